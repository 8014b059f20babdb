using System.Text;
using Plumbline.Extract;
using Plumbline.Extract.Records;
using Plumbline.Model;

namespace Plumbline.Tests.Extract;

/// <summary>Runs the extractor on a text and says in one short line what it made of each statistic.</summary>
internal static class Extracted
{
    public static SourceRecord From(string text, params Outcome[] outcomes) => Extractor.Extract(Slug.Create("a-trial"), "a-trial.txt", Encoding.UTF8.GetBytes(text), outcomes);

    public static string[] Lines(string text) => [.. From(text).Statistics.Select(Line)];

    /// <summary>kind value [low, high] level% n/N p ± spread @months unit: label (group), what is absent left out.</summary>
    public static string Line(Statistic statistic)
    {
        var line = new StringBuilder(KindNames.Of(statistic.Kind));
        if (statistic.Value is { } value) line.Append(' ').Append(value);
        if (statistic.Spread is { } spread) line.Append(" ±").Append(spread);
        if (statistic.Low is { } low) line.Append(" [").Append(low).Append(", ").Append(statistic.High).Append(']');
        if (statistic.Level is { } level) line.Append(" level ").Append(level);
        if (statistic.Kind != StatisticKind.Count && statistic.Count is { } count) line.Append(" n=").Append(count);
        if (statistic.Total is { } total) line.Append(" N=").Append(total);
        if (statistic.Kind != StatisticKind.PValue && statistic.P is { } p) line.Append(" p").Append(p.Symbol).Append(p.Number);
        if (statistic.Kind == StatisticKind.PValue) line.Append(' ').Append(statistic.P!.Symbol);
        if (statistic.Time is { } time) line.Append(" @").Append(time);
        if (statistic.Unit is { } unit) line.Append(' ').Append(unit);
        if (statistic.Label is { } label) line.Append(": ").Append(label);
        if (statistic.Group is { } group) line.Append(" (").Append(group).Append(')');
        if (statistic.CouldBelongTo.Length > 0) line.Append(" (").AppendJoin(" or ", statistic.CouldBelongTo).Append("?)");
        return line.ToString();
    }
}
