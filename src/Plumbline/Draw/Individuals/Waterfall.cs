using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Draw.Individuals;

/// <summary>A bar for each person from the highest change to the lowest, groups side by side on one axis.</summary>
public static class Waterfall
{
    private const int MostPanels = 4;

    public static Figure Draw(WaterfallData data)
    {
        Refuse(data);
        var sorted = data with { Panels = [.. data.Panels.Select(panel => panel with { Bars = [.. panel.Bars.OrderByDescending(bar => bar.Change).ThenBy(bar => bar.Id, StringComparer.Ordinal)] })] };
        return new Figure
        {
            Id = data.Id,
            Kind = "waterfall",
            Title = data.Title,
            Subtitle = data.Subtitle,
            Reading = data.Reading,
            SourceLine = data.SourceLine,
            Svg = Layout.Both(data.Id, "waterfall", data.Title, data.Reading, svg => WaterfallDrawing.Draw(sorted, svg)),
            Table = Table(sorted),
        };
    }

    /// <summary>"14 of 17 gained, 3 lost, 0 unchanged", without what nobody did.</summary>
    internal static string Count(WaterfallData data, IReadOnlyCollection<WaterfallBar> bars)
    {
        var (up, down) = (bars.Count(bar => bar.Change > 0), bars.Count(bar => bar.Change < 0));
        var same = bars.Count - up - down;
        var rest = same == 0 ? "" : $", {Figures.Integer(same)} unchanged";
        return $"{Figures.Integer(up)} of {Figures.Integer(bars.Count)} {data.UpName}, {Figures.Integer(down)} {data.DownName}{rest}";
    }

    private static FigureTable Table(WaterfallData data)
    {
        var rows = data.Panels.SelectMany(panel => panel.Bars.Select(bar => ImmutableArray.Create(bar.Id, panel.Name, bar.Printed, $"{Figures.Fixed(bar.Change, 1)}%"))).ToImmutableArray();
        return new FigureTable(data.Subtitle, ["Person", "Group", "Before and after", "Change"], rows) { RowFacts = [.. rows.Select(_ => (Model.FactId?)null)] };
    }

    private static void Refuse(WaterfallData data)
    {
        UndrawableException.UnlessNamed(data.Id, data.Title, data.Reading);
        UndrawableException.Unless(!data.Panels.IsDefaultOrEmpty && data.Panels.Length <= MostPanels, data.Id, "one to four groups can be compared");
        UndrawableException.Unless(data.Panels.Select(panel => panel.Name).Distinct().Count() == data.Panels.Length, data.Id, "a group comes twice");
        UndrawableException.Unless(data.Panels.All(panel => !panel.Bars.IsDefaultOrEmpty), data.Id, "a group is empty");
        var bars = data.Panels.SelectMany(panel => panel.Bars).ToArray();
        UndrawableException.Unless(bars.Select(bar => bar.Id).Distinct().Count() == bars.Length, data.Id, "a person comes twice");
        UndrawableException.Unless(bars.All(bar => bar.Change >= -100), data.Id, "nobody can lose more than everything");
    }
}
