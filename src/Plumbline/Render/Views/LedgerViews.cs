using System.Collections.Immutable;
using Plumbline.Render.Markdown;

namespace Plumbline.Render.Views;

public sealed record FindingView(
    string Anchor,
    string Class,
    string Href,
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

public sealed record ChecksView(
    CountRow Totals,
    bool HasExplained,
    ImmutableArray<Heading> Headings,
    string SourcesTableHtml,
    string ResultsTableHtml,
    ImmutableArray<CountRow> ByStudy,
    ImmutableArray<CountRow> ByRule,
    ImmutableArray<SeverityRow> BySeverity,
    ImmutableArray<StudyLedger> Ledgers,
    ImmutableArray<RuleLinks> Rules,
    ImmutableArray<OpenGroup> Open,
    string OpenCount,
    string OpenHref,
    string JsonHref,
    string CsvHref,
    string CoverageHref)
{
    public TemplateWords Words { get; init; } = TemplateWords.English;
}

public sealed record CountRow(string Name, string Href, string Agree, string Differ, string Explained, string NotCheckable, string Total);

/// <summary>The differences of one study, counted by how much they matter, each count a link to them.</summary>
public sealed record SeverityRow(string Study, string Href, ImmutableArray<NavItem> Counts, bool HasAny);

public sealed record StudyLedger(string Anchor, string Study, string StudyHref, ImmutableArray<SeverityGroup> Groups);

public sealed record SeverityGroup(string Anchor, string Title, ImmutableArray<FindingView> Findings);

/// <summary>A rule and the differences that it found.</summary>
public sealed record RuleLinks(string Anchor, string Name, string Formula, ImmutableArray<NavItem> Findings);

/// <summary>What could not be checked in one study.</summary>
public sealed record OpenGroup(string Study, string StudyHref, ImmutableArray<OpenItem> Items);

public sealed record OpenItem(string Anchor, string Rule, string Message);

public sealed record OpenView(string Count, ImmutableArray<OpenGroup> Open, string ChecksHref);
