namespace Plumbline.Statistics.Survival;

/// <summary>
/// The log-rank test and its weighted forms for two or more groups, with strata and delayed entry. Times that differ only by rounding
/// are one, judged over all groups and strata together. Case weights are refused: they have no agreed variance here.
/// </summary>
public static class LogRank
{
    // What is left of a group's variance once the others are accounted for, as a share of it: rounding gives 1e−16, a group with a
    // single person at risk in ten thousand 1e−4.
    private const double Dependent = 1e-10;

    // More are persons, not groups, and the matrix of their covariances would fill the memory.
    private const int MostGroups = 1000;

    // Additions, some minutes.
    private const double LargestWork = 1e11;

    /// <summary>Tests groups, labelled 1, 2, … in their order.</summary>
    public static LogRankResult Test(IReadOnlyList<SurvivalData> groups, LogRankWeights weights = default, double level = 0.95)
    {
        var (all, groupOf) = SurvivalData.Join(groups);
        return Test(all, Array.ConvertAll(groupOf, group => group + 1), default, weights, level);
    }

    /// <summary>
    /// Tests the groups whose labels stand in a column beside the data, within strata if their labels are given. O(n) after a linear
    /// sort, times the square of the number of groups.
    /// </summary>
    /// <param name="level">Two-sided confidence of the interval of Peto's hazard ratio.</param>
    /// <exception cref="ArgumentException">A column has another length than the data, there is one group only, there are more than 1000 or
    /// persons times groups² exceeds 1e11, or there are case weights.</exception>
    public static LogRankResult Test(
        SurvivalData data, ReadOnlySpan<int> group, ReadOnlySpan<int> strata = default, LogRankWeights weights = default,
        double level = 0.95)
    {
        weights.Check();
        var z = TransformedLimits.Z(level);
        if (data.Weights is not null)
        {
            throw new ArgumentException("A log-rank test takes no case weights, but the data have them.", nameof(data));
        }

        var groups = Labels.Of(group, data.Count, nameof(group));
        if (groups.Values.Length < 2)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A test needs two groups, but all persons are in group {groups.Values[0]}."), nameof(group));
        }

        RequireFew(groups.Values.Length, data.Count);
        var order = TimeOrder.Of(data, withRows: true);
        TimeOrder[] parts = [order];
        if (!strata.IsEmpty)
        {
            var labels = Labels.Of(strata, data.Count, nameof(strata));
            parts = order.Split(labels.NumberOf, labels.Values.Length);
        }

        var sums = new LogRankSums(groups.Values.Length, parts.Length);
        for (var stratum = 0; stratum < parts.Length; stratum++)
        {
            sums.Add(parts[stratum], stratum, groups.NumberOf, weights);
        }

        return Result(sums, groups, weights, parts.Length, level, z);
    }

    private static void RequireFew(int groups, int persons)
    {
        if (groups > MostGroups || (double)persons * groups * groups > LargestWork)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A test takes up to {MostGroups} groups, and persons times groups² up to {LargestWork:g3}, but there are ")
                + FormattableString.Invariant($"{groups} groups of {persons} persons."), nameof(groups));
        }
    }

    private static LogRankResult Result(LogRankSums sums, Labels groups, LogRankWeights weights, int strata, double level, double z)
    {
        var persons = groups.Counts();
        LogRankGroup[] rows = [.. groups.Values.Select((label, g) =>
        {
            double[] observed = [.. Enumerable.Range(0, strata).Select(stratum => sums.Observed[g, stratum])];
            return new LogRankGroup(label, persons[g], observed.Sum(), sums.Expected[g], observed);
        })];
        double[][] variance = [.. rows.Select((_, g) =>
            rows.Select((_, h) => sums.Variance[Math.Max(g, h), Math.Min(g, h)]).ToArray())];
        var (chiSquared, rank) = QuadraticForm(sums.Excess, variance);
        return new LogRankResult(
            rows, variance,
            rank > 0 ? TestResult.ChiSquared((strata > 1 ? "stratified " : "") + weights.Name, chiSquared, rank) : null,
            rows.Length == 2 && rank > 0 ? Pair(rows, sums.Excess[1], variance[1][1], weights, level, z) : null);
    }

    private static LogRankPair Pair(
        LogRankGroup[] groups, double excess, double variance, LogRankWeights weights, double level, double z)
    {
        var (first, second) = (groups[0], groups[1]);
        var error = 1 / Math.Sqrt(variance);
        if (!weights.AreEqual)
        {
            return new LogRankPair(excess * error, null, null, null, null);
        }

        var log = excess / variance;
        var pike = first.Expected > 0 && second.Expected > 0 && first.Observed + second.Observed > 0
            ? second.Observed / second.Expected / (first.Observed / first.Expected)
            : (double?)null;
        var ratio = Math.Exp(log);
        var peto = ratio is > 0 and < double.PositiveInfinity
            ? new Effect(
                ratio, new Interval(Math.Exp(log - z * error), Math.Exp(log + z * error), level, "normal on the log scale"), error,
                "Peto's one-step hazard ratio")
            : (Effect?)null;
        return new LogRankPair(excess * error, log, error, peto, pike);
    }

    /// <summary>
    /// x′V⁻x and the rank of V, by elimination: a group whose variance is that of the groups before it, as the last one's is, is left out.
    /// </summary>
    private static (double Value, int Rank) QuadraticForm(double[] x, double[][] variance)
    {
        var rest = Array.ConvertAll(variance, row => (double[])row.Clone());
        var left = (double[])x.Clone();
        var (value, rank) = (0.0, 0);
        for (var k = 0; k < left.Length; k++)
        {
            var pivot = rest[k][k];
            if (!(pivot > Dependent * variance[k][k]))
            {
                continue;
            }

            value += left[k] * left[k] / pivot;
            rank++;
            for (var i = k + 1; i < left.Length; i++)
            {
                var factor = rest[i][k] / pivot;
                left[i] -= factor * left[k];
                for (var j = k + 1; j < left.Length; j++)
                {
                    rest[i][j] -= factor * rest[k][j];
                }
            }
        }

        return (value, rank);
    }
}
