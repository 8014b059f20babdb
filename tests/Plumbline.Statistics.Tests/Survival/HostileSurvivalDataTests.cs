using System.Collections;
using System.Reflection;
using Plumbline.Statistics.Cox;
using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Tests.Survival;

/// <summary>
/// Small data sets drawn (seeded) from the ends of what is allowed: times and entries from 5e−324 to the largest number, weights from 0 to
/// 1e100, covariates of 1e±300, offsets of ±100, strata and groups of any size. Every question is answered with numbers that can be
/// printed, or refused by one of the exceptions that the docstrings name.
/// </summary>
public sealed class HostileSurvivalDataTests
{
    private const int Rounds = 400;

    private readonly Random random = new(20261121);
    private readonly List<string> faults = [];

    [Fact]
    public void Curves_and_tests_answer_with_numbers_or_a_sentence()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (data, events) = Draw();
            int[] group = [.. events.Select(_ => random.Next(3))], strata = [.. events.Select(_ => random.Next(2) * int.MaxValue)];
            foreach (var estimator in Enum.GetValues<SurvivalEstimator>())
            {
                Try("curve", () => AskCurve(KaplanMeier.Estimate(data, estimator)));
            }

            Try("log-rank", () => LogRank.Test(data, group, strata, new LogRankWeights(Pick(0, 1, 300), Pick(0, 1, 300))));
            Try("restricted means", () => RestrictedMeans.Compare(data, data, Pick(1, 2.3, 1e300), beyond: BeyondFollowUp.CarryOn));
            Try("causes", () => AskCauses(CompetingRisks.Estimate(data, [.. events.Select((happened, i) => happened ? 1 + group[i] : 0)])));
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void Cox_regression_answers_with_numbers_or_a_sentence()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (data, events) = Draw();
            double[] wild = [.. events.Select(_ => Pick(0, 1, 1, -1, 1e-300, 1e300, 1e-10, 5, 7))];
            double[] tame = [.. events.Select(_ => Pick(0, 1, 2, 3))];
            var options = new CoxOptions
            {
                Ties = (CoxTies)random.Next(3),
                Strata = random.Next(2) == 0 ? null : [.. events.Select(_ => random.Next(2))],
                Offsets = random.Next(2) == 0 ? null : [.. events.Select(_ => Pick(0, 0, 1, -100, 100, 30))],
            };
            Try("fit", () => AskFit(CoxRegression.Fit(data, random.Next(2) == 0 ? [tame] : [wild, tame], options)));
        }

        Assert.Empty(faults);
    }

    private KaplanMeierCurve AskCurve(KaplanMeierCurve curve)
    {
        foreach (var transform in Enum.GetValues<ConfidenceTransform>())
        {
            Try("limits", () => curve.Limits(transform));
            Try("quantile", () => curve.Quantile(Pick(1e-20, 0.1, 0.5, 1 - 1e-9), transform, 0.99, (QuantileRule)random.Next(2)));
            Try("at", () => curve.At(Pick(0, 1, 2.3, 1e300), transform));
            Try("conditional", () => curve.Conditional(1, Pick(1, 2.3, 1e300), transform));
        }

        Try("restricted mean", () => curve.RestrictedMean(Pick(1e-300, 1, 2.3, 1e300), beyond: BeyondFollowUp.CarryOn));
        Try("hazard", () => curve.CumulativeHazardAt(Pick(0, 1, 1e300)));
        return curve;
    }

    private CompetingRisksCurves AskCauses(CompetingRisksCurves curves)
    {
        foreach (var cause in curves.Causes)
        {
            foreach (var transform in Enum.GetValues<ConfidenceTransform>())
            {
                Try("incidence", () => cause.At(curves.Times[^1], transform));
            }
        }

        return curves;
    }

    private CoxFit AskFit(CoxFit fit)
    {
        Try("concordance", () => fit.Concordance());
        Try("residuals", () => fit.Residuals());
        Try("Schoenfeld residuals", () => fit.SchoenfeldResiduals());
        Try("proportional hazards", () => fit.ProportionalHazards((TimeTransform)random.Next(4)));
        Try("robust errors", () => fit.RobustErrors());
        Try("profile", () => fit.ProfileHazardRatio(0));
        Try("baseline", () => fit.BaselineHazard());
        Try("hazard ratio", () => fit.Coefficients[0].HazardRatio(Math.BitDecrement(1)));
        return fit;
    }

    private (SurvivalData Data, bool[] Events) Draw()
    {
        var n = random.Next(1, 9);
        double[] times = [.. Enumerable.Range(0, n).Select(_ =>
            Pick(0, double.Epsilon, 1e-300, 1e-8, 1, 2, 3, 2.2 + 0.1, 2.3, 1e8, 1e150, 1e300, double.MaxValue))];
        bool[] events = [.. times.Select(_ => random.Next(2) == 0)];
        double[] entries = [.. times.Select(time =>
            Math.Min(Pick(-1, -1e300, 0, -double.MaxValue, time / 2, time - 1), Math.BitDecrement(time)))];
        double[] weights = [.. times.Select(_ => Pick(0, 1e-100, 1, 1, 2, 0.1, 1e100, 1e10))];
        return (SurvivalData.Create(
            times, events, random.Next(2) == 0 ? [] : entries, random.Next(2) == 0 ? [] : weights), events);
    }

    private double Pick(params ReadOnlySpan<double> values) => values[random.Next(values.Length)];

    private void Try(string question, Func<object?> ask)
    {
        try
        {
            var answer = ask();
            _ = answer?.ToString();
            if (HoldsNaN(answer, 0))
            {
                faults.Add(question + ": NaN in " + answer);
            }
        }
        catch (Exception exception) when (IsNamed(exception))
        {
            // Refused with a sentence.
        }
        catch (Exception exception)
        {
            faults.Add(question + ": " + exception);
        }
    }

    private static bool IsNamed(Exception exception) =>
        exception is ArgumentException or InvalidOperationException || exception.GetType() == typeof(ArithmeticException);

    private static bool HoldsNaN(object? value, int depth) => value switch
    {
        null or string or bool or Enum or int or long => false,
        double number => double.IsNaN(number),
        IEnumerable items => items.Cast<object?>().Any(item => HoldsNaN(item, depth + 1)),
        _ => depth < 5 && value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Any(property => HoldsNaN(property.GetValue(value), depth + 1)),
    };
}
