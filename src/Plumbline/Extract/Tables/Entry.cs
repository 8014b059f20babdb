using Plumbline.Extract.Prose;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Tables;

/// <summary>A row before its columns are known: its words and its cells, each with its field where it has one.</summary>
internal sealed record Entry(string Text, TokenList Tokens, Passage Words, IReadOnlyList<EntryCell> Cells)
{
    public int Indent { get; init; }

    /// <summary>How many fields stand on the line.</summary>
    public int Fields { get; init; }

    public bool IsPlaced { get; init; }

    public bool IsParted => Fields > 0;
}

/// <summary>A cell, the column that its field stands in, and which of several in the field it is.</summary>
internal readonly record struct EntryCell(Passage Passage, Cell Cell, int? Field, int Part);
