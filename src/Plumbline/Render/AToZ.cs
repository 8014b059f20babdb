using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Render.Studies;
using Plumbline.Render.Views;

namespace Plumbline.Render;

/// <summary>
/// Everything that has a name, from A to Z: outcomes with their plain names and the studies that report them, words explained, studies.
/// The search leads here, and without a script this page stands in for it.
/// </summary>
internal sealed class AToZ(Content content, Facts facts, StudyPages pages)
{
    public const string OutcomeAnchor = "outcome-";

    private const string OtherSigns = "0\u20139";

    public const string Title = "Find: A to Z";
    public const string Description = "Every outcome, word and study of this site by its name, with where it stands.";

    /// <summary>Outcomes that a study reports of its own people.</summary>
    public static IEnumerable<Outcome> Reported(Content content)
    {
        var reported = content.Results.Where(result => !result.IsQuoted).Select(result => result.Outcome.Id).ToHashSet();
        return content.Outcomes.Where(outcome => reported.Contains(outcome.Id));
    }

    public PageView View()
    {
        var letters = Items().GroupBy(item => LetterOf(item.Name), StringComparer.Ordinal).OrderBy(letter => letter.Key, StringComparer.Ordinal).ToImmutableArray();
        var html = new StringBuilder("<nav class=\"letters\" aria-label=\"Letters\"><ul>\n");
        foreach (var letter in letters) html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{AnchorOf(letter.Key)}\">{letter.Key}</a></li>\n");
        html.Append("</ul></nav>\n");
        foreach (var letter in letters)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{AnchorOf(letter.Key)}\">{letter.Key}</h2>\n<ul class=\"a-z\">\n");
            foreach (var item in letter.OrderBy(item => item.Name, StringComparer.OrdinalIgnoreCase)) html.Append(item.Html).Append('\n');
            html.Append("</ul>\n");
        }

        return new PageView(Title, Description, html.ToString(), [], HasHeadings: false, Trust: "", ChecksHref: SitePaths.Checks);
    }

    private static string LetterOf(string name) =>
        name.Normalize(NormalizationForm.FormD).FirstOrDefault(char.IsLetterOrDigit) is var first && char.IsAsciiLetter(first) ? char.ToUpperInvariant(first).ToString() : OtherSigns;

    private static string AnchorOf(string letter) => letter == OtherSigns ? "letter-other" : $"letter-{letter.ToLowerInvariant()}";

    private IEnumerable<(string Name, string Html)> Items()
    {
        var outcomes = Reported(content).ToImmutableArray();
        var results = content.Results.Where(result => !result.IsQuoted).ToLookup(result => result.Outcome.Id);
        var explained = content.Glossary.DistinctBy(term => term.Term, StringComparer.OrdinalIgnoreCase).ToDictionary(term => term.Term, StringComparer.OrdinalIgnoreCase);
        foreach (var outcome in outcomes) yield return (outcome.Name, OfOutcome(outcome, results[outcome.Id], explained.GetValueOrDefault(outcome.Name)));
        var named = outcomes.Select(outcome => outcome.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var term in content.Glossary.Where(term => !named.Contains(term.Term)))
        {
            var name = char.ToUpperInvariant(term.Term[0]) + term.Term[1..] + (term.Abbreviation is { } abbreviation ? $" ({abbreviation})" : "");
            yield return (name, $"<li><b>{Html.Escape(name)}</b> <span class=\"places\">{Link($"{SitePaths.Glossary}#{term.Id}", "explained in the glossary")}</span></li>");
        }

        foreach (var study in content.Studies)
        {
            yield return (study.Name, $"<li><b>{Html.Escape(study.Name)}</b> {Plain(study.Title)}<span class=\"places\">{Link(SitePaths.Study(study.Id), "study")}</span></li>");
        }
    }

    private string OfOutcome(Outcome outcome, IEnumerable<Result> results, GlossaryTerm? term)
    {
        var reports = from result in results
                      group result by result.Study into own
                      select Link(pages.Link(SitePaths.AToZ, facts.Of(own.FirstOrDefault(result => result.Versus is null) ?? own.First())), content.Studies.First(study => study.Id == own.Key).Name);
        var glossary = term is null ? [] : new[] { Link($"{SitePaths.Glossary}#{term.Id}", "explained in the glossary") };
        var name = outcome.Name + (outcome.Abbreviation is { } abbreviation && abbreviation != outcome.Name ? $" ({abbreviation})" : "");
        return $"<li id=\"{OutcomeAnchor}{outcome.Id}\"><b>{Html.Escape(name)}</b> {Plain(PlainName(outcome))}<span class=\"places\">{string.Join(", ", reports.Concat(glossary))}</span></li>";
    }

    private static string Plain(string text) => text.Length == 0 ? "" : $"<span class=\"plain\">{Html.Escape(text)}</span> ";

    /// <summary>The name in everyday words; empty where the name is one already.</summary>
    public static string PlainName(Outcome outcome) => outcome.Lay.Equals(outcome.Name, StringComparison.OrdinalIgnoreCase) ? "" : outcome.Lay;

    private static string Link(string href, string text) => $"<a href=\"{Html.Escape(href)}\">{Html.Escape(text)}</a>";
}
