using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Render.Currency;
using Plumbline.Render.Exports;
using Plumbline.Render.Studies;
using Plumbline.Render.Summaries;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>Tables that are made from the facts wherever a page says <c>{table …}</c>.</summary>
internal sealed class Tables(Content content, Facts facts, FactLinks links, CertaintySpeech certainty, DifferencesTable differences, Coverage coverage, ImmutableArray<DataFile> data)
{
    private const string OutcomeWord = "outcome";
    private const string AccuracyWord = "accuracy";

    /// <summary>So many adverse events side by side: beyond them, only those that several studies report.</summary>
    private const int MostHarms = 40;

    /// <summary>What was done to the dose tells of harm, too, though it is no event.</summary>
    private static readonly ImmutableHashSet<string> DoseOutcomes = ["dose-reduced", "dose-interrupted"];

    /// <summary>Not "not reported": the source may print one that nobody has curated yet.</summary>
    private const string NoFigure = "<i>no figure</i>";

    public ImmutableArray<string> Names =>
        ["studies", "comparison", "harms", "subgroups", "rules", "problems", "forms", "certainty", "pooling", "currency", "changes", "sources", "coverage", "recomputed", "data", .. DifferencesTable.Names, .. content.Summary is null ? [] : new[] { "summary" }, .. content.Ratings.Select(rating => $"{RatingTables.Word} {rating.Id}"), .. BiasTables.Names(content), .. content.Accuracy.Select(report => $"{AccuracyWord} {report.Id}"), .. content.Outcomes.Where(HasResults).Select(outcome => $"{OutcomeWord} {outcome.Id}")];

    public TableView? Find(string[] arguments, string page) => arguments switch
    {
        ["studies"] => Studies(page),
        ["comparison"] => new ComparisonTable(content, facts, links, page).Make(),
        ["harms"] => Harms(page),
        ["subgroups"] => Subgroups(page),
        ["rules"] => RulesTable.Of(content.Rules),
        ["coverage"] => CoverageTables.OfSources(content, coverage, page),
        ["recomputed"] => CoverageTables.OfResults(coverage, page),
        ["data"] => DataTable.Of(data, page),
        ["problems"] => AllProblems(),
        ["certainty"] => content.Ratings.IsEmpty ? Certainties() : RatingTables.All(content, certainty),
        ["pooling"] => Pooling(),
        [DifferencesTable.Word, var section] => differences.Of(section, page),
        ["currency"] => CurrencyTable.Of(content, page),
        ["changes"] => ChangesTable.Of(content, facts, links, page),
        ["summary"] => new SummaryTable(content, facts, links, certainty).Of(page),
        [RatingTables.Word, var id] when certainty.Find(id) is { } rating => RatingTables.Of(rating, certainty),
        [BiasTables.Word, ..] => BiasTables.Find(content, arguments, page),
        ["sources"] => Sources(page),
        [AccuracyWord, var id] when content.Accuracy.FirstOrDefault(report => report.Id.ToString() == id) is { } report => AccuracyTable.Of(report),
        [OutcomeWord, var id] when content.Outcomes.FirstOrDefault(outcome => outcome.Id.ToString() == id && HasResults(outcome)) is { } outcome => OfOutcome(outcome, page),
        _ => null,
    };

    private TableView Studies(string page) => Table(
        "The studies side by side. They differ in design, treatment and people, so their results cannot be compared as if they were arms of one trial.",
        ["Study", "Design", "Treatment", "Number", "Who could join", "Earlier lines", "Watched for", "Paid for by"],
        content.Studies.Select(study => Row(
            StudyLink(study, page),
            [Escape(DesignWords.Of(study.Design)), Escape(study.Treatment), Escape(PeopleOf(study)), Escape(study.Population), Median(study, "prior-lines", page), Median(study, "follow-up", page), Escape(study.Funding)])));

