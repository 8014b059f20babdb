using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Extract.Drafts;

/// <summary>A group as a draft proposes it.</summary>
/// <param name="Counts">How many people it could have, each with the lines that print that number.</param>
/// <param name="Count">Its size, where the text leaves no choice.</param>
internal sealed record DraftGroup(string Id, string Name, ImmutableArray<(PrintedNumber Count, ImmutableArray<Line> Lines)> Counts, PrintedNumber? Count);
