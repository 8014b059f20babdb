using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Extract.Drafts;

/// <summary>A group as a draft proposes it.</summary>
/// <param name="Counts">How many people it could have, each with the lines that print that number.</param>
internal sealed record DraftGroup(string Id, string Name, ImmutableArray<(PrintedNumber Count, ImmutableArray<Line> Lines)> Counts)
{
    /// <summary>Its size, where the text gives only one.</summary>
    public PrintedNumber? Count => Counts is [var only] ? only.Count : null;
}
