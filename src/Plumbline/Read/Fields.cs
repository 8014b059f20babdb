using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>
/// Asks a YAML mapping for its keys, one typed question each. What is missing or of the wrong kind becomes a diagnostic and
/// a stand-in value, so that one run finds every problem; a key nobody asked for is reported by <see cref="Finish"/>.
/// </summary>
internal sealed class Fields
{
    private readonly YamlMapping map;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    private Fields(YamlMapping map, DiagnosticBag diagnostics) => (this.map, Diagnostics) = (map, diagnostics);

    public DiagnosticBag Diagnostics { get; }

    public Position Position => map.Position;

    public ImmutableArray<YamlEntry> Entries => map.Entries;

    /// <summary>The node as a mapping; null, with a diagnostic, where it is something else.</summary>
    public static Fields? Of(YamlNode? node, DiagnosticBag diagnostics, string what)
    {
        if (node is YamlMapping map) return new Fields(map, diagnostics);
        if (node is not null) diagnostics.Add(Problems.WrongType, node.Position, $"{what} must be a group of keys, and this is {node.KindName}");
        return null;
    }

    /// <summary>The same keys, with problems going elsewhere.</summary>
    public Fields Reporting(DiagnosticBag diagnostics) => new(map, diagnostics);

    public bool Has(string key) => Find(key) is not null;

    public YamlNode? Find(string key)
    {
        asked.Add(key);
        var node = map.Find(key);
        return node is YamlScalar { IsEmpty: true } ? null : node;
    }

    public string Text(string key)
    {
        var text = Required(key, LocatedText(key));
        if (text is { Value.Length: > 0 } found) return found.Value;
        if (text is { } empty) Diagnostics.Add(Problems.MissingKey, empty.Position, $"the key '{key}' must not be empty");
        return $"({key} is missing)";
    }

    public string? OptionalText(string key) => LocatedText(key)?.Value;

    public Located<string>? LocatedText(string key)
    {
        var node = Find(key);
        if (node is null) return null;
        if (node is YamlScalar scalar) return new Located<string>(scalar.Text.Trim(), scalar.Position);
        WrongType(node, key, "a text");
        return null;
    }

    public Slug Slug(string key) => LocatedSlug(key)?.Value ?? Model.Slug.Missing;

    public Located<Slug>? LocatedSlug(string key)
    {
        Required(key, Find(key));
        return OptionalSlug(key);
    }

    public Located<Slug>? OptionalSlug(string key)
    {
        if (LocatedText(key) is not { } text) return null;
        if (Model.Slug.TryCreate(text.Value, out var slug)) return new Located<Slug>(slug, text.Position);
        Diagnostics.Add(Problems.InvalidId, text.Position, $"'{text.Value}' cannot be an id: only lower-case letters, digits and single hyphens can");
        return null;
    }

    public PartialDate Date(string key)
    {
        Required(key, Find(key));
        return OptionalDate(key) ?? PartialDate.Create(2000);
    }

    public PartialDate? OptionalDate(string key)
    {
        if (LocatedText(key) is not { } text) return null;
        if (PartialDate.TryParse(text.Value, out var date)) return date;
        Diagnostics.Add(Problems.WrongType, text.Position, $"'{key}' must be a date like 2022-12-01, 2022-12 or 2022, and '{text.Value}' is none");
        return null;
    }

    public int Whole(string key, int smallest, int largest)
    {
        Required(key, Find(key));
        return OptionalWhole(key, smallest, largest) ?? smallest;
    }

    public int? OptionalWhole(string key, int smallest, int largest) => LocatedText(key) is { } text ? WholeOf(text, $"'{key}'", smallest, largest) : null;

    public bool Flag(string key)
    {
        if (LocatedText(key) is not { } text) return false;
        if (text.Value is "true" or "false") return text.Value == "true";
        Diagnostics.Add(Problems.WrongType, text.Position, $"'{key}' must be true or false, and this is '{text.Value}'");
        return false;
    }

    /// <summary>One of a closed set of words.</summary>
    public T Choice<T>(string key, IReadOnlyDictionary<string, T> choices, T? otherwise = null)
        where T : struct
    {
        if (otherwise is null) Required(key, Find(key));
        if (LocatedText(key) is not { } text) return otherwise ?? choices.First().Value;
        if (choices.TryGetValue(text.Value, out var choice)) return choice;
        Diagnostics.Add(Problems.OutOfRange, text.Position, $"'{key}' cannot be '{text.Value}'", NearestName.Hint(text.Value, [.. choices.Keys]));
        return otherwise ?? choices.First().Value;
    }

    public ImmutableArray<Located<string>> Texts(string key)
    {
        var node = Find(key);
        if (node is null) return [];
        if (node is YamlScalar single) return [new Located<string>(single.Text.Trim(), single.Position)];
        return [.. Items(node, key, "texts").OfType<YamlScalar>().Select(item => new Located<string>(item.Text.Trim(), item.Position))];
    }

    public ImmutableArray<Located<Slug>> Slugs(string key)
    {
        var slugs = ImmutableArray.CreateBuilder<Located<Slug>>();
        foreach (var text in Texts(key))
        {
            if (Model.Slug.TryCreate(text.Value, out var slug)) slugs.Add(new Located<Slug>(slug, text.Position));
            else Diagnostics.Add(Problems.InvalidId, text.Position, $"'{text.Value}' cannot be an id: only lower-case letters, digits and single hyphens can");
        }

        return slugs.ToImmutable();
    }

    /// <summary>A list of mappings.</summary>
    public IEnumerable<Fields> List(string key, string what)
    {
        var node = Find(key);
        if (node is null) return [];
        return Items(node, key, "entries").Select(item => Of(item, Diagnostics, what)).OfType<Fields>();
    }

    public Fields? Map(string key) => Find(key) is { } node ? Of(node, Diagnostics, $"'{key}'") : null;

    /// <summary>Reports every key that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var entry in map.Entries.Where(entry => !asked.Contains(entry.Key.Text)))
        {
            Diagnostics.Add(Problems.UnknownKey, entry.Key.Position, $"nobody reads the key '{entry.Key.Text}' here", NearestName.Hint(entry.Key.Text, asked));
        }
    }

    public int? WholeOf(Located<string> text, string what, int smallest, int largest)
    {
        if (!int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            Diagnostics.Add(Problems.WrongType, text.Position, $"{what} must be a whole number, and this is '{text.Value}'");
            return null;
        }

        if (number >= smallest && number <= largest) return number;
        Diagnostics.Add(Problems.OutOfRange, text.Position, $"{what} must be from {smallest} to {largest}, and this is {number}");
        return null;
    }

    private ImmutableArray<YamlNode> Items(YamlNode node, string key, string what)
    {
        if (node is YamlSequence sequence) return sequence.Items;
        WrongType(node, key, $"a list of {what}");
        return [];
    }

    private T? Required<T>(string key, T? value)
    {
        // A key that is there but of the wrong kind has its own diagnostic already.
        if (value is null && Find(key) is null) Diagnostics.Add(Problems.MissingKey, map.Position with { Length = 1 }, $"the key '{key}' is needed here");
        return value;
    }

    private void WrongType(YamlNode node, string key, string wanted) =>
        Diagnostics.Add(Problems.WrongType, node.Position, $"'{key}' must be {wanted}, and this is {node.KindName}");
}
