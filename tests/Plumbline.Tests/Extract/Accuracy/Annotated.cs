using System.Text.Json;

namespace Plumbline.Tests.Extract.Accuracy;

/// <summary>A place in a document, 1-based, and the order of such places.</summary>
internal readonly record struct Place(int Line, int Column) : IComparable<Place>
{
    public int CompareTo(Place other) => Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    /// <summary>The place after a fragment that starts here.</summary>
    public Place After(string text)
    {
        var last = text.LastIndexOf('\n');
        return last < 0 ? new Place(Line, Column + text.Length) : new Place(Line + text.AsSpan().Count('\n'), text.Length - last);
    }
}

/// <summary>One statistic as a reader or the extractor wrote it down: its fragment, its kind and its numbers.</summary>
/// <param name="Start">Where the fragment starts.</param>
/// <param name="End">The place after its end.</param>
/// <param name="Kind">hazard_ratio, proportion, …</param>
/// <param name="Text">The fragment as printed.</param>
/// <param name="Numbers">value, low, high, n, N, percent, p by their names; words such as "not reached" in lower case.</param>
/// <param name="IsOptional">Careful readers could differ whether it is a statistic at all.</param>
internal sealed record Annotated(Place Start, Place End, string Kind, string Text, IReadOnlyDictionary<string, string> Numbers, bool IsOptional)
{
    private static readonly string[] Names = ["value", "low", "high", "n", "N", "percent", "p"];

    public bool HasLimits => Numbers.ContainsKey("low") || Numbers.ContainsKey("high");

    public string? this[string name] => Numbers.GetValueOrDefault(name);

    public static Annotated Read(JsonElement json)
    {
        var text = json.GetProperty("text").GetString()!;
        var start = new Place(json.GetProperty("line").GetInt32(), json.GetProperty("column").GetInt32());
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            if (!json.TryGetProperty(name, out var number) || number.ValueKind == JsonValueKind.Null) continue;
            numbers[name] = number.ValueKind == JsonValueKind.Number ? Plain(number.GetDecimal()) : number.GetString()!.ToLowerInvariant();
        }

        var optional = json.TryGetProperty("optional", out var said) && said.GetBoolean();
        return new Annotated(start, start.After(text), json.GetProperty("kind").GetString()!, text, numbers, optional);
    }

    public bool Overlaps(Annotated other) => Start.CompareTo(other.End) < 0 && other.Start.CompareTo(End) < 0;

    // 38.80 and 38.8 are one value.
    private static string Plain(decimal number) => (number / 1.000000000000000000000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
