using Plumbline.Extract.Documents;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Prose;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>
/// The numbers at risk under a survival curve: for each group how many were still followed at each time of the axis, with or without the
/// censored in brackets. They can only become fewer.
/// </summary>
internal static class RiskRows
{
    /// <summary>The counts of the lines below "No. at risk"; the axis gives their times where it stands among the lines.</summary>
    public static IEnumerable<Statistic> Read(IReadOnlyList<TableLine> lines, LineReader reader)
    {
        var rows = lines.Select(line => Whole(line, reader)).ToList();
        var axis = rows.Find(row => Axis.Of(row.Map.Clean) is not null);
        var times = axis is null ? [] : Axis.Of(axis.Map.Clean)!;
        var unit = lines.Select(line => line.Text).Select(Axis.Unit).FirstOrDefault(found => found is not null);
        string? words = null;
        var stacked = 0;
        string At(int index) => index < times.Count ? $" at {times[index]} {unit}".TrimEnd() : "";
        foreach (var row in rows)
        {
            if (ReferenceEquals(row, axis)) continue;
            var cells = Cells(row.Tokens);
            if (cells is [{ At: 0 } alone])
            {
                // One number a line, below the name of its group.
                var then = At(stacked++);
                yield return One(row, alone, then, words);
                if (alone.Censored is { } lost) yield return Censored(row, alone.At, lost, then, words);
                continue;
            }

            stacked = 0;
            if (cells.Count < 2 || !Falls(cells))
            {
                words = row.Map.Clean.Trim();
                continue;
            }

            var name = row.Tokens.Slice(0, cells[0].At).TrimAny(" :,");
            var group = Phrases.Short(name.Any(char.IsLetter) ? name : words);
            for (var i = 0; i < cells.Count; i++)
            {
                var time = times.Count >= cells.Count ? At(i) : "";
                yield return One(row, cells[i], time, group);
                if (cells[i].Censored is { } censored) yield return Censored(row, cells[i].At, censored, time, group);
            }
        }
    }

    private static Statistic One(Passage row, (int At, PrintedNumber Number, PrintedNumber? Censored) cell, string time, string? group) =>
        Assembly.Make(row, Counts.Of(cell.At, cell.At + 1, cell.Number) with { Label = "number at risk" + time, Group = Phrases.Short(group) });

    private static Statistic Censored(Passage row, int at, PrintedNumber number, string time, string? group) =>
        Assembly.Make(row, Counts.Of(at + 2, at + 3, number) with { Label = "number censored" + time, Group = Phrases.Short(group) });

    private static Passage Whole(TableLine line, LineReader reader) => line.Fields.Count > 0 ? reader.Passage(line.Span) : line.Passage;

    // The whole numbers that a line ends in, each with another in brackets behind it or none.
    private static List<(int At, PrintedNumber Number, PrintedNumber? Censored)> Cells(TokenList tokens)
    {
        var cells = new List<(int At, PrintedNumber Number, PrintedNumber? Censored)>();
        var at = tokens.Count - 1;
        while (at >= 0)
        {
            var isBracketed = tokens[at].IsMark(")]") && NumberGrammar.Whole(tokens, at - 1) is not null && tokens[at - 2].IsMark("([");
            var number = isBracketed ? at - 3 : at;
            if (tokens[number].Kind != TokenKind.Number || NumberGrammar.Whole(tokens, number) is not { } risk) break;
            cells.Insert(0, (number, risk, isBracketed ? NumberGrammar.Whole(tokens, at - 1) : null));
            at = number - 1;
        }

        return cells;
    }

    // "Arm 2 80 71 55": a figure that belongs to the words is smaller than what follows.
    private static bool Falls(List<(int At, PrintedNumber Number, PrintedNumber? Censored)> cells)
    {
        while (cells.Count > 2 && cells[0].Number.Value < cells[1].Number.Value) cells.RemoveAt(0);
        for (var i = 1; i < cells.Count; i++)
        {
            if (cells[i].Number.Value > cells[i - 1].Number.Value) return false;
        }

        return cells[0].Number.Value > 0;
    }
}
