namespace Plumbline.Statistics.Curves;

/// <summary>
/// A smooth survival curve of a named family. S(t) is the share still free of the event at time t, in the unit in which its points or
/// parameters were given. Drawn through printed numbers it illustrates them: it is not the data of the trial.
/// </summary>
public abstract record SurvivalCurve
{
    private protected SurvivalCurve()
    {
    }

    /// <summary>Name of the family.</summary>
    public abstract string Family { get; }

    /// <summary>Names and values of the parameters; rates per unit of time, scales in units of time.</summary>
    public abstract IReadOnlyList<(string Name, double Value)> Parameters { get; }

    /// <summary>The time by which half have had the event: +∞ for a curve that never falls to ½.</summary>
    public double Median => TimeAtHazard(Elementary.LogTwo);

    /// <summary>∫₀^∞ S(t) dt in units of time; null where it is infinite or above the largest double.</summary>
    public double? Mean => WholeArea() is var mean && double.IsFinite(mean) ? mean : null;

    /// <summary>S(t), t ≥ 0 (+∞ allowed); 1 at 0.</summary>
    public double SurvivalAt(double time)
    {
        CheckTime(time);
        return Math.Exp(-CumulativeHazard(time));
    }

    /// <summary>h(t) = −d ln S(t)/dt per unit of time, t ≥ 0 and finite; +∞ at 0 where the family's hazard has no bound there.</summary>
    public double HazardAt(double time)
    {
        CheckTime(time);
        Guard.Finite(time, nameof(time));
        return Hazard(time);
    }

    /// <summary>The time by which the share p has had the event: S(t) = 1 − p, p in [0, 1]; ½ gives the median, 0 gives 0, 1 gives +∞,
    /// and so does a share that the curve never reaches (Gompertz of negative shape).</summary>
    public double Quantile(double p)
    {
        Guard.Probability(p, nameof(p));
        return p == 0 ? 0 : TimeAtHazard(-Elementary.LogOnePlus(-p));
    }

    /// <summary>The restricted mean ∫₀^τ S(t) dt in units of time: the mean time free of the event until τ ≥ 0, τ finite. In closed
    /// form, but for Gompertz and the upper part of the log-logistic, which Gauss-Kronrod quadrature gives to 1e−12.</summary>
    public double RestrictedMean(double tau)
    {
        Guard.NotNegative(tau, nameof(tau));
        return tau == 0 ? 0 : Math.Min(tau, Area(tau));
    }

    /// <summary>Printed survival minus S(t) at each point, in the order given.</summary>
    public IReadOnlyList<double> Residuals(IReadOnlyList<(double Time, double Survival)> points) =>
        [.. points.Select(point => point.Survival - SurvivalAt(point.Time))];

    /// <summary>−ln S(t) for t ≥ 0.</summary>
    private protected abstract double CumulativeHazard(double time);

    /// <summary>The t with −ln S(t) = hazard, hazard above 0.</summary>
    private protected abstract double TimeAtHazard(double hazard);

    private protected abstract double Hazard(double time);

    /// <summary>∫₀^τ S(t) dt for 0 &lt; τ &lt; ∞.</summary>
    private protected abstract double Area(double tau);

    /// <summary>∫₀^∞ S(t) dt, +∞ where it has no bound.</summary>
    private protected abstract double WholeArea();

    private static void CheckTime(double time) => Guard.Require(time >= 0, nameof(time), $"time must not be negative, but is {time}.");
}
