using Plumbline.Extract.Documents;
using Plumbline.Extract.Prose;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>A block of the document's own text, read; the reference list is never one.</summary>
internal sealed record Part(BlockKind Kind, Passage Passage)
{
    public string Text => Passage.Map.Clean;

    public string? Section => Passage.Section;

    /// <summary>A detail found in this part, with its line.</summary>
    public Printed<T> At<T>(T value, int index) => new(value, Passage.Map.PlaceOf(Math.Min(index, Text.Length - 1)).Line);
}
