using System.Text.Json;
using Plumbline.Statistics.Cox;
using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests.Cox;

/// <summary>Oracle/make/cox_more.R: survival 3.5-3 in R 4.2.2, fitted with eps = 1e−13.</summary>
public sealed class CoxMoreOracleTests(ITestOutputHelper output)
{
    private const double Fitted = 1e-7;
    private const double NearZero = 1e-3;
    private const double Zph = 1e-5;

    [Fact]
    public void Cox_regression_beyond_the_coefficients() => OracleFile.Check(output, "x_cox_more", item =>
    {
        switch (item.Function)
        {
            case "coxph_collinear":
                Collinear(item);
                break;
            case "coxph_monotone_more":
                Monotone(item);
                break;
            default:
                Compare(item, "efron.", CoxInput.Fit(item, CoxTies.Efron));
                Compare(item, "breslow.", CoxInput.Fit(item, CoxTies.Breslow));
                break;
        }
    });

    private static void Compare(OracleCase item, string prefix, CoxFit fit)
    {
        Basic(item, prefix, fit);
        item.Near(prefix + "score_test", fit.ScoreTest?.Statistic, Fitted);
        item.Near(prefix + "wald_test", fit.WaldTest?.Statistic, Fitted);
        item.Near(prefix + "loglik_null", fit.LogLikelihoodNull, Fitted);
        var concordance = fit.Concordance();
        item.Near(prefix + "concordance", concordance.Estimate, 1e-12);
        item.Near(prefix + "pairs", [concordance.Concordant, concordance.Discordant, concordance.TiedScores], 1e-12);

        Robust(item, prefix + "robust.", fit.RobustErrors());
        Robust(item, prefix + "cluster.", fit.RobustErrors([.. item.Numbers("cluster").Select(label => (int)label)]));
        item.Near(prefix + "martingale", [.. fit.Residuals().Select(r => (double?)r.Martingale)], Fitted, NearZero);
        item.Near(prefix + "deviance", [.. fit.Residuals().Select(r => (double?)r.Deviance)], Fitted, NearZero);
        Schoenfeld(item, prefix, fit);
        Proportional(item, prefix + "zph_log.", fit.ProportionalHazards(TimeTransform.Log));
        Proportional(item, prefix + "zph_rank.", fit.ProportionalHazards(TimeTransform.Rank));
        Proportional(item, prefix + "zph_km.", fit.ProportionalHazards());
        Hazard(item, prefix + "hazard_zero", fit.BaselineHazard());
        Hazard(item, prefix + "hazard_x0", fit.BaselineHazard(item.Numbers("x0")));
        if (item.Has(prefix + "profile"))
        {
            var interval = fit.ProfileHazardRatio(0)!.Value.Interval!.Value;
            item.Near(prefix + "profile", [Math.Log(interval.Low), Math.Log(interval.High)], Fitted, NearZero);
        }
    }

    private static void Basic(OracleCase item, string prefix, CoxFit fit)
    {
        item.Near(prefix + "coef", [.. fit.Coefficients.Select(c => c.LogHazardRatio)], Fitted, NearZero);
        item.Near(prefix + "se", [.. fit.Coefficients.Select(c => c.StandardError)], Fitted);
        item.Near(prefix + "loglik", fit.LogLikelihood, Fitted);
    }

    private static void Robust(OracleCase item, string prefix, RobustCoxErrors robust)
    {
        item.Near(prefix + "se", [.. robust.Coefficients.Select(c => c.StandardError)], Fitted);
        item.Near(prefix + "score_test", robust.ScoreTest?.Statistic, Fitted);
        item.Near(prefix + "wald_test", robust.WaldTest?.Statistic, Fitted);
        Table(item, prefix + "vcov", [.. robust.Coefficients.Select((_, i) =>
            robust.Coefficients.Select((_, j) => robust.Covariance(i, j)!.Value).ToArray())]);
    }

