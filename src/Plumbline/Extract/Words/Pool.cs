using Plumbline.Text;

namespace Plumbline.Extract.Words;

/// <summary>
/// The words and numbers of documents, each kept once: the same few thousand come again and again. A place in the table holds the
/// last one that came there, so memory is bounded, and what is returned never depends on what was read before.
/// </summary>
internal static class Pool
{
    private const int Size = 1 << 13;
    private const int LongestText = 24;

    private static readonly string?[] Texts = new string?[Size];
    private static readonly PrintedNumber?[] Numbers = new PrintedNumber?[Size];
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    public static string Text(ReadOnlySpan<char> text)
    {
        if (text.Length == 1 && text[0] < 128) return Ascii[text[0]];
        if (text.Length > LongestText) return text.ToString();
        ref var place = ref Texts[Hash(text)];
        if (place is { } known && text.SequenceEqual(known)) return known;
        return place = text.ToString();
    }

    /// <summary>A number by its printed text; null where the text is none.</summary>
    public static PrintedNumber? Number(ReadOnlySpan<char> text)
    {
        ref var place = ref Numbers[Hash(text)];
        if (place is { } known && text.SequenceEqual(known.Text)) return known;
        return PrintedNumber.TryCreate(Text(text), out var number) ? place = number : null;
    }

    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = unchecked((hash ^ c) * 16777619u);
        return (hash ^ (hash >> 13)) & (Size - 1);
    }
}
