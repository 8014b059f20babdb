using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Cox;

/// <summary>How far a person's outcome is from what the fit expects.</summary>
/// <param name="Person">Index in the data, from 0.</param>
/// <param name="Martingale">δ − exp(η) ∫ dΛ over the time at risk: at most 1; Σ w times it is 0 (Therneau, Grambsch and Fleming 1990).
/// With Efron's ties the tied events meet less of their own time's hazard, as in R.</param>
/// <param name="Deviance">sign(M) √(−2 (M + δ ln(δ − M))), nearly symmetric about 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CoxResidual(int Person, double Martingale, double Deviance)
{
    /// <param name="expected">δ − M, above 0 for an event however unlikely it was; 1 − M would not be.</param>
    internal static CoxResidual Of(int person, bool isEvent, double expected)
    {
        var martingale = (isEvent ? 1 : 0) - expected;

        // M + δ ln(δ − M) is at most 0 but for rounding.
        var sum = martingale + (isEvent ? Math.Log(expected) : 0);
        return new CoxResidual(person, martingale, Math.Sign(martingale) * Math.Sqrt(Math.Max(0, -2 * sum)));
    }
}

/// <summary>The covariates of a person with the event, against their mean in the risk set.</summary>
/// <param name="Person">Index in the data, from 0.</param>
/// <param name="Stratum">Label of the stratum; 0 without strata.</param>
/// <param name="Time">Of the event; times tied but for rounding are one.</param>
/// <param name="Residuals">x − x̄, one per covariate (Schoenfeld 1982); with Efron's ties x̄ is the mean over the tied events.</param>
/// <param name="Scaled">β + (number of events) V r: its mean course over time is that of β(t) (Grambsch and Therneau 1994); null where
/// the coefficient is not estimable.</param>
public sealed record SchoenfeldResidual(
    int Person, int Stratum, double Time, ImmutableArray<double> Residuals, ImmutableArray<double?> Scaled);
