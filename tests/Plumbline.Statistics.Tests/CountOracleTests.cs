using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests;

/// <summary>What is computed from counts.</summary>
public sealed class CountOracleTests(ITestOutputHelper output)
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
    }, "wilson_cc_R", "cp_less", "cp_greater");

    [Fact]
    public void Binomial_test() => OracleFile.Check(output, "binom_test", item =>
    {
        var (k, n, p0) = (item.Count("k"), item.Count("n"), item.Number("p0"));
        var less = Distributions.BinomialCdf(k, n, p0);
        var greater = Distributions.BinomialSurvival(k - 1, n, p0);
        var half = Distributions.BinomialPmf(k, n, p0) / 2;
        item.Near("p_two", Proportion.BinomialTest(k, n, p0));
        item.Near("p_less", less);
        item.Near("p_greater", greater);
        item.Near("midp_less", less - half);
        item.Near("midp_greater", greater - half);
    }, "score_chisq", "score_p", "score_cc_chisq", "score_cc_p");

    [Fact]
    public void Chi_squared_of_two_by_two() => OracleFile.Check(output, "chisq_2x2", item =>
    {
        var t = new TwoByTwo(item.Count("a"), item.Count("b"), item.Count("c"), item.Count("d"));
        Compare(item, "chisq", "p", TwoByTwoTests.Pearson(t));
        Compare(item, "chisq_yates", "p_yates", TwoByTwoTests.Yates(t));
        Compare(item, "chisq_n1", "p_n1", TwoByTwoTests.NMinusOne(t));
        Compare(item, "g", "p_g", t.HasEmptyMargin
            ? ContingencyTable.LikelihoodRatio(new[,] { { t.A, t.B }, { t.C, t.D } })
            : TwoByTwoTests.LikelihoodRatio(t));
        Compare(item, "mcnemar", "mcnemar_p", TwoByTwoTests.McNemar(t));
        Compare(item, "mcnemar_cc", "mcnemar_cc_p", TwoByTwoTests.McNemarContinuity(t));
        item.Near("mcnemar_exact_p", TwoByTwoTests.McNemarExact(t)?.PValue);
    }, "expected", "phi");

    [Fact]
    public void Chi_squared_of_larger_tables() => OracleFile.Check(output, "chisq_rxc", item =>
    {
        var rows = item.Input("table").EnumerateArray()
            .Select(row => row.EnumerateArray().Select(cell => cell.GetInt64()).ToArray())
            .ToArray();
        var t = new long[rows.Length, rows[0].Length];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows[i].Length; j++)
            {
                t[i, j] = rows[i][j];
            }
        }

        Compare(item, "chisq", "p", ContingencyTable.Pearson(t));
        Compare(item, "g", "p_g", ContingencyTable.LikelihoodRatio(t));
        item.Near("df", ContingencyTable.LikelihoodRatio(t)?.DegreesOfFreedom);
        item.Near("cramers_v", ContingencyTable.CramersV(t));
    }, "fisher_p", "trend");

    [Fact]
    public void Fisher() => OracleFile.Check(output, "fisher", item =>
    {
        var t = new TwoByTwo(item.Count("a"), item.Count("b"), item.Count("c"), item.Count("d"));
        var less = Distributions.HypergeometricCdf(t.A, t.Column1, t.Column2, t.Row1);
        var greater = Distributions.HypergeometricSurvival(t.A - 1, t.Column1, t.Column2, t.Row1);
        var observed = Distributions.HypergeometricPmf(t.A, t.Column1, t.Column2, t.Row1);
        item.Near("p_two", TwoByTwoTests.Fisher(t)?.PValue);
        item.Near("midp_two_minlike", TwoByTwoTests.FisherMidP(t)?.PValue);
        item.Near("p_less", less);
        item.Near("p_greater", greater);
        item.Near("p_obs", observed);
        item.Near("midp_less", less - observed / 2);
        item.Near("midp_greater", greater - observed / 2);
        item.Near("p_two_central", Math.Min(1, 2 * Math.Min(less, greater)));
        item.Near("midp_two_central", Math.Min(1, 2 * (Math.Min(less, greater) - observed / 2)));
    }, "or_cmle", "ci", "ci_less", "ci_greater", "midp_ci", "r_or_cmle", "r_ci", "or_sample");

    [Fact]
    public void Effects_of_two_by_two() => OracleFile.Check(output, "effect2x2", item =>
    {
        var t = TwoByTwo.FromTotals(item.Count("a"), item.Count("n1"), item.Count("c"), item.Count("n2"));
        var level = item.Number("conf");
        CompareRatio(item, "rr", TwoByTwoEffects.RiskRatio(t, level));
        CompareRatio(item, "or", TwoByTwoEffects.OddsRatio(t, level));
        var wald = TwoByTwoEffects.RiskDifferenceWald(t, level);
        item.Near("rd.est", wald?.Estimate);
        item.Near("rd.ci_wald", wald?.Interval);
        item.Near("rd.ci_newcombe", TwoByTwoEffects.RiskDifference(t, level)?.Interval);
    }, "zero_cell", "rd.se", "rd.z", "rd.p", "rd.metafor_add_half_yi", "rd.metafor_add_half_se", "rr_raw", "or_raw", "rrr", "nnt",
        "peto_log_or", "peto_se");

    private static void Compare(OracleCase item, string statistic, string p, TestResult? actual)
    {
        item.Near(statistic, actual?.Statistic);
        item.Near(p, actual?.PValue, item.Expected(p) < 1e-6 ? Tail : ClosedForm, LogFloor);
    }

    private static void CompareRatio(OracleCase item, string name, Effect? actual)
    {
        var z = actual is { } known ? Math.Log(known.Estimate) / known.StandardErrorLog : null;
        item.Near(name + ".est", actual?.Estimate);
        item.Near(name + ".log_est", actual is { } effect ? Math.Log(effect.Estimate) : null);
        item.Near(name + ".se", actual?.StandardErrorLog);
        item.Near(name + ".ci", actual?.Interval);
        item.Near(name + ".z", z);
        item.Near(name + ".p", z is { } value ? Distributions.NormalTwoSided(value) : null, Tail);
    }
}
