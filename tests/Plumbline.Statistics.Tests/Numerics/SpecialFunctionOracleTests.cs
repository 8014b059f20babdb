using Xunit.Abstractions;

namespace Plumbline.Statistics.Tests.Numerics;

/// <summary>Answers in at least 60 digits, made by Oracle/make/special_functions.py with mpmath.</summary>
public sealed class SpecialFunctionOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Special_functions_in_60_digits() => OracleFile.Check(output, "x_special_functions", item =>
    {
        if (item.Function.EndsWith("_tails", StringComparison.Ordinal))
        {
            var tails = TailsOf(item);
            var tolerance = Tolerance(item);
            // The file gives probabilities below 1e−300 as 0; their logarithms are compared.
            item.Within("lower", tails.Lower, Tolerances.LogFloor, tolerance);
            item.Within("upper", tails.Upper, Tolerances.LogFloor, tolerance);
            item.Near("log_lower", tails.LogLower, tolerance, Tolerances.LogFloor);
            item.Near("log_upper", tails.LogUpper, tolerance, Tolerances.LogFloor);
            return;
        }

        item.Near("value", Value(item), Tolerance(item), Tolerances.LogFloor);
    });

    // A little above the largest error seen. Tails are wrong by the rounding of x times the slope of their logarithm: more for shapes of 1e5
    // than for small ones.
    private static double Tolerance(OracleCase item) => item.Function switch
    {
        "normal_tails" or "normal_quantile" or "log_gamma" or "log_beta" or "trigamma" => 1e-15,
        "digamma" => 5e-15,
        "noncentral_t_tails" or "beta_quantile" or "gamma_quantile" or "f_quantile" or "t_quantile" => 3e-13,
        _ => 4e-12,
    };

    private static Tails TailsOf(OracleCase item)
    {
        double Of(string name) => item.Number(name);
        return item.Function switch
        {
            "normal_tails" => SpecialFunctions.NormalTails(Of("z")),
            "gamma_tails" => SpecialFunctions.GammaTails(Of("x"), Of("shape")),
            "beta_tails" => SpecialFunctions.IncompleteBeta(Of("a"), Of("b"), Of("x")),
            "t_tails" => SpecialFunctions.StudentTTails(Of("t"), Of("df")),
            "noncentral_t_tails" => SpecialFunctions.NoncentralTTails(Of("t"), Of("df"), Of("ncp")),
            _ => throw new InvalidDataException($"{item.Id}: unknown function {item.Function}"),
        };
    }

    private static double Value(OracleCase item)
    {
        double Of(string name) => item.Number(name);
        var upper = item.Flag("upper");
        return item.Function switch
        {
            "beta_quantile" => Distributions.BetaQuantile(Of("p"), Of("a"), Of("b"), upper),
            "f_quantile" => Distributions.FQuantile(Of("p"), Of("df1"), Of("df2"), upper),
            "gamma_quantile" => Distributions.GammaQuantile(Of("p"), Of("shape"), upper: upper),
            "t_quantile" => Distributions.StudentTQuantile(Of("p"), Of("df")),
            "normal_quantile" => Distributions.NormalQuantile(Of("p")),
            "log_gamma" => SpecialFunctions.LogGamma(Of("x")),
            "log_beta" => SpecialFunctions.LogBeta(Of("a"), Of("b")),
            "digamma" => SpecialFunctions.Digamma(Of("x")),
            "trigamma" => SpecialFunctions.Trigamma(Of("x")),
            _ => throw new InvalidDataException($"{item.Id}: unknown function {item.Function}"),
        };
    }
}
