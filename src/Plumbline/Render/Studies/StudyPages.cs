using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;

namespace Plumbline.Render.Studies;

/// <summary>One page of a study: the first, which everything else leads to, or a companion of it.</summary>
/// <param name="Path">Where it stands in the site.</param>
/// <param name="Title">What the menu of the study's pages calls it.</param>
/// <param name="Sections">What it holds.</param>
/// <param name="IsFirst">Is it the study's own page?</param>
internal sealed record StudyPart(string Path, string Title, ImmutableArray<StudySection> Sections, bool IsFirst);

/// <summary>
/// Which page of a study shows what. All is on one page while that has at most <see cref="MostRows"/> rows. Where it has more, whole
/// sections move to companion pages, in the order of <see cref="Leaving"/>, until it has no more; a companion holds
/// <see cref="MostRowsOfCompanion"/> rows, and then a second one goes on.
/// </summary>
internal sealed class StudyPages
{
    public const int MostRows = 100;
    public const int MostRowsOfCompanion = 150;

    /// <summary>A section that is shorter than this is not worth a page, and stays.</summary>
    private const int FewestRowsOfCompanion = 15;

    /// <summary>A finding is as long as so many rows.</summary>
    private const int RowsOfFinding = 2;

    /// <summary>What is least missed beside the main results goes first; response stays longest.</summary>
    private static readonly (string Suffix, string Title, ImmutableArray<StudySection> Sections)[] Leaving =
    [
        ("people", "People and treatment", [StudySection.People, StudySection.Conduct]),
        ("quoted", "Other trials", [StudySection.Quoted]),
        ("computed", "What we computed", [StudySection.Computed]),
        ("harms", "Adverse events", [StudySection.Harms]),
        ("findings", "Where it differs", [StudySection.Findings]),
        ("time", "How long it lasted", [StudySection.Survival]),
        ("response", "Response", [StudySection.Response]),
    ];

    private readonly Dictionary<FactId, string> pages = [];
    private readonly Dictionary<Slug, ImmutableArray<StudyPart>> parts = [];

    /// <param name="groupsNeedPage">Do the charts of groups within a study need a page of their own?</param>
    public StudyPages(Content content, Facts facts, ImmutableArray<Finding> findings, Func<Study, bool> groupsNeedPage)
    {
        var effects = facts.All.OfType<DerivedFact>().ToLookup(fact => fact.Study);
        var discrepancies = findings.Where(finding => finding.IsDiscrepancy).CountBy(finding => finding.Study).ToDictionary();
        foreach (var study in content.Studies)
        {
            var rows = study.Results.ToLookup(StudySections.Of, result => result.Id);
            ImmutableArray<FactId> computed = [.. effects[study.Id].Where(fact => !IsShownWithResult(fact)).Select(fact => fact.Id)];
            var groups = groupsNeedPage(study) ? new[] { new StudyPart(SitePaths.Study(study.Id, "groups"), StudySections.Title(StudySection.Groups), [StudySection.Groups], IsFirst: false) } : [];
            parts[study.Id] = Plan(study.Id, groups, section => section == StudySection.Computed ? computed : [.. rows[section]], section => OtherRows(study, section, discrepancies.GetValueOrDefault(study.Id)));
            foreach (var fact in effects[study.Id].Where(IsShownWithResult)) pages[fact.Id] = PageOf(study.Id, fact.Value.Inputs[0]);
        }
    }

    /// <summary>The study's own page first, then its companions in the order of their sections.</summary>
    public ImmutableArray<StudyPart> Of(Slug study) => parts[study];

    public IEnumerable<string> Paths => parts.Values.SelectMany(of => of).Select(part => part.Path);

    /// <summary>The page that shows a fact of the study.</summary>
    public string PageOf(Slug study, FactId fact) => pages.GetValueOrDefault(fact) ?? SitePaths.Study(study);

    /// <summary>The page that shows a section; its first, where it has several.</summary>
    public string PageOf(Slug study, StudySection section) => parts[study].First(part => part.Sections.Contains(section)).Path;

    /// <summary>A link from a page to the row of a fact.</summary>
    public string Link(string from, Fact fact)
    {
        var page = fact switch
        {
            ResultFact result => PageOf(result.Study, fact.Id),
            DerivedFact derived => PageOf(derived.Study, fact.Id),
            PooledFact pooled => SitePaths.Synthesis(pooled.Synthesis),
            _ => throw new InvalidOperationException($"unknown fact {fact}"),
        };
        return SitePaths.Link(from, $"{page}#{fact.Id}");
    }

    /// <summary>What follows from one result stands beside it; effects between groups have a table of their own.</summary>
    public static bool IsShownWithResult(DerivedFact fact) => fact.Value.Inputs.Length == 1;

    /// <summary>What is no fact and takes room all the same.</summary>
    private static int OtherRows(Study study, StudySection section, int discrepancies) => section switch
    {
        StudySection.Findings => RowsOfFinding * discrepancies,
        StudySection.Conduct => study.Accounts.Sum(account => account.Parts.Length + 2),
        StudySection.People => study.Groups.Length + study.Splits.Length,
        _ => 0,
    };

    private ImmutableArray<StudyPart> Plan(Slug study, IReadOnlyList<StudyPart> more, Func<StudySection, ImmutableArray<FactId>> rowsOf, Func<StudySection, int> otherRows)
    {
        int Rows(StudySection section) => rowsOf(section).Length + otherRows(section);
        var staying = Enum.GetValues<StudySection>().Where(section => section != StudySection.Groups).ToList();
        List<StudyPart> companions = [.. more];
        foreach (var (suffix, title, sections) in Leaving)
        {
            if (staying.Sum(Rows) <= MostRows) break;
            if (sections.Sum(Rows) < FewestRowsOfCompanion) continue;
            staying.RemoveAll(sections.Contains);
            companions.AddRange(Companions(study, suffix, title, sections, [.. sections.SelectMany(section => rowsOf(section))]));
        }

        foreach (var fact in staying.SelectMany(section => rowsOf(section))) pages[fact] = SitePaths.Study(study);
        return [new StudyPart(SitePaths.Study(study), "Overview and results", [.. staying], IsFirst: true), .. companions.OrderBy(part => part.Sections[0])];
    }

    private IEnumerable<StudyPart> Companions(Slug study, string suffix, string title, ImmutableArray<StudySection> sections, ImmutableArray<FactId> rows)
    {
        for (var number = 1; number == 1 || (number - 1) * MostRowsOfCompanion < rows.Length; number++)
        {
            var path = SitePaths.Study(study, number == 1 ? suffix : $"{suffix}-{number}");
            foreach (var fact in rows.Skip((number - 1) * MostRowsOfCompanion).Take(MostRowsOfCompanion)) pages[fact] = path;
            yield return new StudyPart(path, number == 1 ? title : $"{title}, page {number}", sections, IsFirst: false);
        }
    }
}
