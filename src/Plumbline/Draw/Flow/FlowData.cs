using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Draw.Flow;

/// <summary>People who go on side by side.</summary>
public sealed record FlowArm(string Name, bool Comparator, ImmutableArray<FlowStage> Stages);

public sealed record FlowData(string Id, string Title, string Subtitle, ImmutableArray<FlowStage> Stages, string SourceLine, string Reading)
{
    public ImmutableArray<FlowArm> Arms { get; init; } = [];

    public string Note { get; init; } = "";
}
