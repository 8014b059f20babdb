using System.Text.Json;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Records;

/// <summary>A statistic as a JSON object: every key of the contract, null where the source says nothing.</summary>
internal static class StatisticJson
{
    public static void Write(Utf8JsonWriter json, Statistic statistic)
    {
        json.WriteStartObject();
        json.WriteNumber("line", statistic.Line);
        json.WriteNumber("column", statistic.Column);
        json.WriteString("section", statistic.Section);
        json.WriteString("kind", KindNames.Of(statistic.Kind));
        json.WriteString("text", statistic.Text);
        WriteValue(json, "value", statistic.Value);
        WriteValue(json, "low", statistic.Low);
        WriteValue(json, "high", statistic.High);
        WriteNumber(json, "level", statistic.Level);
        WriteNumber(json, "n", statistic.Count);
        WriteNumber(json, "N", statistic.Total);
        WriteNumber(json, "percent", statistic.Percent);
        WriteNumber(json, "p", statistic.P?.Number);
        json.WriteString("pOperator", statistic.P?.Symbol);
        json.WriteString("unit", statistic.Unit);
        json.WriteString("label", statistic.Label);
        WriteNumber(json, "time", statistic.Time);
        json.WriteString("timeUnit", statistic.TimeUnit);
        json.WriteStartArray("df");
        foreach (var freedom in statistic.DegreesOfFreedom) json.WriteNumberValue(freedom.Value);
        json.WriteEndArray();
        json.WriteString("outcome", statistic.Outcome?.ToString());
        json.WriteString("group", statistic.Group);
        json.WriteStartArray("couldBelongTo");
        foreach (var group in statistic.CouldBelongTo) json.WriteStringValue(group);
        json.WriteEndArray();
        json.WriteString("population", statistic.Population);
        json.WriteString("assessor", statistic.Assessor);
        WriteNumber(json, "spread", statistic.Spread);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string key, PrintedValue? value)
    {
        if (value is { Absence: not null }) json.WriteString(key, value.ToString());
        else WriteNumber(json, key, value?.Number);
    }

    // A decimal keeps its scale, so 38.80 is written with both decimals.
    private static void WriteNumber(Utf8JsonWriter json, string key, PrintedNumber? number)
    {
        if (number is null) json.WriteNull(key);
        else json.WriteNumber(key, number.Value);
    }
}
