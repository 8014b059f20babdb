using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Records;

/// <summary>A statistic as a flow map on one line of YAML; a member without a value leaves no key.</summary>
internal static class StatisticYaml
{
    public static string Flow(Statistic statistic) => YamlText.Braced(Pairs(statistic));

    /// <summary>Each member that has a value, as <c>key: value</c>.</summary>
    // A key `n` is a boolean to many YAML readers, so the two counts are called count and total here.
    public static List<string> Pairs(Statistic statistic)
    {
        var pairs = new List<string> { "line: " + Figures.Integer(statistic.Line), "column: " + Figures.Integer(statistic.Column) };
        YamlText.Add(pairs, "section", statistic.Section);
        YamlText.Add(pairs, "kind", KindNames.Of(statistic.Kind));
        pairs.Add("text: " + YamlScalar.Quoted(statistic.Text));
        YamlText.Add(pairs, "value", statistic.Value);
        YamlText.Add(pairs, "low", statistic.Low);
        YamlText.Add(pairs, "high", statistic.High);
        YamlText.Add(pairs, "level", statistic.Level);
        YamlText.Add(pairs, "count", statistic.Count);
        YamlText.Add(pairs, "total", statistic.Total);
        YamlText.Add(pairs, "percent", statistic.Percent);
        if (statistic.P is { } p) pairs.Add("p: " + (p.Operator == Comparison.Equal ? YamlScalar.Of(p.Number)
            : YamlScalar.Quoted(p.ToString())));
        YamlText.Add(pairs, "spread", statistic.Spread);
        YamlText.Add(pairs, "time", statistic.Time);
        YamlText.Add(pairs, "timeUnit", statistic.TimeUnit);
        if (!statistic.DegreesOfFreedom.IsEmpty) pairs.Add($"df: [{string.Join(", ", statistic.DegreesOfFreedom.Select(YamlScalar.Of))}]");
        YamlText.Add(pairs, "unit", statistic.Unit);
        YamlText.Add(pairs, "label", statistic.Label);
        YamlText.Add(pairs, "outcome", statistic.Outcome?.ToString());
        YamlText.Add(pairs, "group", statistic.Group);
        if (!statistic.CouldBelongTo.IsEmpty) pairs.Add("couldBelongTo: " + YamlText.Values(statistic.CouldBelongTo));
        YamlText.Add(pairs, "population", statistic.Population);
        YamlText.Add(pairs, "assessor", statistic.Assessor);
        return pairs;
    }
}
