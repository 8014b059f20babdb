using Plumbline.Extract.Documents;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Prose;

namespace Plumbline.Extract.Tables;

internal enum TableLineKind
{
    Title,
    Note,

    /// <summary>Fields that stand in columns.</summary>
    Parted,

    /// <summary>Words and cells run together, or words alone.</summary>
    Flat,
}

/// <summary>Words or cells that stand in some of the columns; the stub is column -1.</summary>
internal sealed record Field(int From, int To, Passage Passage)
{
    private const int MostTokens = 80;

    public bool IsEmpty => Passage.Tokens.Count == 0;

    /// <summary>Its cells, where it is made of nothing else.</summary>
    public IReadOnlyList<Cell>? Cells { get; } = From >= 0 && Passage.Tokens.Count is > 0 and < MostTokens ? CellGrammar.Row(Passage.Tokens, 0) : null;
}

/// <summary>One line of a table as it was written.</summary>
/// <param name="Kind">What its place and marks say it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Passage">All of it; of parted fields the stub.</param>
/// <param name="Fields">Its fields, the stub first; none on a flat line.</param>
internal sealed record TableLine(TableLineKind Kind, Span Span, Passage Passage, IReadOnlyList<Field> Fields)
{
    /// <summary>How far the first word is indented.</summary>
    public int Indent { get; init; }

    /// <summary>A blank line stands before it.</summary>
    public bool AfterGap { get; init; }

    /// <summary>The fields show where they stand although others are empty.</summary>
    public bool IsPlaced { get; init; }

    public string Text => Passage.Map.Clean.Trim();

    /// <summary>Every way of reading the end of a flat line as cells, the longest first.</summary>
    public IReadOnlyList<(int From, IReadOnlyList<Cell> Cells)> Splits { get; } = Kind == TableLineKind.Flat ? FlatRows.Splits(Passage.Tokens) : [];

    /// <summary>Nothing but cells stands on the line.</summary>
    public bool IsCells => Splits.Count > 0 && Splits[0].From == 0;

    /// <summary>How many groups it gives the size of: "(n = 40)".</summary>
    public int Sizes => Enumerable.Range(0, Math.Min(Passage.Tokens.Count, 120)).Count(i => CountGrammar.Named(Passage.Tokens, i) is not null);

    /// <summary>Is some field after the stub made of cells?</summary>
    public bool HasCells { get; } = Fields.Skip(1).Any(one => one.Cells is not null);
}
