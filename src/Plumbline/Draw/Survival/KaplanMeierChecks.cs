using Plumbline.Compute;

namespace Plumbline.Draw.Survival;

/// <summary>What must hold of a curve before it is drawn: everybody is counted once, and the heights follow from the counts.</summary>
internal static class KaplanMeierChecks
{
    private const int MostSeries = 3;

    /// <summary>Far above rounding, far below what can be seen.</summary>
    private const double Slack = 1e-6;

    public static void Refuse(KaplanMeierData data)
    {
        UndrawableException.UnlessNamed(data.Id, data.Title, data.Reading);
        UndrawableException.Unless(!data.Series.IsDefaultOrEmpty && data.Series.Length <= MostSeries, data.Id, "one to three curves can be told apart");
        foreach (var series in data.Series) Refuse(data.Id, series);
        UndrawableException.Unless(data.MaxTime > 0, data.Id, "the axis of time needs a length");
        UndrawableException.Unless(!data.Redrawn || data.Note.Length > 0, data.Id, "a curve that is redrawn needs a sentence on its error");
        UndrawableException.Unless(data.Redrawn == data.Series.Any(series => series.Points.Length > 0), data.Id, "a curve is redrawn from points, and points mean that it is redrawn");
    }

    private static void Refuse(string id, KaplanMeierSeries series)
    {
        void Unless(bool holds, string problem) => UndrawableException.Unless(holds, id, $"'{series.Label}': {problem}");
        Unless(!series.Rows.IsDefaultOrEmpty, "nobody was watched");
        Unless(series.MedianText.Length > 0, "the median needs a text, and be it 'not reached'");
        Unless(series.Median is not { } median || (median >= 0 && median <= series.Rows[^1].Time), "the median is off the curve");
        var (left, time, survival) = (series.People, 0.0, 1.0);
        foreach (var row in series.Rows)
        {
            Unless(double.IsFinite(row.Time) && row.Time >= time, "the times of a curve rise from 0");
            Unless(row is { Events: >= 0, Censored: >= 0 } && row.Events + row.Censored > 0, "at each time of a curve somebody has the event or is censored");
            Unless(row.AtRisk == left, "those at risk are those at risk before, without events and censored");
            survival *= 1 - (double)row.Events / row.AtRisk;
            Unless(Math.Abs(row.Survival - survival) < Slack, "the height of a step does not follow from its counts");
            RefuseLimits(row, Unless);
            (left, time) = (left - row.Events - row.Censored, row.Time);
        }

        Unless(left == 0, "not everybody has had the event or was censored at the end");
    }

    private static void RefuseLimits(CurveRow row, Action<bool, string> unless)
    {
        unless(row.Low is null == row.High is null, "a step has one limit");
        unless(row.Low is not { } low || (low >= 0 && low <= row.Survival + Slack), "a lower limit is below 0 or above its curve");
        unless(row.High is not { } high || (high <= 1 + Slack && high >= row.Survival - Slack), "an upper limit is above 100 % or below its curve");
    }
}
