namespace Plumbline.Statistics.Curves;

/// <summary>
/// S(t) = 1/(1 + (t/scale)^shape), shape and scale finite and above 0; scale is the median. Hazard
/// (shape/t)(1 − S(t)), mean scale (π/shape)/sin(π/shape) for shape above 1, otherwise infinite.
/// </summary>
public sealed record LogLogistic : SurvivalCurve
{
    public LogLogistic(double shape, double scale)
    {
        Guard.Positive(shape, nameof(shape));
        Guard.Positive(scale, nameof(scale));
        Shape = shape;
        Scale = scale;
    }

    public double Shape { get; }

    public double Scale { get; }

    public override string Family => "log-logistic";

    public override IReadOnlyList<(string Name, double Value)> Parameters => [("shape", Shape), ("scale", Scale)];

    private protected override double CumulativeHazard(double time) => Softplus(LogOdds(time));

    private protected override double TimeAtHazard(double hazard) =>
        Scale * Math.Exp((hazard + Elementary.LogOneMinusExp(-hazard)) / Shape);

    private protected override double Hazard(double time) =>
        Shape / Scale * Math.Exp((Shape - 1) * Math.Log(time / Scale) - CumulativeHazard(time));

    private protected override double Area(double tau) => tau <= Scale ? Early(tau) : Early(Scale) + Late(tau);

    private protected override double WholeArea() =>
        Shape > 1 ? Scale * (Math.PI / Shape) / Math.Sin(Math.PI / Shape) : double.PositiveInfinity;

    // Up to the median: τ ₂F₁(1, 1/k; 1 + 1/k; −(τ/scale)^k) = τ S(τ) Σ m!/(1 + 1/k)_m F(τ)^m by Pfaff's transformation (Abramowitz
    // and Stegun 15.3.4); the terms fall at least as fast as 2^−m.
    private double Early(double tau)
    {
        var survival = Math.Exp(-CumulativeHazard(tau));
        var failure = Math.Exp(-Softplus(-LogOdds(tau)));
        double term = 1, sum = 1;
        for (var m = 1; term > 1e-18; m++)
        {
            term *= failure * m / (m + 1 / Shape);
            sum += term;
        }

        return tau * survival * sum;
    }

    // From the median on, in y = ln(t/scale), where the integrand has the one length 1/shape: in pieces of that length, as far as they
    // matter.
    private double Late(double tau)
    {
        var end = Math.Log(tau / Scale);
        var step = Math.Max(1 / Shape, end / 200);
        List<double> cuts = [0];
        while (cuts[^1] < end)
        {
            cuts.Add(Math.Min(end, cuts[^1] + step));
        }

        return Scale * Quadrature.Area(y => Math.Exp(y - Softplus(Shape * y)), cuts);
    }

    private double LogOdds(double time) => Shape * Math.Log(time / Scale);

    // ln(1 + e^x)
    private static double Softplus(double x) => Math.Max(x, 0) + Elementary.LogOnePlus(Math.Exp(-Math.Abs(x)));
}
