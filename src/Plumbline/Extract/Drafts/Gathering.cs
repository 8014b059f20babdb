using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Drafts;

/// <summary>The same result printed in several places, gathered under one with all its lines.</summary>
internal static class Gathering
{
    /// <summary>Results of one topic among which the same one is looked for; no paper has as many.</summary>
    private const int MostAlike = 300;

    public static List<Proposal> Of(IEnumerable<Proposal> proposals)
    {
        var gathered = new List<Proposal>();
        var byTopic = new Dictionary<(ResultKind, EstimateKey, string, string?), List<int>>();
        foreach (var proposal in proposals)
        {
            // A bare count and a count with its percentage may be the same result.
            var key = (proposal.Kind, proposal.Kind == ResultKind.Proportion ? EstimateKey.Percent : proposal.Key, proposal.Topic, proposal.Time);
            if (!byTopic.TryGetValue(key, out var alike)) byTopic.Add(key, alike = []);
            var same = alike.FindIndex(index => AreSame(gathered[index], proposal));
            if (same >= 0)
            {
                gathered[alike[same]] = Together(gathered[alike[same]], proposal);
                continue;
            }

            if (alike.Count < MostAlike && proposal.Topic.Length > 0) alike.Add(gathered.Count);
            gathered.Add(proposal);
        }

        return gathered;
    }

    private static bool AreSame(Proposal one, Proposal other)
    {
        if (one.Topic.Length == 0 || !one.CouldBelongTo.IsEmpty || !other.CouldBelongTo.IsEmpty) return false;
        if (!Agree(one.Assessor, other.Assessor) || !Agree(one.Population, other.Population)) return false;
        if (Topics.Plain(one.Versus) != Topics.Plain(other.Versus) || one.Interval != other.Interval && one.Low is not null && other.Low is not null) return false;
        var pairs = Pairs(one, other).ToList();
        if (pairs.Exists(pair => pair is { One: not null, Other: not null } && pair.One != pair.Other)) return false;
        var shared = pairs.Count(pair => pair.One is not null && pair.One == pair.Other);
        var sameGroup = Topics.Plain(one.Group) == Topics.Plain(other.Group);
        // One place names the group and the other does not: a single number could agree by accident.
        return sameGroup ? shared >= 1 : (one.Group is null || other.Group is null) && shared >= 2;
    }

    private static Proposal Together(Proposal one, Proposal other) => one with
    {
        Group = one.Group ?? other.Group,
        Key = one.Key == EstimateKey.None ? other.Key : one.Key,
        Estimate = one.Estimate ?? other.Estimate,
        Interval = one.Low is null ? other.Interval : one.Interval,
        Low = one.Low ?? other.Low,
        High = one.High ?? other.High,
        Level = one.Level ?? other.Level,
        Count = one.Count ?? other.Count,
        Total = one.Total ?? other.Total,
        P = one.P ?? other.P,
        Test = one.Test ?? other.Test,
        Assessor = one.Assessor ?? other.Assessor,
        Population = one.Population ?? other.Population,
        Lines = [.. one.Lines, .. other.Lines],
        Doubts = [.. one.Doubts.Union(other.Doubts, StringComparer.Ordinal)],
    };

    private static IEnumerable<(string? One, string? Other)> Pairs(Proposal one, Proposal other)
    {
        yield return (one.Estimate?.ToString(), other.Estimate?.ToString());
        yield return (one.Low?.ToString(), other.Low?.ToString());
        yield return (one.High?.ToString(), other.High?.ToString());
        yield return (one.Count?.Text, other.Count?.Text);
        yield return (one.Total?.Text, other.Total?.Text);
        yield return (one.P?.ToString(), other.P?.ToString());
        yield return (one.Coefficient?.Text, other.Coefficient?.Text);
    }

    private static bool Agree(string? one, string? other) => one is null || other is null || one == other;
}
