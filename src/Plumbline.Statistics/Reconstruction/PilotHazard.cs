namespace Plumbline.Statistics.Reconstruction;

/// <summary>The hazard of a clicked curve, averaged over a twentieth of its length to both sides: the prior chance of an event.</summary>
internal sealed class PilotHazard(DigitisedCurve curve, double end)
{
    private readonly double reach = end / 20;

    /// <summary>Chance of a person at risk at one time to have the event by another.</summary>
    public double Chance(double from, double to)
    {
        double a = Math.Max(0, from - reach), b = Math.Min(end, to + reach);
        var width = Math.Max(to - from, end / 1000);
        var fall = Hazard(b) - Hazard(a) + 0.1 / curve.Total;
        return Math.Clamp(-Elementary.ExpMinusOne(-fall * width / Math.Max(b - a, width)), 1e-9, 0.9);
    }

    private double Hazard(double time) => -Math.Log(Math.Max(curve.SurvivalAt(time), 0.25 / curve.Total));
}
