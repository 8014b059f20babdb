using System.Collections.Immutable;
using Plumbline.Render.Markdown;

namespace Plumbline.Render.Views;

/// <summary>One page of a study. What a companion page does not hold is empty.</summary>
public sealed record StudyView(
    string Name,
    string Title,
    string PartTitle,
    bool IsFirst,
    ImmutableArray<NavItem> Parts,
    string Summary,
    string Lay,
    ImmutableArray<Pair> Characteristics,
    ImmutableArray<string> Limits,
    ImmutableArray<string> FiguresHtml,
    ImmutableArray<ResultSection> Sections,
    ImmutableArray<DerivedRow> Derived,
    ImmutableArray<FindingView> Findings,
    ImmutableArray<SourceView> Sources,
    ImmutableArray<Pair> LeftOut,
    string Counts,
    string FindingsHref,
    ImmutableArray<Heading> Headings,
    bool HasHeadings)
{
    public TemplateWords Words { get; init; } = TemplateWords.English;
}

public sealed record Pair(string Name, string Value);

/// <summary>Results under one heading, with the accounts, the groups and their shares that belong there.</summary>
public sealed record ResultSection(
    string Anchor,
    string Title,
    bool IsQuoted,
    ImmutableArray<ResultRow> Rows,
    ImmutableArray<AccountView> Accounts,
    ImmutableArray<GroupRow> Groups,
    ImmutableArray<SplitView> Splits)
{
    public bool IsEmpty => Rows.IsEmpty && Accounts.IsEmpty && Groups.IsEmpty;
}

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
public sealed record PrintingView(bool IsOther, ImmutableArray<PlaceView> Places);

public sealed record CheckView(string Class, string Verdict, string Rules);

public sealed record DerivedRow(string Id, string Outcome, string Groups, string Name, string Value, string Method);

public sealed record GroupRow(string Id, string Name, string People, ImmutableArray<PlaceView> Places);

/// <summary>Numbers that must add up: the parts, their sum, what the sum says, and the whole.</summary>
public sealed record AccountView(string Id, string Name, ImmutableArray<EntryRow> Parts, string Sum, bool IsDifferent, string Verdict, EntryRow Whole);

public sealed record EntryRow(string Name, string Count, ImmutableArray<PlaceView> Places);

public sealed record SplitView(string Whole, string Parts, string Together);

public sealed record SourceView(string Id, string Citation, ImmutableArray<Pair> Details, string Sha256, string File, string Extractor, string Statistics);
