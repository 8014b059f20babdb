using FsCheck;
using FsCheck.Fluent;

namespace Plumbline.Statistics.Tests;

/// <summary>What must hold for every input; a fixed seed makes each run the same.</summary>
public sealed class Properties
{
    private const double Slack = 1e-12;
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_251_105UL, 17UL);

    private static readonly Gen<(int K, int N)> Counts =
        from n in Gen.Choose(1, 400)
        from k in Gen.Choose(0, n)
        select (k, n);

    private static readonly Gen<TwoByTwo> Tables =
        from a in Gen.Choose(0, 120)
        from b in Gen.Choose(0, 120)
        from c in Gen.Choose(0, 120)
        from d in Gen.Choose(0, 120)
        select new TwoByTwo(a, b, c, d);

    private static readonly Gen<(double Beta, double Error)> Coefficients =
        from beta in Gen.Choose(-2000, 2000)
        from error in Gen.Choose(20, 900)
        select (beta / 1000.0, error / 1000.0);

    [Fact]
    public void Intervals_contain_the_proportion() => Holds(Counts, x =>
        Proportion.AllIntervals(x.K, x.N).All(i => i.Low - Slack <= (double)x.K / x.N && (double)x.K / x.N <= i.High + Slack));

    // Agresti-Coull moves its centre with the level, and for n <= 3 at k = 0 and k = n its intervals are not nested: 1 of 1 gives
    // 0.103 to 1.028 at 0.99 and 0.224 to 1.046 at 0.9.
    [Fact]
    public void Intervals_widen_with_the_level() => Holds(Counts, x => Proportion.Methods
        .Where(method => method.Field != "agresti_coull" || x.N > 3)
        .Select(method => (Wide: method.Interval(x.K, x.N, 0.99), Narrow: method.Interval(x.K, x.N, 0.9)))
        .All(pair => pair.Wide.Low <= pair.Narrow.Low + Slack && pair.Wide.High >= pair.Narrow.High - Slack));

    [Fact]
    public void Intervals_of_non_responders_mirror_those_of_responders() => Holds(Counts, x =>
        Proportion.AllIntervals(x.K, x.N).Zip(Proportion.AllIntervals(x.N - x.K, x.N))
            .All(pair => Near(pair.First.Low, 1 - pair.Second.High) && Near(pair.First.High, 1 - pair.Second.Low)));

    [Fact]
    public void Exact_limits_leave_half_of_alpha_in_each_tail() => Holds(Counts, x =>
    {
        var interval = Proportion.ClopperPearson(x.K, x.N);
        return (x.K == 0 || Near(Distributions.BinomialSurvival(x.K - 1, x.N, interval.Low), 0.025))
            && (x.K == x.N || Near(Distributions.BinomialCdf(x.K, x.N, interval.High), 0.025));
    });

    [Fact]
    public void Binomial_test_rejects_nothing_at_the_estimate() => Holds(Counts, x =>
        Proportion.BinomialTest(x.K, x.N, (double)x.K / x.N) > 0.99);

    [Fact]
    public void Fisher_is_a_probability_and_ignores_the_order_of_rows_and_columns() => Holds(Tables, t =>
    {
        var p = TwoByTwoTests.Fisher(t)!.Value.PValue;
        return p is > 0 and <= 1
            && Same(p, TwoByTwoTests.Fisher(t.Swapped)!.Value.PValue)
            && Same(p, TwoByTwoTests.Fisher(t.Transposed)!.Value.PValue)
            && Same(p, TwoByTwoTests.Fisher(new TwoByTwo(t.B, t.A, t.D, t.C))!.Value.PValue);
    });

    [Fact]
    public void Fisher_equals_the_sum_over_all_tables() => Holds(Tables, t =>
    {
        var observed = Distributions.HypergeometricPmf(t.A, t.Column1, t.Column2, t.Row1);
        var sum = Enumerable.Range(0, (int)Math.Min(t.Row1, t.Column1) + 1)
            .Select(x => Distributions.HypergeometricPmf(x, t.Column1, t.Column2, t.Row1))
            .Where(p => p <= observed * (1 + 1e-7))
            .Sum();
        return Same(Math.Min(1, sum), TwoByTwoTests.Fisher(t)!.Value.PValue);
    });

    [Fact]
    public void Swapped_groups_change_the_sign_of_differences_and_invert_ratios() => Holds(Tables.Where(t => t.Row1 > 0 && t.Row2 > 0), t =>
        Negated(RiskDifference.Newcombe(t), RiskDifference.Newcombe(t.Swapped))
        && Negated(RiskDifference.Wald(t), RiskDifference.Wald(t.Swapped))
        && Inverted(RiskRatio.Katz(t)?.Effect, RiskRatio.Katz(t.Swapped)?.Effect)
        && Inverted(OddsRatio.Woolf(t)?.Effect, OddsRatio.Woolf(t.Swapped)?.Effect));

    [Fact]
    public void Effects_lie_in_their_intervals() => Holds(Tables.Where(t => t.Row1 > 0 && t.Row2 > 0), t =>
        new[] { RiskDifference.Newcombe(t), RiskRatio.Katz(t)?.Effect, OddsRatio.Woolf(t)?.Effect }
            .All(effect => effect!.Value.Interval!.Value.Contains(effect.Value.Estimate)));

    [Fact]
    public void Ratio_algebra_comes_back_from_interval_and_P() => Holds(Coefficients, x =>
    {
        var wald = RatioAlgebra.FromCoefficient(x.Beta, x.Error, 0.9);
        var back = RatioAlgebra.FromInterval(wald.Ratio, wald.Interval.Low, wald.Interval.High, 0.9);
        var again = x.Beta == 0 || back.PTwoSided == 0
            ? wald.Interval
            : RatioAlgebra.IntervalFromP(wald.Ratio, back.PTwoSided, 0.9);
        return Near(back.StandardErrorLog, x.Error) && Near(back.LogAsymmetry, 0) && Same(back.PTwoSided, wald.PTwoSided, 1e-9)
            && (back.PTwoSided > 0.9 || (Same(again.Low, wald.Interval.Low, 1e-9) && Same(again.High, wald.Interval.High, 1e-9)));
    });

    [Fact]
    public void P_range_of_rounded_numbers_contains_P_and_widens_with_the_unit() => Holds(Coefficients, x =>
    {
        var interval = RatioAlgebra.FromCoefficient(x.Beta, x.Error).Interval;
        var p = RatioAlgebra.FromInterval(Math.Exp(x.Beta), interval.Low, interval.High).PTwoSided;
        var fine = RatioAlgebra.PRangeFromRounded(Math.Exp(x.Beta), interval.Low, interval.High, 3);
        var coarse = RatioAlgebra.PRangeFromRounded(Math.Exp(x.Beta), interval.Low, interval.High, 1);
        return fine.Contains(p) && coarse.Low <= fine.Low && fine.High <= coarse.High && coarse.High <= 1;
    });

    [Fact]
    public void Tails_add_up_and_inverse_beta_comes_back() => Holds(Counts, x =>
    {
        double a = x.K + 0.5, b = x.N - x.K + 0.5;
        var at = SpecialFunctions.InverseIncompleteBeta(a, b, 0.2);
        var tails = SpecialFunctions.IncompleteBeta(a, b, at);
        return Near(tails.Lower + tails.Upper, 1) && Same(Math.Exp(tails.LogUpper), tails.Upper)
            && (at > 0.999999 || Near(tails.Lower, 0.2));
    });

    [Fact]
    public void Quantiles_of_curves_undo_survival() => Holds(Counts.Where(x => x.N > 2 && x.K > 0 && x.K < x.N - 1), x =>
    {
        var curve = IllustrativeCurve.Fit([(x.N, 1 - (double)x.K / x.N), (2.0 * x.N, 1 - (x.K + 1.0) / x.N)]);
        return Same(curve.SurvivalAt(curve.Quantile(0.3)), 0.7, 1e-9) && curve.Shape > 0;
    });

    private static void Holds<T>(Gen<T> inputs, Func<T, bool> property) => Prop.ForAll(inputs.ToArbitrary(), property).Check(Fixed);

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-11;

    private static bool Same(double a, double b, double tolerance = 1e-11) => Math.Abs(a - b) <= tolerance * Math.Abs(b);

    private static bool Negated(Effect? a, Effect? b) =>
        Near(a!.Value.Estimate, -b!.Value.Estimate)
        && Near(a.Value.Interval!.Value.Low, -b.Value.Interval!.Value.High)
        && Near(a.Value.Interval!.Value.High, -b.Value.Interval!.Value.Low);

    private static bool Inverted(Effect? a, Effect? b) =>
        Same(a!.Value.Estimate, 1 / b!.Value.Estimate)
        && Same(a.Value.Interval!.Value.Low, 1 / b.Value.Interval!.Value.High)
        && Same(a.Value.Interval!.Value.High, 1 / b.Value.Interval!.Value.Low);
}
