namespace Plumbline.Draw.Forest;

/// <summary>Estimates and their intervals on one axis, a row each.</summary>
public static class ForestPlot
{
    public static Figure Draw(ForestData data)
    {
        Refuse(data);
        var reading = ForestSpeech.Reading(data);
        return new Figure
        {
            Id = data.Id,
            Kind = data.Kind,
            Title = data.Title,
            Subtitle = data.Subtitle,
            Reading = reading,
            SourceLine = data.SourceLine,
            Note = data.Note,
            Svg = Layout.Both(data.Id, data.Kind, data.Title, reading,
                svg => svg.Layout.IsWide ? ForestWide.Draw(data, svg) : ForestNarrow.Draw(data, svg)),
            Table = ForestSpeech.Table(data),
        };
    }

    private static void Refuse(ForestData data)
    {
        UndrawableException.UnlessNamed(data.Id, data.Title, data.Reading);
        void Unless(bool holds, string problem) => UndrawableException.Unless(holds, data.Id, problem);
        Unless(double.IsFinite(data.AxisMin) && double.IsFinite(data.AxisMax) && data.AxisMin < data.AxisMax,
            "the axis needs two finite ends, the lower first");
        Unless(!data.LogScale || data.AxisMin > 0, "a logarithmic axis begins above zero");
        Unless(data.NoEffect is not { } line || Inside(data, line), "the no-effect line is off the axis");
        Unless(data.PooledLine is not { } pooled || Inside(data, pooled), "the pooled line is off the axis");
        Unless(data.NoEffect is not null || (data.FavoursLeft is null && data.FavoursRight is null),
            "without a no-effect line nothing favours either side");
        Unless(!data.Rows.IsDefaultOrEmpty, "there are no rows");
        foreach (var row in data.Rows)
        {
            var isOpen = double.IsPositiveInfinity(row.Estimate) && row is { Pooled: false, Low: { } from } && Inside(data, from);
            Unless(isOpen || Inside(data, row.Estimate), $"the estimate of '{row.Label}' is off the axis");
            Unless(row.Low is null == row.High is null, $"the interval of '{row.Label}' has one limit");
            Unless(row.Low is not { } low || low <= row.Estimate, $"the lower limit of '{row.Label}' is above its estimate");
            Unless(row.High is not { } high || high >= row.Estimate, $"the upper limit of '{row.Label}' is below its estimate");
            Unless(row.Cells.IsEmpty || row.Cells.Length == data.Columns.Length, $"'{row.Label}' has {row.Cells.Length} texts for {data.Columns.Length} columns");
            Unless(row.Pooled ? row.Low is not null : double.IsFinite(row.Weight) && row.Weight > 0,
                $"'{row.Label}' needs a weight above zero, or an interval if pooled");
            Unless(row.Prediction is not { } prediction || (row.Pooled && prediction.Low <= row.Low && prediction.High >= row.High),
                $"the prediction interval of '{row.Label}' lies inside its confidence interval or has no pooled row");
        }
    }

    private static bool Inside(ForestData data, double value) => value >= data.AxisMin && value <= data.AxisMax;
}
