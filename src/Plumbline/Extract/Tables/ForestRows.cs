using Plumbline.Extract.Grammar;
using Plumbline.Extract.Prose;
using Plumbline.Extract.Tokens;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>
/// The table beside a forest plot: for each study events and total (or mean, SD and total) of two groups, its weight, and its effect; the
/// totals in the last row, and sentences on heterogeneity below.
/// </summary>
internal sealed class ForestRows
{
    private const int HeaderLines = 3;
    private readonly LineReader reader;
    private readonly IReadOnlyList<TableLine> lines;
    private readonly int header;
    private readonly bool isOfMeans;
    private readonly StatisticKind? effect;
    private readonly PrintedNumber? level;
    private readonly (string? First, string? Second) groups;

    private ForestRows(IReadOnlyList<TableLine> lines, int header, LineReader reader)
    {
        (this.lines, this.header, this.reader) = (lines, header, reader);
        isOfMeans = Has(Words(lines[header]), "Mean SD Total Mean SD Total");
        var passage = reader.Passage(lines.Skip(Math.Max(0, header - HeaderLines)).Take(Math.Min(header, HeaderLines) + 1).Select(line => line.Span));
        effect = Kind(passage.Tokens);
        level = Form.Of(passage.Map.Clean).Level;
        groups = Named();
    }

    /// <summary>The line that names the columns; null where the table is of another sort.</summary>
    public static ForestRows? In(IReadOnlyList<TableLine> lines, LineReader reader)
    {
        for (var i = 0; i < Math.Min(lines.Count, 12); i++)
        {
            if (lines[i].Span.Length > 200) continue;
            var words = Words(lines[i]);
            if (Has(words, "Events Total Events Total") || Has(words, "Mean SD Total Mean SD Total")) return new ForestRows(lines, i, reader);
        }

        return null;
    }

    public IEnumerable<Statistic> Read()
    {
        for (var i = header + 1; i < lines.Count; i++)
        {
            if (lines[i].Kind is TableLineKind.Title or TableLineKind.Note) continue;
            var passage = reader.Passage(lines[i].Span);
            var colon = passage.Tokens.Count > 2 && Enumerable.Range(1, Math.Min(6, passage.Tokens.Count - 1)).Any(at => passage.Tokens[at].IsMark(':'));
            var drafts = colon ? ProseReader.Read(passage) : Row(passage);
            foreach (var draft in drafts) yield return Assembly.Make(passage, draft);
        }
    }

    private List<Draft> Row(Passage passage)
    {
        foreach (var (from, cells) in FlatRows.Splits(passage.Tokens))
        {
            if (from == 0) continue;
            var label = passage.Tokens.Slice(0, from);
            var people = label.StartsWith("Total", StringComparison.OrdinalIgnoreCase) || label.StartsWith("Subtotal", StringComparison.OrdinalIgnoreCase) ? 1 : isOfMeans ? 3 : 2;
            if (cells.Count < 2 * people || !Rest(cells, 2 * people)) continue;
            if (Arm(cells, 0, people) is not { } first || Arm(cells, people, people) is not { } second) continue;
            var drafts = new List<Draft> { first with { Label = label, Group = groups.First }, second with { Label = label, Group = groups.Second } };
            if (effect is { } kind && cells.Skip(2 * people).FirstOrDefault(IsEffect) is { } of)
                drafts.Add(CellReading.Of(of, kind) with { Value = of.Value, Label = label, Interval = of.Interval! with { Kind = LimitsKind.Confidence, Level = of.Interval!.Level ?? level } });
            return drafts;
        }

        return [];
    }

    // Behind the groups stand at most a weight and an effect, in either order.
    private static bool Rest(IReadOnlyList<Cell> cells, int from)
    {
        var rest = cells.Skip(from).ToList();
        return rest.Count <= 3 && rest.TrueForAll(cell => cell.IsNothing || cell.IsPercent || IsEffect(cell) || cell.Value?.Absence is not null) && rest.Count(IsEffect) <= 1;
    }

    private static bool IsEffect(Cell cell) => cell is { Interval: not null, Value.Number: not null, Second: null };

    private static Draft? Arm(IReadOnlyList<Cell> cells, int at, int people)
    {
        var total = cells[at + people - 1];
        if (!total.IsWhole) return null;
        if (people == 1) return CellReading.Of(total, StatisticKind.Count) with { Value = total.Value, Count = total.Value!.Number };
        var (first, last) = (cells[at], total.Value!.Number!);
        if (people == 2)
        {
            if (!first.IsWhole || first.Value!.Number!.Value > last.Value) return null;
            return new Draft(first.From, total.To, StatisticKind.Proportion) { Count = first.Value.Number, Total = last };
        }

        var spread = cells[at + 1];
        return first is { IsPlain: true, Value.Number: not null } && spread is { IsPlain: true, Value.Number.Value: >= 0 }
            ? new Draft(first.From, total.To, StatisticKind.MeanSd) { Value = first.Value, Spread = spread.Value.Number, Total = last } : null;
    }

    // "Total events: 83 (Probiotic), 118 (Control)" names the groups; else two words beside each other do.
    private (string? First, string? Second) Named()
    {
        foreach (var line in lines.Skip(header))
        {
            if (!line.Text.StartsWith("Total events", StringComparison.OrdinalIgnoreCase)) continue;
            var parts = Words(line).Split('(', ')');
            if (parts.Length >= 4) return (Phrases.Short(parts[1]), Phrases.Short(parts[3]));
        }

        if (header == 0) return (null, null);
        var above = Words(lines[header - 1]);
        var end = Enumerable.Range(0, above.Length).FirstOrDefault(at => EffectWords.Read(Tokenizer.Read(above[at..]), 0) is not null, above.Length);
        var words = above[..end].Replace("Study or Subgroup", "", StringComparison.OrdinalIgnoreCase).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 ? (words[0], words[1]) : (null, null);
    }

    private static StatisticKind? Kind(TokenList tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (EffectWords.Read(tokens, i) is not { } read) continue;
            return read.Value switch
            {
                Effect.RiskRatio => StatisticKind.RiskRatio,
                Effect.OddsRatio => StatisticKind.OddsRatio,
                Effect.HazardRatio => StatisticKind.HazardRatio,
                Effect.RiskDifference => StatisticKind.RiskDifference,
                Effect.MeanDifference or Effect.Difference => StatisticKind.Coefficient,
                _ => null,
            };
        }

        return null;
    }

    private static string Words(TableLine line) => line.Fields.Count == 0 ? line.Text
        : string.Join(' ', line.Fields.Select(field => field.Passage.Map.Clean.Trim()).Where(text => text.Length > 0));

    private static bool Has(string words, string header) => words.Contains(header, StringComparison.OrdinalIgnoreCase);
}
