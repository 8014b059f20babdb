namespace Plumbline.Extract.Documents;

internal enum BlockKind
{
    Prose,
    Table,
    Matter,
    References,
    Furniture,
}

/// <summary>Lines that belong together: a passage of prose, a table, a part of the back matter.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Section">The heading they stand under.</param>
/// <param name="Spans">The stretches of the document, in order.</param>
internal sealed record Block(BlockKind Kind, string? Section, IReadOnlyList<Span> Spans);
