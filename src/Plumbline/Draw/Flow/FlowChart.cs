using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Flow;

/// <summary>Boxes from those who entered to those who stayed, and beside them those who left. What does not add up is not drawn.</summary>
public static class FlowChart
{
    public const string NotGiven = "n not given";

    public static Figure Draw(FlowData data)
    {
        FlowArithmetic.Refuse(data);
        return new Figure
        {
            Id = data.Id,
            Kind = "flow",
            Title = data.Title,
            Subtitle = data.Subtitle,
            Reading = data.Reading,
            SourceLine = data.SourceLine,
            Note = data.Note,
            Svg = Layout.Both(data.Id, "flow", data.Title, data.Reading, svg => FlowDrawing.Draw(data, svg)),
            Table = Table(data),
        };
    }

    internal static string Count(long? count, bool bySubtraction) =>
        count is { } known ? $"n = {Figures.Integer(known)}{(bySubtraction ? ", by subtraction" : "")}" : NotGiven;

    /// <summary>The reasons as they are drawn: what an open list leaves untold has a line of its own.</summary>
    internal static IEnumerable<FlowReason> Reasons(FlowExit exit)
    {
        foreach (var reason in exit.Reasons) yield return reason;
        if (exit.Reasons.All(reason => reason.Count is not null) && exit is { IsOpen: true, Count: { } all } && all - exit.Reasons.Sum(reason => reason.Count!.Value) is > 0 and var rest)
            yield return new FlowReason(exit.Reasons.IsEmpty ? "reasons not given" : "no reason given", rest);
    }

    private static FigureTable Table(FlowData data)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        Add("", data.Stages);
        foreach (var arm in data.Arms) Add(arm.Name, arm.Stages);
        return new FigureTable(data.Subtitle, ["Step", "Group", "What became of them", "People"], rows.ToImmutable()) { RowFacts = [.. rows.Select(_ => (FactId?)null)] };

        void Add(string arm, ImmutableArray<FlowStage> stages)
        {
            foreach (var stage in stages)
            {
                rows.Add([stage.Name, arm, stage.Phase, Count(stage.Count, stage.IsBySubtraction)]);
                if (stage.Exit is not { } exit) continue;
                rows.Add([stage.Name, arm, exit.Name, Count(exit.Count, exit.IsBySubtraction)]);
                rows.AddRange(Reasons(exit).Select(reason => ImmutableArray.Create(stage.Name, arm, $"{exit.Name}: {reason.Name}", Count(reason.Count, bySubtraction: false))));
            }
        }
    }
}
