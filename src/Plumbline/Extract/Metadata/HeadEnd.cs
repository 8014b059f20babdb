using Plumbline.Extract.Words;
using System.Collections.Frozen;

namespace Plumbline.Extract.Metadata;

/// <summary>Where the title page ends: the heading of the abstract or of the first section, alone or before its text.</summary>
internal static class HeadEnd
{
    private static readonly Pattern Heading = Patterns.Cased(
        @"^[\W\d_]{0,8}(?i:abstract|summary|synopsis|a b s t r a c t|background( and (aims?|objectives?|purpose))?|introduction|objectives?|importance|purpose|aims?|context|methods?|patients and methods|materials? and methods"
        + @"|results|findings|key points|question|highlights|plain language summary|simple summary|conclusions?|discussion|research in context|study design|study overview|brief summary|design|摘要)"
        + @"([\]】*]*[ ]?([:.|\]】]|- |$)| +(?<next>[A-Z\d(][A-Za-z\d]*)|[\]】].*$)");

    // "Objective Response to …", "Results From a …" are titles.
    private static readonly FrozenSet<string> OfTitles = "Response Responses Remission From Of To With For And In Matter Product Disclosures Topic Number Category Information Title Video Id ID".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Is(string line)
    {
        if (Heading.Match(line.Length > 80 ? line[..80] : line) is not { Success: true } match) return false;
        return !OfTitles.Contains(match.Groups["next"].Value) && !(line.Length > 2 && char.IsAsciiDigit(line[0]) && char.IsAsciiDigit(line[1]) && char.IsAsciiDigit(line[2]));
    }
}
