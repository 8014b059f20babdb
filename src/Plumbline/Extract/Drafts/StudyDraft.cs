using System.Collections.Immutable;
using System.Text;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Drafts;

/// <summary>A study file drafted from the records of its sources, for a person to finish.</summary>
/// <param name="Text">The file.</param>
/// <param name="Open">Results whose outcome is to be decided.</param>
public sealed record StudyDraft(string Text, int Groups, int Results, int Open)
{
    /// <summary>Stands where a person has to choose an id: nothing is called so, and <c>check</c> says it.</summary>
    public const string ToDecide = "to-decide";

    private const string OfOthers = "only in the introduction or the discussion, so perhaps of other studies";
    private const int WidestFragment = 60;

    public static StudyDraft Of(Slug id, ImmutableArray<SourceRecord> records, ImmutableArray<Outcome> outcomes)
    {
        var proposing = new Proposing(outcomes.ToDictionary(outcome => outcome.Id));
        var leftOut = new List<(string Why, Statistic Statistic)>();
        var gathered = Gathering.Of(records.SelectMany(record => Proposals(record, proposing, leftOut)));
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
        WriteLeftOut(text, [.. gathered.Except(own).Select(proposal => (OfOthers, results.Flow(proposal) + DraftYaml.Aside(proposal.Label))), .. leftOut.Where(one => !groups.HasSizeOf(one.Statistic)).Select(one => (one.Why, Say(one.Statistic)))]);
        return new StudyDraft(text.ToString(), groups.Others.Count() + 1, own.Count, own.Count(proposal => proposal.Outcome is null));
    }

    // In the order of the document: what is said of one group, then what is said of two.
    private static IEnumerable<Proposal> Proposals(SourceRecord record, Proposing proposing, List<(string Why, Statistic Statistic)> leftOut)
    {
        var comparisons = new Comparisons(record.Id, record.Statistics, proposing);
        var between = comparisons.Proposals().ToList();
        var ofOne = new List<Proposal>();
        foreach (var statistic in record.Statistics.Where(statistic => !comparisons.IsTold(statistic) || Comparisons.IsOfOne(statistic)))
        {
            if (proposing.Of(record.Id, statistic, out var whyNot) is { IsComparison: false } proposal) ofOne.Add(proposal);
            else if (whyNot is not null) leftOut.Add((whyNot, statistic));
        }

        return ofOne.Concat(between).OrderBy(proposal => proposal.Lines[0].Number);
    }

    private static void WriteGroups(StringBuilder text, DraftGroups groups, Slug firstSource)
    {
        text.Append("\n# The first group is the one of every result that names none. Names are as the text has them: make one of those that mean the same people.\ngroups:\n");
        foreach (var group in groups.Others.Prepend(groups.First))
        {
            var candidates = group.Counts.Select(one => $"{one.Count} ({DraftYaml.Lines(one.Lines, firstSource).Trim('[', ']')})").ToList();
            if (candidates.Count > 0 && group.Count is null) DraftYaml.Comment(text, "  ", $"to decide: its size. With the lines that print it: {DraftYaml.AnyOf(candidates)}");
            text.Append("  - id: ").Append(group.Id).Append('\n');
            text.Append("    name: ").Append(DraftYaml.Text(group.Name)).Append('\n');
            text.Append("    lay:\n    short:\n");
            text.Append("    count:").Append(candidates.Count == 0 ? "" : " " + (group.Count?.Text ?? ToDecide)).Append('\n');
            text.Append("    lines: ").Append(DraftYaml.Lines(group.Count is null ? [] : group.Counts[0].Lines, firstSource)).Append('\n');
            text.Append("    comparator:\n");
        }
    }

    private const string OfResults = """

        # A result may also say level, total, criteria, adjusted, test, assessor and note, and under alsoPrinted the same result with other numbers:
        #   alsoPrinted: [{percent: 12.5, lines: [7]}]

        """;

    private static string Say(Statistic statistic) =>
        $"line {Figures.Integer(statistic.Line)}: {KindNames.Of(statistic.Kind)} {Shown.Fragment(statistic.Text, WidestFragment)}{DraftYaml.Aside(statistic.Label)}";

    private static void WriteLeftOut(StringBuilder text, ImmutableArray<(string Why, string What)> leftOut)
    {
        foreach (var reason in leftOut.GroupBy(one => one.Why, StringComparer.Ordinal))
        {
            text.Append('\n');
            DraftYaml.Comment(text, "  ", $"Left out. {char.ToUpperInvariant(reason.Key[0])}{reason.Key[1..]}:");
            foreach (var (_, what) in reason) text.Append("  #   ").Append(what).Append('\n');
        }
    }
}
