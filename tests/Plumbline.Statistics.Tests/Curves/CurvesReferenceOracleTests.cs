using Plumbline.Statistics.Reconstruction;
using Plumbline.Statistics.Survival;
using Xunit.Abstractions;

namespace Plumbline.Statistics.Tests.Curves;

/// <summary>What parametric.jsonl leaves out, against R: make/curves_more.R.</summary>
public sealed class CurvesReferenceOracleTests(ITestOutputHelper output)
{
    // R's own numbers: integrate to about 1e-11 of each piece, 1e-9 allowed; qgamma, lm and survreg better.
    [Fact]
    public void Curves() => OracleFile.Check(output, "x_curves", item =>
    {
        switch (item.Function)
        {
            case "curve":
                Curve(item);
                break;
            case "linearised":
                Linearised(item);
                break;
            case "survreg_weighted":
                Likelihood(item);
                break;
            case "corners":
                Corners(item);
                break;
            default:
                item.Fail("", "unknown function");
                break;
        }
    });

    private static void Curve(OracleCase item)
    {
        var (a, b) = (item.Number("a"), item.Number("b"));
        SurvivalCurve curve = item.Input("family").GetString() switch
        {
            "exponential" => new Exponential(a),
            "weibull" => new Weibull(a, b),
            "lognormal" => new LogNormal(a, b),
            "loglogistic" => new LogLogistic(a, b),
            "gompertz" => new Gompertz(a, b),
            _ => new Gamma(a, b),
        };
        item.Near("s", [.. item.Numbers("at").Select(t => (double?)curve.SurvivalAt(t))]);
        item.Near("hazard", [.. item.Numbers("at").Select(t => (double?)curve.HazardAt(t))]);
        item.Near("quantile", [.. item.Numbers("p").Select(p => (double?)curve.Quantile(p))]);
        item.Near("rmst", [.. item.Numbers("tau").Select(tau => (double?)curve.RestrictedMean(tau))]);
        item.Near("mean", curve.Mean ?? double.PositiveInfinity);
    }

    private static void Linearised(OracleCase item)
    {
        var (t, s, low, high) = (item.Numbers("t"), item.Numbers("s"), item.Numbers("low"), item.Numbers("high"));
        Interval? Limits(int i) => low.Length == 0 ? null : new Interval(low[i], high[i], item.Number("level"), "printed");
        var points = t.Select((time, i) => new SurvivalPoint(time, s[i], Limits(i))).ToArray();
        foreach (var (name, family) in new[]
        {
            ("weibull", LogTimeFamily.Weibull), ("lognormal", LogTimeFamily.LogNormal), ("loglogistic", LogTimeFamily.LogLogistic),
        })
        {
            var fit = CurveFitting.Linearised(family, points);
            var (location, scale) = fit.Curve switch
            {
                Weibull curve => (Math.Log(curve.Scale), 1 / curve.Shape),
                LogLogistic curve => (Math.Log(curve.Scale), 1 / curve.Shape),
                LogNormal curve => (curve.MeanLog, curve.DeviationLog),
                _ => (double.NaN, double.NaN),
            };
            item.Near($"{name}.intercept", -location / scale);
            item.Near($"{name}.slope", 1 / scale);
            item.Near($"{name}.weights", [.. fit.Weights.Select(weight => (double?)weight)]);
        }
    }

    // survreg stops at a relative change of its log likelihood of 1e-14, which leaves 1e-7 in the parameters.
    private static void Likelihood(OracleCase item)
    {
        var data = SurvivalData.Create(
            item.Numbers("time"), [.. item.Numbers("status").Select(s => s == 1)], default, item.Numbers("weight"));
        foreach (var (name, family) in new[]
        {
            ("exponential", LogTimeFamily.Exponential), ("weibull", LogTimeFamily.Weibull), ("lognormal", LogTimeFamily.LogNormal),
            ("loglogistic", LogTimeFamily.LogLogistic),
        })
        {
            var fit = CurveLikelihood.Fit(family, data);
            item.Near($"{name}.intercept", fit.Intercept, 1e-7);
            item.Near($"{name}.scale", Math.Exp(fit.LogScale), 1e-7);
            item.Near($"{name}.loglik", fit.LogLikelihood);
            item.Looked($"{name}.var");
            var expected = item.ExpectedElement($"{name}.var");
            var largest = fit.Covariance.Select((row, i) => row[i]).Max();
            var off = fit.Covariance.SelectMany((row, i) => row.Select((x, j) => Math.Abs(x - expected[i][j].GetDouble()))).Max();
            if (!(off <= 1e-6 * largest))
            {
                item.Fail($"{name}.var", FormattableString.Invariant($"off by {off} of {largest}"));
            }
        }
    }

    // The curve of a data set given by its corners, and nothing else but the number of persons, comes back as it was.
    private static void Corners(OracleCase item)
    {
        var arm = CurveReconstruction.MostLikely(
            DigitisedCurve.Create(item.Numbers("t"), item.Numbers("s"), (int)item.Count("n")));
        var table = KaplanMeier.Estimate(arm.Data);
        var rows = Enumerable.Range(0, table.Times.Length).Where(i => table.Events[i] > 0).ToArray();
        item.Near("event_times", [.. rows.Select(i => (double?)table.Times[i])]);
        item.Near("n_risk", [.. rows.Select(i => (double?)table.AtRisk[i])]);
        item.Near("n_event", [.. rows.Select(i => (double?)table.Events[i])]);
        item.Near("surv", [.. rows.Select(i => (double?)table.Survival[i])]);
        item.Near("events", arm.EventCount);
    }
}
