namespace Plumbline.Statistics.Reconstruction;

/// <summary>The end of follow-up, and which printed numbers at risk can hold.</summary>
internal static class FollowUp
{
    /// <summary>The end of the drawn curve, or a later time at which somebody is printed to be at risk. Where the curve is drawn on
    /// level beyond a time with nobody at risk, that time.</summary>
    public static double End(DigitisedCurve curve)
    {
        var lastFall = LastFall(curve);
        var nobody = curve.AtRisk.Where(row => row.Count == 0 && row.Time >= lastFall && row.Time > 0).Select(row => row.Time);
        var end = Math.Min(curve.Times[^1], nobody.Append(double.PositiveInfinity).Min());
        return Math.Max(end, curve.AtRisk.Where(row => row.Count > 0).Select(row => row.Time).Append(0).Max());
    }

    /// <summary>Numbers at risk after time 0 and up to the end, without a 0 before the curve's last fall, which contradicts it.</summary>
    public static IEnumerable<(double Time, int Count)> Usable(DigitisedCurve curve)
    {
        var end = End(curve);
        return curve.AtRisk.Where(row => row.Time > 0 && row.Time <= end && row.Count > 0);
    }

    private static double LastFall(DigitisedCurve curve)
    {
        for (var i = curve.Times.Length - 1; i > 0; i--)
        {
            if (curve.Survival[i] < curve.Survival[i - 1])
            {
                return curve.Times[i];
            }
        }

        return 0;
    }
}
