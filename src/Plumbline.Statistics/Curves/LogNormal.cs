namespace Plumbline.Statistics.Curves;

/// <summary>
/// ln T is normal with mean μ and standard deviation σ above 0: S(t) = 1 − Φ(z), z = (ln t − μ)/σ. Hazard φ(z)/(σ t (1 − Φ(z))),
/// mean exp(μ + σ²/2), restricted mean τ S(τ) + exp(μ + σ²/2) Φ(z(τ) − σ).
/// </summary>
public sealed record LogNormal : SurvivalCurve
{
    public LogNormal(double meanLog, double deviationLog)
    {
        Guard.Finite(meanLog, nameof(meanLog));
        Guard.Positive(deviationLog, nameof(deviationLog));
        MeanLog = meanLog;
        DeviationLog = deviationLog;
    }

    /// <summary>μ: the logarithm of the median.</summary>
    public double MeanLog { get; }

    /// <summary>σ.</summary>
    public double DeviationLog { get; }

    public override string Family => "log-normal";

    public override IReadOnlyList<(string Name, double Value)> Parameters => [("meanlog", MeanLog), ("sdlog", DeviationLog)];

    private protected override double CumulativeHazard(double time) => -SpecialFunctions.NormalTails(Z(time)).LogUpper;

    // Through the smaller tail, so that both ends keep their digits.
    private protected override double TimeAtHazard(double hazard)
    {
        var z = hazard < Elementary.LogTwo
            ? SpecialFunctions.NormalQuantile(-Elementary.ExpMinusOne(-hazard))
            : -SpecialFunctions.NormalQuantile(Math.Exp(-hazard));
        return Math.Exp(MeanLog + DeviationLog * z);
    }

    private protected override double Hazard(double time)
    {
        var z = Z(time);
        var logDensity = -z * z / 2 - Elementary.HalfLogTwoPi;
        return time == 0 ? 0 : Math.Exp(logDensity - SpecialFunctions.NormalTails(z).LogUpper) / DeviationLog / time;
    }

    private protected override double Area(double tau)
    {
        var early = MeanLog + DeviationLog * DeviationLog / 2 + SpecialFunctions.NormalTails(Z(tau) - DeviationLog).LogLower;
        return tau * Math.Exp(-CumulativeHazard(tau)) + Math.Exp(early);
    }

    private protected override double WholeArea() => Math.Exp(MeanLog + DeviationLog * DeviationLog / 2);

    private double Z(double time) => (Math.Log(time) - MeanLog) / DeviationLog;
}
