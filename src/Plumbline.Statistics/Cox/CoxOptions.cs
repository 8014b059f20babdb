namespace Plumbline.Statistics.Cox;

/// <summary>What a Cox regression may be told beside its data. The default: one stratum, no offset, Efron's ties.</summary>
public sealed record CoxOptions
{
    public static CoxOptions Default { get; } = new();

    public CoxTies Ties { get; init; } = CoxTies.Efron;

    /// <summary>One label per person: each stratum has a baseline hazard of its own, the coefficients are shared. Null for one stratum.
    /// </summary>
    public IReadOnlyList<int>? Strata { get; init; }

    /// <summary>One finite number per person, added to the linear predictor with coefficient 1. Null for none.</summary>
    public IReadOnlyList<double>? Offsets { get; init; }
}
