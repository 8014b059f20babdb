using System.Collections.Immutable;
using Plumbline.Render.Markdown;

namespace Plumbline.Render.Views;

/// <summary>What templates see. Every member is text ready to show; names that end in Html are HTML, all others are escaped.</summary>
public sealed record NavItem(string Href, string Text, bool IsCurrent)
{
    /// <summary>The language of the page it leads to, where that is another; else empty.</summary>
    public string HrefLang { get; init; } = "";
}

/// <summary>Another language of the page, or where that language says that it has not got the page.</summary>
public sealed record LanguageItem(string Href, string Tag, string Name);

/// <summary>A page that says the same in another language, by its whole address.</summary>
public sealed record AlternateItem(string Tag, string Url);

public sealed record LayoutView(
    string Title,
    string SiteTitle,
    string Description,
    string Url,
    string OpenGraphType,
    PictureView? Picture,
    string FeedHref,
    string AudienceClass,
    string Root,
    string Home,
    ImmutableArray<NavItem> Audiences,
    ImmutableArray<NavItem> Sections,
    ImmutableArray<NavItem> Crumbs,
    SearchView Search,
    ImmutableArray<NavItem> Footer,
    string AsOf,
    string Version,
    string NextReview,
    string Authors,
    string Funding,
    string Licence,
    string Disclaimer,
    string JsonLdHtml,
    string MainHtml,
    string LiveReloadHtml,
    bool IsLive,
    string StyleHtml,
    string StylePolicy)
{
    public TemplateWords Words { get; init; } = TemplateWords.English;

    public string Language { get; init; } = "en";

    public string Locale { get; init; } = "en_GB";

    public string FeedTitle { get; init; } = "";

    public ImmutableArray<LanguageItem> Languages { get; init; } = [];

    public ImmutableArray<AlternateItem> Alternates { get; init; } = [];

    public ImmutableArray<string> OtherLocales { get; init; } = [];
}

/// <summary>The picture beside links to the site, with what it shows in words.</summary>
public sealed record PictureView(string Url, string Width, string Height, string Words);

/// <summary>Where the search finds its script and its index, and what stands in its place without a script.</summary>
public sealed record SearchView(string ScriptHref, string IndexHref, string AToZHref);

public sealed record PageView(string Title, string Lead, string BodyHtml, ImmutableArray<Heading> Headings, bool HasHeadings, string Trust, string ChecksHref)
{
    public TemplateWords Words { get; init; } = TemplateWords.English;
}

public sealed record HomeView(
    string Question,
    string AnswerHtml,
    string PatientsHref,
    string CliniciansHref,
    ImmutableArray<SourceItem> Sources,
    string LastChecked,
    string ChecksHref,
    string SummaryHref)
{
    public TemplateWords Words { get; init; } = TemplateWords.English;
}

public sealed record SourceItem(string Href, string Name, string Title, string Facts);

public sealed record PlaceView(string Source, string Line, string Section, string Fragment, bool HasFragment);

public sealed record GlossaryView(ImmutableArray<GlossaryRow> Terms)
{
    public TemplateWords Words { get; init; } = TemplateWords.English;
}

public sealed record GlossaryRow(string Id, string Term, string Explanation);

public sealed record TableView(string Caption, ImmutableArray<string> Head, ImmutableArray<TableRowView> Rows)
{
    /// <summary>How it looks: <c>cards</c> where there is no room, or <c>counts</c>, a narrow table of whole numbers.</summary>
    public string Look { get; init; } = "cards";
}

/// <summary>A row: its header, and its cells as HTML with the name of their column for narrow screens.</summary>
public sealed record TableRowView(string HeadHtml, ImmutableArray<TableCell> Cells)
{
    /// <summary>What links lead to; empty for a row that none leads to.</summary>
    public string Id { get; init; } = "";
}

public sealed record TableCell(string Column, string Html, bool IsNumber)
{
    public bool IsEmpty => Html.Length == 0;
}

public sealed record FigureView(
    string Id,
    string Kind,
    string Title,
    string Subtitle,
    string SvgHtml,
    string Reading,
    string Caption,
    ImmutableArray<string> Head,
    ImmutableArray<FigureRow> Rows,
    string SourceLine,
    string Note,
    bool HasNote,
    string PictureHref,
    string NumbersHref)
{
    public TemplateWords Words { get; init; } = TemplateWords.English;

    public string NamedTable { get; init; } = "";
}

/// <summary>A row of a figure's table, with the fact it shows, the place that fact comes from, and what ties it to its card; all empty for sums.</summary>
public sealed record FigureRow(string Header, ImmutableArray<string> Cells, string Fact, string Href, string InvokerHtml, string MarkHtml);
