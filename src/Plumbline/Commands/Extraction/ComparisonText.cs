using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Commands.Extraction;

/// <summary>Curated studies beside their sources, for reading at a terminal: aligned columns, one statistic a line.</summary>
internal static class ComparisonText
{
    private const int WidestFragment = 44;
    private const int WidestGroup = 28;

    /// <param name="nameOf">What a source was read from: the document, or its committed record.</param>
    public static void Print(TextWriter output, ImmutableArray<StudyComparison> comparisons, Func<SourceRecord, string> nameOf)
    {
        foreach (var comparison in comparisons)
        {
            output.WriteLine($"{comparison.Study.Id}: {comparison.Study.Position.Path} beside {string.Join(", ", comparison.Sources.Select(nameOf))}");
            Block(output, "used", comparison, comparison.Used, one => string.Join(", ", one.Uses));
            Block(output, "not used", comparison, comparison.NotUsed, About);
            Unprinted(output, comparison);
            output.WriteLine();
        }

        foreach (var comparison in comparisons) output.WriteLine(Summary(comparison));
    }

    private static string Summary(StudyComparison comparison)
    {
        var (all, used, missing) = (comparison.Statistics.Length, comparison.Used.Count(), comparison.Unprinted.Length);
        var curated = missing == 1 ? "1 curated value that the text does not have" : $"{missing} curated values that the text does not have";
        return $"{comparison.Study.Id}: {(all == 1 ? "1 statistic" : $"{all} statistics")}: {used} used, {all - used} not used; {curated}";
    }

    private static void Block(TextWriter output, string heading, StudyComparison comparison, IEnumerable<StatisticUse> statistics, Func<StatisticUse, string> last)
    {
        var rows = statistics.Select(one => (string[])[LineOf(comparison, one), KindNames.Of(one.Statistic.Kind), Shown.Fragment(one.Statistic.Text, WidestFragment), last(one)]).ToList();
        if (rows.Count == 0) return;
        output.WriteLine($"  {heading}");
        Aligned(output, rows);
    }

    private static void Unprinted(TextWriter output, StudyComparison comparison)
    {
        if (comparison.Unprinted.IsEmpty) return;
        output.WriteLine("  curated, and not in the text");
        Aligned(output, [.. comparison.Unprinted.Select(one => (string[])[$"{one.Position.Line}:{one.Position.Column}", one.Owner, one.What, one.Hint is null ? one.Message : $"{one.Message}; {Shown.Fragment(one.Hint, 2 * WidestFragment)}"])]);
    }

    private static void Aligned(TextWriter output, List<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        // The place is read from its end, the rest from its beginning.
        foreach (var row in rows) output.WriteLine(("    " + string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadLeft(widths[0]) : cell.PadRight(widths[column])))).TrimEnd());
    }

    private static string LineOf(StudyComparison comparison, StatisticUse one) =>
        (comparison.Sources.Length > 1 ? $"{one.Source} " : "") + "line " + Figures.Integer(one.Statistic.Line);

    private static string About(StatisticUse one)
    {
        var (statistic, parts) = (one.Statistic, new List<string>());
        if (statistic.Label is { } label) parts.Add(Shown.Fragment(label, WidestFragment));
        if (statistic.Group is { } group && group != statistic.Label) parts.Add($"({Shown.Fragment(group, WidestGroup)})");
        if (statistic.Section is { } section) parts.Add($"[{section}]");
        if (!one.Elsewhere.IsEmpty) parts.Add("used by " + string.Join(", ", one.Elsewhere));
        return string.Join(' ', parts);
    }
}
