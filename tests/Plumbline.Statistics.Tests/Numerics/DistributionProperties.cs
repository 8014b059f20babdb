using FsCheck;
using FsCheck.Fluent;

namespace Plumbline.Statistics.Tests.Numerics;

/// <summary>What must hold of every distribution at every point; a fixed seed makes each run the same.</summary>
public sealed class DistributionProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20_251_105UL, 23UL);

    private static readonly double[] Probabilities =
        [1e-300, 1e-200, 1e-100, 1e-50, 1e-20, 1e-10, 1e-6, 0.001, 0.025, 0.1, 0.2499, 0.2501, 0.4, 0.499999, 0.500001, 0.6, 0.75, 0.9, 0.999999];

    private static readonly Gen<double> Shape = from exponent in Gen.Choose(-3000, 5000) select Math.Pow(10, exponent / 1000.0);

    private static readonly Gen<double> Unit = from x in Gen.Choose(1, 999_999) select x / 1e6;

    private static readonly Gen<double> Deviate = from x in Gen.Choose(-40_000, 40_000) select x / 1000.0;

    private static readonly Gen<double> Probability = Gen.Elements(Probabilities);

    private static readonly Gen<(double A, double B, double X)> BetaPoints =
        from a in Shape
        from b in Shape
        from x in Unit
        select (a, b, x);

    private static readonly Gen<(double A, double B, double P)> BetaProbabilities =
        from a in Shape
        from b in Shape
        from p in Probability
        select (a, b, p);

    private static readonly Gen<(double T, double Df, double Ncp)> NoncentralPoints =
        from t in Deviate
        from df in Shape.Where(df => df > 0.1)
        from ncp in Deviate
        select (t, df, ncp);

    [Fact]
    public void Tails_add_up_to_one() => Holds(BetaPoints, x =>
        AddUp(SpecialFunctions.IncompleteBeta(x.A, x.B, x.X))
        && AddUp(SpecialFunctions.IncompleteGamma(x.A, x.X * 2 * x.A))
        && AddUp(SpecialFunctions.NormalTails(80 * x.X - 40))
        && AddUp(SpecialFunctions.StudentTTails(80 * x.X - 40, x.A))
        && AddUp(SpecialFunctions.FTails(x.X / (1 - x.X), x.A, x.B)));

    [Fact]
    public void Noncentral_tails_add_up_to_one_and_mirror() => Holds(NoncentralPoints, x =>
    {
        var tails = SpecialFunctions.NoncentralTTails(x.T, x.Df, x.Ncp);
        return AddUp(tails) && tails == SpecialFunctions.NoncentralTTails(-x.T, x.Df, -x.Ncp).Swapped;
    });

    [Fact]
    public void Noncentral_t_without_shift_is_Students() => Holds(NoncentralPoints, x => Same(
        SpecialFunctions.NoncentralTTails(x.T, x.Df, 0).LogUpper, SpecialFunctions.StudentTTails(x.T, x.Df).LogUpper, 1e-11));

    [Fact]
    public void Noncentral_t_rises_with_t_and_falls_with_the_shift() => Holds(NoncentralPoints, x =>
        SpecialFunctions.NoncentralTTails(x.T + 0.5, x.Df, x.Ncp).LogUpper <= SpecialFunctions.NoncentralTTails(x.T, x.Df, x.Ncp).LogUpper
        && SpecialFunctions.NoncentralTTails(x.T, x.Df, x.Ncp + 0.5).LogUpper >= SpecialFunctions.NoncentralTTails(x.T, x.Df, x.Ncp).LogUpper);

    [Fact]
    public void Beta_mirrors() => Holds(BetaPoints, x => Math.Abs(
        SpecialFunctions.IncompleteBeta(x.A, x.B, x.X, 1 - x.X).Lower - SpecialFunctions.IncompleteBeta(x.B, x.A, 1 - x.X, x.X).Upper) < 1e-13);

    [Fact]
    public void Normal_and_Student_mirror() => Holds(from z in Deviate from df in Shape select (Z: z, Df: df), x =>
        SpecialFunctions.NormalTails(x.Z) == SpecialFunctions.NormalTails(-x.Z).Swapped
        && SpecialFunctions.StudentTTails(x.Z, x.Df) == SpecialFunctions.StudentTTails(-x.Z, x.Df).Swapped);

    [Fact]
    public void Square_of_normal_is_chi_squared_and_square_of_t_is_F() => Holds(from z in Deviate from df in Shape select (Z: z, Df: df), x =>
        Same(Distributions.NormalTwoSided(x.Z), Distributions.ChiSquaredSurvival(x.Z * x.Z, 1), 1e-12)
        && Same(Distributions.StudentTTwoSided(x.Z, x.Df), Distributions.FSurvival(x.Z * x.Z, 1, x.Df), 1e-11));

    [Fact]
    public void Tails_are_monotone() => Holds(BetaPoints, x =>
    {
        var next = x.X + (1 - x.X) * 1e-3;
        return Falls(SpecialFunctions.IncompleteBeta(x.A, x.B, x.X), SpecialFunctions.IncompleteBeta(x.A, x.B, next))
            && Falls(SpecialFunctions.IncompleteGamma(x.A, 2 * x.A * x.X), SpecialFunctions.IncompleteGamma(x.A, 2 * x.A * next))
            && Falls(SpecialFunctions.StudentTTails(x.X * 9, x.A), SpecialFunctions.StudentTTails(next * 9, x.A));
    });

    /// <summary>P(a+1, x) = P(a, x) − x^a e^−x / Γ(a+1) (Abramowitz and Stegun 6.5.21), as a sum of positive terms.</summary>
    [Fact]
    public void Gamma_obeys_its_recurrence() => Holds(BetaPoints, x =>
    {
        var at = 2 * x.A * x.X;
        var term = Math.Exp(x.A * Math.Log(at) - at - SpecialFunctions.LogGamma(x.A + 1));
        return Same(SpecialFunctions.IncompleteGamma(x.A, at).Lower, SpecialFunctions.IncompleteGamma(x.A + 1, at).Lower + term, 1e-9);
    });

    /// <summary>ψ(x+1) = ψ(x) + 1/x, ψ′(x+1) = ψ′(x) − 1/x², ln Γ(x+1) = ln Γ(x) + ln x (6.3.5, 6.4.6, 6.1.15).</summary>
    [Fact]
    public void Gamma_function_and_derivatives_obey_their_recurrences() => Holds(Shape, x =>
        Math.Abs(SpecialFunctions.Digamma(x + 1) - SpecialFunctions.Digamma(x) - 1 / x) <= 1e-14 * (1 + 1 / x + Math.Abs(Math.Log(x)))
        && Same(SpecialFunctions.Trigamma(x + 1) + 1 / x / x, SpecialFunctions.Trigamma(x), 1e-14)
        && Math.Abs(SpecialFunctions.LogGamma(x + 1) - SpecialFunctions.LogGamma(x) - Math.Log(x)) <= 1e-14 * (1 + x * Math.Abs(Math.Log(x)))
        && SpecialFunctions.Trigamma(x) > 0);

    [Fact]
    public void Beta_quantiles_come_back() => Holds(BetaProbabilities, x => Both(upper =>
    {
        var q = Distributions.BetaQuantile(x.P, x.A, x.B, upper);
        var tails = SpecialFunctions.IncompleteBeta(x.A, x.B, q);

        // Next to 0 and 1 doubles are too coarse for x; FQuantile has the digits.
        return q is < 1e-290 or > 0.99 || Same(upper ? tails.LogUpper : tails.LogLower, Math.Log(x.P), 1e-10);
    }));

    [Fact]
    public void F_quantiles_come_back() => Holds(BetaProbabilities, x => Both(upper =>
    {
        var q = Distributions.FQuantile(x.P, x.A, x.B, upper);
        if (q is < 1e-290 or > 1e290)
        {
            return true;
        }

        var tails = SpecialFunctions.FTails(q, x.A, x.B);
        return Same(upper ? tails.LogUpper : tails.LogLower, Math.Log(x.P), 1e-10);
    }));

    [Fact]
    public void Gamma_quantiles_come_back() => Holds(BetaProbabilities, x => Both(upper =>
    {
        var q = Distributions.GammaQuantile(x.P, x.A, upper: upper);
        var tails = SpecialFunctions.IncompleteGamma(x.A, q);
        return q < 1e-290 || Same(upper ? tails.LogUpper : tails.LogLower, Math.Log(x.P), 1e-10);
    }));

    [Fact]
    public void Student_quantiles_come_back() => Holds(BetaProbabilities, x =>
    {
        var q = Distributions.StudentTQuantile(x.P, x.A);
        return double.IsInfinity(q) || Same(SpecialFunctions.StudentTTails(q, x.A).LogLower, Math.Log(x.P), 1e-10);
    });

    [Fact]
    public void Normal_quantiles_come_back() => Holds(Probability, p =>
        Same(SpecialFunctions.NormalTails(Distributions.NormalQuantile(p)).LogLower, Math.Log(p), 1e-14));

    [Fact]
    public void Quantiles_of_counts_are_the_smallest() => Holds(from n in Gen.Choose(0, 3000) from c in Unit from p in Unit select (N: (long)n, C: c, P: p), x =>
    {
        var k = Distributions.BinomialQuantile(x.P, x.N, x.C);
        var m = Distributions.PoissonQuantile(x.P, x.N * x.C);
        return Distributions.BinomialCdf(k, x.N, x.C) >= x.P && (k == 0 || Distributions.BinomialCdf(k - 1, x.N, x.C) < x.P)
            && Distributions.PoissonCdf(m, x.N * x.C) >= x.P && (m == 0 || Distributions.PoissonCdf(m - 1, x.N * x.C) < x.P);
    });

    [Fact]
    public void Terms_add_up_to_the_tail() => Holds(from n in Gen.Choose(0, 60) from c in Unit select (N: (long)n, C: c), x =>
        Same(Enumerable.Range(0, (int)x.N / 2 + 1).Sum(k => Distributions.BinomialPmf(k, x.N, x.C)), Distributions.BinomialCdf(x.N / 2, x.N, x.C), 1e-12)
        && Same(Enumerable.Range(0, (int)x.N + 1).Sum(k => Distributions.PoissonPmf(k, 50 * x.C)), Distributions.PoissonCdf(x.N, 50 * x.C), 1e-12));

    private static bool AddUp(Tails tails) => Math.Abs(tails.Lower + tails.Upper - 1) < 1e-15
        && tails.LogLower <= 0 && tails.LogUpper <= 0
        && LogOf(tails.LogLower, tails.Lower) && LogOf(tails.LogUpper, tails.Upper);

    // A logarithm's own rounding is multiplied by exp.
    private static bool LogOf(double log, double value) => value < 1e-300 || Same(Math.Exp(log), value, 1e-15 * (1 - log));

    private static bool Falls(Tails at, Tails next) =>
        next.LogUpper <= at.LogUpper * (1 - 1e-12) + 1e-300 && next.LogLower * (1 - 1e-12) >= at.LogLower - 1e-300;

    private static bool Both(Func<bool, bool> holds) => holds(false) && holds(true);

    private static bool Same(double a, double b, double tolerance) => a == b || Math.Abs(a - b) <= tolerance * Math.Max(Math.Abs(b), 1e-300);

    private static void Holds<T>(Gen<T> gen, Func<T, bool> property) => Check.One(Fixed, Prop.ForAll(gen.ToArbitrary(), property));
}
