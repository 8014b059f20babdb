using System.Collections.Immutable;

namespace Plumbline.Render.Markdown;

/// <summary>A heading of a page, for "on this page".</summary>
public sealed record Heading(string Anchor, string Text);

/// <summary>Markdown made into HTML.</summary>
internal sealed record PageBody(string Html, ImmutableArray<Heading> Headings)
{
    /// <summary>A page with fewer sections needs no list of them.</summary>
    public const int FewestListed = 3;

    /// <summary>Of a page that is not written in Markdown.</summary>
    public static PageBody Empty { get; } = new("", []);

    public bool ListsHeadings => Headings.Length >= FewestListed;
}
