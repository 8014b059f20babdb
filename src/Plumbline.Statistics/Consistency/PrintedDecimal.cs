using System.Globalization;
using System.Numerics;
using Plumbline.Statistics.Ratios;

namespace Plumbline.Statistics.Consistency;

/// <summary>
/// A number as it stands in print, digit by digit: "3.40" is not "3.4", since its rounding unit is another. Digits with at most one point
/// and a leading sign (− U+2212 too); no exponent, no thousands separator, at most 28 digits.
/// </summary>
public sealed record PrintedDecimal
{
    private const int MostDigits = 28;

    private PrintedDecimal(string text, bool isNegative, BigInteger units, int decimals) =>
        (Text, IsNegative, Units, Decimals) = (text, isNegative, units, decimals);

    /// <summary>As given.</summary>
    public string Text { get; }

    /// <summary>Digits after the point.</summary>
    public int Decimals { get; }

    /// <summary>Nearest double.</summary>
    public double Value => double.Parse(Text.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Half a unit of the last digit.</summary>
    public double HalfUnit => 0.5 * Math.Pow(10, -Decimals);

    /// <summary>The numbers that round to this one, both half-way values included.</summary>
    public ValueRange Range => new(HalfUnits(2 * Units - 1), HalfUnits(2 * Units + 1));

    /// <summary>Whether a minus sign stands before it, even of zero.</summary>
    internal bool IsNegative { get; }

    /// <summary>The number times 10^Decimals.</summary>
    internal BigInteger Units { get; }

    /// <summary>10^Decimals.</summary>
    internal BigInteger Scale => BigInteger.Pow(10, Decimals);

    /// <exception cref="ArgumentOutOfRangeException">The text is not such a number.</exception>
    public static PrintedDecimal Parse(string text) =>
        TryParse(text) ?? throw new ArgumentOutOfRangeException(nameof(text), text, $"Not a printed decimal number: '{text}'.");

    /// <summary>Null where the text is not such a number.</summary>
    public static PrintedDecimal? TryParse(string? text)
    {
        var digits = text.AsSpan();
        var negative = digits is ['-' or '−', ..];
        digits = negative || digits is ['+', ..] ? digits[1..] : digits;
        BigInteger units = 0;
        int count = 0, decimals = -1;
        foreach (var character in digits)
        {
            if (character == '.' && decimals < 0)
            {
                decimals = 0;
            }
            else if (char.IsAsciiDigit(character) && count < MostDigits)
            {
                units = units * 10 + (character - '0');
                decimals += decimals >= 0 ? 1 : 0;
                count++;
            }
            else
            {
                return null;
            }
        }

        return count == 0 ? null : new PrintedDecimal(text!, negative, negative ? -units : units, Math.Max(0, decimals));
    }

    public override string ToString() => Text;

    private double HalfUnits(BigInteger count) => (double)count / (2 * (double)Scale);
}
