using System.Text;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Drafts;

/// <summary>Results as a draft lists them: by section of the site, then those whose outcome is to be decided, by section of the paper.</summary>
internal sealed class DraftResults(DraftGroups groups, IReadOnlyList<Outcome> outcomes, Slug firstSource)
{
    private static readonly (OutcomeSection Section, string Heading)[] Headings =
    [
        (OutcomeSection.Baseline, "Who took part"), (OutcomeSection.Response, "Response"), (OutcomeSection.Survival, "How long"), (OutcomeSection.Harm, "Harms"), (OutcomeSection.Conduct, "How the study went"),
    ];

    public void Write(StringBuilder text, IReadOnlyList<Proposal> proposals)
    {
        var places = outcomes.Select((outcome, place) => (outcome.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        foreach (var (section, heading) in Headings)
        {
            var own = proposals.Where(proposal => proposal.Outcome?.Section == section).OrderBy(proposal => places[proposal.Outcome!.Id]).ThenBy(proposal => proposal.IsComparison ? 1 : 0).ToList();
            Block(text, heading, own);
        }

        var open = proposals.Where(proposal => proposal.Outcome is null).GroupBy(proposal => proposal.Lines[0].Section ?? "no section").ToList();
        foreach (var section in open) Block(text, $"Outcome to decide: {section.Key}", [.. section]);
    }

    /// <summary>One result on one line, without its dash.</summary>
    public string Flow(Proposal proposal)
    {
        var pairs = new List<string> { "outcome: " + (proposal.Outcome?.Id.ToString() ?? StudyDraft.ToDecide) };
        if (GroupOf(proposal) is { } group) pairs.Add("group: " + group);
        if (proposal.Versus is { } versus) pairs.Add("versus: " + (groups.Find(versus)?.Id ?? StudyDraft.ToDecide));
        Add(pairs, "time", proposal.Time);
        Add(pairs, proposal.Kind == ResultKind.Count ? "events" : "count", proposal.Count?.Text);
        if (proposal.Total is { } total && total != SizeOf(proposal)) pairs.Add("total: " + total.Text);
        Add(pairs, KeyOf(proposal.Key), proposal.Estimate?.ToString());
        Add(pairs, "low", proposal.Low?.ToString());
        Add(pairs, "high", proposal.High?.ToString());
        if (proposal.Level is { Value: not 95 } level) pairs.Add("level: " + level.Text);
        Add(pairs, "interval", WordOf(proposal.Interval));
        Add(pairs, "p", proposal.P?.ToString());
        Add(pairs, "coefficient", proposal.Coefficient?.Text);
        Add(pairs, "standardError", proposal.StandardError?.Text);
        Add(pairs, "wald", proposal.Wald?.Text);
        Add(pairs, "test", proposal.Test is { } test ? DraftYaml.Text(test) : null);
        Add(pairs, "assessor", proposal.Assessor is { } assessor ? DraftYaml.Text(assessor) : null);
        pairs.Add("lines: " + DraftYaml.Lines(proposal.Lines, firstSource));
        return "{" + string.Join(", ", pairs) + "}";
    }

    private void Block(StringBuilder text, string heading, List<Proposal> proposals)
    {
        if (proposals.Count == 0) return;
        // The first block follows its key at once.
        if (text[^2] != ':') text.Append('\n');
        DraftYaml.Comment(text, "  ", heading);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var proposal in proposals)
        {
            foreach (var doubt in Doubts(proposal, seen)) DraftYaml.Comment(text, "  ", "to decide: " + doubt);
            text.Append("  - ").Append(Flow(proposal)).Append(DraftYaml.Aside(About(proposal), 90)).Append('\n');
        }
    }

    private IEnumerable<string> Doubts(Proposal proposal, HashSet<string> seen)
    {
        var names = proposal.CouldBelongTo.Select(name => groups.Find(name)?.Id ?? name).ToList();
        if (names.Count > 0 && (proposal.Versus is null || names.Count > 1 || names[0] != GroupOf(proposal))) yield return (proposal.Versus is null ? "could belong to " : "between whom? Named close by: ") + DraftYaml.AnyOf(names);
        foreach (var doubt in proposal.Doubts) yield return doubt;
        if (proposal.Outcome is { } outcome && !seen.Add($"{outcome.Id} {GroupOf(proposal)} {proposal.Versus} {proposal.Time}"))
            yield return "a second figure for this outcome and group. Another group or time, or alsoPrinted?";
    }

    // The words of the text, where they are not simply a name of the outcome.
    private static string About(Proposal proposal)
    {
        var names = proposal.Outcome is { } outcome ? outcome.Synonyms.Append(outcome.Name).Append(outcome.Abbreviation ?? "").Select(Topics.Of) : [];
        string?[] words = [names.Contains(Topics.Of(proposal.Label), StringComparer.Ordinal) ? null : proposal.Label, proposal.Population];
        return string.Join("; ", words.OfType<string>());
    }

    private string? GroupOf(Proposal proposal) =>
        proposal.Group == StudyDraft.ToDecide || (proposal.Group is null && !proposal.CouldBelongTo.IsEmpty) ? StudyDraft.ToDecide : groups.Find(proposal.Group)?.Id;

    private PrintedNumber? SizeOf(Proposal proposal) => proposal.Group is null ? groups.First.Count : groups.Find(proposal.Group)?.Count;

    private static void Add(List<string> pairs, string? key, string? value)
    {
        if (key is not null && value is not null) pairs.Add($"{key}: {value}");
    }

    private static string? KeyOf(EstimateKey key) => key switch
    {
        EstimateKey.Percent => "percent",
        EstimateKey.Median => "median",
        EstimateKey.HazardRatio => "hazardRatio",
        EstimateKey.OddsRatio => "oddsRatio",
        EstimateKey.RiskRatio => "riskRatio",
        EstimateKey.Statistic => "statistic",
        EstimateKey.None => null,
        _ => throw new InvalidOperationException($"unknown key {key}"),
    };

    private static string? WordOf(IntervalKind interval) => interval switch
    {
        IntervalKind.Confidence => null,
        IntervalKind.Range => "range",
        IntervalKind.InterquartileRange => "interquartile range",
        IntervalKind.Unstated => "unstated",
        _ => throw new InvalidOperationException($"unknown interval {interval}"),
    };
}
