using System.Collections.Frozen;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Documents;

/// <summary>Tells a hyphen that a line end put into a word from one that belongs to it.</summary>
internal static class Hyphenation
{
    private const int LongestPart = 30;

    /// <summary>Second halves that make no word with what stands before them: "progression-free", "EGFR-positive", "follow-up".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SecondHalves = (
        "free up related based naive naïve label blind blinded masked sided tailed risk dose centre center controlled adjusted emergent threatening positive negative "
        + "refractory specific matched treated exposed rank square squared to term cell weighted mediated induced directed driven resistant sensitive eligible experienced analysis analyses")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>First halves that keep their hyphen: "single-arm", "year-old", "non-inferior".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstHalves =
        "self well non cross half quarter high low long short open double single two three four five six seven eight nine first second third fourth large small year month week day"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="before">The text up to the hyphen.</param>
    /// <param name="document">The document.</param>
    /// <param name="next">Offset of the first letter after the line end.</param>
    /// <param name="hyphenated">Compounds which the document writes with a hyphen elsewhere.</param>
    public static bool Keeps(ReadOnlySpan<char> before, string document, int next, IReadOnlySet<string> hyphenated)
    {
        var start = before.Length;
        while (start > 0 && before.Length - start < LongestPart && char.IsLetter(before[start - 1])) start--;
        var first = before[start..];
        // "12-month", "IL2-related", "T-cell" and "COVID-related": figures and capitals are no broken word.
        if (first.IsEmpty || char.IsUpper(first[^1])) return true;
        var end = next;
        while (end < document.Length && end - next < LongestPart && char.IsLetter(document[end])) end++;
        var second = document.AsSpan(next, end - next);
        // "un-related" and "cor-related" are whole words; "low-er" and "nine-teen" are not compounds.
        return (SecondHalves.Contains(second) && (first.Length > 3 || first is "log" or "chi" or "age"))
            || (FirstHalves.Contains(first) && (second is "old" or "arm" || (second.Length > 3 && second is not "teen"))) || NumberWords.IsTens(first.ToString())
            || hyphenated.Contains($"{first}-{second}".ToLowerInvariant());
    }
}
