using FsCheck;
using FsCheck.Fluent;

namespace Plumbline.Statistics.Tests.Ratios;

/// <summary>Each range is compared with brute force: a grid over the roundings of all printed numbers, their ends included, must stay
/// inside, and must come near both ends.</summary>
public sealed class RoundingRangeTests
{
    private const int Steps = 6;
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(30).WithReplay(20_251_105UL, 23UL);

    private static readonly Gen<(double Estimate, double Low, double High, int Decimals)> Printed =
        from decimals in Gen.Choose(1, 3)
        from beta in Gen.Choose(-1500, 1500)
        from error in Gen.Choose(40, 700)
        let unit = Math.Pow(10, decimals)
        let estimate = Math.Round(Math.Exp(beta / 1000.0) * unit) / unit
        let low = Math.Round(Math.Exp((beta - 1.96 * error) / 1000.0) * unit) / unit
        let high = Math.Round(Math.Exp((beta + 1.96 * error) / 1000.0) * unit) / unit
        where low > 0 && high - low > 3 / unit
        select (estimate, low, high, decimals);

    private static readonly Gen<(double Beta, double Error, int Decimals)> Coefficients =
        from decimals in Gen.Choose(1, 3)
        from beta in Gen.Choose(-1500, 1500)
        from error in Gen.Choose(60, 900)
        let unit = Math.Pow(10, decimals)
        select (Math.Round(beta * unit / 1000) / unit, Math.Max(1, Math.Round(error * unit / 1000)) / unit, decimals);

    [Fact]
    public void Ranges_from_an_interval_are_exact() => Holds(Printed, x =>
    {
        var half = Half(x.Decimals);
        var estimate = ValueRange.Around(x.Estimate, half);
        ValueRange low = ValueRange.Around(x.Low, half), high = ValueRange.Around(x.High, half);
        var ranges = RatioRounding.FromInterval(estimate, low, high, 0.95, 0.9);
        var points = (from e in Positive(estimate)
                      from l in Positive(low)
                      from h in Positive(high)
                      where l < h
                      select RatioAlgebra.FromInterval(e, l, h)).ToArray();
        return Exact(ranges, [.. points.Select(point => point.AtLevel(0.9))])
            && Spans(RatioRounding.GeometricMidpoint(low, high), points.Select(point => point.GeometricMidpoint))
            && Spans(RatioRounding.LogAsymmetry(estimate, low, high), points.Select(point => point.LogAsymmetry))
            && Exact(ranges.Inverse(), [.. points.Select(point => point.Inverse().AtLevel(0.9))]);
    });

    [Fact]
    public void Ranges_from_a_coefficient_are_exact() => Holds(Coefficients, x =>
    {
        var half = Half(x.Decimals);
        ValueRange beta = ValueRange.Around(x.Beta, half), error = ValueRange.Around(x.Error, half);
        return Exact(
            RatioRounding.FromCoefficient(beta, error, 0.95),
            [.. from b in Grid(beta) from s in Positive(error) select RatioAlgebra.FromCoefficient(b, s)]);
    });

    [Fact]
    public void Ranges_from_a_P_value_are_exact() => Holds(Printed.Where(x => x.Estimate != 1), x =>
    {
        var estimate = ValueRange.Around(x.Estimate, Half(x.Decimals));
        var p = Math.Round(RatioAlgebra.FromInterval(x.Estimate, x.Low, x.High).PTwoSided * 100) / 100;
        if (p is <= 0 or >= 1) return true;
        var range = ValueRange.Around(p, 0.005);
        var points = (from e in Positive(estimate) from q in Grid(range) where e != 1 && q < 1 select RatioAlgebra.FromP(e, q)).ToArray();
        var ranges = RatioRounding.FromP(estimate, range);
        return Exact(ranges, points, estimate.Contains(1) ? 0.2 : 0.05);
    });

    [Fact]
    public void Ranges_from_O_minus_E_are_exact() => Holds(Coefficients, x =>
    {
        ValueRange score = ValueRange.Around(x.Beta * 6, 0.5), variance = ValueRange.Around(4 * x.Error + 1, 0.5);
        return Exact(
            RatioRounding.FromObservedMinusExpected(score, variance),
            [.. from a in Grid(score, 20) from v in Positive(variance, 20) select LogRankAlgebra.FromObservedMinusExpected(a, v)]);
    });

    [Fact]
    public void Ranges_from_medians_and_landmarks_are_exact()
    {
        ValueRange m1 = ValueRange.Around(4.0, 0.05), m2 = ValueRange.Around(1.9, 0.05);
        ValueRange s1 = ValueRange.Around(0.34, 0.005), s2 = ValueRange.Around(0.2, 0.05);

        Assert.True(Exact(
            RatioRounding.FromMedians(m1, m2, 188, 91),
            [.. from a in Positive(m1) from b in Positive(m2) select HazardRatioApproximation.FromMedians(a, b, 188, 91)]));
        Assert.True(Spans(
            RatioRounding.FromLandmark(s1, s2),
            from a in Positive(s1) from b in Positive(s2) select HazardRatioApproximation.FromLandmark(a, b)));
    }

