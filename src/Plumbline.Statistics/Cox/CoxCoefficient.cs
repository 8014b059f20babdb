using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Cox;

/// <summary>What became of a coefficient.</summary>
public enum CoxCoefficientStatus
{
    Estimated,

    /// <summary>The column is constant in every risk set, or a sum of the columns before it: the data say nothing about it, and the
    /// others are those of the regression without it.</summary>
    NotEstimable,

    /// <summary>The likelihood rises without end as the coefficient falls to −∞: the hazard ratio is estimated as 0.</summary>
    DivergesDown,

    /// <summary>The likelihood rises without end as the coefficient grows to +∞: the hazard ratio is estimated as +∞.</summary>
    DivergesUp,
}

/// <summary>A coefficient of a Cox regression: the log of the hazard ratio for one unit of the covariate.</summary>
/// <param name="Status">Whether there is an estimate.</param>
/// <param name="LogHazardRatio">β; −∞ or +∞ where it diverges, null where not estimable.</param>
/// <param name="StandardError">Of β; null unless estimated.</param>
/// <param name="Method">How the standard error was found.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CoxCoefficient(
    CoxCoefficientStatus Status, double? LogHazardRatio, double? StandardError, string Method)
{
    /// <summary>β / SE; null unless estimated, and where a robust SE is 0, as few clusters that agree can make it.</summary>
    public double? Z => StandardError > 0 ? LogHazardRatio / StandardError : null;

    /// <summary>Wald's two-sided P value; null where Z is.</summary>
    public double? PValue => Z is { } z ? Distributions.NormalTwoSided(z) : null;

    /// <summary>exp β with limits exp(β ± z SE). Where β diverges, 0 or +∞ without limits: Wald's do not exist, those of the profile
    /// likelihood do. Null where not estimable.</summary>
    public Effect? HazardRatio(double level = 0.95)
    {
        Guard.Level(level);
        if (LogHazardRatio is not { } beta)
        {
            return null;
        }

        if (StandardError is not { } error)
        {
            return new Effect(Math.Exp(beta), null, null, Method);
        }

        var half = NormalFunctions.Deviate(level) * error;
        var interval = new Interval(Math.Exp(beta - half), Math.Exp(beta + half), level, "Wald, " + Method);
        return new Effect(Math.Exp(beta), interval, error, Method);
    }
}
