using Plumbline.Extract.Words;
using System.Text.RegularExpressions;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>
/// The DOI of the document itself. One in its citation, on its title page, in its page headers, behind a label or on a line of its own
/// is its own; one in a list of references, in running text or of a data repository is another's.
/// </summary>
internal static class Dois
{
    private const int Longest = 120;

    private static readonly Pattern Shape = Patterns.Cased(@"10\.\d{4,9}(\.\d{1,5})?/[^\s""<>|\]}，。；]*");
    private static readonly Pattern Own = Patterns.AnyCase(@"(^|[\s(|:;.])(doi|digital object identifier|https?://(dx\.)?doi\.org/|https?://\S{4,80}/)[\s:]*(https?://(dx\.)?doi\.org/)?\[?$");
    // The line of its dates is the paper's own: "Submitted …; accepted …; DOI 10.1182/…".
    private static readonly Pattern Dated = Patterns.AnyCase(@"^\W{0,3}(submitted|received|accepted|revised|published|prepublished|first published|epub|©|copyright)\b");
    private static readonly Pattern Alone = Patterns.AnyCase(@"^\W*((doi|digital object identifier|article doi|link)\W*)?(https?://(dx\.)?doi\.org/)?$|^\W*https?://\S+/$");
    private static readonly Pattern Supplement = Patterns.AnyCase(@"supplement|online version|this article|version of record|available (online )?at|this (paper|preprint)");
    private static readonly Pattern Data = Patterns.AnyCase(@"data ?set|data (are|is|were|have|supporting)|repository|deposited|dryad|zenodo|figshare|source code|software|preprint (at|of)");

    // Dryad, Zenodo, figshare, Mendeley Data, Dataverse, OSF, protocols.io, crystallographic data.
    private static readonly string[] Repositories = ["10.5061/", "10.5281/", "10.6084/", "10.17632/", "10.7910/", "10.17605/", "10.17504/", "10.5517/", "10.25345/", "10.6019/", "10.15468/"];

    public static Printed<string>? Read(DocumentLines document, SelfCitation? citation)
    {
        (Printed<string> Doi, int Rank)? best = null;
        for (var i = 0; i < document.All.Count; i++)
        {
            var line = document.All[i];
            if (line.Standing == Standing.Foreign || !line.Text.Contains("10.", StringComparison.Ordinal)) continue;
            foreach (Match match in Shape.Matches(line.Text))
            {
                if (match.Index > 0 && (char.IsAsciiDigit(line.Text[match.Index - 1]) || line.Text[match.Index - 1] == '.')) continue;
                if (Whole(document, i, match) is not { } doi || Repositories.Any(prefix => doi.StartsWith(prefix, StringComparison.Ordinal))) continue;
                if (Rank(line, match, citation) is { } rank && (best is null || rank < best.Value.Rank)) best = (new(doi, line.Number), rank);
            }
        }

        return best?.Doi;
    }

    /// <summary>The DOI in a line of which it is known that it is the document's own.</summary>
    public static string? In(string line) => Shape.Match(line) is { Success: true } match ? Trimmed(match.Value) : null;

    private static int? Rank(PlainLine line, Match match, SelfCitation? citation)
    {
        var before = line.Text[..match.Index];
        var near = before.Length > 160 ? before[^160..] : before;
        if (citation is not null && line.Number >= citation.Line && line.Number <= citation.LastLine) return 0;
        if (Data.IsMatch(near)) return null;
        if (line.Standing == Standing.Head) return 1;
        if (line.Standing == Standing.Furniture) return 2;
        var labelled = Own.IsMatch(near);
        if (labelled && Dated.IsMatch(line.Text) && line.Text.Length < 400) return 3;
        var alone = Alone.IsMatch(before);
        if (alone && line.Text.Length - match.Index - match.Length < 80) return 3;
        if (Supplement.IsMatch(near)) return 4;
        return labelled && before.Length > 0 && ImprintReader.Read(line.Text) is { Start: 0 } && line.Text.Length < 220 ? 5 : null;
    }

    // A DOI broken at the end of its line goes on at the start of the next.
    private static string? Whole(DocumentLines document, int index, Match match)
    {
        var text = match.Value;
        if (match.Index + match.Length == document.All[index].Text.Length && index + 1 < document.All.Count && IsOpen(text))
        {
            var next = document.All[index + 1];
            var space = next.Text.IndexOf(' ', StringComparison.Ordinal);
            var rest = space < 0 ? next.Text : next.Text[..space];
            if (next.Number == document.All[index].Number + 1 && rest.Any(char.IsAsciiDigit)) text += rest;
        }

        return Trimmed(text);
    }

    private static bool IsOpen(string doi) => doi[^1] is '/' or '-' or '_' or '(' or '.' || doi.Count(c => c == '(') > doi.Count(c => c == ')');

    private static string? Trimmed(string match)
    {
        var text = match.Length > Longest ? match[..Longest] : match;
        foreach (var end in new[] { "](", "?", "#", "&", "Copyright", "©", "PMID", "Received", "Published", "Citation", ";", ",", "*", "'", "/-/", ".full", ".abstract", "/full", "/abstract", "/pdf" })
        {
            var at = text.IndexOf(end, 8, StringComparison.Ordinal);
            if (at > 0) text = text[..at];
        }

        text = text.Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal);
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth < 0) text = text[..i];
        }

        text = text.TrimEndAny(".:-(/·\"_");
        return text.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 && slash < text.Length - 1 ? text : null;
    }
}
