using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Survival;

/// <summary>Published survival rates and medians with their intervals; curves only illustrate.</summary>
public static class SurvivalChart
{
    private const int MostSeries = 3;

    public static Figure Draw(SurvivalData data)
    {
        Refuse(data);
        return new Figure
        {
            Id = data.Id,
            Kind = "survival",
            Title = data.Title,
            Subtitle = data.Subtitle,
            Reading = data.Reading,
            SourceLine = data.SourceLine,
            Note = data.Misfit,
            Svg = Layout.Both(data.Id, "survival", data.Title, data.Misfit.Length > 0 ? $"{data.Reading} {data.Misfit}" : data.Reading,
                svg => new SurvivalDrawing(data, svg).Draw()),
            Table = Table(data),
        };
    }

    internal static string MedianWords(SurvivalSeries series) =>
        series.MedianText ?? (series.MedianNotReached ? "not reached" : Figures.Fixed(series.Median!.Value, 1) + " months");

    internal static bool HasMedian(SurvivalSeries series) => series.Median is not null || series.MedianNotReached;

    private static FigureTable Table(SurvivalData data)
    {
        IEnumerable<ImmutableArray<string>> Rows(SurvivalSeries series) =>
        [
            .. series.Rates.Select(rate => ImmutableArray.Create(series.Name, $"at {Ticks.Label(rate.Months)} months", rate.Text)),
            .. HasMedian(series) ? [[series.Name, "median", MedianWords(series)]] : Array.Empty<ImmutableArray<string>>(),
        ];
        IEnumerable<FactId?> Facts(SurvivalSeries series) => [.. series.Rates.Select(rate => rate.Fact), .. HasMedian(series) ? [series.MedianFact] : Array.Empty<FactId?>()];
        return new FigureTable(data.Subtitle, ["Group", "When", data.Outcome], [.. data.Series.SelectMany(Rows)]) { RowFacts = [.. data.Series.SelectMany(Facts)] };
    }

    private static void Refuse(SurvivalData data)
    {
        UndrawableException.UnlessNamed(data.Id, data.Title, data.Reading);
        UndrawableException.Unless(double.IsFinite(data.MaxMonths) && data.MaxMonths > 0, data.Id, "the axis of months needs a length");
        UndrawableException.Unless(!data.Series.IsDefaultOrEmpty && data.Series.Length <= MostSeries, data.Id, "one to three series can be told apart");
        foreach (var series in data.Series)
        {
            foreach (var rate in series.Rates) Refuse(data, series, rate);
            RefuseMedian(data, series);
            UndrawableException.Unless(series.Rates.Length > 0 || HasMedian(series), data.Id, $"'{series.Label}' has no published point");
            UndrawableException.Unless(series.Curve is null == series.CurveName is null, data.Id, $"the curve of '{series.Label}' needs a name");
            UndrawableException.Unless(series.Curve is null || data.Misfit.Length > 0, data.Id, "a curve needs a sentence on its misfit");
        }
    }

    private static void Refuse(SurvivalData data, SurvivalSeries series, SurvivalPoint rate)
    {
        void Unless(bool holds, string problem) => UndrawableException.Unless(holds, data.Id, $"'{series.Label}': {problem}");
        Unless(rate.Months >= 0 && rate.Months <= data.MaxMonths, "a rate is off the axis of months");
        Unless(rate.Percent is >= 0 and <= 100, "a rate is not from 0 to 100 %");
        Unless(rate.Low is null == rate.High is null, "a rate has one limit");
        Unless(rate.Low is not { } low || (low >= 0 && low <= rate.Percent), "a lower limit is below 0 or above its rate");
        Unless(rate.High is not { } high || (high <= 100 && high >= rate.Percent), "an upper limit is above 100 or below its rate");
    }

    private static void RefuseMedian(SurvivalData data, SurvivalSeries series)
    {
        void Unless(bool holds, string problem) => UndrawableException.Unless(holds, data.Id, $"'{series.Label}': {problem}");
        Unless(series.Median is not { } median || (median >= 0 && median <= data.MaxMonths), "the median is off the axis of months");
        Unless(series.Median is null || !series.MedianNotReached, "a median is either a number or not reached");
        Unless(series.MedianHigh is null || !series.MedianHighNotReached, "an upper limit is either a number or not reached");
        Unless(series.MedianLow is not { } low || (low >= 0 && low <= (series.Median ?? data.MaxMonths)),
            "the lower limit of the median is above it or off the axis");
        Unless(series.MedianHigh is not { } high || (double.IsFinite(high) && high >= (series.Median ?? double.NaN)),
            "the upper limit of the median is below it or has none");
    }
}
