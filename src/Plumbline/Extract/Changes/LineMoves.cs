using Plumbline.Model;

namespace Plumbline.Extract.Changes;

/// <summary>Statistics that stand elsewhere now, told by runs: a line inserted at the top moves everything below, and that is one fact.</summary>
internal static class LineMoves
{
    /// <summary>How far a run of statistics moved, and the first and the last of them.</summary>
    private readonly record struct Run(int Lines, int Columns, int First, int Last, int Count);

    public static IEnumerable<string> Of(IEnumerable<(Statistic Old, Statistic New)> pairs)
    {
        Run? open = null;
        foreach (var (old, fresh) in pairs)
        {
            var (lines, columns) = (fresh.Line - old.Line, fresh.Line == old.Line ? fresh.Column - old.Column : 0);
            if (open is { } run && run.Lines == lines && run.Columns == columns && (columns == 0 || run.First == old.Line))
            {
                open = run with { Last = old.Line, Count = run.Count + 1 };
                continue;
            }

            if (open is { } ended && Say(ended) is { } said) yield return said;
            open = new Run(lines, columns, old.Line, old.Line, 1);
        }

        if (open is { } last && Say(last) is { } end) yield return end;
    }

    private static string? Say(Run run)
    {
        if (run.Lines == 0 && run.Columns == 0) return null;
        if (run.Columns != 0)
        {
            var who = run.Count == 1 ? "1 statistic is" : $"{run.Count} statistics are";
            return $"line {run.First}: {who} {By(run.Columns, "column")} further {(run.Columns > 0 ? "right" : "left")}";
        }

        var where = $"{By(run.Lines, "line")} further {(run.Lines > 0 ? "down" : "up")}";
        return run.First == run.Last ? $"line {run.First} is {where}" : $"all of lines {run.First}–{run.Last} are {where}";
    }

    private static string By(int distance, string unit) => $"{Math.Abs(distance)} {unit}{(Math.Abs(distance) == 1 ? "" : "s")}";
}
