using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Extract.Drafts;

/// <summary>
/// Between whom a ratio, a test or a P value stands, as far as the text shows it: the two groups whose figures stand in the same row, or
/// carry the same P value close by. Rows of a regression become one ratio with its coefficient.
/// </summary>
internal sealed class Comparisons(Slug source, ImmutableArray<Statistic> statistics, Proposing proposing)
{
    /// <summary>Lines over which a sentence with its P value may run in text out of a PDF.</summary>
    private const int Near = 3;

    /// <summary>Statistics before and after it among which its groups are looked for: a text may stand on a single line.</summary>
    private const int Window = 60;

    private readonly Dictionary<Statistic, int> places = Places(statistics);
    private readonly HashSet<Statistic> told = new(ReferenceEqualityComparer.Instance);

    public IEnumerable<Proposal> Proposals()
    {
        foreach (var kind in new[] { StatisticKind.HazardRatio, StatisticKind.OddsRatio, StatisticKind.RiskRatio, StatisticKind.TestStatistic, StatisticKind.PValue })
        {
            foreach (var statistic in statistics.Where(one => one.Kind == kind && !told.Contains(one)).ToList())
            {
                if (proposing.Of(source, statistic, out _) is { } proposal) yield return Between(Joined(statistic, proposal), statistic, statistic);
            }
        }

        foreach (var statistic in statistics.Where(one => IsOfGroup(one) && one.P is not null && !told.Contains(one)).ToList())
        {
            if (told.Contains(statistic)) continue;
            var alone = statistic with { Kind = StatisticKind.PValue, Value = null, Low = null, High = null, Level = null };
            if (proposing.Of(source, alone, out _) is { } proposal) yield return Between(proposal, alone, statistic);
        }
    }

    /// <summary>Does a comparison among the proposals hold it?</summary>
    public bool IsTold(Statistic statistic) => told.Contains(statistic);

    /// <summary>Is it said of one group, and not of two?</summary>
    public static bool IsOfOne(Statistic statistic) =>
        statistic.Kind is StatisticKind.Proportion or StatisticKind.RateAtTime or StatisticKind.MedianTime or StatisticKind.MedianRange
            or StatisticKind.MedianIqr or StatisticKind.MeanSd or StatisticKind.Count;

    // The rest of the row of a regression, and the P value printed once more beside its own test.
    private Proposal Joined(Statistic statistic, Proposal proposal)
    {
        told.Add(statistic);
        foreach (var other in Around(statistic).Where(one => one.Line == statistic.Line && !told.Contains(one) && one.Label == statistic.Label && one.Group == statistic.Group))
        {
            var isRatio = proposal.Kind == ResultKind.Ratio;
            if (isRatio && other.Kind == StatisticKind.Coefficient) proposal = proposal with { Coefficient = other.Value?.Number, StandardError = other.Spread };
            else if (isRatio && other is { Kind: StatisticKind.TestStatistic, Unit: "Wald" }) proposal = proposal with { Wald = other.Value?.Number };
            else if (other.Kind != StatisticKind.PValue || (proposal.P is not null && other.P != proposal.P)) continue;
            proposal = proposal with { P = proposal.P ?? other.P };
            told.Add(other);
        }

        return proposal;
    }

    private Proposal Between(Proposal proposal, Statistic statistic, Statistic place)
    {
        var companions = Around(place).Where(one => IsOfGroup(one) && IsCompanion(one, statistic)).ToList();
        told.UnionWith(companions.Where(one => one.P == statistic.P));
        proposal = proposal with { Time = companions.Select(Proposing.MonthsOf).FirstOrDefault(time => time is not null) };
        // "A vs B" where the words say between whom.
        if (statistic.Group?.Split(" vs ") is [{ Length: > 0 } first, { Length: > 0 } second]) return proposal with { Group = first, Versus = second, CouldBelongTo = [] };
        var groups = companions.Select(one => one.Group!).DistinctBy(Topics.Plain, StringComparer.Ordinal).ToList();
        if (groups.Count == 2) return proposal with { Group = groups[0], Versus = groups[1], CouldBelongTo = [] };
        var whose = proposal.CouldBelongTo.IsEmpty ? groups : [.. proposal.CouldBelongTo];
        return proposal with { Versus = StudyDraft.ToDecide, Group = proposal.Group ?? StudyDraft.ToDecide, CouldBelongTo = [.. whose] };
    }

    private List<Statistic> Around(Statistic statistic)
    {
        var at = places[statistic];
        var from = Math.Max(0, at - Window);
        return [.. statistics[from..Math.Min(statistics.Length, at + Window + 1)].Where(one => Math.Abs(one.Line - statistic.Line) <= Near)];
    }

    private static Dictionary<Statistic, int> Places(ImmutableArray<Statistic> statistics)
    {
        var byStatistic = new Dictionary<Statistic, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < statistics.Length; i++) byStatistic[statistics[i]] = i;
        return byStatistic;
    }

    private static bool IsCompanion(Statistic one, Statistic comparison) =>
        (one.Line == comparison.Line && one.Label is not null && one.Label == comparison.Label)
        || (one.P is not null && one.P == comparison.P && Topics.AreAlike(one, comparison));

    private static bool IsOfGroup(Statistic statistic) => statistic.Group is { } group && !group.Contains(" vs ", StringComparison.Ordinal) && IsOfOne(statistic);
}
