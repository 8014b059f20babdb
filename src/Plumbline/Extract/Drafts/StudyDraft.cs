using System.Collections.Immutable;
using System.Text;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Drafts;

/// <summary>A study file drafted from the records of its sources, for a person to finish.</summary>
/// <param name="Text">The file.</param>
/// <param name="Open">Results whose outcome is to be decided.</param>
/// <param name="LeftOut">Statistics that stand in it as comments only.</param>
public sealed record StudyDraft(string Text, int Groups, int Results, int Open, int LeftOut)
{
    /// <summary>Stands where a person has to choose an id: nothing is called so, and <c>check</c> says it.</summary>
    public const string ToDecide = "to-decide";

    private const int WidestFragment = 60;

    public static StudyDraft Of(Slug id, ImmutableArray<SourceRecord> records, ImmutableArray<Outcome> outcomes)
    {
        var proposing = new Proposing(outcomes.ToDictionary(outcome => outcome.Id));
        var leftOut = new List<(string Why, string What)>();
        var proposals = new List<Proposal>();
        foreach (var record in records) Propose(record, proposing, proposals, leftOut);
        var gathered = Gathering.Of(proposals);
        var own = gathered.Where(proposal => !proposal.Lines.All(line => Sections.IsOfOthers(line.Section))).ToList();
        var groups = new DraftGroups(own, [.. records.SelectMany(record => record.Statistics.Select(statistic => (record.Id, statistic)))]);
        var results = new DraftResults(groups, outcomes, records[0].Id);

        var text = new StringBuilder();
        DraftHead.Write(text, id, records);
        WriteGroups(text, groups, records[0].Id);
        text.Append(OfResults);
        if (own.Count == 0) text.Append("results: []\n");
        else text.Append("results:\n");
        results.Write(text, own);
        leftOut.InsertRange(0, gathered.Except(own).Select(proposal => ("Only in the introduction or the discussion, so perhaps of other studies", results.Flow(proposal) + DraftYaml.Aside(proposal.Label))));
        WriteLeftOut(text, leftOut);
        return new StudyDraft(text.ToString(), groups.Others.Count() + 1, own.Count, own.Count(proposal => proposal.Outcome is null), leftOut.Count);
    }

    private static void Propose(SourceRecord record, Proposing proposing, List<Proposal> proposals, List<(string Why, string What)> leftOut)
    {
        var comparisons = new Comparisons(record.Id, record.Statistics, proposing);
        var between = comparisons.Proposals().ToList();
        foreach (var statistic in record.Statistics.Where(statistic => !comparisons.IsTold(statistic) || !Comparisons.IsComparison(statistic)))
        {
            if (proposing.Of(record.Id, statistic, out var whyNot) is { IsComparison: false } proposal) proposals.Add(proposal);
            else if (whyNot is not null) leftOut.Add((whyNot, $"line {Figures.Integer(statistic.Line)}: {KindNames.Of(statistic.Kind)} {Shown.Fragment(statistic.Text, WidestFragment)}{DraftYaml.Aside(statistic.Label)}"));
        }

        proposals.AddRange(between);
    }

    private static void WriteGroups(StringBuilder text, DraftGroups groups, Slug firstSource)
    {
        text.Append("\n# The first group is the one of every result that names none. Names are as the text has them: make one of those that mean the same people.\ngroups:\n");
        foreach (var group in groups.Others.Prepend(groups.First))
        {
            var candidates = group.Counts.Select(one => $"{one.Count} ({DraftYaml.Lines(one.Lines, firstSource).Trim('[', ']')})").ToList();
            if (candidates.Count > 1) DraftYaml.Comment(text, "  ", $"to decide: its size, by line: {DraftYaml.AnyOf(candidates)}");
            text.Append("  - id: ").Append(group.Id).Append('\n');
            text.Append("    name: ").Append(DraftYaml.Text(group.Name)).Append('\n');
            text.Append("    lay:\n    short:\n");
            text.Append("    count:").Append(group.Counts.Length switch { 0 => "", 1 => " " + group.Count, _ => " " + ToDecide }).Append('\n');
            text.Append("    lines: ").Append(DraftYaml.Lines(group.Counts is [var only] ? only.Lines : [], firstSource)).Append('\n');
            text.Append("    comparator:\n");
        }
    }

    private const string OfResults = """

        # A result may also say level, total, criteria, adjusted, test, assessor and note, and under alsoPrinted the same result with other numbers:
        #   alsoPrinted: [{percent: 52.9, lines: [14]}]

        """;

    private static void WriteLeftOut(StringBuilder text, List<(string Why, string What)> leftOut)
    {
        foreach (var reason in leftOut.GroupBy(one => one.Why, StringComparer.Ordinal))
        {
            text.Append('\n');
            DraftYaml.Comment(text, "  ", $"Left out. {char.ToUpperInvariant(reason.Key[0])}{reason.Key[1..]}:");
            foreach (var (_, what) in reason) text.Append("  #   ").Append(what).Append('\n');
        }
    }
}
