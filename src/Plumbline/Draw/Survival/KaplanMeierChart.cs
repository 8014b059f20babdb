using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Survival;

/// <summary>Kaplan-Meier curves with their bands, censored times, medians and the numbers at risk.</summary>
public static class KaplanMeierChart
{
    public static Figure Draw(KaplanMeierData data)
    {
        KaplanMeierChecks.Refuse(data);
        return new Figure
        {
            Id = data.Id,
            Kind = "survival",
            Title = data.Title,
            Subtitle = data.Subtitle,
            Reading = data.Reading,
            SourceLine = data.SourceLine,
            Note = data.Note,
            Svg = Layout.Both(data.Id, "survival", data.Title, data.Note.Length > 0 ? $"{data.Reading} {data.Note}" : data.Reading, svg => new KaplanMeierDrawing(data, svg).Draw()),
            Table = Table(data),
        };
    }

    private static FigureTable Table(KaplanMeierData data)
    {
        var unit = data.Unit;
        ImmutableArray<ImmutableArray<string>> rows = [.. data.Series.SelectMany(series => series.Rows.Select(row => Row(series, row)).Append(Median(series)))];
        return new FigureTable(data.Subtitle, ["Group", char.ToUpperInvariant(unit[0]) + unit[1..], "At risk", $"{char.ToUpperInvariant(data.Event[0])}{data.Event[1..]}s", "Censored", data.Redrawn ? "%" : "% (95% CI)"], rows)
        { RowFacts = [.. rows.Select(_ => (FactId?)null)] };
    }

    private static ImmutableArray<string> Row(KaplanMeierSeries series, CurveRow row) =>
    [
        series.Label, Ticks.Label(row.Time), Figures.Integer(row.AtRisk), Figures.Integer(row.Events), Figures.Integer(row.Censored),
        row is { Low: { } low, High: { } high } && series.Points.IsEmpty
            ? $"{Percent(row.Survival)} ({Figures.Range(Percent(low), Percent(high))})"
            : Percent(row.Survival),
    ];

    private static ImmutableArray<string> Median(KaplanMeierSeries series) =>
        [series.Label, "median: " + series.MedianText, Figures.Integer(series.People) + " in all", Figures.Integer(series.Events) + " in all", Figures.Integer(series.People - series.Events) + " in all", series.Median is null ? "above 50" : "50"];

    private static string Percent(double share) => Figures.Fixed(100 * share, 1);
}
