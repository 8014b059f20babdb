using System.Globalization;

namespace Plumbline.Text;

/// <summary>
/// A number as it was printed. Its text is kept: <c>38.80</c> has two decimals and so stands for anything
/// from 38.795 to 38.805, whichever way the halves were rounded.
/// </summary>
public sealed record PrintedNumber
{
    private PrintedNumber(string text, decimal value, int decimals)
    {
        Text = text;
        Value = value;
        Decimals = decimals;
    }

    /// <summary>The digits as printed, with a hyphen for minus and a full stop for the decimal mark.</summary>
    public string Text { get; }

    public decimal Value { get; }

    public int Decimals { get; }

    /// <summary>One unit in the last printed place: 0.01 for <c>38.80</c>.</summary>
    public decimal Unit => UnitOf(Decimals);

    /// <summary>The smallest value that rounds to this number.</summary>
    public decimal Smallest => Value - Unit / 2;

    /// <summary>The largest value that rounds to this number.</summary>
    public decimal Largest => Value + Unit / 2;

    public bool IsWhole => Decimals == 0;

    public double ToDouble() => (double)Value;

    public static bool TryCreate(string text, out PrintedNumber? number)
    {
        number = null;
        var digits = text.StartsWith('-') ? text[1..] : text;
        var dot = digits.IndexOf('.', StringComparison.Ordinal);
        var plain = dot < 0 ? digits : digits.Remove(dot, 1);
        if (plain.Length is 0 or > 24 || dot == digits.Length - 1 || !plain.All(char.IsAsciiDigit)) return false;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return false;
        number = new PrintedNumber(text, value, dot < 0 ? 0 : digits.Length - dot - 1);
        return true;
    }

    /// <summary>For numbers that the program itself writes; throws where the text is not a number.</summary>
    public static PrintedNumber Create(string text) =>
        TryCreate(text, out var number) ? number! : throw new FormatException($"'{text}' is not a printed number");

    /// <summary>Could <paramref name="exact"/> have been printed as this number, with halves rounded either way?</summary>
    public bool CouldBe(double exact) => Overlaps(exact, exact);

    /// <summary>Could any value from <paramref name="low"/> to <paramref name="high"/> have been printed as this number?</summary>
    public bool Overlaps(double low, double high)
    {
        // A millionth of the last place: far above the error of any computation here, far below what could be printed.
        var slack = (double)Unit * 1e-6;
        return low <= (double)Largest + slack && high >= (double)Smallest - slack;
    }

    /// <summary>Is this <paramref name="exact"/> with the further digits cut off instead of rounded?</summary>
    public bool IsTruncationOf(double exact) =>
        Math.Abs(Math.Truncate(exact / (double)Unit + 1e-9 * Math.Sign(exact)) * (double)Unit - (double)Value) < (double)Unit * 1e-6;

    private static decimal UnitOf(int decimals) => new(1, 0, 0, isNegative: false, (byte)decimals);

    public bool Equals(PrintedNumber? other) => other is not null && other.Text == Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
