using System.Runtime.InteropServices;

namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>
/// y ~ N(Xβ, V + τ²I) as the estimators of τ² see it. With W = (V + τ²I)⁻¹ and P = W − WX(X'WX)⁻¹X'W each of them needs only traces of
/// P and P² and the forms y'Py, y'P²y, y'P³y, which cost O(k p²) and no k × k matrix.
/// </summary>
internal abstract class HeterogeneityModel(int studies, int parameters)
{
    /// <summary>k.</summary>
    public int Studies { get; } = studies;

    /// <summary>p, the columns of X.</summary>
    public int Parameters { get; } = parameters;

    public int ResidualDegrees => Studies - Parameters;

    public abstract double SmallestVariance { get; }

    public abstract double LargestVariance { get; }

    /// <summary>Σ(y−ȳ)², the total squares about the plain mean.</summary>
    public abstract double TotalSquares { get; }

    /// <summary>The unweighted fit, where P = I − X(X'X)⁻¹X'.</summary>
    public abstract UnweightedFit Unweighted { get; }

    public abstract WeightedFit At(double tau2);

    /// <summary>Log-likelihood maximised over β. ML: −½(k ln 2π + Σln(v+τ²) + y'Py); REML:
    /// −½((k−p) ln 2π − ln|X'X| + Σln(v+τ²) + ln|X'WX| + y'Py).</summary>
    public abstract double LogLikelihood(double tau2, bool restricted);

    /// <summary>No maximum of either likelihood lies above this. P has k − p eigenvalues of at least 1/(v_max + τ²) (and W has k), and
    /// y'P²y ≤ S/(v_min + τ²)² with S the unweighted residual squares, so the derivative is negative once
    /// (τ² + v_min)² &gt; S/(k−p) (τ² + v_max).</summary>
    public double LargestTau2
    {
        get
        {
            var a = Unweighted.ResidualSquares / ResidualDegrees;
            return Math.Max(0, (a + Math.Sqrt(a * (a + 4 * (LargestVariance - SmallestVariance)))) / 2 - SmallestVariance);
        }
    }
}

/// <summary>The sums at one τ².</summary>
/// <param name="SumW">Σw.</param>
/// <param name="SumW2">Σw².</param>
/// <param name="TraceP">tr P.</param>
/// <param name="TracePP">tr P².</param>
/// <param name="Q">y'Py = Σw r², the generalised Q.</param>
/// <param name="Q2">y'P²y; −dQ/dτ².</param>
/// <param name="Q3">y'P³y; half of d²Q/d(τ²)².</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WeightedFit(
    double SumW, double SumW2, double TraceP, double TracePP, double Q, double Q2, double Q3);

/// <summary>The sums of the unweighted fit.</summary>
/// <param name="ResidualSquares">y'Py.</param>
/// <param name="TracePV">tr PV.</param>
/// <param name="TracePVPV">tr PVPV.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UnweightedFit(double ResidualSquares, double TracePV, double TracePVPV);
