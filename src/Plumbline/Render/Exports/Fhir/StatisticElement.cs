using System.Text.Json;
using Plumbline.Model;

namespace Plumbline.Render.Exports.Fhir;

/// <summary>Evidence.statistic of one result: the figure with its printed decimals, how many people, its interval and P value.</summary>
internal static class StatisticElement
{
    public static void Members(Utf8JsonWriter json, Result result)
    {
        var reading = result.Reading;
        var unit = result.Kind == ResultKind.Ratio ? null : result.Outcome.Unit;
        var absence = reading.Estimate?.Value is { Number: null } absent ? absent.ToString() : null;
        json.TextIfAny("description", string.Join(". ", new[] { absence, result.Adjusted is { } adjusted ? $"Adjusted for {adjusted}" : null }.OfType<string>()) is { Length: > 0 } words ? words : null);
        var (type, name) = TypeOf(result);
        json.Concept("statisticType", type, name);
        if (reading.EstimateNumber is { } estimate) json.Quantity("quantity", estimate.Value, unit);
        else if (result.Kind == ResultKind.Count && reading.Count is { } count) json.Quantity("quantity", count.Value.Value, unit);
        if (result.Kind == ResultKind.Count && reading.Count is { } events && IsUnsignedInt(events.Value.Value)) json.WriteNumber("numberOfEvents", (int)events.Value.Value);
        if (result.Kind == ResultKind.Proportion && reading.Count is { } people && IsUnsignedInt(people.Value.Value)) json.WriteNumber("numberAffected", (int)people.Value.Value);
        if (result is { Versus: null, Total: { } total } && IsUnsignedInt(total)) json.Object("sampleSize", () => json.WriteNumber("numberOfParticipants", total));
        if (reading.Low is null && reading.High is null && reading.P is null && reading.StandardDeviation is null) return;
        json.WriteStartArray("attributeEstimate");
        if (reading.Low is not null || reading.High is not null) Interval(json, reading, unit);
        if (reading.StandardDeviation is { } deviation) Attribute(json, Coding.StandardDeviation, () => json.Quantity("quantity", deviation.Value.Value, unit));
        if (reading.P is { } p) Attribute(json, Coding.PValue, () => json.Quantity("quantity", p.Value.Number.Value, null, p.Value.Symbol == "=" ? null : p.Value.Symbol), result.Test);
        json.WriteEndArray();
    }

    /// <summary>FHIR's whole numbers have 31 bits; what is no such number is an editor's mistake, reported where it is read, and left out here.</summary>
    private static bool IsUnsignedInt(decimal value) => value is >= 0 and <= int.MaxValue && decimal.IsInteger(value);

    /// <summary>Null, and words, where the value set has no code: a share by Kaplan and Meier, a difference of which the source does not say what it is one of.</summary>
    private static (Coding? Type, string Name) TypeOf(Result result) => result.Kind switch
    {
        ResultKind.Proportion => (Coding.Proportion, "Proportion"),
        ResultKind.Median => (Coding.Median, "Median"),
        ResultKind.Rate => (null, "Share still free of the event, by Kaplan-Meier"),
        ResultKind.Ratio => (Coding.Of(result.Measure), Coding.Of(result.Measure)?.Display ?? "Ratio"),
        ResultKind.Count => (Coding.Count, "Count"),
        ResultKind.Mean => (Coding.Mean, "Mean"),
        ResultKind.Difference => (null, "Difference between two groups"),
        ResultKind.Comparison => throw new InvalidOperationException($"{result.Id} is a test, which estimates nothing"),
        _ => throw new InvalidOperationException($"unknown kind {result.Kind}"),
    };

    private static void Interval(Utf8JsonWriter json, Reading reading, string? unit)
    {
        var (coding, name) = reading.IntervalKind switch
        {
            IntervalKind.Confidence => (Coding.ConfidenceInterval, Coding.ConfidenceInterval.Display),
            IntervalKind.Range => (Coding.Range, Coding.Range.Display),
            IntervalKind.InterquartileRange => (Coding.InterquartileRange, Coding.InterquartileRange.Display),
            IntervalKind.Unstated => ((Coding?)null, "Two limits whose meaning the source does not tell"),
            _ => throw new InvalidOperationException($"unknown interval {reading.IntervalKind}"),
        };
        json.WriteStartObject();
        if (Open(reading) is { } open) json.WriteString("description", open);
        json.Concept("type", coding, name);
        if (reading.IntervalKind == IntervalKind.Confidence) json.WriteNumber("level", reading.Level / 100m);
        json.Range(reading.Low?.Value.Number?.Value, reading.High?.Value.Number?.Value, unit);
        json.WriteEndObject();
    }

    /// <summary>Both limits in words where one of them is no number.</summary>
    private static string? Open(Reading reading) =>
        reading is { Low.Value.Number: not null, High.Value.Number: not null } ? null : $"{reading.Low?.Value.ToString() ?? "not reported"} to {reading.High?.Value.ToString() ?? "not reported"}";

    private static void Attribute(Utf8JsonWriter json, Coding type, Action value, string? description = null)
    {
        json.WriteStartObject();
        json.TextIfAny("description", description);
        json.Concept("type", type, type.Display);
        value();
        json.WriteEndObject();
    }
}
