using System.Collections.Frozen;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Tables;

/// <summary>Splits a line that lost its places into words and cells.</summary>
internal static class FlatRows
{
    private const int MostTokens = 200;
    private const int MostWords = 12;

    // A figure behind these goes on with the words.
    private static readonly FrozenSet<string> Unfinished =
        "at of to than from for per vs versus day week month visit".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every way of reading the end of a line as cells: where they start, the longest first.</summary>
    public static IReadOnlyList<(int From, IReadOnlyList<Cell> Cells)> Splits(TokenList tokens)
    {
        if (tokens.Count is 0 or > MostTokens) return [];
        // Backwards: each place is read once, and cells go on only to places from which cells reach the end.
        var cells = new Cell?[tokens.Count + 1];
        var splits = new List<(int From, IReadOnlyList<Cell> Cells)>();
        var words = 0;
        for (var i = tokens.Count - 1; i >= 0 && words < MostWords; i--)
        {
            var cell = CellGrammar.Read(tokens, i);
            var next = cell is null ? -1 : CellGrammar.Next(tokens, cell);
            if (next < 0 || (next < tokens.Count && cells[next] is null))
            {
                words += tokens[i].Kind == TokenKind.Word && splits.Count > 0 ? 1 : 0;
                continue;
            }

            (cells[i], words) = (cell, 0);
            if (CanStart(tokens, i)) splits.Add((i, Chain(tokens, cells, i)));
        }

        splits.Reverse();
        return splits;
    }

    private static List<Cell> Chain(TokenList tokens, Cell?[] cells, int from)
    {
        var chain = new List<Cell>();
        for (var at = from; at < tokens.Count; at = CellGrammar.Next(tokens, cells[at]!)) chain.Add(cells[at]!);
        return chain;
    }

    /// <summary>The split with as many cells as the table has columns, or with the most that are not more.</summary>
    public static (int From, IReadOnlyList<Cell> Cells)? Best(IReadOnlyList<(int From, IReadOnlyList<Cell> Cells)> splits, int columns)
    {
        if (splits.Count == 0) return null;
        if (columns > 1 && splits[0].From == 0 && splits[0].Cells.Count == columns && splits[0].Cells[0] is { IsLimit: false, IsWhole: false, P: null }) return splits[0];
        // "≤ 5 61 22 (36.1)" has words, though they look like a cell.
        if (splits.Count > 1 && splits[0].From == 0) splits = [.. splits.Skip(1)];
        if (columns == 0) return splits[0];
        foreach (var split in splits) if (split.Cells.Count == columns) return split;
        foreach (var split in splits) if (split.Cells.Count < columns) return split;
        // Twice as many are counts and percentages in cells of their own.
        return splits[0].Cells.Count <= 2 * columns ? splits[0] : splits[^1];
    }

    /// <summary>How many cells the rows of a table usually have.</summary>
    public static int Usual(IEnumerable<int> counts) => ByFrequency(counts) is [var usual, ..] ? usual : 0;

    /// <summary>The numbers of cells that rows have, the most frequent first, of equal ones the greater.</summary>
    public static IReadOnlyList<int> ByFrequency(IEnumerable<int> counts) =>
        [.. counts.GroupBy(count => count).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).Select(group =>
            group.Key)];

    private static bool CanStart(TokenList tokens, int at)
    {
        if (at == 0) return true;
        if (at > 1 && tokens.IsWord(at - 1, Unfinished)) return false;
        // "Grade 3" goes on with the words, "any grade 12 (30)" does not.
        if ((tokens[at - 1].IsWord("grade") || tokens[at - 1].IsWord("grades") || tokens[at - 1].IsWord("gr"))
            && !tokens[at - 2].IsWord("any") && !tokens[at - 2].IsWord("all")) return false;
        if (tokens[at].Start == tokens[at - 1].End && !tokens[at - 1].IsMark(")]")) return false;
        return !tokens[at - 1].IsMark("<>≥≤/-±(,[=+") && !(tokens[at].IsMark("<>") && tokens[at - 1].Kind == TokenKind.Number
            && tokens[at + 1].Kind != TokenKind.Number);
    }
}
