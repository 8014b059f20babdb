namespace Plumbline.Statistics.Numerics;

/// <summary>First and second derivative of ln Γ: asymptotic series (Abramowitz and Stegun 6.3.18, 6.4.12) from 10 on, reached by the
/// recurrences 6.3.5 and 6.4.6.</summary>
internal static class PolygammaFunctions
{
    private const double SeriesFrom = 10;

    // The zero of ψ as a double and what the double lacks, and the Taylor coefficients ψ⁽ᵏ⁾/k! there, k = 1, 2, … (60-digit arithmetic).
    private const double Zero = 1.4616321449683622;
    private const double ZeroRest = 9.5499954299656977e-17;

    private static readonly double[] AtZero =
    [
        0.96767224544762117043, -0.44276316898359210609, 0.25849976095565101062, -0.1639427054424065275, 0.10782405069126236576,
        -0.072199561256454710926, 0.048804288164143107225, -0.033161126474847359292, 0.02259764823221810466, -0.015424765904948959139,
        0.010538791616612175388, -0.007204534386356868241, 0.0049267813957298534464, -0.0033698016554393280828,
    ];

    public static double Digamma(double x)
    {
        if (Math.Abs(x - Zero) < 0.1)
        {
            return NearZero(x - Zero - ZeroRest);
        }

        var steps = 0.0;
        for (; x < SeriesFrom; x++)
        {
            steps -= 1 / x;
        }

        var s = 1 / x / x;
        var far = 1.0 / 240 - s * (1.0 / 132 - s * (691.0 / 32760 - s * (1.0 / 12 - s * (3617.0 / 8160))));
        return steps + Math.Log(x) - 0.5 / x - s * (1.0 / 12 - s * (1.0 / 120 - s * (1.0 / 252 - s * far)));
    }

    public static double Trigamma(double x)
    {
        var steps = 0.0;
        for (; x < SeriesFrom; x++)
        {
            steps += 1 / x / x;
        }

        var s = 1 / x / x;
        var far = 1.0 / 30 - s * (5.0 / 66 - s * (691.0 / 2730 - s * (7.0 / 6 - s * (3617.0 / 510))));
        return steps + (1 + 0.5 / x + s * (1.0 / 6 - s * (1.0 / 30 - s * (1.0 / 42 - s * far)))) / x;
    }

    private static double NearZero(double h)
    {
        var sum = 0.0;
        for (var i = AtZero.Length - 1; i >= 0; i--)
        {
            sum = AtZero[i] + h * sum;
        }

        return h * sum;
    }
}
