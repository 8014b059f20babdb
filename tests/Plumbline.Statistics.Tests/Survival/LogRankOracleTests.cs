using Plumbline.Statistics.Survival;
using Xunit.Abstractions;

namespace Plumbline.Statistics.Tests.Survival;

/// <summary>survdiff of survival for R 3.5-3.</summary>
public sealed class LogRankOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Groups_and_strata() => OracleFile.Check(output, "logrank", item =>
    {
        var data = OracleSurvival.Data(item, "time", "status");
        int[] group = [.. item.Numbers("group").Select(label => (int)label)];
        int[] strata = [.. item.Numbers("strata").Select(label => (int)label)];
        var result = LogRank.Test(data, group, strata, new LogRankWeights(item.Number("rho")));
        item.Near("n", [.. result.Groups.Select(row => (double?)row.Persons)]);
        item.Near("obs", [.. result.Groups.Select(row => (double?)row.Observed)]);
        item.Near("exp", [.. result.Groups.Select(row => (double?)row.Expected)]);
        CompareMatrix(item, "var", result.Variance);
        if (strata.Length > 0)
        {
            CompareMatrix(item, "strata_obs", [.. result.Groups.Select(row => row.ObservedByStratum)]);
        }

        // Observed minus expected is rounded like the two: where it is near 0, so is its square.
        // Where one group alone expects events, R gives chi-squared 0 on 0 degrees of freedom with P 1; we give no test.
        item.Near("chisq", result.Test?.Statistic ?? 0, Tolerances.ClosedForm, 1e-6);
        item.Near("df", result.Test?.DegreesOfFreedom ?? 0);
        item.Near("p", result.Test?.PValue ?? 1, Tolerances.Tail);
        if (item.Has("two_group"))
        {
            ComparePair(item, result);
        }
    });

    private static void ComparePair(OracleCase item, LogRankResult result)
    {
        // Without a variance R divides by 0: a standard error of infinity, and whatever the numerators are; we give nothing.
        if (result.Pair is not { } pair)
        {
            Assert.Equal(0, result.Variance[1][1]);
            item.Near("two_group.peto_se", double.PositiveInfinity);
            item.Looked("two_group.z");
            item.Looked("two_group.peto_log_hr");
            item.Looked("two_group.pike_hr");
            return;
        }

        // Observed minus expected is rounded like the two: where it is near 0, so are these, to about 1e-14.
        const double floor = 1e-4;
        item.Near("two_group.z", pair.Z, Tolerances.ClosedForm, floor);
        item.Near("two_group.peto_log_hr", pair.PetoLogHazardRatio, Tolerances.ClosedForm, floor);
        item.Near("two_group.peto_se", pair.PetoStandardError);
        item.Near("two_group.pike_hr", pair.PikeHazardRatio);
    }

    private static void CompareMatrix(OracleCase item, string path, IReadOnlyList<IReadOnlyList<double>> actual)
    {
        item.Looked(path);
        var expected = item.ExpectedElement(path).EnumerateArray()
            .Select(row => row.EnumerateArray().Select(value => value.GetDouble()).ToArray()).ToArray();
        for (var i = 0; i < expected.Length; i++)
        {
            for (var j = 0; j < expected[i].Length; j++)
            {
                var error = Math.Abs(actual[i][j] - expected[i][j]) / Math.Max(Math.Abs(expected[i][j]), Tolerances.Floor);
                if (!(error <= Tolerances.ClosedForm) || expected.Length != actual.Count || expected[i].Length != actual[i].Count)
                {
                    item.Fail(path, FormattableString.Invariant($"[{i}][{j}] is {actual[i][j]} instead of {expected[i][j]}"));
                }
            }
        }
    }
}
