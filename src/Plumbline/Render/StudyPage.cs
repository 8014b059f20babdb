using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Render.Markdown;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>The page of one study: everything it reported, each number with its provenance and what was recomputed.</summary>
internal sealed class StudyPage(Content content, Facts facts, ImmutableArray<Finding> findings, Evidence evidence, FindingViews views, FactLinks links, Directives directives)
{
    private static readonly (OutcomeSection Section, string Anchor, string Title)[] Sections =
    [
        (OutcomeSection.Response, "response", "Response"),
        (OutcomeSection.Survival, "time", "How long it lasted"),
        (OutcomeSection.Harm, "harms", "Adverse events"),
        (OutcomeSection.Conduct, "conduct", "Treatment and follow-up"),
        (OutcomeSection.Baseline, "people", "Who took part"),
    ];

    public StudyView Of(Study study)
    {
        var page = SitePaths.Study(study.Id);
        var own = findings.Where(finding => finding.Study == study.Id).ToImmutableArray();
        var byFact = own.SelectMany(finding => finding.Facts.Select(fact => (fact, finding))).ToLookup(pair => pair.fact, pair => pair.finding);
        var sections = Sections.Select(section => Section(study, section.Section, section.Anchor, section.Title, page, byFact)).Where(section => !section.Rows.IsEmpty).ToImmutableArray();
        var derived = Derived(study);
        var discrepancies = own.Where(finding => finding.IsDiscrepancy).Select(finding => views.Of(finding, page)).ToImmutableArray();
        var figures = directives.OfStudy(study);
        return new StudyView(
            study.Name,
            study.Title,
            study.Summary,
            study.Lay,
            Characteristics(study),
            [.. study.Groups.Select(group => new GroupRow($"group-{group.Id}", group.Name, group.Count?.Value.Text ?? "number not reported", [.. group.Places.Select(place => PlaceOf(place, AsReading(group)))]))],
            study.Limits,
            figures,
            sections,
            derived,
            !derived.IsEmpty,
            discrepancies,
            !discrepancies.IsEmpty,
            [.. study.Sources.Select(source => content.Sources.FirstOrDefault(record => record.Id == source.Value)).OfType<SourceRecord>().Select(Source)],
            Counts(own),
            Headings(sections, !discrepancies.IsEmpty, !derived.IsEmpty, !figures.IsEmpty));
    }

    private static ImmutableArray<Heading> Headings(ImmutableArray<ResultSection> sections, bool hasFindings, bool hasDerived, bool hasFigures)
    {
        var headings = ImmutableArray.CreateBuilder<Heading>();
        headings.Add(new Heading("about", "What the study was"));
        if (hasFigures) headings.Add(new Heading("figures", "The results in pictures"));
        if (hasFindings) headings.Add(new Heading("findings", "Where the source disagrees with itself"));
        headings.AddRange(sections.Select(section => new Heading(section.Anchor, section.Title)));
        if (hasDerived) headings.Add(new Heading("computed", "What we computed"));
        headings.Add(new Heading("sources", "Where it comes from"));
        return headings.ToImmutable();
    }

    private static string Counts(ImmutableArray<Finding> own)
    {
        var (agree, differ, open) = (own.Count(finding => finding.IsMatch), own.Count(finding => finding.IsDiscrepancy), own.Count(finding => finding.Verdict == Verdict.NotCheckable));
        return $"{own.Length} {(own.Length == 1 ? "check" : "checks")} of this study: {agree} agree, {differ} differ, {open} could not be checked.";
    }

    private static ImmutableArray<Pair> Characteristics(Study study)
    {
        (string Name, string? Value)[] pairs =
        [
            ("Design", study.DesignDetail is { } detail ? $"{DesignWords.Of(study.Design)}: {detail}" : DesignWords.Of(study.Design)),
            ("Setting", study.Setting),
            ("People", study.Population),
            ("Treatment", study.Treatment),
            ("People joined", Between(study.EnrolmentStart, study.EnrolmentEnd)),
            ("Counted up to", study.DataCutoff?.ToWords()),
            ("Main question", Names(study.PrimaryEndpoints)),
            ("Other questions", Names(study.SecondaryEndpoints)),
            ("Paid for by", study.Funding),
            ("Conflicts of interest", study.Conflicts),
        ];
        return [.. pairs.Where(pair => pair.Value is { Length: > 0 }).Select(pair => new Pair(pair.Name, pair.Value!))];
    }

    private static string? Between(PartialDate? start, PartialDate? end) => (start, end) switch
    {
        ({ } first, { } last) => $"{first.ToWords()} to {last.ToWords()}",
        ({ } first, null) => $"from {first.ToWords()}",
        (null, { } last) => $"until {last.ToWords()}",
        _ => null,
    };

    private static string Names(ImmutableArray<Outcome> outcomes) => string.Join(", ", outcomes.Select(outcome => outcome.Name.ToLowerInvariant()));

