using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>What a study file says of the plan: <c>eligibility</c>, <c>sampleSize</c>, <c>registration</c>, <c>schedules</c>; and the lines that are <c>leftOut</c>.</summary>
internal sealed class PlanFields(Slug defaultSource, Lookup<Outcome> outcomes)
{
    private const int LongestCycle = 365;

    public EligibilityLimit? ReadEligibility(Fields fields)
    {
        fields.Text("outcome");
        var outcome = fields.LocatedText("outcome") is { } named ? outcomes.Find(named) : null;
        var (least, most, places) = (fields.Number("least"), fields.Number("most"), Needed(fields));
        if (least is null && most is null) Missing(fields, "a limit needs 'least' or 'most'");
        fields.Finish();
        return outcome is null || (least is null && most is null) ? null : new EligibilityLimit(outcome, least, most, places, fields.Position);
    }

    public SampleSizePlan ReadSampleSize(Fields fields)
    {
        var plan = new SampleSizePlan(Needed(fields), fields.Position)
        {
            NullPercent = fields.Number("nullPercent"),
            AlternativePercent = fields.Number("alternativePercent"),
            Power = fields.Number("power"),
            Alpha = fields.Number("alpha"),
            Sides = fields.OptionalWhole("sides", 1, 2),
            Needed = fields.Count("needed"),
            Dropout = fields.Number("dropout"),
            Planned = fields.Count("planned"),
        };
        fields.Finish();
        return plan;
    }

    public TrialRegistration ReadRegistration(Fields fields)
    {
        var registration = new TrialRegistration(fields.Text("id"), fields.Date("date"), fields.Flag("declared"), Needed(fields), fields.Position);
        fields.Finish();
        return registration;
    }

    public Schedule ReadSchedule(Fields fields)
    {
        var days = fields.Texts("days").Select(day => fields.WholeOf(day, "a day", 1, LongestCycle)).OfType<int>().ToImmutableArray();
        var schedule = new Schedule(fields.Text("drug"), fields.Whole("cycle", 1, LongestCycle), days, Needed(fields), fields.Position);
        fields.Finish();
        return schedule;
    }

    public LeftOut ReadLeftOut(Fields fields)
    {
        var left = new LeftOut(Needed(fields), fields.Text("reason"), fields.Position);
        fields.Finish();
        return left;
    }

    private ImmutableArray<Place> Needed(Fields fields)
    {
        var places = ReadingFields.ReadPlaces(fields, "lines", defaultSource);
        if (places.IsEmpty) Missing(fields, "the key 'lines' is needed here: where the source says it");
        return places;
    }

    private static void Missing(Fields fields, string message) => fields.Diagnostics.Add(Problems.MissingKey, fields.Position with { Length = 1 }, message);
}
