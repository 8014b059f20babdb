using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Ratios;

/// <summary>All values that rounded numbers allow, both ends included.</summary>
/// <param name="Low">Smallest; −∞ allowed.</param>
/// <param name="High">Largest, at least Low; +∞ allowed.</param>
/// <exception cref="ArgumentOutOfRangeException">An end is NaN, or the ends are swapped.</exception>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ValueRange(double Low, double High)
{
    public double Low { get; } = Checked(Low, High);

    public double High { get; } = High;

    /// <summary>The numbers that round to a printed one: half a unit to either side.</summary>
    /// <param name="value">As printed, finite.</param>
    /// <param name="halfUnit">Half the rounding unit, at least 0; 0.005 for two decimals, 0 for an exact number.</param>
    public static ValueRange Around(double value, double halfUnit)
    {
        Guard.Finite(value, nameof(value));
        Guard.NotNegative(halfUnit, nameof(halfUnit));
        return new ValueRange(value - halfUnit, value + halfUnit);
    }

    /// <summary>One exact number.</summary>
    public static ValueRange Exactly(double value) => Around(value, 0);

    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>Whether some number lies in both.</summary>
    public bool Overlaps(ValueRange other) => Low <= other.High && other.Low <= High;

    internal ValueRange Negated => new(-High, -Low);

    /// <summary>The range of |x|.</summary>
    internal ValueRange Magnitude => Low >= 0 ? this : High <= 0 ? Negated : new ValueRange(0, Math.Max(-Low, High));

    /// <summary>The range of ln x of the positive part, −∞ where 0 or less is possible.</summary>
    internal ValueRange Log => Monotone(LogOrMinusInfinity);

    /// <summary>The range of a function that only rises, or only falls. Ordered here, since a last digit may go the other way.</summary>
    internal ValueRange Monotone(Func<double, double> function) => Spanning(function(Low), function(High));

    /// <summary>The range of x/y, y at least 0 and free of x; a possible 0/0 counts as 0 on the side where x is 0.</summary>
    internal ValueRange Over(ValueRange divisor) =>
        new(Quotient(Low, Low < 0 ? divisor.Low : divisor.High), Quotient(High, High > 0 ? divisor.Low : divisor.High));

    internal static ValueRange Spanning(params ReadOnlySpan<double> values)
    {
        double low = values[0], high = values[0];
        foreach (var value in values)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        return new ValueRange(low, high);
    }

    private static double Quotient(double x, double y) => x == 0 ? 0 : x / y;

    private static double LogOrMinusInfinity(double value) => value > 0 ? Math.Log(value) : double.NegativeInfinity;

    private static double Checked(double low, double high)
    {
        Guard.Require(low <= high, nameof(low), $"A range must not end before it starts, but its ends are {low} and {high}.");
        return low;
    }
}
