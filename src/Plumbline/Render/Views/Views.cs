using System.Collections.Immutable;
using Plumbline.Render.Markdown;

namespace Plumbline.Render.Views;

/// <summary>What templates see. Every member is text ready to show; names that end in Html are HTML, all others are escaped.</summary>
public sealed record NavItem(string Href, string Text, bool IsCurrent);

public sealed record LayoutView(
    string Title,
    string SiteTitle,
    string Description,
    string AudienceClass,
    string Root,
    string Home,
    ImmutableArray<NavItem> Audiences,
    ImmutableArray<NavItem> Sections,
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
    bool IsLive);

public sealed record PageView(string Title, string Lead, string BodyHtml, ImmutableArray<Heading> Headings, bool HasHeadings, string AudienceWords);

public sealed record HomeView(
    string Question,
    string AnswerHtml,
    string PatientsHref,
    string CliniciansHref,
    ImmutableArray<SourceItem> Sources,
    string Checked,
    string Agree,
    string Differ,
    string NotCheckable,
    string ChecksHref,
    string AsOf);

public sealed record SourceItem(string Href, string Name, string Title, string Design, string People, string Year);

public sealed record StudyView(
    string Name,
    string Title,
    string Summary,
    string Lay,
    ImmutableArray<Pair> Characteristics,
    ImmutableArray<GroupRow> Groups,
    ImmutableArray<string> Limits,
    ImmutableArray<string> FiguresHtml,
    ImmutableArray<ResultSection> Sections,
    ImmutableArray<DerivedRow> Derived,
    bool HasDerived,
    ImmutableArray<FindingView> Findings,
    bool HasFindings,
    ImmutableArray<SourceView> Sources,
    string Counts,
    ImmutableArray<Heading> Headings);

public sealed record Pair(string Name, string Value);

public sealed record GroupRow(string Id, string Name, string People, ImmutableArray<PlaceView> Places);

public sealed record ResultSection(string Anchor, string Title, ImmutableArray<ResultRow> Rows);

public sealed record ResultRow(
    string Id,
    string Outcome,
    string Group,
    string Detail,
    string ValueHtml,
    ImmutableArray<PrintingView> Printings,
    ImmutableArray<DerivedRow> Derived,
    ImmutableArray<CheckView> Checks);

/// <summary>One printing of a result: what the site uses, or another one that the source has.</summary>
public sealed record PrintingView(string Label, bool IsOther, ImmutableArray<PlaceView> Places);

public sealed record PlaceView(string Source, string Line, string Section, string Fragment, bool HasFragment);

public sealed record CheckView(string Class, string Verdict, string Rule);

public sealed record DerivedRow(string Id, string Outcome, string Groups, string Name, string Value, string Method);

public sealed record FindingView(
    string Anchor,
    string Class,
    string Study,
    string StudyHref,
    string Rule,
    string Verdict,
    string Severity,
    string Printed,
    string Recomputed,
    string Method,
    string Message,
    string EditorNote,
    bool HasEditorNote,
    ImmutableArray<PlaceView> Places);

public sealed record SourceView(string Id, string Citation, ImmutableArray<Pair> Details, string Sha256, string File, string Extractor, string Statistics);

public sealed record ChecksView(
    string Checked,
    string Agree,
    string Differ,
    string NotCheckable,
    ImmutableArray<CountRow> ByStudy,
    ImmutableArray<CountRow> ByRule,
    ImmutableArray<FindingView> Findings,
    ImmutableArray<FindingView> Open,
    string OpenCount,
    string JsonHref,
    string CsvHref);

public sealed record CountRow(string Name, string Href, string Agree, string Differ, string NotCheckable, string Total);

public sealed record GlossaryView(ImmutableArray<GlossaryRow> Terms);

public sealed record GlossaryRow(string Id, string Term, string Explanation);

public sealed record TableView(string Caption, ImmutableArray<string> Head, ImmutableArray<TableRowView> Rows);

/// <summary>A row: its header, and its cells as HTML with the name of their column for narrow screens.</summary>
public sealed record TableRowView(string HeadHtml, ImmutableArray<TableCell> Cells);

public sealed record TableCell(string Column, string Html, bool IsNumber);

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
    bool HasNote);

/// <summary>A row of a figure's table, with the fact it shows and the place that fact comes from; both empty for sums.</summary>
public sealed record FigureRow(string Header, ImmutableArray<string> Cells, string Fact, string Href);
