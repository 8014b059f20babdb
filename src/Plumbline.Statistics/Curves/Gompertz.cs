namespace Plumbline.Statistics.Curves;

/// <summary>
/// Hazard rate·e^(shape t): S(t) = exp(−rate (e^(shape t) − 1)/shape), rate above 0, shape any finite number; shape 0 is the
/// exponential. With a negative shape the share exp(rate/shape) never has the event, and the mean is infinite.
/// </summary>
public sealed record Gompertz : SurvivalCurve
{
    // S = e^−50: what follows cannot change the mean.
    private const double Negligible = 50;

    public Gompertz(double shape, double rate)
    {
        Guard.Finite(shape, nameof(shape));
        Guard.Positive(rate, nameof(rate));
        Shape = shape;
        Rate = rate;
    }

    /// <summary>Growth of the log hazard per unit of time.</summary>
    public double Shape { get; }

    /// <summary>Hazard at time 0, per unit of time.</summary>
    public double Rate { get; }

    public override string Family => "Gompertz";

    public override IReadOnlyList<(string Name, double Value)> Parameters => [("shape", Shape), ("rate", Rate)];

    private protected override double CumulativeHazard(double time) =>
        Shape == 0 ? Rate * time : Rate / Shape * Elementary.ExpMinusOne(Shape * time);

    private protected override double TimeAtHazard(double hazard) => Shape == 0
        ? hazard / Rate
        : hazard * Shape <= -Rate ? double.PositiveInfinity : Elementary.LogOnePlus(hazard * Shape / Rate) / Shape;

    private protected override double Hazard(double time) => Rate * Math.Exp(Shape * time);

    private protected override double Area(double tau)
    {
        List<double> cuts = [0];
        for (var hazard = 0.125; cuts[^1] < tau; hazard *= 2)
        {
            // Once the curve is level (negative shape) the rest is one piece.
            cuts.Add(hazard > Negligible ? tau : Math.Min(tau, TimeAtHazard(hazard)));
        }

        return Quadrature.Area(time => Math.Exp(-CumulativeHazard(time)), cuts);
    }

    private protected override double WholeArea() => Shape switch
    {
        < 0 => double.PositiveInfinity,
        0 => 1 / Rate,
        _ => Area(TimeAtHazard(Negligible)),
    };
}
