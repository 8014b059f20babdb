using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics;
using Plumbline.Statistics.Means;
using Plumbline.Statistics.Ratios;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>The means of two compared groups, and what the t-tests make of them over all that their rounding allows.</summary>
internal sealed class MeanComparison
{
    public MeanComparison(Evidence evidence, Result result)
    {
        var parts = new[] { result.Group, result.Versus! }.Select(group => evidence.Find(result.Study, result.Outcome.Id, group)).OfType<Result>().Where(HasMean).ToImmutableArray();
        if (parts is not [var one, var two]) return;
        Parts = parts;
        Words = $"{Show(one)} and {Show(two)}";
        Tests = [.. new[] { Over(one, two, "Student t", (first, second) => StudentT.Pooled(first, second)), Over(one, two, "Welch t", (first, second) => StudentT.Welch(first, second)) }.OfType<MeanTest>()];
    }

    private static readonly string[] RankTests = ["rank", "Mann", "Wilcoxon", "Kruskal"];

    public bool IsPossible => !Tests.IsEmpty;

    public ImmutableArray<Result> Parts { get; } = [];

    public string Words { get; } = "";

    public ImmutableArray<MeanTest> Tests { get; } = [];

    public static bool IsOfRanks(string? test) =>
        test is not null && RankTests.Any(word => test.Contains(word, StringComparison.OrdinalIgnoreCase)) && !test.Contains("log-rank", StringComparison.OrdinalIgnoreCase);

    public static bool IsOfMeans(string? test) =>
        test is not null && (test.Contains("Student", StringComparison.OrdinalIgnoreCase) || test.Contains("Welch", StringComparison.OrdinalIgnoreCase) || test.StartsWith("t-", StringComparison.OrdinalIgnoreCase) || test.StartsWith("t ", StringComparison.OrdinalIgnoreCase) || test.Contains(" t-test", StringComparison.OrdinalIgnoreCase));

    private static bool HasMean(Result result) =>
        result is { Kind: ResultKind.Mean, Reading.StandardDeviation: not null, Total: > 1 } && result.Reading.EstimateNumber is not null;

    private static string Show(Result result) => $"{result.Reading.EstimateNumber} (SD {result.Reading.StandardDeviation!.Value}, n = {result.Total})";

    // The statistic rises with the distance of the means and falls with both deviations; only Welch's degrees of freedom do neither,
    // and every corner is looked at.
    private static MeanTest? Over(Result one, Result two, string method, Func<SampleSummary, SampleSummary, TestResult?> test)
    {
        var (first, second) = (one.Reading.EstimateNumber!.Range(), two.Reading.EstimateNumber!.Range());
        var corners = new List<TestResult>();
        foreach (var (mean1, mean2) in new[] { (first.Low, second.High), (first.High, second.Low), Closest(first, second) })
        {
            foreach (var deviation1 in Ends(one))
            {
                foreach (var deviation2 in Ends(two))
                {
                    if (test(new SampleSummary(mean1, deviation1, one.Total!.Value), new SampleSummary(mean2, deviation2, two.Total!.Value)) is { } corner) corners.Add(corner);
                }
            }
        }

        if (corners.Count == 0) return null;
        var statistics = corners.ConvertAll(corner => Math.Abs(corner.Statistic!.Value));
        return new MeanTest(method, new ValueRange(statistics.Min(), statistics.Max()), new ValueRange(corners.Min(corner => corner.PValue), corners.Max(corner => corner.PValue)));
    }

    private static (double, double) Closest(ValueRange one, ValueRange two) => one.Overlaps(two) ? (one.Low, one.Low) : one.Low > two.High ? (one.Low, two.High) : (one.High, two.Low);

    private static double[] Ends(Result result)
    {
        var range = result.Reading.StandardDeviation!.Value.Range();
        return [Math.Max(0, range.Low), range.High];
    }
}

/// <summary>What a test of two means may give, given their rounding.</summary>
internal sealed record MeanTest(string Method, ValueRange Statistic, ValueRange P)
{
    public string Words => $"|t| from {Figures.Fixed(Statistic.Low, 3)} to {Figures.Fixed(Statistic.High, 3)}, P from {Figures.P(P.Low, 3)} to {Figures.P(P.High, 3)}";

    public bool Fits(Reading reading)
    {
        var statistic = reading.EstimateNumber is not { } number || new ValueRange(Math.Abs((double)number.Value) - (double)number.Unit / 2, Math.Abs((double)number.Value) + (double)number.Unit / 2).Overlaps(Statistic);
        return statistic && reading.P?.Value.Allows(P.Low, P.High) != false;
    }
}
