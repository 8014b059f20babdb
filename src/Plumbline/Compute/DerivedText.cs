using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Compute;

/// <summary>What a computed value says, in each form.</summary>
internal static class DerivedText
{
    public static string? Say(DerivedValue value, Form form)
    {
        var estimate = value.Estimate is { } number ? Number(value.Unit, number) : value.P is { } p ? Figures.PStatement(p) : null;
        var interval = value is { Low: { } low, High: { } high } ? Figures.Range(Bare(value.Unit, low), Bare(value.Unit, high)) : null;
        return form switch
        {
            Form.Full when value.IsPrediction => $"95% prediction interval {interval}{(value.Unit == DerivedUnit.Percent ? "%" : "")}",
            Form.Full => interval is null ? estimate : $"{estimate} (95% CI {interval})",
            Form.Value => estimate,
            Form.Interval => interval,
            Form.People => value is { Unit: DerivedUnit.PercentagePoints, Estimate: { } points } ? $"about {Figures.Whole((decimal)Math.Abs(points))} {(points < 0 ? "fewer" : "more")} in every 100 people" : null,
            Form.Whole => value is { Unit: DerivedUnit.PercentagePoints or DerivedUnit.Percent or DerivedUnit.People, Estimate: { } whole } ? Figures.Fixed(Math.Abs(whole), 0) : null,
            Form.Percent => value.Unit == DerivedUnit.Percent ? estimate : null,
            Form.Count => value.Unit == DerivedUnit.People ? estimate : null,
            Form.Fraction or Form.Low or Form.High or Form.Others => null,
            _ => throw new InvalidOperationException($"unknown form {form}"),
        };
    }

    private static string Number(DerivedUnit unit, double number) => unit switch
    {
        DerivedUnit.Percent => Bare(unit, number) + "%",
        DerivedUnit.PercentagePoints => Bare(unit, number) + " percentage points",
        DerivedUnit.Months => Bare(unit, number) + " months",
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
