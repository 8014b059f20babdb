using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Forest;

/// <summary>
/// The rows of a forest plot as they are spoken: study, measure, estimate with its interval, whether that crosses no effect, weight. A
/// pooled row is introduced as pooled.
/// </summary>
internal static class ForestSpeech
{
    public const string PredictionName = "95% prediction interval";

    private const string Pooled = "Pooled: ";

    /// <summary>So many rows are listened to; more are left to the table.</summary>
    private const int MostSpoken = 12;

    public static string Reading(ForestData data) =>
        data.Rows.Length > MostSpoken ? $"{data.Reading} Every row stands in the table." : $"{data.Reading} {string.Join(" ", data.Rows.Select(row => Sentence(data, row)))}";

    private static string Sentence(ForestData data, ForestRow row)
    {
        var subject = (row.Pooled ? Pooled : "") + row.Label;
        var group = row.Group is { } heading && !row.Pooled ? $", {heading}" : "";
        var detail = row.Detail.Length > 0 ? $", {row.Detail}" : "";
        var crosses = Crossing(data, row) is { Length: > 0 } words ? $", {words}" : "";
        var weight = row.WeightText.Length > 0 && !row.Pooled ? $", {data.WeightColumn.ToLowerInvariant()} {row.WeightText}" : "";
        var prediction = row.Prediction is { } range ? $" {PredictionName}: {range.Text}." : "";
        var heterogeneity = row.Remark.Length > 0 ? $" {row.Remark.TrimEnd('.')}." : "";
        return $"{subject}{group}{detail}: {row.EstimateText}{crosses}{weight}.{prediction}{heterogeneity}";
    }

    /// <summary>Empty where there is no line of no effect, or no interval to cross it.</summary>
    private static string Crossing(ForestData data, ForestRow row) =>
        data.NoEffect is { } line && row is { Low: { } low, High: { } high } ? low <= line && high >= line ? "crosses no effect" : "does not cross the line of no effect" : "";

    public static FigureTable Table(ForestData data)
    {
        var grouped = data.Rows.Any(row => row.Group is not null);
        var largest = ForestMarks.LargestWeight(data);
        var rows = data.Rows.SelectMany(row => Rows(data, row, grouped, largest)).ToImmutableArray();
        var estimate = data.EstimateHeading.Length > 0 ? $"{data.MeasureLabel}: {data.EstimateHeading}" : data.MeasureLabel;
        return new FigureTable(
            data.Subtitle,
            [
                "Study and group", .. Where(grouped, "Part"), "People and design", .. data.Columns, estimate,
                .. Where(data.NoEffect is not null, "No effect"), data.WeightColumn.Length > 0 ? data.WeightColumn : data.WeightHeading,
            ],
            [.. rows.Select(row => row.Cells)])
        { RowFacts = [.. rows.Select(row => row.Fact)] };
    }

    /// <summary>The text, where there is such a column.</summary>
    private static IEnumerable<string> Where(bool isThere, string text) => isThere ? [text] : [];

    private static IEnumerable<(ImmutableArray<string> Cells, FactId? Fact)> Rows(ForestData data, ForestRow row, bool grouped, double largest)
    {
        ImmutableArray<string> Cells(string label, string detail, IEnumerable<string> cells, string estimate, string crossing, string weight) =>
            [label, .. Where(grouped, row.Group ?? ""), detail, .. cells, estimate, .. Where(data.NoEffect is not null, crossing), weight];
        var blank = data.Columns.Select(_ => "").ToArray();
        var detail = string.Join(". ", new[] { row.Detail, row.Remark }.Where(words => words.Length > 0));
        var weight = data.WeightColumn.Length > 0 ? row.WeightText : row.Pooled ? "" : Figures.Fixed(100 * row.Weight / largest, 0);
        yield return (Cells((row.Pooled ? Pooled : "") + row.Label, detail, row.Cells.IsEmpty ? blank : row.Cells, row.EstimateText, Crossing(data, row), weight), row.Fact);
        if (row.Prediction is { } prediction) yield return (Cells(PredictionName, row.Label, blank, prediction.Text, "", ""), prediction.Fact);
    }
}
