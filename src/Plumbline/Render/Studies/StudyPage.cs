using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Render.Markdown;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render.Studies;

/// <summary>The pages of one study: everything it reported, each number with its provenance and what was recomputed.</summary>
internal sealed class StudyPage(Content content, Facts facts, ImmutableArray<Finding> findings, StudyPages pages, ResultRows rows, FindingViews views, Directives directives)
{
    private readonly AccountViews accounts = new(rows);

    public StudyView Of(Study study, StudyPart part)
    {
        var own = findings.Where(finding => finding.Study == study.Id).ToImmutableArray();
        var byFact = own.SelectMany(finding => finding.Facts.Select(fact => (fact, finding))).ToLookup(pair => pair.fact, pair => pair.finding);
        var sections = part.Sections.Where(section => section is not (StudySection.Findings or StudySection.Computed or StudySection.Groups))
            .Select(section => Section(study, section, part.Path, byFact)).Where(section => !section.IsEmpty).ToImmutableArray();
        ImmutableArray<DerivedRow> derived = part.Sections.Contains(StudySection.Computed)
            ? [.. facts.All.OfType<DerivedFact>().Where(fact => fact.Study == study.Id && !StudyPages.IsShownWithResult(fact) && pages.PageOf(study.Id, fact.Id) == part.Path).Select(rows.Of)]
            : [];
        ImmutableArray<FindingView> discrepancies = part.Sections.Contains(StudySection.Findings) ? [.. own.Where(finding => finding.IsDiscrepancy).Select(finding => views.Of(finding, part.Path))] : [];
        ImmutableArray<string> figures =
        [
            .. part.IsFirst ? directives.OfStudy(study) : [],
            .. ShowsGroups(study, part) ? directives.OfGroups(study, part.Path) : [],
            .. part.Sections.Contains(StudySection.Harms) && pages.PageOf(study.Id, StudySection.Harms) == part.Path ? directives.OfHarms(study, part.Path) : [],
        ];
        var headings = Headings(part, sections, !figures.IsEmpty, !discrepancies.IsEmpty, !derived.IsEmpty);
        return new StudyView(
            study.Name,
            part.IsFirst ? study.Title : $"{study.Title}: {char.ToLowerInvariant(part.Title[0])}{part.Title[1..]}",
            part.IsFirst ? "" : part.Title,
            part.IsFirst,
            pages.Of(study.Id) is { Length: > 1 } parts ? [.. parts.Select(one => new NavItem(SitePaths.Link(part.Path, one.Path), one.Title, one == part))] : [],
            study.Summary,
            study.Lay,
            StudyDetails.Of(study),
            study.Limits,
            figures,
            sections,
            derived,
            discrepancies,
            part.IsFirst ? [.. study.Sources.Select(source => content.Sources.FirstOrDefault(record => record.Id == source.Value)).OfType<SourceRecord>().Select(StudyDetails.Of)] : [],
            part.IsFirst ? [.. study.LeftOut.Select(left => new Pair(Lines(study, left.Places), left.Reason))] : [],
            Counts(own),
            part.IsFirst && !part.Sections.Contains(StudySection.Findings) ? SitePaths.Link(part.Path, pages.PageOf(study.Id, StudySection.Findings)) : "",
            headings,
            headings.Length > 1);
    }

    /// <summary>Charts of groups within the study have a page of their own, or else stand on the first.</summary>
    private bool ShowsGroups(Study study, StudyPart part)
    {
        var ownPage = pages.Of(study.Id).FirstOrDefault(one => one.Sections.Contains(StudySection.Groups));
        return ownPage is null ? part.IsFirst : ownPage == part;
    }

    private static ImmutableArray<Heading> Headings(StudyPart part, ImmutableArray<ResultSection> sections, bool hasFigures, bool hasFindings, bool hasDerived)
    {
        Heading Of(StudySection section) => new(StudySections.Anchor(section), StudySections.Title(section));
        var headings = ImmutableArray.CreateBuilder<Heading>();
        if (part.IsFirst) headings.Add(new Heading("about", "What the study was"));
        if (hasFigures) headings.Add(new Heading("figures", "The results in pictures"));
        if (hasFindings) headings.Add(Of(StudySection.Findings));
        headings.AddRange(sections.Select(section => new Heading(section.Anchor, section.Title)));
        if (hasDerived) headings.Add(Of(StudySection.Computed));
        if (part.IsFirst) headings.Add(new Heading("sources", "Where it comes from"));
        return headings.ToImmutable();
    }

    private static string Counts(ImmutableArray<Finding> own)
    {
        var (agree, differ, open) = (own.Count(finding => finding.IsMatch), own.Count(finding => finding.IsDiscrepancy), own.Count(finding => finding.Verdict == Verdict.NotCheckable));
        return $"{own.Length} {(own.Length == 1 ? "check" : "checks")} of this study: {agree} agree, {differ} differ, {open} could not be checked.";
    }

    private ResultSection Section(Study study, StudySection section, string page, ILookup<FactId, Finding> byFact)
    {
        // What goes on on a second page has the accounts and groups on its first.
        var isBegun = pages.PageOf(study.Id, section) == page;
        return new ResultSection(
            StudySections.Anchor(section),
            StudySections.Title(section),
            section == StudySection.Quoted,
            [.. study.Results.Where(result => StudySections.Of(result) == section && pages.PageOf(study.Id, result.Id) == page).Select(result => rows.Of(result, page, byFact[result.Id]))],
            isBegun && section == StudySection.Conduct ? [.. study.Accounts.Select(accounts.Of)] : [],
            !isBegun ? [] : section switch
            {
                StudySection.People => [.. study.Groups.Where(group => !group.IsQuoted).Select(Group)],
                StudySection.Quoted => [.. study.Groups.Where(group => group is { IsQuoted: true, Count: not null }).Select(Group)],
                _ => [],
            },
            isBegun && section == StudySection.People ? [.. study.Splits.Select(AccountViews.Of)] : []);
    }

    private GroupRow Group(Group group) => new(
        $"group-{group.Id}",
        group.Name,
        AccountViews.PeopleIn(group),
        rows.Places(new Reading { Position = group.Position, Count = group.Count, Places = group.Places }));

    private static string Lines(Study study, ImmutableArray<Place> places)
    {
        var bySource = places.GroupBy(place => place.Source).Select(same => (study.Sources is [var only] && only.Value == same.Key ? "" : $"{same.Key} ") + (same.Count() == 1 ? "line " : "lines ") + string.Join(", ", same.Select(place => Figures.Integer(place.Line))));
        return string.Join("; ", bySource);
    }
}
