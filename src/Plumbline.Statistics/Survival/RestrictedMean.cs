using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Survival;

/// <summary>The restricted mean survival time: the mean time free of the event up to τ, the area under S from 0 to τ.</summary>
/// <param name="Estimate">∫ S(t) dt, in the unit of time of the data.</param>
/// <param name="TimeLost">τ minus the estimate, summed as ∫ (1 − S(t)) dt, so that it is 0 if there is no event up to τ.</param>
/// <param name="StandardError">√Σ A(t)² d/(n(n − d)), with A(t) the area from t to τ and terms with n = d left out (Irwin 1949).</param>
/// <param name="Interval">Estimate ± z standard error.</param>
/// <param name="Tau">τ.</param>
/// <param name="IsExtended">True if the last value was carried on to τ because nobody was observed so long.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RestrictedMean(
    double Estimate, double TimeLost, double StandardError, Interval Interval, double Tau, bool IsExtended);
