namespace Plumbline.Statistics.Curves;

/// <summary>
/// A smooth survival curve drawn through printed numbers to illustrate them: it is not the data of the trial. S(t) is the share still
/// free of the event at time t, in the unit in which the points were given.
/// </summary>
public abstract record SurvivalCurve
{
    private protected SurvivalCurve()
    {
    }

    /// <summary>Name of the family, in lower case.</summary>
    public abstract string Family { get; }

    /// <summary>Names and values of the parameters; rates per unit of time, scales in units of time.</summary>
    public abstract IReadOnlyList<(string Name, double Value)> Parameters { get; }

    /// <summary>S(t), t ≥ 0 (+∞ allowed); 1 at 0.</summary>
    public double SurvivalAt(double time)
    {
        Guard.Require(time >= 0, nameof(time), $"time must not be negative, but is {time}.");
        return Math.Exp(-CumulativeHazard(time));
    }

    /// <summary>The time by which the share p has had the event: S(t) = 1 − p, p in [0, 1]; ½ gives the median, 0 gives 0, 1 gives +∞.
    /// </summary>
    public double Quantile(double p)
    {
        Guard.Probability(p, nameof(p));
        return TimeAtHazard(-Elementary.LogOnePlus(-p));
    }

    /// <summary>Printed survival minus S(t) at each point, in the order given.</summary>
    public IReadOnlyList<double> Residuals(IReadOnlyList<(double Time, double Survival)> points) =>
        [.. points.Select(point => point.Survival - SurvivalAt(point.Time))];

    private protected abstract double CumulativeHazard(double time);

    private protected abstract double TimeAtHazard(double hazard);
}

/// <summary>S(t) = exp(−λt), λ the rate per unit of time.</summary>
public sealed record Exponential : SurvivalCurve
{
    internal Exponential(double rate) => Rate = rate;

    public double Rate { get; }

    public override string Family => "exponential";

    public override IReadOnlyList<(string Name, double Value)> Parameters => [("rate", Rate)];

    private protected override double CumulativeHazard(double time) => Rate * time;

    private protected override double TimeAtHazard(double hazard) => hazard / Rate;
}

/// <summary>S(t) = exp(−(t/scale)^shape). Fitted to one point its shape is 1 and its family "exponential".</summary>
public sealed record Weibull : SurvivalCurve
{
    internal Weibull(double shape, double scale, bool shapeIsGiven)
    {
        Shape = shape;
        Scale = scale;
        Family = shapeIsGiven ? "exponential" : "Weibull";
    }

    public double Shape { get; }

    public double Scale { get; }

    public override string Family { get; }

    public override IReadOnlyList<(string Name, double Value)> Parameters => [("shape", Shape), ("scale", Scale)];

    private protected override double CumulativeHazard(double time) => Math.Pow(time / Scale, Shape);

    private protected override double TimeAtHazard(double hazard) => Scale * Math.Pow(hazard, 1 / Shape);
}
