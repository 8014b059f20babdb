using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Render.Markdown;
using Plumbline.Render.Studies;

namespace Plumbline.Render.Search;

/// <summary>A page as the search sees it: where it stands, what it is called, and its finished body.</summary>
internal sealed record SearchedPage(string Path, string Title, string Description, Audience Audience, int Order, PageBody Body);

/// <summary>What can be found on the site: pages and their sections, words, outcomes, studies, rules.</summary>
internal static class SearchEntries
{
    /// <summary>So much of the beginning of a page's text is looked through, and of an explanation shown.</summary>
    private const int FirstWords = 100;

    private const int ShownWords = 64;

    public static IEnumerable<SearchEntry> Of(Content content, StudyPages studies, ImmutableArray<SearchedPage> pages) =>
    [
        .. pages.SelectMany(OfPage),
        .. content.Glossary.Select(term => new SearchEntry(SearchKind.Term, term.Id.ToString(), term.Term, Beginning(term.Explanation, ShownWords), term.Abbreviation ?? "")),
        .. AToZ.Reported(content).Select(OfOutcome),
        .. content.Studies.SelectMany(study => studies.Of(study.Id).Select(part => OfStudy(study, part))),
        .. Checker.Rules.Select(rule => OfRule(rule, pages)),
    ];

    /// <summary>In another language: its own pages and words, and the studies, whose pages are in English.</summary>
    public static IEnumerable<SearchEntry> Of(Edition edition, Content content, IEnumerable<SearchedPage> pages) =>
    [
        .. pages.SelectMany(OfPage),
        .. edition.Glossary.Select(term => new SearchEntry(SearchKind.Term, term.Id.ToString(), Untranslated.Strip(term.Term), Beginning(Untranslated.Strip(term.Explanation), ShownWords), term.Abbreviation ?? "")),
        .. content.Studies.Select(study => new SearchEntry(SearchKind.Study, SitePaths.Study(study.Id)[SearchIndex.Shared(SearchKind.Study).Length..], study.Name, Untranslated.Strip(edition.Book.Title(study)))),
    ];

    private static IEnumerable<SearchEntry> OfPage(SearchedPage page)
    {
        var kind = page.Audience switch
        {
            Audience.Patients => SearchKind.ForPatients,
            Audience.Clinicians => SearchKind.ForClinicians,
            Audience.Everyone => SearchKind.Page,
            _ => throw new InvalidOperationException($"unknown audience {page.Audience}"),
        };
        yield return new SearchEntry(kind, page.Path, page.Title, page.Description, "", Beginning(PlainText.Of(page.Body.Html, 2 * FirstWords), FirstWords));
        foreach (var heading in page.Body.Headings) yield return new SearchEntry(SearchKind.Section, heading.Anchor == Html.Anchor(heading.Text) ? "#" : "#" + heading.Anchor, heading.Text);
    }

    private static SearchEntry OfOutcome(Outcome outcome)
    {
        // What stands in the name or in the plain name already is found there.
        var known = $"{outcome.Name} {outcome.Lay}";
        var others = outcome.Synonyms.Prepend(outcome.Abbreviation ?? "").Where(name => !known.Contains(name, StringComparison.OrdinalIgnoreCase));
        return new SearchEntry(SearchKind.Outcome, outcome.Id.ToString(), outcome.Name, AToZ.PlainName(outcome), string.Join(", ", others));
    }

    private static SearchEntry OfStudy(Study study, StudyPart part) => new(
        SearchKind.Study,
        part.Path[SearchIndex.Shared(SearchKind.Study).Length..],
        part.IsFirst ? study.Name : $"{study.Name}: {part.Title}",
        part.IsFirst ? study.Title : "",
        part.IsFirst ? DesignWords.Of(study.Design) : "",
        part.IsFirst ? Beginning($"{study.Setting} {study.Population}", FirstWords) : "");

    /// <summary>A rule stands where a table of the rules does, or with what it found.</summary>
    private static SearchEntry OfRule(Rule rule, ImmutableArray<SearchedPage> pages)
    {
        var anchor = $"rule-{rule.Id}";
        var page = pages.FirstOrDefault(page => page.Body.Html.Contains($"id=\"{anchor}\"", StringComparison.Ordinal));
        return new SearchEntry(SearchKind.Rule, page is null ? SitePaths.Checks : $"{page.Path}#{anchor}", rule.Name);
    }

    /// <summary>The first words that fit, whole, with three dots where there are more.</summary>
    private static string Beginning(string text, int length)
    {
        if (text.Length <= length) return text;
        // Where no space is near, as in Chinese, any place is as good.
        var end = text.LastIndexOf(' ', length, length / 4);
        return text[..(end < 1 ? length : end)].TrimEnd(',', ';', ':', '.') + "\u2026";
    }
}
