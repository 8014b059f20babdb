using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary><c>content/examples/*.yaml</c>: public data of single persons, a line each.</summary>
internal static class ExampleFile
{
    private static readonly Dictionary<string, Func<Fields, Heading, IndividualData>> Kinds = new(StringComparer.Ordinal)
    {
        ["lanes"] = ReadLanes,
        ["changes"] = ReadChanges,
    };

    private static readonly Dictionary<string, LaneEnd> Ends = new(StringComparer.Ordinal) { ["event"] = LaneEnd.Event, ["ongoing"] = LaneEnd.Ongoing };

    private static readonly Dictionary<string, Direction> Directions = new(StringComparer.Ordinal)
    {
        ["up"] = Direction.HigherIsBetter,
        ["down"] = Direction.LowerIsBetter,
        ["neither"] = Direction.Neutral,
    };

    private sealed record Heading(Slug Id, string Title, string About, string Citation, string Axis, Position Position);

    public static IndividualData? Read(string path, Fields fields)
    {
        var id = fields.Slug("id");
        StudyFile.CheckFileName(path, fields, id);
        var heading = new Heading(id, fields.Text("title"), fields.Text("about"), fields.Text("citation"), fields.Text("axis"), fields.Position);
        var kind = fields.LocatedText("kind");
        if (kind is null)
        {
            fields.Text("kind");
            return null;
        }

        if (!Kinds.TryGetValue(kind.Value, out var read))
        {
            fields.Diagnostics.Add(Problems.OutOfRange, kind.Position, $"'kind' cannot be '{kind.Value}'", NearestName.Hint(kind.Value, [.. Kinds.Keys]));
            return null;
        }

        var example = read(fields, heading);
        fields.Finish();
        return id == Slug.Missing ? null : example;
    }

    private static TimeLanes ReadLanes(Fields fields, Heading heading)
    {
        ImmutableArray<LaneState> states = [.. fields.List("states", "a state").Select(ReadState)];
        ImmutableArray<PersonLane> people = [.. fields.List("people", "a person").Select(person => ReadLane(person, states))];
        StudyFile.ReportTwice(fields.Diagnostics, people.Select(person => (person.Id, person.Position)), "person");
        return new TimeLanes(heading.Id, heading.Title, heading.About, heading.Citation, heading.Axis, heading.Position)
        {
            Unit = fields.Text("unit"),
            States = states,
            Event = fields.Text("event"),
            Ongoing = fields.Text("ongoing"),
            People = people,
        };
    }

    private static LaneState ReadState(Fields fields)
    {
        var state = new LaneState(fields.Slug("id"), fields.Text("name"));
        fields.Finish();
        return state;
    }

    private static PersonLane ReadLane(Fields fields, ImmutableArray<LaneState> states)
    {
        var stays = ImmutableArray.CreateBuilder<LaneStay>();
        foreach (var state in states)
        {
            if (fields.LocatedText(state.Id.ToString()) is not { } text || Number(fields, text) is not { } until) continue;
            if (until < (stays.Count == 0 ? 0 : stays[^1].Until)) fields.Diagnostics.Add(Problems.OutOfRange, text.Position, $"'{state.Id}' ends at {text.Value}, before it began");
            else stays.Add(new LaneStay(state, until));
        }

        if (stays.Count == 0) fields.Diagnostics.Add(Problems.MissingKey, fields.Position with { Length = 1 }, $"a person needs the end of at least one state: {string.Join(", ", states.Select(state => state.Id))}");
        var lane = new PersonLane(fields.Text("id"), stays.ToImmutable(), fields.Choice("end", Ends), fields.Position);
        fields.Finish();
        return lane;
    }

    private static MeasuredChanges ReadChanges(Fields fields, Heading heading)
    {
        ImmutableArray<ChangeGroup> groups = [.. fields.List("groups", "a group").Select(ReadGroup)];
        var byName = new Lookup<ChangeGroup>("group", groups.Select(group => KeyValuePair.Create(group.Id.ToString(), group)), fields.Diagnostics);
        ImmutableArray<PersonChange> people = [.. fields.List("people", "a person").Select(person => ReadChange(person, byName)).OfType<PersonChange>()];
        StudyFile.ReportTwice(fields.Diagnostics, people.Select(person => (person.Id, person.Position)), "person");
        return new MeasuredChanges(heading.Id, heading.Title, heading.About, heading.Citation, heading.Axis, heading.Position)
        {
            Better = fields.Choice("better", Directions),
            Groups = groups,
            People = people,
        };
    }

    private static ChangeGroup ReadGroup(Fields fields)
    {
        var group = new ChangeGroup(fields.Slug("id"), fields.Text("name"), fields.Flag("comparator"));
        fields.Finish();
        return group;
    }

    private static PersonChange? ReadChange(Fields fields, Lookup<ChangeGroup> groups)
    {
        var (id, named) = (fields.Text("id"), fields.Text("group"));
        var group = fields.LocatedText("group") is { } name ? groups.Find(name) : groups.Find(named);
        var (before, after) = (Needed(fields, "before"), Needed(fields, "after"));
        fields.Finish();
        if (before is { } first && first <= 0) fields.Diagnostics.Add(Problems.OutOfRange, fields.Position with { Length = 1 }, "a percentage of what was there before needs more than nothing before");
        return group is not null && before is > 0 && after is not null ? new PersonChange(id, group, before.Value, after.Value, fields.Position) : null;
    }

    private static decimal? Needed(Fields fields, string key)
    {
        fields.Text(key);
        return fields.LocatedText(key) is { } text ? Number(fields, text) : null;
    }

    private static decimal? Number(Fields fields, Located<string> text)
    {
        const NumberStyles plain = NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text.Value, plain, CultureInfo.InvariantCulture, out var number)) return number;
        fields.Diagnostics.Add(Problems.WrongType, text.Position, $"this must be a number that is not negative, and it is '{text.Value}'");
        return null;
    }
}
