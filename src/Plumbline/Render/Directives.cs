using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Draw;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Render.Cards;
using Plumbline.Render.Exports;
using Plumbline.Render.Studies;
using Plumbline.Render.Translations;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>Figures and tables that a page asks for by name.</summary>
internal sealed class Directives(Facts facts, StudyPages pages, FactLinks links, FigureCatalog figures, Tables tables, FigureFiles files, Templates templates, DiagnosticBag diagnostics, PhraseBook book)
{
    /// <summary>The HTML; null, with a hint, where nothing has that name.</summary>
    public string? Make(string kind, string[] arguments, Page page, out string? hint)
    {
        hint = null;
        if (kind == "figure")
        {
            if (!book.Language.IsFirst && Translated(arguments, page) is { } translated) return translated;
            if (figures.Find(arguments, out var reason) is { } figure) return AsEnglish(Html(figure, SitePaths.Of(page)), page, $"the figure {string.Join(' ', arguments)}");
            hint = reason ?? NearestName.Hint(string.Join(' ', arguments), figures.Names);
            return null;
        }

        if (tables.Find(arguments, SitePaths.Of(page)) is { } table) return AsEnglish(templates.Fill("table", table, diagnostics), page, $"the table {string.Join(' ', arguments)}");
        hint = NearestName.Hint(string.Join(' ', arguments), tables.Names);
        return null;
    }

    /// <summary>The figure in the language of the page; null, with what is missing told, where not all of its words are in that language.</summary>
    private string? Translated(string[] arguments, Page page)
    {
        if (figures.Find(arguments, book) is not { } figure) return null;
        var words = string.Concat([figure.Title, figure.Subtitle, figure.Reading, figure.Note, figure.SourceLine, figure.Svg, figure.Table.Caption, .. figure.Table.Head, .. figure.Table.Rows.SelectMany(row => row)]);
        if (!Untranslated.IsIn(words)) return Html(figure, SitePaths.Of(page));
        MarkedText.Report(Untranslated.In(words), book, diagnostics);
        return null;
    }

    /// <summary>On a page of another language: the English, which says that it is.</summary>
    private string AsEnglish(string html, Page page, string what)
    {
        if (book.Language.IsFirst) return html;
        diagnostics.Add(Problems.Untranslated, page.Title.Position, $"{what} stands in English on this page", "figures for patients have words in other languages, as far as the file of the language has them");
        return $"<div lang=\"en\">\n{html}\n</div>\n<p class=\"untranslated\">{Render.Html.Escape(Untranslated.Strip(book.Say(TranslationPhrases.NotYet)))}</p>";
    }

    /// <summary>A figure by name for a page that is not written in Markdown; empty where nothing has that name.</summary>
    public string Figure(string[] arguments, string page) => figures.Find(arguments, out _) is { } figure ? Html(figure, page) : "";

    private string Html(Figure figure, string page)
    {
        files.Add(figure);
        return templates.Fill("figure", View(figure, page), diagnostics).ReplaceLineEndings("\n").Trim();
    }

    private FigureView View(Figure figure, string page) => new(
        figure.Id,
        figure.Kind,
        figure.Title,
        figure.Subtitle,
        figure.Svg,
        figure.Reading,
        figure.Table.Caption,
        figure.Table.Head,
        [.. figure.Table.Rows.Select((row, index) => Row(row, index < figure.Table.RowFacts.Length ? figure.Table.RowFacts[index] : null, page))],
        figure.SourceLine,
        figure.Note,
        figure.Note.Length > 0,
        SitePaths.Link(page, FigureFiles.Picture(figure)),
        SitePaths.Link(page, FigureFiles.Numbers(figure)))
    {
        // A figure in English keeps English words around it, wherever it stands.
        Words = figure.Language == Language.English.Tag ? TemplateWords.English : new TemplateWords(book),
        NamedTable = (figure.Language == Language.English.Tag ? PhraseBook.English : book).Say(PagePhrases.NamedTable, figure.Title),
    };

    private FigureRow Row(ImmutableArray<string> row, FactId? shown, string page)
    {
        var fact = shown is { } id ? facts.Find(id.Text) : null;
        return new FigureRow(row[0], [.. row.Skip(1)], fact?.Id.Text ?? "", fact is null ? "" : pages.Link(page, fact), fact is null ? "" : FactCards.InvokerOf(fact, page), fact is null ? "" : links.Marked(fact, page));
    }

    /// <summary>The charts of a study. One that its numbers do not allow is left out with a warning.</summary>
    public ImmutableArray<string> OfStudy(Study study) => Charts(study, figures.OfStudy(study), SitePaths.Study(study.Id));

    /// <summary>The charts that compare groups within a study, for the page that has them.</summary>
    public ImmutableArray<string> OfGroups(Study study, string page) => Charts(study, figures.OfGroups(study), page);

    /// <summary>The charts of its adverse events, for the page that has them.</summary>
    public ImmutableArray<string> OfHarms(Study study, string page) => Charts(study, figures.OfHarms(study), page);

    private ImmutableArray<string> Charts(Study study, ImmutableArray<(Figure? Figure, string? Problem)> charts, string page)
    {
        foreach (var (_, problem) in charts)
        {
            if (problem is not null) diagnostics.Add(Problems.UndrawnFigure, study.Position with { Length = 0 }, $"a chart of {study.Name} was left out: {problem}");
        }

        return [.. charts.Select(chart => chart.Figure).OfType<Figure>().Select(figure => Html(figure, page))];
    }
}
