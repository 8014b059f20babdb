using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>The numbers among the keys of a mapping: each keeps the digits that were written.</summary>
internal static class FieldNumbers
{
    public static Located<PrintedNumber>? Number(this Fields fields, string key)
    {
        if (fields.LocatedText(key) is not { } text) return null;
        if (PrintedNumber.TryCreate(text.Value, out var number)) return new Located<PrintedNumber>(number!, text.Position);
        fields.Diagnostics.Add(Problems.WrongType, text.Position, $"'{key}' must be a number as printed, like 38.80, and this is '{text.Value}'");
        return null;
    }

    /// <summary>The numbers of a list, as printed.</summary>
    public static IEnumerable<PrintedNumber> Numbers(this Fields fields, string key)
    {
        foreach (var text in fields.Texts(key))
        {
            if (PrintedNumber.TryCreate(text.Value, out var number)) yield return number!;
            else fields.Diagnostics.Add(Problems.WrongType, text.Position, $"'{key}' must list numbers as printed, like 38.80, and this is '{text.Value}'");
        }
    }

    public static Located<PrintedNumber>? Count(this Fields fields, string key)
    {
        if (fields.Number(key) is not { } number) return null;
        if (number.Value.IsWhole && number.Value.Value is >= 0 and < 1_000_000_000) return number;
        fields.Diagnostics.Add(Problems.OutOfRange, number.Position, $"'{key}' counts people or events and must be a whole number from 0, and this is {number.Value}");
        return null;
    }

    public static Located<PrintedValue>? Value(this Fields fields, string key)
    {
        if (fields.LocatedText(key) is not { } text) return null;
        if (PrintedValue.TryParse(text.Value, out var value)) return new Located<PrintedValue>(value!, text.Position);
        fields.Diagnostics.Add(Problems.WrongType, text.Position, $"'{key}' must be a number as printed, or one of: not reached, not estimable, not reported; this is '{text.Value}'");
        return null;
    }

    public static Located<PrintedP>? P(this Fields fields, string key)
    {
        if (fields.LocatedText(key) is not { } text) return null;
        if (PrintedP.TryCreate(text.Value, out var p)) return new Located<PrintedP>(p!, text.Position);
        fields.Diagnostics.Add(Problems.WrongType, text.Position, $"'{key}' must be a P value from 0 to 1 like 0.046 or <0.001, and this is '{text.Value}'");
        return null;
    }
}
