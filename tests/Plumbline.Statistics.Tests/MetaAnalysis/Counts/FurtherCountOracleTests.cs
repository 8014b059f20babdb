using Plumbline.Statistics.MetaAnalysis.Counts;
using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests.MetaAnalysis.Counts;

/// <summary>Answers made by Oracle/make/x_counts.R: likelihoods integrated by brute force, exact tests of larger tables, empty and large
/// tables, other levels, and published data sets.</summary>
public sealed class FurtherCountOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Further_counts() => OracleFile.Check(output, "x_counts", item =>
    {
        switch (item.Function)
        {
            case "glmm":
                CompareGlmm(item, CountInput.Proportions(item));
                break;
            case "mh":
                ComparePooled(item, CountInput.Tables(item), item.Number("conf"));
                break;
            case "exact":
                CompareExact(item, CountInput.Tables(item));
                break;
            case "homogeneity":
                CompareHomogeneity(item, CountInput.Tables(item));
                break;
            case "data":
                CompareDataSet(item, CountInput.Tables(item));
                break;
            default:
                item.Fail("fn", "no such function");
                break;
        }
    });

    // The reference maximises integrals that are right to about 1e-12 and differentiates them numerically. Quadrature converges slowly
    // where a study has 0 or n responders and tau² is above 25 (a standard deviation of 5 logits, 150-fold odds): there 100 nodes leave
    // 1 %.
    private static void CompareGlmm(OracleCase item, EventCount[] studies)
    {
        var actual = LogitNormal.Fit(studies, nodes: 100).Estimate!;
        var slow = item.Expected("tau2") > 25;
        item.Same("boundary", actual.AtBoundary);
        item.Within("loglik", actual.LogLikelihood, slow ? 1e-3 : 1e-5, 0);
        item.Within("mu", actual.Mu, (slow ? 0.01 : 1e-4) * actual.StandardError, 0);
        item.Within("tau2", actual.Tau2, 1e-9, slow ? 0.02 : 1e-4);
        item.Near("se", actual.StandardError, slow ? 0.03 : 1e-3);
        if (item.Has("se_tau_fixed"))
        {
            item.Near("se_tau_fixed", actual.StandardErrorAtTau2, slow ? 0.03 : 1e-3);
        }

        // The default of 50 nodes is as good, or says that it is not.
        var usual = LogitNormal.Fit(studies).Estimate!;
        Assert.True(Math.Abs(usual.Mu - actual.Mu) < 0.02 * actual.StandardError || usual.QuadratureError > 0.01, item.Id);
    }

    private static void ComparePooled(OracleCase item, TwoByTwo[] studies, double level)
    {
        Compare(item, "OR", MantelHaenszel.OddsRatio(studies, level));
        Compare(item, "RR", MantelHaenszel.RiskRatio(studies, level));
        Compare(item, "RD", MantelHaenszel.RiskDifference(studies, level));
        Compare(item, "PETO", Peto.OddsRatio(studies, level));
    }

    private static void Compare(OracleCase item, string path, PooledTables actual)
    {
        // Without any information metafor answers 0 with a standard error of 0 and no P; ours is absent with a reason.
        if (item.Expected($"{path}.se") is 0)
        {
            Assert.Null(actual.Effect);
            Assert.NotNull(actual.NotEstimable);
            Array.ForEach(["b", "se", "ci", "p"], field => item.Looked($"{path}.{field}"));
            return;
        }

        var effect = actual.Effect;
        var error = effect?.StandardError ?? 1;
        double? low = effect?.Interval.Low, high = effect?.Interval.High;
        var isLog = actual.Measure is not TableMeasure.RiskDifference;
        Assert.Equal(effect is null, actual.NotEstimable is not null);
        item.Near($"{path}.b", effect?.Analysed, floor: error);
        item.Near($"{path}.se", effect?.StandardError);
        item.Near($"{path}.ci", [isLog && low is { } l ? Math.Log(l) : low, isLog && high is { } h ? Math.Log(h) : high], floor: error);
        item.Near($"{path}.p", effect?.PValue, Tail);
    }

    private static void CompareExact(OracleCase item, TwoByTwo[] strata)
    {
        var ratio = CochranMantelHaenszel.ExactOddsRatio(strata);
        item.Near("p", CochranMantelHaenszel.Exact(strata)?.PValue, Tail);
        item.Near("or", ratio?.Estimate, Solved, SolvedFloor);
        item.Near("ci", ratio?.Interval, Solved, SolvedFloor);
    }

    private static void CompareHomogeneity(OracleCase item, TwoByTwo[] strata)
    {
        // Cells by uniroot() on the logit scale, tolerance 1e-13.
        item.Near("breslow_day", OddsRatioHomogeneity.BreslowDay(strata)?.Statistic, Solved);
        item.Near("breslow_day_p", OddsRatioHomogeneity.BreslowDay(strata)?.PValue, Solved);
        item.Near("tarone", OddsRatioHomogeneity.Tarone(strata)?.Statistic, Solved);
        item.Near("tarone_p", OddsRatioHomogeneity.Tarone(strata)?.PValue, Solved);
    }

    private static void CompareDataSet(OracleCase item, TwoByTwo[] studies)
    {
        ComparePooled(item, studies, 0.95);
        var pooled = MantelHaenszel.OddsRatio(studies);
        item.Near("q_or", pooled.Heterogeneity?.Q);
        item.Near("i2_or", pooled.Heterogeneity?.ISquared, floor: 1);
        item.Near("cmh_cc", CochranMantelHaenszel.Test(studies, ContinuityCorrection.WhereItFits)?.Statistic);
        item.Near("tarone", OddsRatioHomogeneity.Tarone(studies)?.Statistic);
        item.Near("breslow_day", OddsRatioHomogeneity.BreslowDay(studies)?.Statistic);
    }
}
