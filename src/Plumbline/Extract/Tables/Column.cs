using Plumbline.Text;

namespace Plumbline.Extract.Tables;

internal enum ColumnKind
{
    /// <summary>People: the cells say how the rows came out in them.</summary>
    Group,

    /// <summary>An outcome: the rows are the groups.</summary>
    Outcome,

    /// <summary>How many people or events; with a column of percentages behind it, the two are one result.</summary>
    Count,
    Percent,
    P,

    /// <summary>P of an interaction or a trend, which is not the P of the row's estimate.</summary>
    OtherP,
    Test,
    Degrees,
    Coefficient,

    /// <summary>r, α, κ, AUC: a number between variables, printed alone.</summary>
    Index,
    Mean,
    Deviation,
    StandardError,
    Effect,
    Interval,
    Lower,
    Upper,

    /// <summary>Years, weights, doses, citations.</summary>
    Ignored,
}

/// <summary>A column of a table: what its header says its cells are.</summary>
/// <param name="Kind">What its cells are.</param>
/// <param name="Name">The words of the header: an arm, an outcome, the analysis a ratio belongs to.</param>
internal sealed record Column(ColumnKind Kind, string? Name)
{
    /// <summary>How many people a group is.</summary>
    public PrintedNumber? Total { get; init; }

    /// <summary>What narrows the group: "Grade ≥3".</summary>
    public string? Sub { get; init; }

    public Form Form { get; init; } = Form.None;

    public IReadOnlyList<Effect> Effects { get; init; } = [];

    /// <summary>The name of a test: t, χ², Wald.</summary>
    public string? Test { get; init; }

    /// <summary>The sign as printed: "B" is a coefficient, or the name of an arm beside another.</summary>
    public string? Sign { get; init; }

    /// <summary>The arm that a lone letter names where no other sign of a regression stands beside it.</summary>
    public Column AsArm() => Kind == ColumnKind.Coefficient && Sign is "B" or "b"
        ? this with { Kind = ColumnKind.Group, Sub = Name is null ? null : Sign, Name = Name ?? Sign } : this;

    public bool IsStatistical =>
        Kind is not (ColumnKind.Group or ColumnKind.Outcome or ColumnKind.Count or ColumnKind.Percent or ColumnKind.Mean or ColumnKind.Deviation or ColumnKind.Ignored);

    public string? Group => (Prose.Phrases.Short(Name), Prose.Phrases.Short(Sub)) switch
    {
        (null, var sub) => sub,
        (var name, null) => name,
        var (name, sub) => $"{name}: {sub}",
    };
}
