using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests.Proportions;

/// <summary>binom.test and prop.test of R for one proportion; Newcombe's method 4, Agresti-Coull, Jeffreys and mid-P in R by
/// formula.</summary>
public sealed class ProportionOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Intervals_of_proportions() => OracleFile.Check(output, "binom_ci", item =>
    {
        var (k, n, level) = (item.Count("k"), item.Count("n"), item.Number("conf"));
        item.Near("est", (double)k / n);
        foreach (var method in Proportion.Methods)
        {
            // Without responders Wilson's lower limit is 0. R's formula leaves the rounding error of one subtraction there, up to 1e−16.
            if (method.Field == "wilson" && k == 0)
            {
                var limits = method.Interval(k, n, level);
                Assert.Equal(0, limits.Low);
                Assert.InRange(item.ExpectedAt("wilson", 0), 0, 1e-15);
                item.Near("wilson", [item.ExpectedAt("wilson", 0), limits.High]);
                continue;
            }

            var solved = method.Field == "midp";
            item.Near(method.Field, method.Interval(k, n, level), solved ? Solved : ClosedForm, solved ? SolvedFloor : Floor);
        }

        item.Near("wilson_cc_R", Proportion.WilsonContinuityBounded(k, n, level));
        item.Near("cp_less", Proportion.ClopperPearson(k, n, level, Alternative.Less));
        item.Near("cp_greater", Proportion.ClopperPearson(k, n, level, Alternative.Greater));
    });

    [Fact]
    public void Tests_of_proportions() => OracleFile.Check(output, "binom_test", item =>
    {
        var (k, n, p0) = (item.Count("k"), item.Count("n"), item.Number("p0"));
        item.Near("p_two", ProportionTest.Exact(k, n, p0).PValue);
        item.Near("p_less", ProportionTest.Exact(k, n, p0, Alternative.Less).PValue);
        item.Near("p_greater", ProportionTest.Exact(k, n, p0, Alternative.Greater).PValue);
        item.Near("midp_less", ProportionTest.MidP(k, n, p0, Alternative.Less).PValue);
        item.Near("midp_greater", ProportionTest.MidP(k, n, p0, Alternative.Greater).PValue);
        item.Test("score_chisq", "score_p", ProportionTest.Score(k, n, p0));
        item.Test("score_cc_chisq", "score_cc_p", ProportionTest.ScoreContinuity(k, n, p0));
    });
}
