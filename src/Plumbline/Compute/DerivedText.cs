using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Compute;

/// <summary>What a computed value says, in each form.</summary>
internal static class DerivedText
{
    public static string? Say(DerivedValue value, Form form, PhraseBook book)
    {
        var estimate = value.Estimate is { } number ? Number(book, value.Unit, number) : value.P is { } p ? Figures.PStatement(p) : null;
        var interval = value is { Low: { } low, High: { } high } ? book.Say(FactPhrases.Range, Bare(value.Unit, low), Bare(value.Unit, high)) : null;
        return form switch
        {
            Form.Full when value.IsPrediction => book.Say(FactPhrases.Prediction, interval + (value.Unit == DerivedUnit.Percent ? "%" : "")),
            Form.Full => interval is null || estimate is null ? estimate : FactWords.Detailed(book, estimate, book.Say(FactPhrases.Confidence, "95"), interval),
            Form.Value => estimate,
            Form.Interval => interval,
            Form.People => value is { Unit: DerivedUnit.PercentagePoints, Estimate: { } points } ? book.Say(points < 0 ? FactPhrases.Fewer : FactPhrases.More, Figures.Whole((decimal)Math.Abs(points))) : null,
            Form.Whole => value is { Unit: DerivedUnit.PercentagePoints or DerivedUnit.Percent or DerivedUnit.People, Estimate: { } whole } ? Figures.Fixed(Math.Abs(whole), 0) : null,
            Form.Percent => value.Unit == DerivedUnit.Percent ? estimate : null,
            Form.Count => value.Unit == DerivedUnit.People ? estimate : null,
            Form.Fraction or Form.Low or Form.High or Form.Others => null,
            _ => throw new InvalidOperationException($"unknown form {form}"),
        };
    }

    private static string Number(PhraseBook book, DerivedUnit unit, double number) => unit switch
    {
        DerivedUnit.Percent => Bare(unit, number) + "%",
        DerivedUnit.PercentagePoints => book.Say(FactPhrases.Points, Bare(unit, number)),
        DerivedUnit.Months => book.Say(TimePhrases.Months, Bare(unit, number)),
        DerivedUnit.Ratio or DerivedUnit.People or DerivedUnit.PValue or DerivedUnit.Number => Bare(unit, number),
        _ => throw new InvalidOperationException($"unknown unit {unit}"),
    };

    private static string Bare(DerivedUnit unit, double number) => unit switch
    {
        DerivedUnit.Percent or DerivedUnit.PercentagePoints or DerivedUnit.Months => Figures.Fixed(number, 1),
        DerivedUnit.Ratio => Figures.Ratio(number),
        DerivedUnit.People => Figures.Fixed(number, 0),
        DerivedUnit.PValue => Figures.P(number),
        DerivedUnit.Number => Figures.Fixed(number, 3),
        _ => throw new InvalidOperationException($"unknown unit {unit}"),
    };
}