    /// <summary>
    /// An outcome study by study. Where a synthesis says which results may stand side by side, only those studies are shown, in its
    /// order; who judged it is told where people judge, and not where a clock does.
    /// </summary>
    private TableView OfOutcome(Outcome outcome, string page)
    {
        var synthesis = content.Syntheses.FirstOrDefault(one => one.Outcome.Id == outcome.Id);
        var studies = synthesis is null ? content.Studies : [.. synthesis.Results.Select(result => result.Study).Distinct().Select(id => content.Studies.First(study => study.Id == id))];
        var isJudged = outcome.Kind == OutcomeKind.Proportion;
        string[] head = ["Study", "Group", "People", outcome.Abbreviation ?? outcome.Name];
        return Table(
            $"{outcome.Name}, as each study reports it. {outcome.Definition}",
            isJudged ? [.. head, "Judged by"] : [.. head],
            from study in studies
            from result in study.Results
            where result.Outcome.Id == outcome.Id && result.Versus is null && IsWhole(study, result)
            let people = Escape(result.Total is { } total ? Figures.Integer(total) : "not reported")
            let value = Cite(result, page) + (result.Time is { } time ? $" at {time.ToWords()}" : "")
            select Row(StudyLink(study, page), isJudged ? [Escape(result.Group.Name), people, value, Escape(Judged(result))] : [Escape(result.Group.Name), people, value], numbers: [1, 2]));
    }

    /// <summary>Response in the subgroups that a study prints.</summary>
    private TableView Subgroups(string page) => Table(
        "Overall response in subgroups. Most were small, and some were chosen after the results were known, so differences between them prove nothing.",
        ["Study", "Subgroup", "ORR"],
        from study in content.Studies
        from result in study.Results
        where result.Outcome.Id.ToString() == "orr" && result.Versus is null && !result.IsQuoted && !IsWhole(study, result)
        select Row(StudyLink(study, page), [Escape(result.Group.Name), Cite(result, page)], numbers: [1]));

    private TableView Harms(string page)
    {
        var groups = content.Studies.SelectMany(study => study.Groups.Where(group => IsMain(study, group)).Select(group => (study, group))).Where(pair => HarmsOf(pair.study, pair.group).Any()).ToImmutableArray();
        var reported = content.Outcomes.Where(outcome => outcome.Section == OutcomeSection.Harm || DoseOutcomes.Contains(outcome.Id.ToString()))
            .Select(outcome => (Outcome: outcome, Studies: groups.Where(pair => HarmsOf(pair.study, pair.group).Any(result => result.Outcome.Id == outcome.Id)).Select(pair => pair.study.Id).Distinct().Count()))
            .Where(one => one.Studies > 0).ToImmutableArray();
        // Editors order the outcomes by how much they matter, so what is left out last in that order is missed least.
        var alone = reported.Where(one => one.Studies == 1).Skip(Math.Max(0, MostHarms - reported.Count(one => one.Studies > 1))).Select(one => one.Outcome.Id).ToHashSet();
        var outcomes = reported.Select(one => one.Outcome).Where(outcome => !alone.Contains(outcome.Id));
        var rest = alone.Count == 0 ? "" : $" {Figures.Integer(alone.Count)} further events that only one study reports stand on its page.";
        return Table(
            $"Adverse events, as each study reports them. The studies count different things: what is counted stands under each figure, where the source says so. An empty place means that this site holds no figure of that name for that group, not that nobody had it.{rest}",
            ["Adverse event", .. groups.Select(pair => $"{pair.study.Name}, {pair.group.Short ?? pair.group.Name}")],
            outcomes.Select(outcome => Row(
                Escape(outcome.Name),
                [.. groups.Select(pair => HarmsOf(pair.study, pair.group).FirstOrDefault(result => result.Outcome.Id == outcome.Id) is { } found ? CiteWithNote(found, page) : "")],
                numbers: [.. Enumerable.Range(0, groups.Length)])));
    }

    private string CiteWithNote(Result result, string page) =>
        Cite(result, page) + (result is { Kind: ResultKind.Count, Total: { } people } ? $" {Escape(result.Outcome.Unit ?? "")}; {Figures.Integer(people)} people" : "") + (result.Note is { } note ? $" <span class=\"detail\">{Escape(note)}</span>" : "");

