using System.Collections.Immutable;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Render.Summaries;
using Plumbline.Text;

namespace Plumbline.Render.Markdown;

/// <summary>Turns the Markdown of a page into HTML: citations into numbers, directives into figures and tables.</summary>
internal sealed class MarkdownRenderer(Edition edition, Facts facts, FactLinks links, CertaintySpeech certainty, Directives directives, PageTargets targets, DiagnosticBag diagnostics)
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    private readonly ImmutableDictionary<string, string> siteWords = SiteWords.Of(edition.Site, edition.Book);

    /// <param name="page">The page.</param>
    /// <param name="original">What it translates; its headings then keep the names they have there, so that a link to a place leads to the same in both.</param>
    public PageBody Render(Page page, Page? original = null) => Render(page, page, "", original);

    /// <summary>
    /// The same text as a part of another page: links, figures and numbers lead from there, headings are one level deeper, and their
    /// anchors begin with a prefix of this part's own.
    /// </summary>
    public PageBody RenderAt(Page page, string path, string prefix) => Render(page, page with { Path = path[..^".html".Length] }, prefix + "-", original: null);

    private PageBody Render(Page written, Page page, string prefix, Page? original)
    {
        var document = Markdig.Markdown.Parse(page.Body, Pipeline);
        if (original is not null) HeadingTwins.Name(document, original);
        Position At(MarkdownObject thing, int length) => new(page.File, page.BodyLine + thing.Line, thing.Column + 1, length);
        var headings = ImmutableArray.CreateBuilder<Heading>();
        foreach (var thing in document.Descendants())
        {
            switch (thing)
            {
                case HtmlBlock or HtmlInline:
                    diagnostics.Add(Problems.RawHtml, At(thing, Math.Max(1, thing.Span.Length)), "HTML is not read here, only Markdown", "write it in Markdown; < stands for itself as &lt;");
                    break;
                case LinkInline link:
                    Resolve(written, link, At(link, Math.Max(1, link.Span.Length)), SitePaths.Of(page));
                    break;
                case HeadingBlock { Level: 1 } heading:
                    diagnostics.Add(Problems.WrongType, At(heading, 1), "a page has one first-level heading, its title from the front matter", "begin sections with ##");
                    break;
                case HeadingBlock heading:
                    var anchor = prefix + AnchorOf(heading);
                    if (heading.Level == 2) headings.Add(new Heading(anchor, TextOf(heading)));
                    if (prefix.Length == 0) break;
                    heading.GetAttributes().Id = anchor;
                    heading.Level++;
                    break;
                case LiteralInline literal:
                    ReportTypedNumbers(page, literal);
                    break;
            }
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.HeadingRenderer>(new LinkedHeadingRenderer(areListed: prefix.Length == 0 && headings.Count >= PageBody.FewestListed));
        renderer.ObjectRenderers.Add(new CitationRenderer(this, page));
        renderer.ObjectRenderers.Add(new KnownRenderer());
        renderer.ObjectRenderers.Add(new DirectiveRenderer(this, page));
        renderer.Render(document);
        return new PageBody(writer.ToString(), headings.ToImmutable());
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseDefinitionLists().UseAutoIdentifiers();
        builder.InlineParsers.Insert(0, new CitationParser());
        builder.BlockParsers.Insert(0, new DirectiveParser());
        return builder.Build();
    }

    private static string AnchorOf(HeadingBlock heading) => heading.GetAttributes().Id ?? Html.Anchor(TextOf(heading));

    private static string TextOf(HeadingBlock heading) =>
        string.Concat(heading.Inline?.Descendants().OfType<LiteralInline>().Select(literal => literal.Content.ToString()) ?? []);

    private void Resolve(Page page, LinkInline link, Position position, string from)
    {
        var url = link.Url ?? "";
        if (url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("mailto:", StringComparison.Ordinal)) return;
        if (targets.Resolve(page, url, from) is { } resolved)
        {
            link.Url = resolved;
            if (edition.IsTranslation && PageTargets.LeavesFolder(page, resolved)) link.GetAttributes().AddProperty("hreflang", Language.English.Tag);
            return;
        }

        diagnostics.Add(Problems.BrokenLink, position, $"the link goes to '{url}', and there is nothing", targets.Hint(page, url));
    }

    private void ReportTypedNumbers(Page page, LiteralInline literal)
    {
        foreach (var (index, number) in TypedNumbers.In(literal.Content.ToString()))
        {
            var position = new Position(page.File, page.BodyLine + literal.Line, literal.Column + 1 + index, number.Length);
            diagnostics.Add(Problems.TypedNumber, position, $"the number {number} is typed by hand, so nobody can check it", $"cite a fact like {{study.outcome}}, or mark general knowledge: {{known {number}}}");
        }
    }

    private string Cite(Page page, CitationInline citation)
    {
        var position = new Position(page.File, page.BodyLine + citation.Line, citation.Column + 1, citation.Span.Length);
        if (citation.Id.StartsWith(CertaintySpeech.Word, StringComparison.Ordinal)) return Rated(page, citation, position);
        if (siteWords.TryGetValue(citation.Id, out var said)) return Html.Escape(said);
        if (facts.Find(citation.Id) is not { } fact)
        {
            if (!facts.MayBeUnread(citation.Id)) diagnostics.Add(Problems.UnknownFact, position, $"no fact is called '{citation.Id}'", NearestName.Hint(citation.Id, [.. facts.Ids, .. siteWords.Keys]));
            return "";
        }

        var form = page.Audience == Audience.Patients ? Form.People : Form.Full;
        if (citation.Form is { } named && !FactText.FormNames.TryGetValue(named, out form))
        {
            diagnostics.Add(Problems.UnknownForm, position, $"no form is called '{named}'", NearestName.Hint(named, [.. FactText.FormNames.Keys]));
            return "";
        }

        if (FactText.Say(fact, form, edition.Book) is { } words) return links.Link(fact, words, SitePaths.Of(page));
        diagnostics.Add(Problems.UnknownForm, position, $"{citation.Id} cannot be said in the form '{form.ToString().ToLowerInvariant()}'", page.Audience == Audience.Patients ? "a page for patients says numbers of people and times, not ratios" : "name another form after a bar: {id | value}");
        return "";
    }

    private string Rated(Page page, CitationInline citation, Position position)
    {
        if (certainty.Find(citation.Id[CertaintySpeech.Word.Length..].Trim()) is not { } rating)
        {
            diagnostics.Add(Problems.UnknownFact, position, $"no rating is called '{citation.Id[CertaintySpeech.Word.Length..]}'", NearestName.Hint(citation.Id, [.. certainty.Names]));
            return "";
        }

        if (edition.IsTranslation) return certainty.Say(rating, edition.Book);
        if (citation.Form is null || CertaintySpeech.Forms.Contains(citation.Form)) return certainty.Say(rating, page.Audience, levelOnly: citation.Form == CertaintySpeech.Forms[1]);
        diagnostics.Add(Problems.UnknownForm, position, $"no form of a rating is called '{citation.Form}'", NearestName.Hint(citation.Form, CertaintySpeech.Forms));
        return "";
    }

    private string Insert(Page page, DirectiveBlock directive)
    {
        var position = new Position(page.File, page.BodyLine + directive.Line, directive.Column + 1, directive.Span.Length);
        if (directives.Make(directive.Kind, directive.Arguments, page, out var hint) is { } html) return html;
        if (facts.AreComplete) diagnostics.Add(Problems.UnknownFigure, position, $"there is no {directive.Kind} '{string.Join(' ', directive.Arguments)}'", hint);
        return "";
    }

    private sealed class CitationRenderer(MarkdownRenderer owner, Page page) : HtmlObjectRenderer<CitationInline>
    {
        protected override void Write(HtmlRenderer renderer, CitationInline citation) => renderer.Write(owner.Cite(page, citation));
    }

    private sealed class KnownRenderer : HtmlObjectRenderer<KnownInline>
    {
        protected override void Write(HtmlRenderer renderer, KnownInline known) => renderer.WriteEscape(known.Text);
    }

    private sealed class DirectiveRenderer(MarkdownRenderer owner, Page page) : HtmlObjectRenderer<DirectiveBlock>
    {
        protected override void Write(HtmlRenderer renderer, DirectiveBlock directive) => renderer.Write(owner.Insert(page, directive));
    }
}
