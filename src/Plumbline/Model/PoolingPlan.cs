using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>How proportions of several studies become one.</summary>
public enum PoolingModel
{
    /// <summary>Logits weighted by inverse variance, τ² by REML, Hartung and Knapp's interval, never narrower than the classic one.</summary>
    RandomEffectsOnLogits,

    /// <summary>The binomial counts themselves, logits normal between studies (a GLMM), maximum likelihood.</summary>
    LogitNormal,
}

/// <summary>A person's decision that some results of a synthesis may be pooled, with the reason. A draft awaits a clinician's review.</summary>
/// <param name="Name">What the pooled results have in common: the treatment.</param>
/// <param name="Model">The model of the headline; the other one is computed beside it.</param>
/// <param name="Results">Those that are pooled, in the order of the synthesis; the others stand apart.</param>
/// <param name="Reason">Why these may be pooled and the others not.</param>
/// <param name="IsDraft">No clinician has judged it yet.</param>
/// <param name="Position">Where it stands in the file.</param>
public sealed record PoolingPlan(string Name, PoolingModel Model, ImmutableArray<Result> Results, string Reason, bool IsDraft, Position Position);
