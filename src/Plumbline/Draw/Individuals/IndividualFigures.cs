using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Individuals;

/// <summary>Charts of single persons, from the public data among the examples.</summary>
internal sealed class IndividualFigures(Content content) : FigureFamily
{
    private const string SwimmerWord = "swimmer";
    private const string WaterfallWord = "waterfall";

    public override IEnumerable<string> Names => content.Individuals.Select(data => $"{(data is TimeLanes ? SwimmerWord : WaterfallWord)} {data.Id}");

    public override Figure? Named(string[] arguments) => arguments switch
    {
        [SwimmerWord, var id] when Find(id) is TimeLanes lanes => Of(lanes),
        [WaterfallWord, var id] when Find(id) is MeasuredChanges changes => Of(changes),
        _ => null,
    };

    private IndividualData? Find(string id) => content.Individuals.FirstOrDefault(data => data.Id.ToString() == id);

    private static Figure Of(TimeLanes data)
    {
        SwimmerLane Lane(PersonLane person) => new(
            person.Id,
            [.. data.States.Select(state => person.Stays.FirstOrDefault(stay => stay.State.Id == state.Id)?.Until)],
            person.End == LaneEnd.Event);
        var people = Figures.Integer(data.People.Length);
        var events = Figures.Integer(data.People.Count(person => person.End == LaneEnd.Event));
        var states = data.States.Select(state => $"{Figures.Integer(data.People.Count(person => person.Stays.Any(stay => stay.State.Id == state.Id)))} {state.Name}");
        return Swimmer.Draw(new SwimmerData(
            $"{SwimmerWord}-{data.Id}",
            data.Title,
            $"{data.About}, n = {people}; a line for each person, the longest first",
            [.. data.States.Select(state => state.Name)],
            [.. data.People.Select(Lane)],
            $"Public teaching data, and no result of the studies on this site. Source: {data.Citation}",
            $"{people} people were followed: {string.Join(", ", states)} at some time. {events} {data.Event}; {Figures.Integer(data.People.Length - data.People.Count(person => person.End == LaneEnd.Event))} were {data.Ongoing}.")
        { Axis = data.Axis, Unit = data.Unit, EventName = data.Event, OngoingName = data.Ongoing });
    }

    private static Figure Of(MeasuredChanges data)
    {
        static WaterfallBar Bar(PersonChange person) => new(person.Id, 100 * (person.After - person.Before) / person.Before, $"{person.Before} to {person.After}");
        var panels = data.Groups.Select(group => new WaterfallPanel(group.Name, group.Comparator, [.. data.People.Where(person => person.Group.Id == group.Id).Select(Bar)])).ToImmutableArray();
        var drawn = new WaterfallData(
            $"{WaterfallWord}-{data.Id}",
            data.Title,
            $"{data.About}, n = {Figures.Integer(data.People.Length)}; a bar for each person, in percent of the value before",
            panels,
            $"Public teaching data, and no result of the studies on this site. Source: {data.Citation}",
            "Each bar is one person.")
        { Axis = data.Axis, UpName = "gained", DownName = "lost" };
        return Waterfall.Draw(drawn with { Reading = string.Join(" ", panels.Select(panel => $"{panel.Name}: {Waterfall.Count(drawn, panel.Bars)}; the largest change was {Largest(panel)}.")) });
    }

    private static string Largest(WaterfallPanel panel) => panel.Bars.IsEmpty ? "none" : $"{Figures.Fixed(panel.Bars.MaxBy(bar => Math.Abs(bar.Change))!.Change, 1)}%";
}
