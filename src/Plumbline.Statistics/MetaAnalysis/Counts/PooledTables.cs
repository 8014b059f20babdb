using System.Runtime.InteropServices;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>One effect common to several 2×2 tables.</summary>
/// <param name="Measure">What was pooled.</param>
/// <param name="Method">Method and variance, as a reader should see it.</param>
/// <param name="Studies">Tables given, those without information included.</param>
/// <param name="StudiesWithEffect">Tables that have an effect of their own: a patient in each group, a responder and a
/// non-responder.</param>
/// <param name="Effect">Null where the tables hold no information on it.</param>
/// <param name="NotEstimable">Why <paramref name="Effect"/> is null; null where it is not.</param>
/// <param name="Heterogeneity">Null with fewer than two studies with an effect of their own, or without a pooled effect.</param>
public sealed record PooledTables(
    TableMeasure Measure, string Method, int Studies, int StudiesWithEffect, PooledTableEffect? Effect, string? NotEstimable,
    TableHeterogeneity? Heterogeneity);

/// <summary>A pooled effect of group 1 against group 2.</summary>
/// <param name="Estimate">On the natural scale: a ratio, or a difference.</param>
/// <param name="Interval">Wald interval on the scale of the analysis, brought to the natural scale.</param>
/// <param name="Analysed">ln of a ratio; a difference as it is.</param>
/// <param name="StandardError">Of <paramref name="Analysed"/>, above 0.</param>
/// <param name="Z">Analysed / StandardError.</param>
/// <param name="PValue">Two-sided, of no effect.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PooledTableEffect(
    double Estimate, Interval Interval, double Analysed, double StandardError, double Z, double PValue)
{
    internal static PooledTableEffect Wald(double analysed, double standardError, bool isLog, double level, string method)
    {
        var half = NormalFunctions.Deviate(level) * standardError;
        var z = analysed / standardError;
        return new PooledTableEffect(
            Natural(analysed), new Interval(Natural(analysed - half), Natural(analysed + half), level, method), analysed, standardError, z,
            NormalFunctions.TwoSided(z));

        double Natural(double x) => isLog ? Math.Exp(x) : x;
    }
}

/// <summary>How far the studies' own effects differ from the pooled one: yᵢ with variance vᵢ against θ̂. Cochran (1954); Higgins and
/// Thompson (2002).</summary>
/// <param name="Q">Σ (yᵢ − θ̂)²/vᵢ.</param>
/// <param name="DegreesOfFreedom">Studies with an effect of their own, less 1; at least 1.</param>
/// <param name="PValue">Upper tail of χ².</param>
/// <param name="ISquared">max(0, (Q − df)/Q) in percent, 0 to 100; 0 where Q is 0.</param>
/// <param name="HSquared">Q/df.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TableHeterogeneity(double Q, int DegreesOfFreedom, double PValue, double ISquared, double HSquared)
{
    internal static TableHeterogeneity Of(double q, int df) =>
        new(q, df, Distributions.ChiSquaredSurvival(q, df), q > df ? 100 * (q - df) / q : 0, q / df);
}
