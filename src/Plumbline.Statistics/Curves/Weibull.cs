namespace Plumbline.Statistics.Curves;

/// <summary>
/// S(t) = exp(−(t/scale)^shape), shape and scale finite and above 0. Hazard (shape/scale)(t/scale)^(shape−1), mean scale Γ(1 + 1/shape),
/// restricted mean scale Γ(1 + 1/shape) P(1/shape, (τ/scale)^shape). Fitted to one point its shape is 1 and its family "exponential".
/// </summary>
public sealed record Weibull : SurvivalCurve
{
    public Weibull(double shape, double scale)
        : this(shape, scale, shapeIsGiven: false)
    {
    }

    internal Weibull(double shape, double scale, bool shapeIsGiven)
    {
        Guard.Positive(shape, nameof(shape));
        Guard.Positive(scale, nameof(scale));
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

    private protected override double Hazard(double time) => Shape / Scale * Math.Pow(time / Scale, Shape - 1);

    private protected override double Area(double tau) =>
        Math.Exp(LogMean + SpecialFunctions.IncompleteGamma(1 / Shape, CumulativeHazard(tau)).LogLower);

    private protected override double WholeArea() => Math.Exp(LogMean);

    private double LogMean => Math.Log(Scale) + SpecialFunctions.LogGamma(1 + 1 / Shape);
}
