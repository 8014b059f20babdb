using Plumbline.Statistics.Cox;
using Plumbline.Statistics.Survival;
using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests.Cox;

/// <summary>survival::coxph and cox.zph, R 4.2.2, survival 3.5-3, fitted with eps = 1e−13.</summary>
public sealed class CoxOracleTests(ITestOutputHelper output)
{
    private const double Fitted = 1e-7;
    private const double CoefficientFloor = 1e-3;
    private const double Zph = 1e-5;
    private const double Exact = 1e-12;

    [Fact]
    public void Cox_regression() => OracleFile.Check(output, "coxph", item =>
    {
        if (item.Function == "coxph_monotone")
        {
            Monotone(item);
            return;
        }

        foreach (var (name, ties) in new[] { ("efron", CoxTies.Efron), ("breslow", CoxTies.Breslow), ("exact", CoxTies.Exact) })
        {
            if (item.Has(name))
            {
                var fit = CoxInput.Fit(item, ties);
                Compare(item, name + ".", fit);
                Proportional(item, name + ".zph_km", fit, TimeTransform.KaplanMeier);
                Proportional(item, name + ".zph_identity", fit, TimeTransform.Identity);
            }
        }
    });

    private static void Compare(OracleCase item, string prefix, CoxFit fit)
    {
        var coefficients = fit.Coefficients;
        item.Near(prefix + "coef", [.. coefficients.Select(c => c.LogHazardRatio)], Fitted, CoefficientFloor);
        item.Near(prefix + "se", [.. coefficients.Select(c => c.StandardError)], Fitted);
        Covariance(item, prefix + "vcov", fit);
        item.Near(prefix + "loglik_null", fit.LogLikelihoodNull, Fitted);
        item.Near(prefix + "loglik", fit.LogLikelihood, Fitted);
        item.Near(prefix + "score_test", fit.ScoreTest?.Statistic, Fitted);
        item.Near(prefix + "wald_test", fit.WaldTest?.Statistic, Fitted);
        item.Near(prefix + "lr_test", fit.LikelihoodRatioTest?.Statistic, Fitted);
        item.Near(prefix + "df", fit.DegreesOfFreedom, 0);
        item.Near(prefix + "n", fit.Persons, 0);
        item.Near(prefix + "nevent", fit.Events, 0);
        item.Near(prefix + "hr", [.. coefficients.Select(c => c.HazardRatio()?.Estimate)], Fitted);
        item.Near(prefix + "hr_lo95", [.. coefficients.Select(c => c.HazardRatio()?.Interval?.Low)], Fitted);
        item.Near(prefix + "hr_hi95", [.. coefficients.Select(c => c.HazardRatio()?.Interval?.High)], Fitted);
        item.Near(prefix + "concordance", fit.Concordance().Estimate, Exact);
        item.Near(prefix + "p", [.. coefficients.Select(c => c.PValue)], Fitted);
    }

    private static void Proportional(OracleCase item, string path, CoxFit fit, TimeTransform transform)
    {
        if (item.Has(path))
        {
            var test = fit.ProportionalHazards(transform);
            TestResult?[] rows = [.. test.Covariates, test.Global];
            item.Near(path + ".chisq", [.. rows.Select(row => row?.Statistic)], Zph);
            item.Near(path + ".df", [.. rows.Select(row => row?.DegreesOfFreedom)], 0);
            item.Near(path + ".p", [.. rows.Select(row => row?.PValue)], Zph);
        }
    }

    private static void Monotone(OracleCase item)
    {
        foreach (var ties in new[] { CoxTies.Efron, CoxTies.Breslow })
        {
            var fit = CoxInput.Fit(item, ties);
            item.Same("diverges", fit.Diverges);
            item.Near("direction", fit.Coefficients[0].Status == CoxCoefficientStatus.DivergesDown ? -1 : 1, 0);
            item.Near("loglik_null", fit.LogLikelihoodNull, Fitted);
            item.Within("loglik_limit", fit.LogLikelihood, 1e-6, 0);
            item.Near("score_test", fit.ScoreTest?.Statistic, Fitted);
        }
    }

    private static void Covariance(OracleCase item, string path, CoxFit fit)
    {
        item.Looked(path);
        var expected = item.ExpectedElement(path);
        for (var i = 0; i < fit.Coefficients.Length; i++)
        {
            for (var j = 0; j < fit.Coefficients.Length; j++)
            {
                // A covariance near 0 is as exact as the standard errors it belongs to.
                var size = fit.Coefficients[i].StandardError!.Value * fit.Coefficients[j].StandardError!.Value;
                var error = Math.Abs(fit.Covariance(i, j)!.Value - expected[i][j].GetDouble()) / size;
                if (!(error <= Fitted))
                {
                    item.Fail(path, FormattableString.Invariant(
                        $"[{i},{j}] {fit.Covariance(i, j)} instead of {expected[i][j]}, error {error:g3}"));
                }
            }
        }
    }
}
