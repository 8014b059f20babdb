using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Survival;

/// <summary>The sentences about curves of single persons, made from the numbers that are drawn.</summary>
internal static class SurvivalWords
{
    public static string Title(ExampleHeader header, ImmutableArray<EstimatedGroup> groups)
    {
        var medians = groups.Select(group => $"{Median(group.Median, header.Unit)} ({group.Name})");
        return $"Median {char.ToLowerInvariant(header.Outcome[0])}{header.Outcome[1..]} {string.Join(" against ", medians)}";
    }

    public static string Subtitle(ExampleHeader header, ImmutableArray<EstimatedGroup> groups) =>
        $"{header.Outcome}, {header.Name}, n\u00A0=\u00A0{Figures.Integer(groups.Sum(group => group.People))}";

    /// <summary>"23 weeks (95% CI 16 to not reached)".</summary>
    public static string Median(ExampleHeader header, EstimatedGroup group)
    {
        var median = Median(group.Median, header.Unit);
        return group.MedianLow is null && group.MedianHigh is null ? median : $"{median} (95% CI {Figures.Range(Time(group.MedianLow), Time(group.MedianHigh))})";
    }

    /// <summary>The hazard ratio and the test, as the drawing prints them; empty for a lone group.</summary>
    public static string Comparison(ExampleHeader header, EstimatedSurvival survival)
    {
        var p = survival.LogRankP is { } value ? $"log-rank {Figures.PStatement(value)}" : "";
        if (survival.Ratio is not { } ratio) return p.Length == 0 ? "" : char.ToUpperInvariant(p[0]) + p[1..];
        return $"Hazard ratio of {header.Event}, {ratio.Group} against {ratio.Versus}: {Figures.Ratio(ratio.Ratio)} (95% CI {Figures.Range(Figures.Ratio(ratio.Low), Figures.Ratio(ratio.High))}), {p}";
    }

    public static string Groups(ExampleHeader header, ImmutableArray<EstimatedGroup> groups) => string.Join(' ', groups.Select(group =>
        $"{group.Name}: {Figures.Integer(group.People)} people, {Events(header, group.Events)}, median {Median(header, group)}."));

    private static string Events(ExampleHeader header, int events) => $"{Figures.Integer(events)} {header.Event}{(events == 1 ? "" : "s")}";

    private static string Median(double? median, ObservationUnit unit) => median is { } known ? $"{Ticks.Label(known)} {unit.ToWords()}" : "not reached";

    private static string Time(double? time) => time is { } known ? Ticks.Label(known) : "not reached";
}
