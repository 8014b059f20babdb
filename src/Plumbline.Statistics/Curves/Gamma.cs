namespace Plumbline.Statistics.Curves;

/// <summary>
/// The gamma distribution: S(t) = Q(shape, rate t), the upper regularised incomplete gamma function; shape and rate finite and above 0.
/// Mean shape/rate, restricted mean τ S(τ) + (shape/rate) P(shape + 1, rate τ).
/// </summary>
public sealed record Gamma : SurvivalCurve
{
    public Gamma(double shape, double rate)
    {
        Guard.Positive(shape, nameof(shape));
        Guard.Positive(rate, nameof(rate));
        Shape = shape;
        Rate = rate;
    }

    public double Shape { get; }

    public double Rate { get; }

    public override string Family => "gamma";

    public override IReadOnlyList<(string Name, double Value)> Parameters => [("shape", Shape), ("rate", Rate)];

    private protected override double CumulativeHazard(double time) => -SpecialFunctions.IncompleteGamma(Shape, Rate * time).LogUpper;

    // Through the smaller tail, so that both ends keep their digits.
    private protected override double TimeAtHazard(double hazard)
    {
        if (double.IsPositiveInfinity(hazard))
        {
            return hazard;
        }

        var x = hazard < Elementary.LogTwo
            ? SpecialFunctions.InverseIncompleteGamma(Shape, -Elementary.ExpMinusOne(-hazard))
            : SpecialFunctions.InverseIncompleteGamma(Shape, Math.Exp(-hazard), upper: true);
        return x / Rate;
    }

    private protected override double Hazard(double time)
    {
        if (time == 0)
        {
            return Shape < 1 ? double.PositiveInfinity : Shape == 1 ? Rate : 0;
        }

        var x = Rate * time;
        return Rate * Math.Exp((Shape - 1) * Math.Log(x) - x - SpecialFunctions.LogGamma(Shape) + CumulativeHazard(time));
    }

    private protected override double Area(double tau) =>
        tau * Math.Exp(-CumulativeHazard(tau)) + Shape / Rate * SpecialFunctions.IncompleteGamma(Shape + 1, Rate * tau).Lower;

    private protected override double WholeArea() => Shape / Rate;
}
