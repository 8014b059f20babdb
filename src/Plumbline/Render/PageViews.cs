using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Render.Markdown;
using Plumbline.Render.Translations;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>What the templates of written pages, of the home page and of the glossary show, in one language.</summary>
internal sealed class PageViews(Edition edition, Twins twins, Content content, ImmutableArray<Finding> findings)
{
    private readonly PhraseBook book = edition.Book;
    /// <summary>What a difference is about: the numbers in doubt, and those that they were compared with.</summary>
    private readonly ImmutableHashSet<FactId> inDoubt = [.. findings.Where(finding => finding.IsDiscrepancy).SelectMany(finding => finding.Facts)];

    private readonly TemplateWords words = new(edition.Book);

    public PageView Page(Page page, PageBody body) => new(
        page.Title.Value,
        page.Description,
        body.Html,
        body.Headings,
        body.ListsHeadings,
        page.Audience == Audience.Patients && body.Html.Contains("data-fact=", StringComparison.Ordinal) ? Trust(body) : "",
        SitePaths.Link(SitePaths.Of(page), SitePaths.Checks))
    {
        Words = words,
    };

    /// <summary>A page that nobody wrote: a title, a lead, and what the program lists.</summary>
    public PageView Plain(string path, string title, string lead, string html) => new(title, lead, html, [], HasHeadings: false, Trust: "", SitePaths.Link(path, SitePaths.Checks)) { Words = words };

    public HomeView Home(string path, PageBody body) => new(
        edition.Site.Question,
        body.Html,
        SitePaths.Link(path, twins.Nearest("patients/index.html", edition.Language)),
        SitePaths.Link(path, "clinicians/index.html"),
        [.. content.Studies.Select(study => Source(path, study))],
        Joined(book.Say(HomePhrases.LastChecked, book.Date(edition.Site.AsOf), Figures.Integer(findings.Length)), Verdicts()),
        SitePaths.Link(path, SitePaths.Checks),
        SummaryPage.IsPossible(content) ? SitePaths.Link(path, SitePaths.Summary) : "")
    {
        Words = words,
    };

    public GlossaryView Glossary() =>
        new([.. edition.Glossary.OrderBy(term => term.Sort, StringComparer.OrdinalIgnoreCase).Select(term => new GlossaryRow(term.Id.ToString(), term.Abbreviation is { } abbreviation && !term.Term.StartsWith(abbreviation, StringComparison.Ordinal) ? book.Say(PagePhrases.Abbreviated, term.Term, abbreviation) : term.Term, term.Explanation))]) { Words = words };

    /// <summary>For patients: what the checks mean for how far the numbers of this page can be trusted.</summary>
    private string Trust(PageBody body) => book.Say(body.Html.Contains("class=\"differs\"", StringComparison.Ordinal)
        ? PagePhrases.Differ
        : inDoubt.Any(fact => body.Html.Contains($"data-fact=\"{Html.Escape(fact.Text)}\"", StringComparison.Ordinal)) ? PagePhrases.ComparedDiffer : PagePhrases.Agree);

    /// <summary>Two sentences; after a full-width sign no blank is written.</summary>
    private static string Joined(string first, string second) => first[^1] < '\u3000' ? $"{first} {second}" : first + second;

    private string Verdicts() => book.Say(
        HomePhrases.Verdicts,
        Figures.Integer(findings.Count(finding => finding.IsMatch)),
        Figures.Integer(findings.Count(finding => finding.IsDiscrepancy)),
        Figures.Integer(findings.Count(finding => finding.Verdict == Verdict.NotCheckable)));

    private SourceItem Source(string path, Study study)
    {
        var design = study.Design switch
        {
            StudyDesign.RandomisedTrial => HomePhrases.RandomisedTrial,
            StudyDesign.SingleArmTrial => HomePhrases.SingleArmTrial,
            StudyDesign.RetrospectiveCohort => HomePhrases.RetrospectiveCohort,
            _ => throw new InvalidOperationException($"unknown design {study.Design}"),
        };
        return new SourceItem(SitePaths.Link(path, SitePaths.Study(study.Id)), study.Name, book.Title(study), book.Say(HomePhrases.StudyFacts, book.Say(design), People(study), Figures.Integer(study.Year)));
    }

    private string People(Study study)
    {
        var counts = study.Groups.Where(group => StudyGroups.IsMain(study, group)).Select(group => group.Count?.Value.Value).ToImmutableArray();
        return counts.All(count => count is not null) ? book.Say(HomePhrases.People, Figures.Whole(counts.Sum(count => count!.Value))) : book.Say(HomePhrases.PeopleUnknown);
    }
}
