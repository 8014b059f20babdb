namespace Plumbline.Statistics.Curves;

/// <summary>S(t) = exp(−λt), λ the rate per unit of time, finite and above 0. Hazard λ, mean 1/λ, restricted mean
/// (1 − e^(−λτ))/λ.</summary>
public sealed record Exponential : SurvivalCurve
{
    public Exponential(double rate)
    {
        Guard.Positive(rate, nameof(rate));
        Rate = rate;
    }

    public double Rate { get; }

    public override string Family => "exponential";

    public override IReadOnlyList<(string Name, double Value)> Parameters => [("rate", Rate)];

    private protected override double CumulativeHazard(double time) => Rate * time;

    private protected override double TimeAtHazard(double hazard) => hazard / Rate;

    private protected override double Hazard(double time) => Rate;

    private protected override double Area(double tau) => -Elementary.ExpMinusOne(-Rate * tau) / Rate;

    private protected override double WholeArea() => 1 / Rate;
}
