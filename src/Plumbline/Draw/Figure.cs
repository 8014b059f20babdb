using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Draw;

/// <summary>A chart with everything a page needs to show it, to say it and to list its numbers.</summary>
public sealed record Figure
{
    /// <summary>Unique in its page; every id inside <see cref="Svg"/> begins with it.</summary>
    public required string Id { get; init; }

    /// <summary>forest, survival, responses or icons.</summary>
    public required string Kind { get; init; }

    /// <summary>Says the finding.</summary>
    public required string Title { get; init; }

    /// <summary>Says measure, group and n.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Two complete svg elements, <c>chart-wide</c> and <c>chart-narrow</c>, of which the stylesheet shows one.</summary>
    public required string Svg { get; init; }

    /// <summary>What the chart says, read from the same numbers; the description of both drawings.</summary>
    public required string Reading { get; init; }

    /// <summary>Every number drawn.</summary>
    public required FigureTable Table { get; init; }

    public required string SourceLine { get; init; }

    /// <summary>A remark to print under the chart, such as how far an illustrating curve is from the printed points; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The language of its words, as HTML names it.</summary>
    public string Language { get; init; } = "en";
}

/// <summary>The numbers of a figure; the first cell of a row is its header.</summary>
public sealed record FigureTable(string Caption, ImmutableArray<string> Head, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>The fact that each row shows, null where it shows a sum or a rest; empty when no row shows one.</summary>
    public ImmutableArray<FactId?> RowFacts { get; init; } = [];
}
