using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Plumbline.Render.Markdown;

/// <summary>Headings that link to themselves, but for those that hold a link of their own.</summary>
/// <param name="areListed">Does "on this page" list the second-level headings?</param>
internal sealed class LinkedHeadingRenderer(bool areListed) : HtmlObjectRenderer<HeadingBlock>
{
    private static readonly string[] Tags = ["h1", "h2", "h3", "h4", "h5", "h6"];

    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var tag = Tags[Math.Min(heading.Level, Tags.Length) - 1];
        var anchor = heading.GetAttributes().Id;
        var isLinked = anchor is not null && heading.Inline?.Descendants().Any(inline => inline is LinkInline or CitationInline) is false;
        renderer.Write('<').Write(tag).WriteAttributes(heading).Write('>');
        if (isLinked) renderer.Write(SelfLink.Begin(anchor!, areListed && heading.Level == 2));
        renderer.WriteLeafInline(heading);
        if (isLinked) renderer.Write(SelfLink.End);
        renderer.Write("</").Write(tag).WriteLine(">");
        renderer.EnsureLine();
    }
}
