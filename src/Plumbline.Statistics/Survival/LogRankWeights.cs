using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Survival;

/// <summary>
/// Weights S(t−)^ρ (1 − S(t−))^γ of the times, S the Kaplan-Meier curve of all groups of the stratum together (Harrington and Fleming
/// 1982): 0 and 0, the default, give the log-rank test; 1 and 0 Peto's and Peto's version of the Wilcoxon test, which weighs early
/// times; 0 and 1 weighs late ones.
/// </summary>
/// <param name="Rho">ρ, finite and at least 0.</param>
/// <param name="Gamma">γ, finite and at least 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LogRankWeights(double Rho = 0, double Gamma = 0)
{
    /// <summary>Whether every time weighs 1.</summary>
    public bool AreEqual => Rho == 0 && Gamma == 0;

    internal string Name => AreEqual
        ? "log-rank"
        : FormattableString.Invariant($"Fleming-Harrington, rho {Rho}, gamma {Gamma}");

    internal void Check()
    {
        Guard.NotNegative(Rho, nameof(Rho));
        Guard.NotNegative(Gamma, nameof(Gamma));
    }

    internal double At(double survival) => AreEqual ? 1 : Math.Pow(survival, Rho) * Math.Pow(1 - survival, Gamma);
}
