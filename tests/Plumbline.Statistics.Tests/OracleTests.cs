using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests;

public sealed class OracleTests(ITestOutputHelper output)
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
        var rows = item.Input("table").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetInt64()).ToArray()).ToArray();
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

    [Fact]
    public void Algebra_of_ratios() => OracleFile.Check(output, "hr_algebra", item =>
    {
        var level = item.Number("conf");
        if (item.Function == "hr_from_p")
        {
            var interval = RatioAlgebra.IntervalFromP(item.Number("hr"), item.Number("p_two_sided"), level);
            var back = RatioAlgebra.FromInterval(item.Number("hr"), interval.Low, interval.High, level);
            item.Near("ci", interval);
            item.Near("beta", back.LogEstimate);
            item.Near("se", back.StandardErrorLog);
            item.Near("z", Math.Abs(back.Z) * Math.Sign(item.Expected("z") ?? 0));
            return;
        }

        if (item.Function == "hr_from_oe_v")
        {
            var peto = RatioAlgebra.FromCoefficient(item.Number("o_minus_e") / item.Number("v"), 1 / Math.Sqrt(item.Number("v")), level);
            item.Near("beta", peto.Coefficient);
            item.Near("se", peto.StandardError);
            item.Near("hr", peto.Ratio);
            item.Near("ci", peto.Interval);
            item.Near("z", peto.Z);
            item.Near("chisq", peto.WaldChiSquared);
            item.Near("p", peto.PTwoSided, Tail);
            return;
        }

        var ratio = RatioAlgebra.FromInterval(item.Number("hr"), item.Number("lo"), item.Number("hi"), level);
        var coefficient = RatioAlgebra.FromCoefficient(ratio.LogEstimate, ratio.StandardErrorLog);
        var half = 0.5 * Math.Pow(10, -item.Number("decimals"));
        var errors = RatioAlgebra.StandardErrorRange(item.Number("lo"), item.Number("hi"), half, half, level);
        item.Near("se_min", errors.Min);
        item.Near("se_max", errors.Max);
        item.Near("beta", ratio.LogEstimate);
        item.Near("se", ratio.StandardErrorLog);
        item.Near("z", ratio.Z);
        item.Near("p", ratio.PTwoSided, Tail);
        item.Near("wald_chisq", coefficient.WaldChiSquared);
        item.Near("log10_p", (Distributions.NormalLogSurvival(Math.Abs(ratio.Z)) + Math.Log(2)) / Math.Log(10));
        item.Near("p_one_sided_lt1", Distributions.NormalCdf(ratio.Z), Tail);
        item.Near("hr_mid", ratio.GeometricMidpoint);
        item.Near("beta_mid", Math.Log(ratio.GeometricMidpoint));
        item.Near("asymmetry_log", ratio.LogAsymmetry);
        item.Near("ci95", coefficient.Interval);
    }, "hr_from_p_events", "hr_from_medians_exponential", "hr_from_landmark", "hr_two_subgroups",
        "var", "inv", "events_equiv_1to1");

    [Fact]
    public void Student_t_from_summaries() => OracleFile.Check(output, "ttest_summary", item =>
    {
        var level = item.Number("conf");
        if (item.Function == "t_one_sample")
        {
            var sample = new SampleSummary(item.Number("m"), item.Number("sd"), item.Count("n"));
            CompareT(item, "", StudentT.OneSample(sample, item.Number("mu")), StudentT.Mean(sample, level));
            return;
        }

        if (item.Function == "t_paired_r")
        {
            var pairs = new SampleSummary(item.Number("m1") - item.Number("m2"), item.Expected("sd_diff") ?? 0, item.Count("n"));
            CompareT(item, "", StudentT.OneSample(pairs), StudentT.Mean(pairs, level));
            return;
        }

        var first = new SampleSummary(item.Number("m1"), item.Number("sd1"), item.Count("n1"));
        var second = new SampleSummary(item.Number("m2"), item.Number("sd2"), item.Count("n2"));
        var mu = item.Number("mu");
        CompareT(item, "pooled.", StudentT.Pooled(first, second, mu), StudentT.PooledDifference(first, second, level));
        CompareT(item, "welch.", StudentT.Welch(first, second, mu), StudentT.WelchDifference(first, second, level));
    }, "sd_diff", "se", "pooled.se", "welch.se", "sd_pooled", "cohen_d", "hedges_j", "hedges_g", "hedges_g_var_ls", "var_ratio_f",
        "var_ratio_p");

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

    private static void CompareT(OracleCase item, string prefix, TestResult? test, Effect? difference)
    {
        item.Near(prefix + "t", test?.Statistic);
        item.Near(prefix + "df", test?.DegreesOfFreedom);
        item.Near(prefix + "p_two", test?.PValue, Tail, LogFloor);
        var tails = test is { Statistic: { } t, DegreesOfFreedom: { } df } ? SpecialFunctions.StudentTTails(t, df) : (Tails?)null;
        item.Near(prefix + "p_less", tails?.Lower, Tail, LogFloor);
        item.Near(prefix + "p_greater", tails?.Upper, Tail, LogFloor);
        item.Near(prefix + "diff", difference?.Estimate);
        item.Near(prefix + "ci", difference?.Interval);
    }
}
