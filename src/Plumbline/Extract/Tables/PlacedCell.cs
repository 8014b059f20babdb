using Plumbline.Extract.Prose;

namespace Plumbline.Extract.Tables;

/// <summary>A cell of a row and the columns it could stand in.</summary>
/// <param name="Passage">The text it was read from.</param>
/// <param name="Cell">What it prints.</param>
/// <param name="Possible">Indexes of columns: one where its place is known.</param>
internal sealed record PlacedCell(Passage Passage, Cell Cell, IReadOnlyList<int> Possible)
{
    /// <summary>The percentage that stands in a cell of its own behind the count.</summary>
    public PlacedCell? Behind { get; init; }

    /// <summary>Which of several figures in one field: "41 / 4 / &lt;1".</summary>
    public int Part { get; init; }

    public int? Index => Possible.Count == 1 ? Possible[0] : null;

    public PlacedCell Last => Behind ?? this;
}
