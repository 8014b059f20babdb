using static System.FormattableString;

namespace Plumbline.Statistics;

/// <summary>Checks of arguments. Each failure is a programmer's error and names the values.</summary>
internal static class Guard
{
    public static void Require(bool holds, string parameter, FormattableString sentence)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(parameter, Invariant(sentence));
        }
    }

    public static void Finite(double value, string parameter) =>
        Require(double.IsFinite(value), parameter, $"{parameter} must be finite, but is {value}.");

    public static void Positive(double value, string parameter) =>
        Require(double.IsFinite(value) && value > 0, parameter, $"{parameter} must be finite and above 0, but is {value}.");

    /// <summary>A shape or degrees of freedom: beyond these bounds, squares and quotients leave the range of doubles.</summary>
    public static void Shape(double value, string parameter) =>
        Require(value is >= 1e-100 and <= 1e100, parameter, $"{parameter} must lie in 1e-100..1e100, but is {value}.");

    public static void NotNegative(double value, string parameter) =>
        Require(double.IsFinite(value) && value >= 0, parameter, $"{parameter} must be finite and not negative, but is {value}.");

    public static void Probability(double value, string parameter) =>
        Require(value is >= 0 and <= 1, parameter, $"{parameter} must lie in [0, 1], but is {value}.");

    public static void Level(double value) =>
        Require(value is > 0 and < 1, "level", $"level must lie strictly between 0 and 1, but is {value}.");

    /// <summary>A row of a table, from 0.</summary>
    public static void Row(int row, int rows) =>
        Require(row >= 0 && row < rows, nameof(row), $"row must lie in 0..{rows - 1}, but is {row}.");

    public static void NotNaN(double value, string parameter) =>
        Require(!double.IsNaN(value), parameter, $"{parameter} must be a number, but is NaN.");

    /// <summary>0 &lt;= responders &lt;= total and total &gt;= 1.</summary>
    public static void Proportion(long responders, long total)
    {
        Require(total is >= 1 and <= LargestCount, nameof(total), $"total must lie in 1..{LargestCount}, but is {total}.");
        Require(responders >= 0 && responders <= total, nameof(responders),
            $"responders must lie in 0..total, but responders is {responders} and total is {total}.");
    }

    /// <summary>Above this, a count is a typing error, and the continued fractions would take minutes.</summary>
    public const long LargestCount = 1_000_000_000;
}