    private static void Schoenfeld(OracleCase item, string prefix, CoxFit fit)
    {
        // Ties of events stand in R in the order of the data.
        var residuals = fit.SchoenfeldResiduals().OrderBy(r => r.Stratum).ThenBy(r => r.Time).ThenBy(r => r.Person).ToArray();
        Table(item, prefix + "schoenfeld", [.. residuals.Select(r => r.Residuals.ToArray())]);
        Table(item, prefix + "scaledsch", [.. residuals.Select(r => r.Scaled.Select(value => value!.Value).ToArray())]);
    }

    private static void Proportional(OracleCase item, string prefix, ProportionalHazardsTest test)
    {
        TestResult?[] rows = [.. test.Covariates, test.Global];
        item.Near(prefix + "chisq", [.. rows.Select(row => row?.Statistic)], Zph);
        item.Near(prefix + "df", [.. rows.Select(row => row?.DegreesOfFreedom)], 0);
        item.Near(prefix + "p", [.. rows.Select(row => row?.PValue)], Zph);
    }

    private static void Hazard(OracleCase item, string path, IReadOnlyList<BaselineHazard> curves)
    {
        item.Looked(path);
        var expected = item.ExpectedElement(path);
        Assert.Equal(expected.GetArrayLength(), curves.Count);
        for (var i = 0; i < curves.Count; i++)
        {
            Assert.Equal(expected[i].GetProperty("stratum").GetInt32(), Math.Max(1, curves[i].Stratum));
            Table(item, path, [[.. curves[i].Times], [.. curves[i].CumulativeHazard], [.. curves[i].StandardErrors]],
                [expected[i].GetProperty("time"), expected[i].GetProperty("cumhaz"), expected[i].GetProperty("se")]);
        }
    }

    private static void Table(OracleCase item, string path, double[][] actual)
    {
        item.Looked(path);
        Table(item, path, actual, [.. item.ExpectedElement(path).EnumerateArray()]);
    }

    private static void Table(OracleCase item, string path, double[][] actual, JsonElement[] expected)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < actual.Length; i++)
        {
            Assert.Equal(expected[i].GetArrayLength(), actual[i].Length);
            for (var j = 0; j < actual[i].Length; j++)
            {
                var value = expected[i][j].GetDouble();
                var error = Math.Abs(actual[i][j] - value) / Math.Max(Math.Abs(value), NearZero);
                if (!(error <= Fitted))
                {
                    item.Fail(path, FormattableString.Invariant($"[{i}][{j}] {actual[i][j]} instead of {value}, error {error:g3}"));
                }
            }
        }
    }

    private static void Collinear(OracleCase item)
    {
        var fit = CoxInput.Fit(item, CoxTies.Efron);
        Basic(item, "", fit);
        item.Near("score_test", fit.ScoreTest?.Statistic, Fitted);
        item.Near("wald_test", fit.WaldTest?.Statistic, Fitted);
        item.Near("df", fit.DegreesOfFreedom, 0);
    }

    /// <summary>The first coefficient diverges; the others are those of a fit without the persons who then have no hazard.</summary>
    private static void Monotone(OracleCase item)
    {
        var fit = CoxInput.Fit(item, item.Input("ties").GetString() == "efron" ? CoxTies.Efron : CoxTies.Breslow);
        var others = fit.Coefficients.RemoveAt(0);
        item.Near("direction", fit.Coefficients[0].Status switch
        {
            CoxCoefficientStatus.DivergesUp => 1,
            CoxCoefficientStatus.DivergesDown => -1,
            _ => 0,
        }, 0);
        item.Near("loglik_null", fit.LogLikelihoodNull, Fitted);
        item.Within("loglik_limit", fit.LogLikelihood, 1e-6, 0);
        item.Near("score_test", fit.ScoreTest?.Statistic, Fitted);
        item.Near("coef", [.. others.Select(c => c.LogHazardRatio)], 1e-6, NearZero);
        item.Near("se", [.. others.Select(c => c.StandardError)], 1e-6);
    }
}
