using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Numerics;

/// <summary>A rising function of ln x at one x.</summary>
/// <param name="Excess">Its value minus the one sought.</param>
/// <param name="Slope">Its derivative, above 0.</param>
/// <param name="Bend">Its second derivative over the first.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SearchPoint(double Excess, double Slope, double Bend);

/// <summary>Root of a rising function of ln x, x &gt; 0, by Halley's steps inside a bracket: a step that leaves the bracket is replaced by
/// halving the set of doubles between its ends, and a search that has not settled ends as <see cref="Bisection"/>.</summary>
internal static class LogSearch
{
    private const int MostSteps = 60;

    // The third power of this is below the rounding of a double: Halley's error after one more step.
    private const double NearlyThere = 1e-6;

    /// <summary>The root, given a guess of its logarithm. Below the smallest double it is 0, above the largest +∞.</summary>
    public static double OnPositive(double logStart, Func<double, SearchPoint> at)
    {
        double low = double.Epsilon, high = double.MaxValue;
        var x = Math.Clamp(Math.Exp(logStart), double.Epsilon, double.MaxValue);
        for (var i = 0; i < MostSteps; i++)
        {
            var point = at(x);
            if (point.Excess == 0)
            {
                return x;
            }

            (low, high) = point.Excess < 0 ? (x, high) : (low, x);
            var newton = -point.Excess / point.Slope;
            var halley = newton / Math.Max(0.5, 1 + 0.5 * newton * point.Bend);
            var next = x * Math.Exp(halley);
            if (Math.Abs(point.Excess) < NearlyThere && Math.Abs(halley) < NearlyThere)
            {
                return next;
            }

            x = next > low && next < high ? next : Between(low, high);
            if (x == low || x == high)
            {
                break;
            }
        }

        x = Bisection.OnPositive(low, high, value => at(value).Excess < 0);
        return x == double.Epsilon && at(x).Excess > 0 ? 0
            : x == double.MaxValue && at(x).Excess < 0 ? double.PositiveInfinity
            : x;
    }

    private static double Between(double low, double high)
    {
        var from = BitConverter.DoubleToInt64Bits(low);
        return BitConverter.Int64BitsToDouble(from + (BitConverter.DoubleToInt64Bits(high) - from) / 2);
    }
}
