using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics.Consistency;
using Plumbline.Statistics.Tables;

namespace Plumbline.Compute;

/// <summary>The counts of two groups after some people of one of them had another outcome, and Fisher's P value of them.</summary>
/// <param name="Moved">How many more (or fewer, below 0) had the outcome in the group that changes.</param>
/// <param name="First">With the outcome in the first group.</param>
/// <param name="Second">With the outcome in the second group.</param>
/// <param name="P">Two-sided.</param>
public sealed record FragilityStep(int Moved, long First, long Second, double P);

/// <summary>How the P value of one comparison changes as single people have another outcome. Walsh et al. (2014).</summary>
public sealed record FragilityPath
{
    public const double Alpha = 0.05;

    private const int Reach = 3;

    public required HeadCount First { get; init; }

    public required HeadCount Second { get; init; }

    public required double P { get; init; }

    /// <summary>The fewest people of either group whose outcome decides whether P lies below 0.05; null where no number does.</summary>
    public required long? Fewest { get; init; }

    /// <summary>From three fewer to three more in the first group, the second as it was.</summary>
    public required ImmutableArray<FragilityStep> FirstChanged { get; init; }

    public required ImmutableArray<FragilityStep> SecondChanged { get; init; }

    /// <summary>Null where a count is not known.</summary>
    public static FragilityPath? Of(Result one, Result two) => HeadCount.Of(one) is { } first && HeadCount.Of(two) is { } second ? Of(first, second) : null;

    public static FragilityPath Of(HeadCount first, HeadCount second)
    {
        var table = TwoByTwo.FromTotals(first.People, first.Total, second.People, second.Total);
        var fragility = Fragility.Of(table, Alpha);
        double P(long a, long c) => TwoByTwoTests.Fisher(TwoByTwo.FromTotals(a, first.Total, c, second.Total))!.Value.PValue;
        IEnumerable<int> Moves(HeadCount group) => Enumerable.Range(-Reach, 2 * Reach + 1).Where(by => group.People + by >= 0 && group.People + by <= group.Total);
        return new FragilityPath
        {
            First = first,
            Second = second,
            P = fragility.PValue,
            Fewest = fragility.MinimumSingleArmIndex,
            FirstChanged = [.. Moves(first).Select(by => new FragilityStep(by, first.People + by, second.People, P(first.People + by, second.People)))],
            SecondChanged = [.. Moves(second).Select(by => new FragilityStep(by, first.People, second.People + by, P(first.People, second.People + by)))],
        };
    }
}
