namespace Plumbline.Statistics.Ratios;

/// <summary>
/// Pooled and compared subgroups, given the ranges of each subgroup's β and SE. Exact if in each subgroup β and SE come from different
/// printed numbers, as they do from an interval or a coefficient; else every possible value is inside, with perhaps some that are not.
/// </summary>
public static class SubgroupRanges
{
    /// <summary>As <see cref="SubgroupRatios.Interaction"/>: β₁ − β₂ and √(SE₁² + SE₂²), each monotone. At most one of the ratios may be 0, or
    /// <see cref="ArgumentOutOfRangeException"/>.</summary>
    public static RatioRanges Interaction(RatioRanges first, RatioRanges second, double level = 0.95)
    {
        ValueRange b1 = first.LogRatio, b2 = second.LogRatio, s1 = first.StandardErrorLog, s2 = second.StandardErrorLog;
        Guard.Require(double.IsFinite(b1.Low) || double.IsFinite(b2.Low), nameof(first),
            $"Where both ratios may be 0 their ratio is not bounded, but they are {first.Ratio} and {second.Ratio}.");
        var error = new ValueRange(double.Hypot(s1.Low, s2.Low), double.Hypot(s1.High, s2.High));
        var beta = new ValueRange(b1.Low - b2.High, b1.High - b2.Low);
        return RatioRounding.Independent(beta, error, level, "ratio of two subgroups' ratios");
    }

    /// <summary>
    /// As <see cref="SubgroupRatios.Pool"/> of two. Estimate, Z and limits rise in β₁ and β₂. While the weights' sum W stays the same they are
    /// linear in the share w₁/W, so their extremes lie on the edges of the rectangle of weights. Along an edge, w of one subgroup fixed
    /// (β_f) and the other moving (β_m), the estimate β_m + (β_f − β_m) w/W is monotone, Z can turn at W = w (β_f − β_m)/β_m, and the
    /// limits at 1/√W = ± c/(2 w (β_f − β_m)). Null where a standard error may be 0 or infinite, or a ratio 0.
    /// </summary>
    public static RatioRanges? Pooled(RatioRanges first, RatioRanges second, double level = 0.95)
    {
        Guard.Level(level);
        if (!Bounded(first) || !Bounded(second))
        {
            return null;
        }

        var c = NormalFunctions.Deviate(level);
        var w1 = first.StandardErrorLog.Monotone(s => 1 / (s * s));
        var w2 = second.StandardErrorLog.Monotone(s => 1 / (s * s));
        ValueRange Of(Func<double, double, double> value, Func<double, double, double, double> turn) => ValueRange.Spanning(
            OverEdges(first.LogRatio.Low, second.LogRatio.Low, w1, w2, value, turn).Low,
            OverEdges(first.LogRatio.High, second.LogRatio.High, w1, w2, value, turn).High);

        double LimitTurn(double difference, double moving, double w) => 4 * w * w * difference * difference / (c * c);
        return new RatioRanges(
            Of((mean, _) => mean, (_, _, _) => double.NaN),
            new ValueRange(1 / Math.Sqrt(w1.High + w2.High), 1 / Math.Sqrt(w1.Low + w2.Low)),
            Of((mean, sum) => mean * Math.Sqrt(sum), (difference, moving, w) => w * difference / moving),
            Of((mean, sum) => mean - c / Math.Sqrt(sum), LimitTurn),
            Of((mean, sum) => mean + c / Math.Sqrt(sum), LimitTurn),
            level, "two subgroups pooled");
    }

    private static bool Bounded(RatioRanges ranges) =>
        ranges.StandardErrorLog.Low > 0 && double.IsFinite(ranges.StandardErrorLog.High) && double.IsFinite(ranges.LogRatio.Low);

    /// <summary>Range of value(β̂, W) over the corners and the turning points of the edges. turn(β_f − β_m, β_m, w) is the W of a turning
    /// point; a point beyond the edge moves to its end, which does no harm.</summary>
    private static ValueRange OverEdges(
        double b1, double b2, ValueRange w1, ValueRange w2, Func<double, double, double> value, Func<double, double, double, double> turn)
    {
        double At(double first, double second) => value(b2 + (b1 - b2) * (first / (first + second)), first + second);
        static double Within(ValueRange range, double x) => double.IsNaN(x) ? range.Low : Math.Clamp(x, range.Low, range.High);
        double Moving2(double first) => At(first, Within(w2, turn(b1 - b2, b2, first) - first));
        double Moving1(double second) => At(Within(w1, turn(b2 - b1, b1, second) - second), second);
        return ValueRange.Spanning(
            At(w1.Low, w2.Low), At(w1.Low, w2.High), At(w1.High, w2.Low), At(w1.High, w2.High),
            Moving2(w1.Low), Moving2(w1.High), Moving1(w2.Low), Moving1(w2.High));
    }
}
