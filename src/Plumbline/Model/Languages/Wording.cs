using System.Collections.Immutable;
using System.Text;

namespace Plumbline.Model.Languages;

/// <summary>
/// Words that the program itself puts on a page: their key in the file of a language, as <c>section.name</c>, and their English.
/// What is filled in stands in braces, and every translation must have the same places in whatever order it needs.
/// </summary>
public abstract class Wording
{
    protected Wording(string key, string english) => (Key, English, Slots) = (key, english, SlotsOf(english));

    public string Key { get; }

    public string English { get; }

    public ImmutableArray<string> Slots { get; }

    public string Section => Key[..Key.IndexOf('.', StringComparison.Ordinal)];

    public string Name => Key[(Key.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>The names in braces, each once, in their order.</summary>
    public static ImmutableArray<string> SlotsOf(string text)
    {
        var slots = ImmutableArray.CreateBuilder<string>();
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close < 0) break;
            var slot = text[(open + 1)..close];
            if (!slots.Contains(slot)) slots.Add(slot);
        }

        return slots.ToImmutable();
    }

    /// <summary>A text of this wording, in any language, with its places filled in the order of <see cref="Slots"/>.</summary>
    internal string Fill(string text, params ReadOnlySpan<string> values)
    {
        if (values.IsEmpty) return text;
        var filled = new StringBuilder(text.Length + 32);
        var start = 0;
        while (start < text.Length)
        {
            var open = text.IndexOf('{', start);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0) break;
            filled.Append(text, start, open - start).Append(values[Slots.IndexOf(text[(open + 1)..close])]);
            start = close + 1;
        }

        return filled.Append(text, start, text.Length - start).ToString();
    }
}

/// <summary>Words with nothing to fill in.</summary>
public sealed class Phrase(string key, string english) : Wording(key, english);

/// <summary>Words with one thing to fill in.</summary>
public sealed class Phrase1(string key, string english) : Wording(key, english);

/// <summary>Words with two things to fill in.</summary>
public sealed class Phrase2(string key, string english) : Wording(key, english);

/// <summary>Words with three things to fill in.</summary>
public sealed class Phrase3(string key, string english) : Wording(key, english);
