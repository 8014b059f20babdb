using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Compute;

/// <summary>Everything that was computed from the results.</summary>
public sealed class Computed
{
    private readonly ImmutableDictionary<FactId, DerivedValue> byId;

    public Computed(ImmutableArray<DerivedValue> values, ImmutableArray<IllustratedCurve> curves, ImmutableArray<PooledSynthesis> pooled)
    {
        Pooled = pooled;
        Values = values;
        Curves = curves;
        byId = values.ToImmutableDictionary(value => value.Id);
    }

    public ImmutableArray<DerivedValue> Values { get; }

    public ImmutableArray<IllustratedCurve> Curves { get; }

    public ImmutableArray<PooledSynthesis> Pooled { get; }

    /// <summary>Null where the synthesis is not pooled, or cannot be.</summary>
    public PooledSynthesis? Of(Synthesis synthesis) => Pooled.FirstOrDefault(one => one.Synthesis.Id == synthesis.Id);

    public DerivedValue? Find(FactId id) => byId.GetValueOrDefault(id);

    public IllustratedCurve? Curve(Slug study, Slug outcome, Slug group) =>
        Curves.FirstOrDefault(curve => curve.Study == study && curve.Outcome.Id == outcome && curve.Group.Id == group);
}
