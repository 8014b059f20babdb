using Plumbline.Extract.Grammar;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>Turns a draft into a statistic with its place and its exact text.</summary>
internal static class Assembly
{
    /// <summary>The fragment is cut from the document as it stands: where it wraps, the line break is part of it.</summary>
    public static Statistic Make(Passage passage, Draft draft)
    {
        var (start, end) = (passage.Tokens[draft.From].Start, passage.Tokens[draft.To - 1].End);
        var (line, column) = passage.Map.PlaceOf(start);
        return new Statistic
        {
            Line = line,
            Column = column,
            Section = passage.Section,
            Kind = draft.Kind,
            Text = passage.Map.Original(start, end),
            Value = draft.Value,
            Low = draft.Interval?.Low,
            High = draft.Interval?.High,
            Level = draft.Interval?.Level,
            Count = draft.Count,
            Total = draft.Total,
            Percent = draft.Percent,
            P = draft.P,
            Spread = draft.Spread,
            Time = draft.Time,
            TimeUnit = draft.TimeUnit,
            DegreesOfFreedom = draft.DegreesOfFreedom,
            Unit = draft.Unit ?? (NumberGrammar.IsTime(draft.Interval?.Unit) ? draft.Interval!.Unit : null),
            Label = Phrases.Short(draft.Label),
            Outcome = draft.Outcome,
            Group = GroupWords.NamePeople(draft.Group) ? draft.Group : null,
            CouldBelongTo = draft.CouldBelongTo,
            Population = draft.Population,
            Assessor = draft.Assessor,
        };
    }
}
