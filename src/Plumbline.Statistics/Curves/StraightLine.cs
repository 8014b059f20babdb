namespace Plumbline.Statistics.Curves;

/// <summary>The weighted straight line of g(s) on ln t.</summary>
internal static class StraightLine
{
    /// <summary>Location and scale of g = (ln t − μ)/σ, σ = 1 for the exponential; points with survival strictly between 0 and 1,
    /// falling at least once.</summary>
    public static (double Location, double Scale) Fit(LogTimeFamily family, IReadOnlyList<SurvivalPoint> points, double[] weights)
    {
        double sum = 0, meanX = 0, meanY = 0;
        for (var i = 0; i < points.Count; i++)
        {
            sum += weights[i];
            meanX += weights[i] * Math.Log(points[i].Time);
            meanY += weights[i] * LogTimeModel.Link(family, points[i].Survival);
        }

        (meanX, meanY) = (meanX / sum, meanY / sum);
        if (!LogTimeModel.HasScale(family))
        {
            return (meanX - meanY, 1);
        }

        double xx = 0, xy = 0;
        for (var i = 0; i < points.Count; i++)
        {
            var x = Math.Log(points[i].Time) - meanX;
            xx += weights[i] * x * x;
            xy += weights[i] * x * (LogTimeModel.Link(family, points[i].Survival) - meanY);
        }

        var slope = xy / xx;
        return (meanX - meanY / slope, 1 / slope);
    }
}
