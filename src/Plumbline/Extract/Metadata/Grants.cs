using Plumbline.Extract.Words;

namespace Plumbline.Extract.Metadata;

/// <summary>The numbers of grants behind the name of a funder: "(grant no. 81700213)", "under award R01CA123456".</summary>
internal static class Grants
{
    private const int Within = 110;
    private const int Most = 4;

    private static readonly Pattern Number = Patterns.Cased(@"\b(?<number>\d{1,3}/\d{1,3}/\d{1,4}|([A-Z]{0,6}[-/ ]?)?[A-Z0-9]{0,6}\d{4,}[A-Z0-9]{0,8}([-/.][A-Z0-9]{1,10}){0,4}|[A-Z]{1,4}\d{0,2}[ -]?[A-Z]{2}\d{6}(-\d{2}[A-Z]?\d?)?|[A-Z]\d{2}-[A-Z]{2}-\d{4,6})\b");
    private static readonly Pattern Ahead = Patterns.AnyCase(@"\b(grants?|awards?|contract|fellowship)\b[^.;]*\b[^;]*\b(from|of|by)( the)? ?$");
    private static readonly Pattern Word = Patterns.AnyCase(@"\b(grants?|award|no|nos|number|numbers|contract|project|code|ref|reference|id|agreement|under|fund)\b|\(|#|№");

    /// <summary>The numbers between the name of a funder and the next one.</summary>
    public static IReadOnlyList<string> After(string text, int from, int before)
    {
        var window = text[from..Math.Min(Math.Min(before, from + Within), text.Length)];
        var stop = window.IndexOfAny([';']);
        if (stop >= 0) window = window[..stop];
        if (Sentence(window) is { } end) window = window[..end];
        if (!Word.IsMatch(window)) return [];
        return [.. Number.Matches(window).Where(match => IsGrant(match.Value)).Select(match => match.Value.Trim()).Distinct(StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>The numbers before it: "by grants CA12345 and CA23456 from the …".</summary>
    public static IReadOnlyList<string> Before(string text, int start)
    {
        var window = text[Math.Max(0, start - 80)..start];
        return Ahead.Match(window) is { Success: true } match ? [.. Number.Matches(match.Value).Where(number => IsGrant(number.Value)).Select(number => number.Value.Trim()).Distinct(StringComparer.Ordinal).Take(Most)] : [];
    }

    private static int? Sentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is var at and > 0 && !text[..at].EndsWith("no", StringComparison.OrdinalIgnoreCase) && !text[..at].EndsWith("nos", StringComparison.OrdinalIgnoreCase) ? at : null;

    // A year is no grant, and a registration of the trial is none either.
    private static bool IsGrant(string number) =>
        !(number.Trim().Length == 4 && number.Trim()[0] is '1' or '2' && number.Trim().All(char.IsAsciiDigit)) && !number.StartsWith("NCT", StringComparison.Ordinal) && !number.Contains("ISRCTN", StringComparison.Ordinal);
}
