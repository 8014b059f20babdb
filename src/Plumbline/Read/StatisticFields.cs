using Plumbline.Model;

namespace Plumbline.Read;

/// <summary>One statistic of a source record.</summary>
internal static class StatisticFields
{
    public static Statistic Read(Fields fields)
    {
        var statistic = new Statistic
        {
            Line = fields.Whole("line", 1, int.MaxValue),
            Column = fields.Whole("column", 1, int.MaxValue),
            Section = fields.OptionalText("section"),
            Kind = fields.Choice("kind", Words.StatisticKinds),
            Text = fields.Text("text"),
            Value = fields.Value("value")?.Value,
            Low = fields.Value("low")?.Value,
            High = fields.Value("high")?.Value,
            Level = fields.Number("level")?.Value,
            Count = fields.Number("count")?.Value,
            Total = fields.Number("total")?.Value,
            Percent = fields.Number("percent")?.Value,
            P = fields.P("p")?.Value,
            Spread = fields.Number("spread")?.Value,
            Time = fields.Number("time")?.Value,
            TimeUnit = fields.OptionalText("timeUnit"),
            DegreesOfFreedom = [.. fields.Numbers("df")],
            Unit = fields.OptionalText("unit"),
            Label = fields.OptionalText("label"),
            Outcome = fields.OptionalSlug("outcome")?.Value,
            Group = fields.OptionalText("group"),
            CouldBelongTo = [.. fields.Texts("couldBelongTo").Select(group => group.Value)],
            Population = fields.OptionalText("population"),
            Assessor = fields.OptionalText("assessor"),
        };
        fields.Finish();
        return statistic;
    }
}
