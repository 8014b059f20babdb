using System.Text.Json;
using Plumbline.Statistics.Survival;
using Xunit.Abstractions;

namespace Plumbline.Statistics.Tests.Curves;

/// <summary>Parametric curves against R: uniroot and integrate, optim and survreg.</summary>
public sealed class ParametricOracleTests(ITestOutputHelper output)
{
    // nls minima: README compares the sum of squares (1e-6) and the fitted survival (1e-4) only, since the parameters lie in flat
    // valleys. The parameters are compared all the same at what a flat minimum leaves, 1e-3.
    private const double SumOfSquares = 1e-6, SumOfSquaresFloor = 1e-4, FittedSurvival = 1e-4, FlatParameter = 1e-3;

    private static readonly (string Name, LogTimeFamily Family)[] Families =
    [
        ("exponential", LogTimeFamily.Exponential), ("weibull", LogTimeFamily.Weibull), ("loglogistic", LogTimeFamily.LogLogistic),
        ("lognormal", LogTimeFamily.LogNormal),
    ];

    // The mean of a Gompertz curve: the reference states none. R's integrate answers for it in x_curves.jsonl.
    [Fact]
    public void Parametric() => OracleFile.Check(output, "parametric", item =>
    {
        switch (item.Function)
        {
            case "fit_median_landmark":
                Landmark(item);
                break;
            case "fit_least_squares":
                LeastSquares(item);
                break;
            case "survreg_intercept_only":
                MaximumLikelihood(item);
                break;
            default:
                item.Fail("", "unknown function");
                break;
        }
    }, "gompertz.mean");

    private static void Landmark(OracleCase item)
    {
        var (median, time, survival) = (item.Number("median"), item.Number("t_landmark"), item.Number("s_landmark"));
        Landmark(item, "exponential", LandmarkCurves.Exponential(median));
        Landmark(item, "weibull", LandmarkCurves.Weibull(median, time, survival));
        Landmark(item, "loglogistic", LandmarkCurves.LogLogistic(median, time, survival));
        Landmark(item, "lognormal", LandmarkCurves.LogNormal(median, time, survival));
        Landmark(item, "gompertz", LandmarkCurves.Gompertz(median, time, survival));
        Landmark(item, "gamma", LandmarkCurves.Gamma(median, time, survival));
    }

    private static void Landmark(OracleCase item, string name, LandmarkFit fit)
    {
        item.Same($"{name}.feasible", fit.IsFeasible);
        if (fit.Curve is not { } curve)
        {
            // Agreed that there is none: whatever stands in the place of its numbers is no answer.
            foreach (var path in item.NotCompared().Where(path => path.StartsWith($"{name}.", StringComparison.Ordinal)).ToArray())
            {
                item.Looked(path);
            }

            return;
        }

        Parameters(item, name, curve, Tolerances.ClosedForm, Tolerances.Floor);
        item.Near($"{name}.s_at", [.. item.Numbers("at").Select(t => (double?)curve.SurvivalAt(t))]);
        item.Near($"{name}.rmst", curve.RestrictedMean(item.Number("tau")));
        if (name == "gompertz")
        {
            return;
        }

        // An infinite mean is no mean here.
        item.Near($"{name}.mean", curve.Mean ?? double.PositiveInfinity);
    }

    private static void LeastSquares(OracleCase item)
    {
        var points = item.Numbers("t").Zip(item.Numbers("s"), (t, s) => new SurvivalPoint(t, s)).ToArray();
        foreach (var (name, family) in Families)
        {
            var fit = CurveFitting.LeastSquares(family, points);
            item.Near($"{name}.rss", fit.ResidualSumOfSquares, SumOfSquares, SumOfSquaresFloor);
            item.Near($"{name}.s_at_fit", [.. points.Select(p => (double?)fit.Curve.SurvivalAt(p.Time))], FittedSurvival, 1);
            item.Near($"{name}.median", fit.Curve.Median, FlatParameter);
            Parameters(item, name, fit.Curve, FlatParameter, 1);
        }
    }

    private static void MaximumLikelihood(OracleCase item)
    {
        var data = SurvivalData.Create(item.Numbers("time"), [.. item.Numbers("status").Select(s => s == 1)]);
        foreach (var (name, family) in Families)
        {
            var fit = CurveLikelihood.Fit(family, data);
            item.Near($"{name}.intercept", fit.Intercept, floor: 1e-3);
            item.Near($"{name}.log_scale", fit.LogScale, floor: 1e-3);
            item.Near($"{name}.scale", Math.Exp(fit.LogScale));
            item.Near($"{name}.loglik", fit.LogLikelihood);
            item.Near($"{name}.aic", fit.Aic);
            Parameters(item, name, fit.Curve, Tolerances.ClosedForm, Tolerances.Floor);
            Covariance(item, $"{name}.var", fit);
        }
    }

    // Relative to the variances beside it: the covariance itself may be near 0.
    private static void Covariance(OracleCase item, string path, LikelihoodFit fit)
    {
        item.Looked(path);
        double[][] expected = [.. item.ExpectedElement(path).EnumerateArray().Select(Row)];
        for (var i = 0; i < fit.Covariance.Length; i++)
        {
            for (var j = 0; j < fit.Covariance.Length; j++)
            {
                var error = Math.Abs(fit.Covariance[i][j] - expected[i][j]) / Math.Sqrt(expected[i][i] * expected[j][j]);
                if (!(error <= Tolerances.ClosedForm) || expected.Length != fit.Covariance.Length)
                {
                    item.Fail(path, FormattableString.Invariant($"{fit.Covariance[i][j]} instead of {expected[i][j]}"));
                }
            }
        }
    }

    private static double[] Row(JsonElement row) => [.. row.EnumerateArray().Select(x => x.GetDouble())];

    private static void Parameters(OracleCase item, string name, SurvivalCurve curve, double tolerance, double floor)
    {
        foreach (var (parameter, value) in curve.Parameters)
        {
            item.Near($"{name}.params.{parameter}", value, tolerance, floor);
        }
    }
}