    private ResultSection Section(Study study, OutcomeSection section, string anchor, string title, string page, ILookup<FactId, Finding> byFact) =>
        new(anchor, title, [.. study.Results.Where(result => result.Outcome.Section == section).Select(result => Row(result, page, byFact[result.Id]))]);

    private ResultRow Row(Result result, string page, IEnumerable<Finding> checks)
    {
        var fact = facts.Of(result);
        var words = FactText.Say(fact, Form.Full) ?? "";
        var implied = fact.People is { IsImplied: true } ? "Number of people worked out from the percentage." : null;
        var estimated = result is { Kind: ResultKind.Proportion, Reading.HasInterval: false } && fact.Exact is not null ? "Interval computed by us." : null;
        var detail = string.Join(" ", new[] { result.Adjusted is { } adjusted ? $"Adjusted: {adjusted}." : null, implied, estimated, result.Note }.OfType<string>());
        var group = result.Versus is { } versus ? $"{result.Group.Name} against {versus.Name}" : result.Group.Name;
        var printings = result.AlsoPrinted.Select(other => new PrintingView("also printed", IsOther: true, Places(other)));
        // That an estimate lies inside its interval is worth a line only where nothing else could be checked.
        var all = checks.ToImmutableArray();
        var telling = all.Where(check => check.Rule != "estimate-inside" || check.IsDiscrepancy).ToImmutableArray();
        var shown = (telling.IsEmpty ? all : telling).GroupBy(check => (check.Rule, check.Verdict)).Select(same => FindingViews.Check(same.First(), same.Count())).ToImmutableArray();
        return new ResultRow(
            result.Id.Text,
            result.Outcome.Name + (result.Time is { } time ? $" at {time.ToWords()}" : ""),
            group,
            detail,
            $"<span data-fact=\"{Html.Escape(result.Id.Text)}\">{Html.Escape(words)}</span>{links.Mark(fact, page)}",
            [new PrintingView("printed", IsOther: false, Places(result.Reading)), .. printings],
            [.. facts.All.OfType<DerivedFact>().Where(derived => IsShownWithResult(derived.Value) && derived.Value.Inputs[0] == result.Id).Select(derived => DerivedOf(derived, result, null))],
            shown);
    }

    private ImmutableArray<PlaceView> Places(Reading reading) => [.. reading.Places.Select(place => PlaceOf(place, reading))];

    private PlaceView PlaceOf(Place place, Reading reading)
    {
        var statistic = evidence.BestAt(place, reading);
        return new PlaceView(place.Source.ToString(), $"line {place.Line}", statistic?.Section ?? "", statistic?.Text.ReplaceLineEndings(" ") ?? "", statistic is not null);
    }

    private static Reading AsReading(Group group) => new() { Position = group.Position, Count = group.Count, Places = group.Places };

    private ImmutableArray<DerivedRow> Derived(Study study) =>
    [
        .. from fact in facts.All.OfType<DerivedFact>()
           where fact.Study == study.Id && !IsShownWithResult(fact.Value)
           let input = ((ResultFact)facts.Find(fact.Value.Inputs[0].Text)!).Result
           let other = fact.Value.Inputs.Length > 1 ? ((ResultFact)facts.Find(fact.Value.Inputs[1].Text)!).Result : null
           select DerivedOf(fact, input, other),
    ];

    private static DerivedRow DerivedOf(DerivedFact fact, Result input, Result? other) => new(
        fact.Id.Text,
        input.Outcome.Name,
        other is null ? input.Group.Name : $"{input.Group.Name} against {other.Group.Name}",
        fact.Value.Name,
        FactText.Say(fact, Form.Full) ?? "",
        fact.Value.Method);

    /// <summary>What follows from one result stands beside it; effects between groups have a table of their own.</summary>
    private static bool IsShownWithResult(DerivedValue value) => value.Inputs.Length == 1;

    private static SourceView Source(SourceRecord source)
    {
        var data = source.Metadata;
        (string Name, string? Value)[] pairs =
        [
            ("Registration", string.Join("; ", data.Registrations.Select(registration => registration.Date is { } date ? $"{registration.Number} ({date.ToWords()})" : registration.Number))),
            ("Published", data.Published?.Value.ToWords()),
            ("Last reviewed by its publisher", data.LastReviewed?.Value.ToWords()),
            ("Promised review", data.ReviewFrequency?.Value),
            ("Licence", data.Licence?.Value),
            ("Reference", source.Supplement),
        ];
        return new SourceView(
            source.Id.ToString(),
            Citations.InWords(source),
            [.. pairs.Where(pair => pair.Value is { Length: > 0 }).Select(pair => new Pair(pair.Name, pair.Value!))],
            source.Sha256,
            source.File,
            source.Extractor,
            Figures.Integer(source.Statistics.Length));
    }
}
