using Plumbline.Extract.Grammar;
using Plumbline.Extract.Prose;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Tables;

/// <summary>
/// A line of a registry that divides the people of a trial, each part behind its name: "Subjects enrolled: Norway: 64; Sweden: 22",
/// "Adults (18-64 years): 41 [tab] From 65 to 84 years: 62".
/// </summary>
internal static class TallyLine
{
    private const int LongestLine = 400;

    /// <summary>The counts of the line; none where it is another one.</summary>
    public static IReadOnlyList<Statistic> Read(TableLine line, LineReader reader)
    {
        if (line.Span.Length > LongestLine || line.Span.Length < 8) return [];
        var passage = line.Fields.Count > 0 ? reader.Passage(line.Span) : line.Passage;
        var tokens = passage.Tokens;
        var found = new List<Draft>();
        var (from, people) = (0, false);
        for (var i = 0; i < tokens.Count; i++)
        {
            people |= tokens.IsWord(i, Vocabulary.People) || tokens[i].IsWord("enrolled") || tokens[i].IsWord("years");
            if (!tokens[i].IsMark(':')) continue;
            if (NumberGrammar.Whole(tokens, i + 1) is not { } count || tokens[i + 1].Kind != TokenKind.Number || !IsEnd(passage, i + 2)) continue;
            var label = tokens.Slice(from, i);
            found.Add(Counts.Of(i + 1, i + 2, count) with { Label = label[(label.LastIndexOf(':') + 1)..].Trim() });
            from = tokens[i + 2].IsMark(';') ? i + 3 : i + 2;
            i = from - 1;
        }

        return people && found.Count > 1 && from >= tokens.Count ? found.ConvertAll(draft => Assembly.Make(passage, draft)) : [];
    }

    // The line ends, a semicolon stands, or a tab, behind the count.
    private static bool IsEnd(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        return at >= tokens.Count || tokens[at].IsMark(';') || passage.Map.Original(tokens[at - 1].Start, tokens[at].Start).Contains('\t', StringComparison.Ordinal);
    }
}
