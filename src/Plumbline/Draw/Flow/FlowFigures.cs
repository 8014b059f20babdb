using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Flow;

/// <summary>The people of a study, from those who entered on; and the records of a search, where one was made.</summary>
internal sealed class FlowFigures(Content content) : FigureFamily
{
    private const string Word = "flow";
    private const string Search = "search";

    public override IEnumerable<string> Names =>
        [.. content.Studies.Where(study => !study.Flow.IsEmpty).Select(study => $"{Word} {study.Id}"), .. content.Search is null ? [] : new[] { $"{Word} {Search}" }];

    public override Figure? Named(string[] arguments) => arguments switch
    {
        [Word, var id] when content.Studies.FirstOrDefault(study => study.Id.ToString() == id) is { } study => Of(study),
        [Word, Search] when content.Search is { } search => Of(search),
        _ => null,
    };

    public override IEnumerable<Func<Figure?>> OfStudy(Study study) => study.Flow.IsEmpty ? [] : [() => Of(study)];

    private static Figure? Of(Study study)
    {
        if (study.Flow.IsEmpty) return null;
        var id = $"{Word}-{study.Id}";
        var builder = new FlowBuilder(id);
        foreach (var step in study.Flow) builder.Add(step);
        var (stages, arms) = (builder.Stages, builder.Arms);
        var isSubtracted = stages.Any(stage => stage.IsBySubtraction || stage.Exit is { IsBySubtraction: true });
        return FlowChart.Draw(new FlowData(id, Title(stages, arms), "The people of the study, from those who entered on", stages, $"Source: {study.Name}.", Reading(stages, arms))
        {
            Arms = arms,
            Note = isSubtracted ? "A number by subtraction is not printed; it is what is missing between two numbers that are." : "",
        });
    }

    private static Figure Of(SearchFlow search) =>
        FlowChart.Draw(new FlowData($"{Word}-{Search}", search.Title, search.About, search.Stages, search.Source, Reading(search.Stages, [])));

    private static string Title(ImmutableArray<FlowStage> stages, ImmutableArray<FlowArm> arms) =>
        arms.IsEmpty
            ? $"Of {Said(stages[0].Count)} {Lower(stages[0].Name)}, {Said(stages[^1].Count)} {Lower(stages[^1].Name)}"
            : $"{Said(stages[^1].Count)} people in groups of {string.Join(" and ", arms.Select(arm => Said(arm.Stages[0].Count)))}";

    private static string Reading(ImmutableArray<FlowStage> stages, ImmutableArray<FlowArm> arms)
    {
        static string Of(FlowStage stage) => $"{stage.Name}: {FlowChart.Count(stage.Count, stage.IsBySubtraction)}{(stage.Exit is { } exit ? $"; {Lower(exit.Name)}: {FlowChart.Count(exit.Count, exit.IsBySubtraction)}" : "")}.";
        return string.Join(" ", [.. stages.Select(Of), .. arms.SelectMany(arm => arm.Stages.Select(stage => $"{arm.Name}: {FlowChart.Count(stage.Count, stage.IsBySubtraction)}."))]);
    }

    private static string Said(long? count) => count is { } known ? Figures.Integer(known) : "a number not given";

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
