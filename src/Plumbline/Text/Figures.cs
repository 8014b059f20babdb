using System.Globalization;

namespace Plumbline.Text;

/// <summary>
/// The one place where numbers become text. Rounding happens here and only here: in <see cref="decimal"/>, half away
/// from zero, so that 18 of 32 is 56.3 %.
/// </summary>
public static class Figures
{
    private const char Minus = '\u2212';

    public static string Fixed(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var text = Math.Abs(rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return rounded < 0 ? Minus + text : text;
    }

    /// <summary>A computed number; the text of infinity is ∞ and nothing else that is not finite may come here.</summary>
    public static string Fixed(double value, int decimals)
    {
        if (double.IsPositiveInfinity(value)) return "∞";
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "only finite numbers are shown");
        return Fixed((decimal)value, decimals);
    }

    public static string Whole(decimal value) => Fixed(value, 0);

    /// <summary>The exact percentage of a count: computed before it is rounded.</summary>
    public static decimal Percent(long count, long total) => 100m * count / total;

    /// <summary>A ratio such as a hazard ratio: two decimals, three below 0.1.</summary>
    public static string Ratio(double value) => Fixed(value, value < 0.1 ? 3 : 2);

    /// <summary>
    /// A P value by the JAMA rule: two digits above 0.01, three from 0.001 to 0.01 and around 0.05, "&lt;0.001" below, "&gt;0.99" at the top.
    /// </summary>
    public static string P(double p) => p switch
    {
        < 0.001 => "<0.001",
        <= 0.01 => Fixed(p, 3),
        // Two digits would hide on which side of 0.05 it lies.
        >= 0.045 and < 0.055 => Fixed(p, 3),
        > 0.99 => ">0.99",
        _ => Fixed(p, 2),
    };

    /// <summary>A P value to so many decimals, to stand beside one that was printed with them.</summary>
    public static string P(double p, int decimals)
    {
        var unit = new decimal(1, 0, 0, isNegative: false, (byte)decimals);
        return Math.Round((decimal)p, decimals, MidpointRounding.AwayFromZero) == 0 ? "<" + Fixed(unit, decimals) : Fixed(p, decimals);
    }

    /// <summary>P with its operator, ready for a sentence: "P = 0.046", "P &lt; 0.001".</summary>
    public static string PStatement(double p) => PStatement(P(p));

    public static string PStatement(string p) => p is ['<' or '>', .. var digits] ? $"P {p[0]} {digits}" : $"P = {p}";

    public static string Range(string low, string high) => $"{low} to {high}";

    /// <summary>Invariant text for machines: shortest digits that read back the same.</summary>
    public static string Machine(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A computed value as published for machines: twelve significant digits. The last of seventeen is that of one platform's
    /// exponential function, and would make the same input give other bytes elsewhere.</summary>
    public static double Published(double computed) =>
        double.Parse(computed.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture);
}
