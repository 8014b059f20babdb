using Plumbline.Statistics.Survival;
using Xunit.Abstractions;

namespace Plumbline.Statistics.Tests.Survival;

/// <summary>What the other reference files leave out, from survival for R 3.5-3 or by definition: Oracle/make/survival_more.R.</summary>
public sealed class SurvivalOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Further_estimates_and_tests() => OracleFile.Check(output, "x_survival", item =>
    {
        Action<OracleCase> compare = item.Function switch
        {
            "reverse" => CompareReverse,
            "fleming_harrington" => CompareFlemingHarrington,
            "landmark" => CompareLandmark,
            "late_entry" => CompareLateEntry,
            "logrank_late_entry" or "logrank_rho_gamma" => CompareLogRank,
            "data_set" => CompareDataSet,
            _ => throw new InvalidDataException(item.Function),
        };
        compare(item);
    });

    private static void CompareReverse(OracleCase item)
    {
        var curve = KaplanMeier.Reverse(Data(item));
        var median = curve.Median();
        item.Near("time", Present(curve.Times));
        item.Near("n_risk", Present(curve.AtRisk));
        item.Near("surv", Present(curve.Survival));
        item.Near("median", [median.Time, median.Low, median.High]);
    }

    private static void CompareFlemingHarrington(OracleCase item)
    {
        foreach (var (field, estimator) in new[]
        {
            ("fh", SurvivalEstimator.FlemingHarrington), ("fh2", SurvivalEstimator.FlemingHarringtonTies),
        })
        {
            var curve = KaplanMeier.Estimate(Data(item), estimator);
            item.Near("time", Present(curve.Times));
            item.Near(field + ".surv", Present(curve.Survival));
            item.Near(field + ".se_log", Present(curve.StandardErrorLog));
            item.Near(field + ".cumhaz", Present(curve.CumulativeHazard));
            item.Near(field + ".se_cumhaz", Present(curve.StandardErrorHazard));
            item.Near(field + ".lower", Present(curve.Limits().Low));
            item.Near(field + ".upper", Present(curve.Limits().High));
        }
    }

    private static void CompareLandmark(OracleCase item)
    {
        var curve = KaplanMeier.Estimate(Data(item));
        SurvivalAt[] at = [.. item.Numbers("at")
            .Select(to => curve.Conditional(item.Number("from"), to, ConfidenceTransform.LogLog)!.Value)];
        double[] survival = [.. at.Select(row => row.Survival)];
        item.Near("surv", Present(survival));
        item.Near("std_err", [.. at.Select(row => row.StandardError)], Tolerances.ClosedForm, 1e-6);
        item.Near("lower", OracleSurvival.UnlessMissingAtOne(
            item.ExpectedNumbers("lower"), [.. at.Select(row => row.Interval?.Low)], survival, ConfidenceTransform.LogLog));
        item.Near("upper", OracleSurvival.UnlessMissingAtOne(
            item.ExpectedNumbers("upper"), [.. at.Select(row => row.Interval?.High)], survival, ConfidenceTransform.LogLog));
        item.Near("n_event_cum", Present(at.Select(row => row.Events)));
    }

    private static void CompareLateEntry(OracleCase item)
    {
        var curve = KaplanMeier.Estimate(Data(item));
        HazardAt[] at = [.. item.Numbers("at").Select(time => curve.CumulativeHazardAt(time))];
        item.Near("n_risk", Present(curve.NumbersAtRisk(item.Numbers("at"))));
        item.Near("cumhaz", Present(at.Select(row => row.Hazard)));
        item.Near("se", Present(at.Select(row => row.StandardError)));
        item.Near("lower", [.. at.Select(row => row.Interval?.Low)]);
        item.Near("upper", [.. at.Select(row => row.Interval?.High)]);
    }

    private static void CompareLogRank(OracleCase item)
    {
        var weighs = item.Function == "logrank_rho_gamma";
        var weights = weighs ? new LogRankWeights(item.Number("rho"), item.Number("gamma")) : default;
        var result = LogRank.Test(Data(item), Whole(item, "group"), Whole(item, "strata"), weights);
        item.Near("chisq", result.Test?.Statistic);
        item.Near("p", result.Test?.PValue, Tolerances.Tail);
        if (weighs)
        {
            item.Near("obs", Present(result.Groups.Select(group => group.Observed)));
            item.Near("exp", Present(result.Groups.Select(group => group.Expected)));
            item.Near("var_diag", Present(result.Variance.Select((row, group) => row[group])));
        }
        else
        {
            item.Near("df", result.Test?.DegreesOfFreedom);
        }
    }

    private static void CompareDataSet(OracleCase item)
    {
        var (data, group, tau) = (Data(item), Whole(item, "group"), item.Number("tau"));
        var (times, events) = (item.Numbers("time"), OracleSurvival.Events(item, "status"));
        var curves = KaplanMeier.Estimate([.. group.Distinct().Order().Select(label => SurvivalData.Create(
            [.. times.Where((_, row) => group[row] == label)], [.. events.Where((_, row) => group[row] == label)]))]);
        TimeQuantile[] medians = [.. curves.Select(curve => curve.Median())];
        RestrictedMean[] means = [.. curves.Select(curve => curve.RestrictedMean(tau))];
        var test = LogRank.Test(data, group);
        item.Near("median", [.. medians.Select(median => median.Time)]);
        item.Near("lower", [.. medians.Select(median => median.Low)]);
        item.Near("upper", [.. medians.Select(median => median.High)]);
        item.Near("rmean", Present(means.Select(mean => mean.Estimate)));
        item.Near("rmean_se", Present(means.Select(mean => mean.StandardError)));
        item.Near("chisq", test.Test?.Statistic);
        item.Near("chisq_peto", LogRank.Test(data, group, default, new LogRankWeights(1)).Test?.Statistic);
        item.Near("obs", Present(test.Groups.Select(row => row.Observed)));
        item.Near("exp", Present(test.Groups.Select(row => row.Expected)));
    }

    private static SurvivalData Data(OracleCase item) => SurvivalData.Create(
        item.Numbers("time"), OracleSurvival.Events(item, "status"), item.Numbers("start"), item.Numbers("weight"));

    private static int[] Whole(OracleCase item, string column) => [.. item.Numbers(column).Select(value => (int)value)];

    private static double?[] Present(IEnumerable<double> values) => [.. values.Select(value => (double?)value)];
}
