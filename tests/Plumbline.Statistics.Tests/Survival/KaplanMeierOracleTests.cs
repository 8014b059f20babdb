using Plumbline.Statistics.Survival;
using Xunit.Abstractions;

namespace Plumbline.Statistics.Tests.Survival;

/// <summary>survfit(Surv(time, status) ~ 1) of survival for R 3.5-3.</summary>
public sealed class KaplanMeierOracleTests(ITestOutputHelper output)
{
    private static readonly (string Field, ConfidenceTransform Transform)[] Blocks =
    [
        ("plain", ConfidenceTransform.Plain),
        ("log", ConfidenceTransform.Log),
        ("loglog", ConfidenceTransform.LogLog),
        ("logit", ConfidenceTransform.Logit),
        ("arcsin", ConfidenceTransform.Arcsine),
    ];

    [Fact]
    public void Curves() => OracleFile.Check(output, "km", Compare);

    [Fact]
    public void Curves_that_run_at_a_quantile() => OracleFile.Check(output, "km_flat", Compare);

    [Fact]
    public void Times_that_differ_by_rounding() => OracleFile.Check(output, "km_timefix", item =>
    {
        Compare(item);
        item.Near("n_distinct_timefix_false", item.Numbers("time").Distinct().Count());
    });

    [Fact]
    public void Delayed_entry_and_case_weights() => OracleFile.Check(output, "km_ext", Compare);

    private static void Compare(OracleCase item)
    {
        var data = SurvivalData.Create(
            item.Numbers("time"), OracleSurvival.Events(item, "status"), item.Numbers("start"), item.Numbers("weight"));
        var curve = KaplanMeier.Estimate(data);
        item.Near("n", curve.Persons);
        item.Near("time", Present(curve.Times));
        item.Near("n_risk", Present(curve.AtRisk));
        item.Near("n_event", Present(curve.Events));
        item.Near("n_censor", Present(curve.Censored));
        item.Near("surv", Present(curve.Survival));
        item.Near("se_log", Present(curve.StandardErrorLog));
        item.Near("cumhaz", Present(curve.CumulativeHazard));
        item.Near("se_cumhaz", Present(curve.StandardErrorHazard));
        foreach (var (field, transform) in Blocks.Where(block => item.Has(block.Field)))
        {
            CompareLimits(item, field, curve, transform);
            CompareQuantiles(item, field, curve, transform);
        }

        if (item.Has("at"))
        {
            CompareAt(item, curve);
        }
    }

    private static void CompareLimits(OracleCase item, string field, KaplanMeierCurve curve, ConfidenceTransform transform)
    {
        var band = curve.Limits(transform, item.Number("conf"));
        var rows = Enumerable.Range(0, curve.Times.Length);
        double?[] low = [.. rows.Select(row => band.At(row)?.Low)], high = [.. rows.Select(row => band.At(row)?.High)];
        item.Near(field + ".lower", OracleSurvival.UnlessMissingAtOne(
            item.ExpectedNumbers(field + ".lower"), low, curve.Survival, transform));
        item.Near(field + ".upper", OracleSurvival.UnlessMissingAtOne(
            item.ExpectedNumbers(field + ".upper"), high, curve.Survival, transform));
    }

    private static void CompareQuantiles(OracleCase item, string field, KaplanMeierCurve curve, ConfidenceTransform transform)
    {
        var level = item.Number("conf");
        var probabilities = item.Numbers("probs") is { Length: > 0 } given ? given : [0.25, 0.5, 0.75];
        TimeQuantile[] quantiles =
            [.. probabilities.Select(p => curve.Quantile(p, transform, level, QuantileRule.MidpointToLast))];
        item.Near(field + ".quantiles.q", IsMissedByRounding(item, field, curve, probabilities)
            ? new double?[quantiles.Length]
            : [.. quantiles.Select(quantile => quantile.Time)]);
        item.Near(field + ".quantiles.lower", [.. quantiles.Select(quantile => quantile.Low)]);
        item.Near(field + ".quantiles.upper", [.. quantiles.Select(quantile => quantile.High)]);
        var median = curve.Median(transform, level);
        item.Near(field + ".table_median", [median.Time, median.Low, median.High]);
    }

    /// <summary>
    /// quantile.survfit compares the lowest S with the least p before it allows for rounding: where S ends at 1 − p but for a last bit
    /// too much, it gives no quantile at all, against its own rule. We give the one of the rule.
    /// </summary>
    private static bool IsMissedByRounding(OracleCase item, string field, KaplanMeierCurve curve, double[] probabilities)
    {
        var excess = curve.Survival[^1] - (1 - probabilities.Min());
        return Math.Abs(excess) < 1e-14 && item.ExpectedNumbers(field + ".quantiles.q").All(time => time is null);
    }

    private static void CompareAt(OracleCase item, KaplanMeierCurve curve)
    {
        SurvivalAt[] at = [.. item.ExpectedNumbers("at.times")
            .Select(time => curve.At(time!.Value, ConfidenceTransform.LogLog, item.Number("conf")))];
        double[] survival = [.. at.Select(row => row.Survival)];
        item.Looked("at.times");
        item.Near("at.surv", Present(survival));
        item.Near("at.n_risk", [.. at.Select(row => (double?)row.AtRisk)]);
        item.Near("at.n_risk", Present(curve.NumbersAtRisk([.. at.Select(row => row.Time)])));
        item.Near("at.n_event_cum", [.. at.Select(row => (double?)row.Events)]);
        item.Near("at.std_err", [.. at.Select(row => row.StandardError)]);
        item.Near("at.lower_loglog", OracleSurvival.UnlessMissingAtOne(
            item.ExpectedNumbers("at.lower_loglog"), [.. at.Select(row => row.Interval?.Low)], survival, ConfidenceTransform.LogLog));
        item.Near("at.upper_loglog", OracleSurvival.UnlessMissingAtOne(
            item.ExpectedNumbers("at.upper_loglog"), [.. at.Select(row => row.Interval?.High)], survival, ConfidenceTransform.LogLog));
    }

    private static double?[] Present(IEnumerable<double> values) => [.. values.Select(value => (double?)value)];
}
