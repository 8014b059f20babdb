namespace Plumbline.Statistics.Tests.Numerics;

/// <summary>Arguments at and beyond the edges: a clear answer or a clear refusal, never NaN and never a hang.</summary>
public sealed class HostileNumberTests
{
    private static readonly double[] Extremes =
        [1e-100, 1e-10, 0.1, 0.5, 1, 1.5, 2, 30, 1e3, 1e6, 1e9];

    private static readonly double[] Arguments =
        [0, double.Epsilon, 1e-300, 1e-17, 0.3, 1, 40, 1e8, 1e100, 1e300, double.MaxValue, double.PositiveInfinity];

    private static readonly double[] Probabilities = [0, double.Epsilon, 1e-300, 1e-17, 0.25, 0.5, 0.75, 1 - 1e-16, 1];

    public static TheoryData<string, Action> Refused => new()
    {
        { "F quantile above 1", () => Distributions.FQuantile(1.1, 2, 3) },
        { "F quantile NaN", () => Distributions.FQuantile(double.NaN, 2, 3) },
        { "F quantile df 0", () => Distributions.FQuantile(0.5, 0, 3) },
        { "F quantile df2 infinite", () => Distributions.FQuantile(0.5, 1, double.PositiveInfinity) },
        { "gamma rate 0", () => Distributions.GammaQuantile(0.5, 1, 0) },
        { "gamma rate negative", () => Distributions.GammaSurvival(1, 1, -1) },
        { "gamma x negative", () => Distributions.GammaSurvival(-1, 1) },
        { "gamma x NaN", () => Distributions.GammaSurvival(double.NaN, 1) },
        { "beta x above 1", () => Distributions.BetaSurvival(1.5, 1, 1) },
        { "beta shape NaN", () => Distributions.BetaSurvival(0.5, double.NaN, 1) },
        { "beta quantile negative", () => Distributions.BetaQuantile(-1e-9, 1, 1) },
        { "t quantile df negative", () => Distributions.StudentTQuantile(0.5, -1) },
        { "binomial quantile n negative", () => Distributions.BinomialQuantile(0.5, -1, 0.5) },
        { "binomial quantile n huge", () => Distributions.BinomialQuantile(0.5, long.MaxValue, 0.5) },
        { "binomial quantile p NaN", () => Distributions.BinomialQuantile(double.NaN, 5, 0.5) },
        { "binomial quantile chance above 1", () => Distributions.BinomialQuantile(0.5, 5, 1.5) },
        { "Poisson mean negative", () => Distributions.PoissonCdf(1, -1) },
        { "Poisson mean infinite", () => Distributions.PoissonPmf(1, double.PositiveInfinity) },
        { "Poisson count negative", () => Distributions.PoissonPmf(-1, 1) },
        { "Poisson quantile of 1", () => Distributions.PoissonQuantile(1, 3) },
        { "Poisson quantile of upper 0", () => Distributions.PoissonQuantile(0, 3, upper: true) },
        { "Poisson quantile mean huge", () => Distributions.PoissonQuantile(0.5, 1e10) },
        { "noncentral t NaN", () => Distributions.NoncentralTSurvival(double.NaN, 5, 1) },
        { "noncentral t df 0", () => Distributions.NoncentralTSurvival(1, 0, 1) },
        { "noncentral t shift infinite", () => Distributions.NoncentralTSurvival(1, 5, double.PositiveInfinity) },
        { "digamma of 0", () => SpecialFunctions.Digamma(0) },
        { "trigamma of a negative", () => SpecialFunctions.Trigamma(-0.5) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Invalid_arguments_are_refused(string what, Action call)
    {
        var exception = Record.Exception(call);

        Assert.True(exception is ArgumentOutOfRangeException, $"{what}: {exception?.ToString() ?? "accepted"}");
    }

    [Fact]
    public void Tails_at_the_extremes_are_probabilities()
    {
        foreach (var x in Arguments)
        {
            AreProbabilities(SpecialFunctions.NormalTails(x), $"normal {x}");
            foreach (var a in Extremes)
            {
                AreProbabilities(SpecialFunctions.IncompleteGamma(a, x), $"gamma {a} {x}");
                AreProbabilities(SpecialFunctions.StudentTTails(x, a), $"t {x} {a}");
                AreProbabilities(SpecialFunctions.StudentTTails(-x, a), $"t {-x} {a}");
                foreach (var b in Extremes)
                {
                    AreProbabilities(SpecialFunctions.IncompleteBeta(a, b, Math.Min(x, 1)), $"beta {a} {b} {x}");
                    AreProbabilities(SpecialFunctions.FTails(x, a, b), $"F {x} {a} {b}");
                }
            }
        }
    }

    [Fact]
    public void Noncentral_t_at_the_extremes_is_a_probability()
    {
        double[] all = [.. Arguments.Select(x => -x), .. Arguments];
        foreach (var t in all)
        {
            foreach (var df in new[] { 1e-3, 0.5, 1, 30, 1e4, 1e9 })
            {
                foreach (var ncp in all.Where(ncp => Math.Abs(ncp) <= 1e8))
                {
                    AreProbabilities(SpecialFunctions.NoncentralTTails(t, df, ncp), $"noncentral t {t} {df} {ncp}");
                }
            }
        }
    }

    [Fact]
    public void Quantiles_at_the_extremes_rise_with_p()
    {
        foreach (var a in Extremes)
        {
            Rise(p => Distributions.GammaQuantile(p, a), $"gamma {a}");
            Rise(p => Distributions.StudentTQuantile(p, a), $"t {a}");
            foreach (var b in Extremes)
            {
                Rise(p => Distributions.BetaQuantile(p, a, b), $"beta {a} {b}");
                Rise(p => Distributions.FQuantile(p, a, b), $"F {a} {b}");
            }
        }

        static void Rise(Func<double, double> quantile, string what)
        {
            var last = double.NegativeInfinity;
            foreach (var p in Probabilities)
            {
                var q = quantile(p);
                Assert.True(q >= last, FormattableString.Invariant($"{what}: {q} at {p} after {last}"));
                last = q;
            }
        }
    }

    [Fact]
    public void Ends_of_the_distributions_are_exact()
    {
        Assert.Equal(0, Distributions.FQuantile(0, 3, 4));
        Assert.Equal(double.PositiveInfinity, Distributions.FQuantile(1, 3, 4));
        Assert.Equal(double.PositiveInfinity, Distributions.FQuantile(0, 3, 4, upper: true));
        Assert.Equal(1, Distributions.BetaQuantile(1, 3, 4));
        Assert.Equal(0, Distributions.GammaQuantile(0, 3));
        Assert.Equal(9, Distributions.BinomialQuantile(1, 9, 0.3));
        Assert.Equal(0, Distributions.BinomialQuantile(0, 9, 0.3));
        Assert.Equal(0, Distributions.PoissonQuantile(0.999, 0));
        Assert.Equal(1, Distributions.PoissonPmf(0, 0));
        Assert.Equal(0, Distributions.PoissonPmf(3, 0));
        Assert.Equal(1, Distributions.PoissonSurvival(-1, 5));
        Assert.Equal(double.PositiveInfinity, SpecialFunctions.Trigamma(1e-200));
        Assert.Equal(double.PositiveInfinity, Distributions.StudentTQuantile(1, 5));
        Assert.Equal(Distributions.NormalSurvival(-2), Distributions.NoncentralTSurvival(0, 5, 2));
    }

    /// <summary>T of 1 degree of freedom is Cauchy: P(T &gt; t) = atan(1/t)/π, so 1/(π t) far out.</summary>
    [Fact]
    public void Cauchy_tails_reach_as_far_as_doubles()
    {
        Assert.Equal(1, Distributions.StudentTSurvival(1e200, 1) * Math.PI * 1e200, 1e-12);
        Assert.Equal(1, Distributions.StudentTQuantile(1e-300, 1) / (-1e300 / Math.PI), 1e-12);
    }

    /// <summary>The text of a record would otherwise follow Swapped for ever.</summary>
    [Fact]
    public void Tails_can_be_printed() => Assert.Contains("Upper = 0.5", SpecialFunctions.NormalTails(0).ToString(), StringComparison.Ordinal);

    private static void AreProbabilities(Tails tails, string what) => Assert.True(
        tails.Lower is >= 0 and <= 1 && tails.Upper is >= 0 and <= 1 && tails.LogLower <= 0 && tails.LogUpper <= 0
        && Math.Abs(tails.Lower + tails.Upper - 1) < 1e-13,
        $"{what}: {tails}");
}
