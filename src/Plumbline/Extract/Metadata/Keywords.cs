using Plumbline.Extract.Words;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Plumbline.Extract.Metadata;

/// <summary>The keywords that a paper gives itself, behind their heading or on the lines below it.</summary>
internal static class Keywords
{
    private const int Most = 20;
    private static readonly WordFilter Marks = WordFilter.AnyCase("keyword", "key word", "index terms", "关键词");
    private const int MostLines = 12;
    private const int LongestWord = 80;

    private static readonly Pattern Heading = Patterns.AnyCase(@"^[\W_\d]{0,6}(author )?(key ?words?( and phrases)?|index terms|关键词)[\]】*]{0,3}( ?[:.]| ?-|[*]{2}|$| )[: .*-]*");
    private static readonly Pattern End = Patterns.AnyCase(@"^[\W_\d]{0,6}(abbreviations?|introduction|background|correspond\w*|received|accepted|published|doi|https?:|\*|©|copyright|abstract|citation|cite|how to cite|to cite|mesh|中图|clinicaltrials|trial registration|registration|e-?mail|address|department|funding|foundation|date|fund program|基金项目|收稿日期|doi)");

    public static ImmutableArray<string> Read(DocumentLines document)
    {
        for (var i = 0; i < document.All.Count; i++)
        {
            var line = document.All[i];
            if (line.Standing == Standing.Foreign || line.Text.Length > 1500 || !Marks.In(line.Text.AsSpan(0, Math.Min(line.Text.Length, 40))) || Heading.Match(line.Text) is not { Success: true } heading) continue;
            if (heading.Length == line.Text.TrimEnd().Length || IsLabel(line.Text, heading)) return Words(document, i, line.Text[heading.Length..]);
        }

        return [];
    }

    // "Keywords Drug · Disease": a space alone parts heading and words where the first word has a capital or a separator follows.
    private static bool IsLabel(string line, Match heading)
    {
        var rest = line[heading.Length..];
        return heading.Value.TrimEnd().EndsWith(':') || heading.Value.Contains('.', StringComparison.Ordinal) || heading.Value.Contains('-', StringComparison.Ordinal) || heading.Value.Contains('*', StringComparison.Ordinal) || heading.Value.Contains('】', StringComparison.Ordinal)
            || char.IsUpper(rest[0]) || rest.AsSpan().IndexOfAny(",;·") > 0;
    }

    private static ImmutableArray<string> Words(DocumentLines document, int index, string first)
    {
        var rows = new List<string>();
        if (first.Trim().Length > 0) rows.Add(first.Trim());
        for (var i = index + 1; i < document.All.Count && i <= index + MostLines; i++)
        {
            var line = document.All[i];
            if (line.AfterGap && (rows.Count > 0 || line.Number > document.All[index].Number + 3)) break;
            if (End.IsMatch(line.Text) || HeadEnd.Is(line.Text) || line.Text.Length > 300 || Documents.Headings.Whole(line.Text) is not null || (rows.Count > 0 && EndsList(rows, line.Text))) break;
            rows.Add(line.Text);
        }

        var text = string.Join('\n', rows);
        char[] marks = [';', '·', '•', '|', '●', '、'];
        var separators = text.IndexOfAny(marks) >= 0 ? marks : text.Contains(',', StringComparison.Ordinal) ? [','] : rows.Count > 1 ? ['\n'] : text.Contains(" - ", StringComparison.Ordinal) ? ['\u0001'] : new[] { '\n' };
        if (separators[0] == '\u0001') text = text.Replace(" - ", "\u0001", StringComparison.Ordinal);
        return [.. text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => word.Replace("-\n", "-", StringComparison.Ordinal).Replace('\n', ' ').TrimAny(". *:_")).Where(word => word.Length is > 1 and < LongestWord).Take(Most)];
    }

    // A list with separators goes on only where a separator is left open or the next line is short.
    private static bool EndsList(List<string> rows, string next)
    {
        var last = rows[^1].TrimEnd();
        var hasMarks = rows.Exists(row => row.AsSpan().IndexOfAny(",;·•") >= 0);
        return (last.EndsWith('.') && hasMarks) || (hasMarks && last[^1] is not (',' or ';' or '·' or '-') && next.AsSpan().IndexOfAny(",;·•") < 0 && next.Split(' ').Length > 6);
    }
}
