using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Flow;

/// <summary>
/// Everybody of a stage is in the next one or has left; those who left are shared out by their reasons; the groups of a split are all who
/// came so far. A number that is not given is asked nothing.
/// </summary>
internal static class FlowArithmetic
{
    public static void Refuse(FlowData data)
    {
        UndrawableException.UnlessNamed(data.Id, data.Title, data.Reading);
        UndrawableException.Unless(!data.Stages.IsDefaultOrEmpty && data.Stages.Length + data.Arms.Length > 1, data.Id, "a flow needs at least two steps");
        UndrawableException.Unless(data.Arms.Length is 0 or 2 or 3, data.Id, "two or three groups can stand side by side");
        Chain(data.Id, data.Stages, isLast: data.Arms.IsEmpty);
        foreach (var arm in data.Arms)
        {
            UndrawableException.Unless(!arm.Stages.IsDefaultOrEmpty, data.Id, $"'{arm.Name}' has no people");
            Chain(data.Id, arm.Stages, isLast: true);
        }

        if (data.Arms.IsEmpty || data.Stages[^1].Count is not { } before || data.Arms.Any(arm => arm.Stages[0].Count is null)) return;
        var together = data.Arms.Sum(arm => arm.Stages[0].Count!.Value) + (data.Stages[^1].Exit?.Count ?? 0);
        UndrawableException.Unless(together == before, data.Id, $"the groups count {N(together)} of {N(before)}");
    }

    private static void Chain(string id, ImmutableArray<FlowStage> stages, bool isLast)
    {
        for (var i = 0; i < stages.Length; i++)
        {
            var stage = stages[i];
            UndrawableException.Unless(stage.Count is null or >= 0, id, $"'{stage.Name}' counts fewer than nobody");
            if (stage.Exit is { } exit) Exit(id, stage, exit);
            if (i + 1 < stages.Length) Step(id, stage, stages[i + 1]);
            else UndrawableException.Unless(!isLast || stage.Exit is null, id, $"'{stage.Name}': people leave, and nobody says who stays");
        }
    }

    private static void Step(string id, FlowStage stage, FlowStage next)
    {
        if (stage.Count is not { } before || next.Count is not { } after) return;
        UndrawableException.Unless(after <= before, id, $"'{next.Name}' counts {N(after)} of {N(before)}");
        var left = before - after;
        if (stage.Exit is null) UndrawableException.Unless(left == 0, id, $"{N(left)} are lost between '{stage.Name}' ({N(before)}) and '{next.Name}' ({N(after)})");
        else UndrawableException.Unless(stage.Exit.Count is not { } told || told == left, id, $"'{stage.Exit.Name}' counts {N(stage.Exit.Count ?? 0)}, and {N(before)} less {N(after)} are {N(left)}");
    }

    private static void Exit(string id, FlowStage stage, FlowExit exit)
    {
        UndrawableException.Unless(exit.Count is not { } gone || (gone >= 0 && gone <= (stage.Count ?? gone)), id, $"'{exit.Name}' counts {N(exit.Count ?? 0)} of {N(stage.Count ?? 0)}");
        UndrawableException.Unless(exit.Reasons.All(reason => reason.Count is null or >= 0), id, $"a reason under '{exit.Name}' counts fewer than nobody");
        UndrawableException.Unless(exit.Reasons.Select(reason => reason.Name).Distinct().Count() == exit.Reasons.Length, id, $"a reason under '{exit.Name}' comes twice");
        if (exit.Count is not { } all || exit.Reasons.IsEmpty) return;
        var sum = exit.Reasons.Sum(reason => reason.Count ?? 0);
        UndrawableException.Unless(sum <= all, id, $"the reasons under '{exit.Name}' count {N(sum)} of {N(all)}");
        var isFull = !exit.IsOpen && exit.Reasons.All(reason => reason.Count is not null);
        UndrawableException.Unless(!isFull || sum == all, id, $"the reasons under '{exit.Name}' count {N(sum)} of {N(all)}");
    }

    private static string N(long value) => Figures.Integer(value);
}