    private static TableView AllProblems() => Table(
        "What the program tells an editor.",
        ["Code", "Problem", "Published all the same?"],
        Problems.All.Select(problem => Row($"<code>{problem.Code}</code>", [Escape(problem.Title), problem.Severity == Severity.Warning ? "yes, with a warning" : "no"])));

    private TableView Certainties() => Table(
        "How certain the evidence is, by GRADE. A rating is a person's judgement; where nobody has made it, it is not rated.",
        ["Outcome", "Certainty", "Set side by side or pooled"],
        content.Syntheses.Select(synthesis => Row(Escape(synthesis.Title), [Escape(CertaintyWords.Of(synthesis.Certainty)), Escape(synthesis.Reason)])));

    private TableView Pooling() => Table(
        "What is made into one number over several studies, and what is not.",
        ["Outcome", "Pooled", "Why"],
        content.Syntheses.Select(synthesis => Row(Escape(synthesis.Title), [synthesis.Pooling is { } plan ? Escape($"in part: {plan.Name.ToLowerInvariant()}{(plan.IsDraft ? ", a draft" : "")}") : "no", Escape(synthesis.Reason)])));

    private TableView Sources(string page) => Table(
        "The documents this site rests on.",
        ["Study", "Document", "What may be reused"],
        from study in content.Studies
        from source in study.Sources
        from record in content.Sources
        where record.Id == source.Value
        select Row(StudyLink(study, page), [Escape(Citations.InWords(record)), Escape(record.Metadata.Licence?.Value ?? "facts and figures only")]));

    private static TableView Table(string caption, ImmutableArray<string> head, IEnumerable<TableRowView> rows) =>
        new(caption, head, [.. rows.Select(row => row with { Cells = [.. row.Cells.Select((cell, index) => cell with { Column = head[index + 1] })] })]);

    private static TableRowView Row(string headHtml, ImmutableArray<string> cells, ImmutableArray<int> numbers = default) =>
        new(headHtml, [.. cells.Select((cell, index) => new TableCell("", cell, !numbers.IsDefault && numbers.Contains(index)))]);

    private static string Escape(string text) => Html.Escape(text);

    private static string StudyLink(Study study, string page) => $"<a href=\"{SitePaths.Link(page, SitePaths.Study(study.Id))}\">{Escape(study.Name)}</a>";

    private string Cite(Result result, string page)
    {
        var fact = facts.Of(result);
        return links.Link(fact, FactText.Say(fact, Form.Full) ?? result.Id.Text, page);
    }

    private string Median(Study study, string outcome, string page) =>
        study.Results.FirstOrDefault(result => result.Outcome.Id.ToString() == outcome && result.Kind == ResultKind.Median && !result.IsQuoted) is { } found ? Cite(found, page) : NoFigure;

    private static string PeopleOf(Study study) =>
        string.Join("; ", study.Groups.Where(group => IsMain(study, group) && group.Count is not null).Select(group => study.Groups.Count(one => IsMain(study, one)) == 1 ? group.Count!.Value.Text : $"{group.Short ?? group.Name} {group.Count!.Value}"));

    private static string Judged(Result result) => string.Join(", ", new[] { result.Assessor, result.Criteria }.OfType<string>()) is { Length: > 0 } words ? words : "not reported";

    private bool HasResults(Outcome outcome) => content.Results.Any(result => result.Outcome.Id == outcome.Id && !result.IsQuoted);

    private static bool IsWhole(Study study, Result result) => IsMain(study, result.Group) || !result.IsQuoted && result.Outcome.Kind == OutcomeKind.TimeToEvent && result.Group.Id.ToString() == "responders";

    /// <summary>The arms of a study, or all its people; not its subgroups.</summary>
    private static bool IsMain(Study study, Group group) => StudyGroups.IsMain(study, group);

    private static IEnumerable<Result> HarmsOf(Study study, Group group) =>
        study.Results.Where(result => result.Group.Id == group.Id && (result.Outcome.Section == OutcomeSection.Harm || DoseOutcomes.Contains(result.Outcome.Id.ToString())) && result.Versus is null);
}
