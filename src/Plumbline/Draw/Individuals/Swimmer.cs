using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Draw.Individuals;

/// <summary>A lane for each person, the longest first: thin while in the first state, thick in the second, and a mark for how it ended.</summary>
public static class Swimmer
{
    /// <summary>Each state needs a look that is told apart without colour.</summary>
    private const int MostStates = 3;

    public static Figure Draw(SwimmerData data)
    {
        Refuse(data);
        var sorted = data with { Lanes = [.. data.Lanes.OrderByDescending(lane => lane.End).ThenBy(lane => lane.Id, StringComparer.Ordinal)] };
        return new Figure
        {
            Id = data.Id,
            Kind = "swimmer",
            Title = data.Title,
            Subtitle = data.Subtitle,
            Reading = data.Reading,
            SourceLine = data.SourceLine,
            Svg = Layout.Both(data.Id, "swimmer", data.Title, data.Reading, svg => SwimmerDrawing.Draw(sorted, svg)),
            Table = Table(sorted),
        };
    }

    private static FigureTable Table(SwimmerData data)
    {
        ImmutableArray<string> Row(SwimmerLane lane) =>
            [lane.Id, .. lane.Until.Select(until => until is { } end ? Number(end) : "never"), lane.HadEvent ? data.EventName : data.OngoingName];
        return new FigureTable(
            $"{data.Subtitle}; {data.Unit} until each state ended",
            ["Person", .. data.States.Select(state => $"{state}, until"), "At the end"],
            [.. data.Lanes.Select(Row)])
        { RowFacts = [.. data.Lanes.Select(_ => (Model.FactId?)null)] };
    }

    private static string Number(decimal value) => Figures.Fixed(value, value == Math.Truncate(value) ? 0 : 1);

    private static void Refuse(SwimmerData data)
    {
        UndrawableException.UnlessNamed(data.Id, data.Title, data.Reading);
        UndrawableException.Unless(!data.Lanes.IsDefaultOrEmpty, data.Id, "there is nobody in it");
        UndrawableException.Unless(data.States.Length is >= 1 and <= MostStates, data.Id, "one to three states can be told apart");
        UndrawableException.Unless(data.Lanes.Select(lane => lane.Id).Distinct().Count() == data.Lanes.Length, data.Id, "a person comes twice");
        UndrawableException.Unless(data.Lanes.Any(lane => lane.End > 0), data.Id, "nobody was followed");
        foreach (var lane in data.Lanes)
        {
            void Unless(bool holds, string problem) => UndrawableException.Unless(holds, data.Id, $"person {lane.Id}: {problem}");
            Unless(lane.Until.Length == data.States.Length, $"{Figures.Integer(lane.Until.Length)} times for {Figures.Integer(data.States.Length)} states");
            var times = lane.Until.OfType<decimal>().ToArray();
            Unless(times.Length > 0, "no time is given");
            Unless(times.All(time => time >= 0), "a time is negative");
            Unless(times.Zip(times.Skip(1), (before, after) => before <= after).All(holds => holds), "a state ends before the one it follows");
        }
    }
}
