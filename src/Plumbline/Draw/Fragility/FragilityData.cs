using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Draw.Fragility;

/// <summary>One count that might have been, or the one that was, and the P value of it.</summary>
public sealed record FragilityRow(string Label, double P, bool IsObserved);

/// <summary>One group that changes while the other stays.</summary>
public sealed record FragilityBlock(string Heading, ImmutableArray<FragilityRow> Rows);

public sealed record FragilityData(string Id, string Title, string Subtitle, double Alpha, ImmutableArray<FragilityBlock> Blocks, FactId? Fact, string SourceLine, string Reading, string Note);