    [Fact]
    public void Ranges_of_two_subgroups_are_exact() => Holds(Coefficients.Two(), x =>
    {
        var (first, second) = x;
        ValueRange b1 = Wide(first.Beta, first.Decimals), b2 = Wide(second.Beta, second.Decimals);
        ValueRange s1 = Wide(first.Error + 0.1, first.Decimals), s2 = Wide(second.Error + 0.1, second.Decimals);
        RatioRanges one = RatioRounding.FromCoefficient(b1, s1), two = RatioRounding.FromCoefficient(b2, s2);
        var points = (from i in Grid(b1, 2)
                      from j in Grid(b2, 2)
                      from s in Positive(s1, 12)
                      from t in Positive(s2, 12)
                      select (i, j, s, t)).ToArray();
        var pooled = points.Select(p => SubgroupRatios.Pool([(p.i, p.s), (p.j, p.t)]).Pooled).ToArray();
        var compared = points.Select(p => SubgroupRatios.Interaction((p.i, p.s), (p.j, p.t))).ToArray();
        return Exact(SubgroupRanges.Pooled(one, two)!, pooled) && Exact(SubgroupRanges.Interaction(one, two), compared);

        static ValueRange Wide(double value, int decimals) => ValueRange.Around(value, Math.Min(0.09, Half(decimals)));
    });

    [Fact]
    public void Exact_numbers_give_ranges_without_width()
    {
        var ranges = RatioRounding.FromInterval(ValueRange.Exactly(0.7), ValueRange.Exactly(0.54), ValueRange.Exactly(0.92));
        var point = RatioAlgebra.FromInterval(0.7, 0.54, 0.92);

        Assert.Equal(new ValueRange(point.PTwoSided, point.PTwoSided), ranges.PTwoSided);
        Assert.Equal(new ValueRange(point.Z, point.Z), ranges.Z);
    }

    [Fact]
    public void Roundings_that_reach_0_or_each_other_open_the_ranges()
    {
        var zero = RatioRounding.FromInterval(new ValueRange(0.35, 0.45), new ValueRange(-0.01, 0.09), new ValueRange(1.25, 1.35));
        var touching = RatioRounding.FromInterval(new ValueRange(0.35, 0.45), new ValueRange(0.35, 0.45), new ValueRange(0.45, 0.55));
        var nothing = RatioRounding.FromInterval(new ValueRange(-0.05, 0.05), new ValueRange(-0.05, 0.05), new ValueRange(0.05, 0.15));

        Assert.Equal(double.PositiveInfinity, zero.StandardErrorLog.High);
        Assert.Equal((1, 0), (zero.PTwoSided.High, zero.Low.Low));
        Assert.Equal((0, 0), (touching.StandardErrorLog.Low, touching.PTwoSided.Low));
        Assert.Equal(double.NegativeInfinity, nothing.Z.Low);
        Assert.Equal((0, 1), (nothing.PTwoSided.Low, nothing.PTwoSided.High));
        Assert.Equal(double.PositiveInfinity, nothing.EquivalentEvents.High);
    }

    [Fact]
    public void A_bound_on_P_leaves_one_side_open()
    {
        var ranges = RatioRounding.FromP(ValueRange.Around(0.45, 0.005), new ValueRange(0, 0.001));

        Assert.Equal(0, ranges.StandardErrorLog.Low);
        Assert.Equal(-Math.Log(0.445) / 3.2905267314918945, ranges.StandardErrorLog.High, 1e-12); // qnorm(0.9995)
        Assert.Equal(double.NegativeInfinity, ranges.Z.Low);
        Assert.Equal(0.445, ranges.High.Low, 1e-12);
        Assert.Equal(Math.Exp(Math.Log(0.455) * (1 - 1.959963984540054 / 3.2905267314918945)), ranges.High.High, 1e-12);
    }

    private static double Half(int decimals) => 0.5 * Math.Pow(10, -decimals);

    private static IEnumerable<double> Grid(ValueRange range, int steps = Steps) => Enumerable.Range(0, steps + 1)
        .Select(i => i == steps ? range.High : range.Low + (range.High - range.Low) * i / steps);

    // The part above 0, where logarithms and standard errors live.
    private static IEnumerable<double> Positive(ValueRange range, int steps = Steps) =>
        Grid(new ValueRange(Math.Max(range.Low, range.High * 1e-9), range.High), steps);

    private static bool Exact(RatioRanges ranges, IReadOnlyList<RatioFromCoefficient> points, double reach = 0.05) =>
        Spans(ranges.LogRatio, points.Select(p => p.Coefficient), reach)
        && Spans(ranges.StandardErrorLog, points.Select(p => p.StandardError), reach)
        && Spans(ranges.Z, points.Select(p => p.Z), reach) && Spans(ranges.WaldChiSquared, points.Select(p => p.WaldChiSquared), reach)
        && Spans(ranges.PTwoSided, points.Select(p => p.PTwoSided), reach) && Spans(ranges.Log10P, points.Select(p => p.Log10P), reach)
        && Spans(ranges.PLess, points.Select(p => p.PLess), reach) && Spans(ranges.PGreater, points.Select(p => p.PGreater), reach)
        && Spans(ranges.LogLow, points.Select(p => Math.Log(p.Interval.Low)), reach)
        && Spans(ranges.LogHigh, points.Select(p => Math.Log(p.Interval.High)), reach)
        && Spans(ranges.Ratio, points.Select(p => p.Ratio), reach) && Spans(ranges.Variance, points.Select(p => p.Variance), reach)
        && Spans(ranges.EquivalentEvents, points.Select(p => p.EquivalentEvents), reach);

    // No point outside, and where the range is finite the outermost points within a share of its width from both ends.
    private static bool Spans(ValueRange range, IEnumerable<double> values, double reach = 0.05)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (var value in values)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        var slack = 1e-9 * Math.Max(1, Math.Max(Math.Abs(low), Math.Abs(high)));
        var near = double.IsFinite(range.High - range.Low) ? reach * (range.High - range.Low) + slack : double.PositiveInfinity;
        return low >= range.Low - slack && high <= range.High + slack && low <= range.Low + near && high >= range.High - near;
    }

    private static void Holds<T>(Gen<T> inputs, Func<T, bool> property) => Prop.ForAll(inputs.ToArbitrary(), property).Check(Fixed);
}
