using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Survival;

/// <summary>Published medians and rates of one outcome of one study, with the curve that illustrates them.</summary>
internal sealed class SurvivalFigures(Content content, Facts facts) : FigureFamily
{
    private const string Word = "survival";
    private const int MostSeries = 3;

    public override IEnumerable<string> Names => from study in content.Studies from outcome in OutcomesOf(study) select $"{Word} {study.Id} {outcome.Id}";

    public override Figure? Named(string[] arguments) =>
        arguments is [Word, var id, var outcome] && content.Studies.FirstOrDefault(one => one.Id.ToString() == id) is { } study ? Of(study, outcome) : null;

    /// <summary>A scale of percentages with nothing on it but medians is an empty picture: those are charts of their own.</summary>
    public override IEnumerable<Func<Figure?>> OfStudy(Study study) => OutcomesOf(study).Where(outcome => HasRates(study, outcome)).Select<Outcome, Func<Figure?>>(outcome => () => Of(study, outcome.Id.ToString()));

    /// <summary>Times to an event of which the study prints a median or rates in an arm or in everybody.</summary>
    private static IEnumerable<Outcome> OutcomesOf(Study study) =>
        study.Results.Where(result => IsPoint(result) && IsShown(study, result.Group) && result.Reading.EstimateNumber is not null && result.Outcome.Section == OutcomeSection.Survival)
            .Select(result => result.Outcome).DistinctBy(outcome => outcome.Id);

    /// <summary>Null where there is nothing to draw.</summary>
    private Figure? Of(Study study, string outcomeId)
    {
        var results = study.Results.Where(result => result.Outcome.Id.ToString() == outcomeId && IsPoint(result) && IsShown(study, result.Group)).ToImmutableArray();
        var groups = results.Where(IsPublished).Select(result => result.Group).DistinctBy(group => group.Id).Take(MostSeries).ToImmutableArray();
        var series = groups.Select(group => Series(study, group, [.. results.Where(result => result.Group.Id == group.Id)])).ToImmutableArray();
        if (!series.Any(one => one.Median is not null || !one.Rates.IsEmpty)) return null;
        var outcome = results[0].Outcome;
        var latest = series.SelectMany(one => one.Rates.Select(point => point.Months).Append(one.Median ?? 0).Append(one.MedianHigh ?? 0)).Max();
        var curves = groups.Select(group => facts.Computed.Curve(study.Id, outcome.Id, group.Id)).OfType<IllustratedCurve>().Where(curve => curve.Points.Length > 1).ToImmutableArray();
        var data = new SurvivalData(
            $"survival-{study.Id}-{outcome.Id}",
            Title(outcome, results),
            $"{outcome.Name}{(outcome.Abbreviation is { } short_ ? $" ({short_})" : "")}, {study.Name}. Points are what the source prints.",
            outcome.Abbreviation is { } name ? $"{name}, % of people" : "% of people",
            MaxMonths(latest),
            series,
            $"Source: {study.Name}. No curve was read from a figure.",
            Reading(outcome, groups, results),
            curves.IsEmpty ? "" : $"The dashed curve is an illustration, at most {Figures.Fixed(curves.Max(curve => curve.LargestMiss), 1)} percentage points from the printed points.");
        return SurvivalChart.Draw(data);
    }

    private SurvivalSeries Series(Study study, Group group, ImmutableArray<Result> results)
    {
        var median = results.FirstOrDefault(result => result.Kind == ResultKind.Median);
        var rates = results.Where(result => result is { Kind: ResultKind.Rate, Reading.EstimateNumber: not null }).OrderBy(result => result.Time);
        // One point does not make a curve that is worth a look: the shape would be ours alone.
        var curve = facts.Computed.Curve(study.Id, results[0].Outcome.Id, group.Id) is { Points.Length: > 1 } fitted ? fitted : null;
        return new SurvivalSeries(
            group.Short ?? group.Name,
            group.Count is { } count ? (long)count.Value.Value : null,
            group.Comparator,
            [.. rates.Select(Point)],
            median?.Reading.EstimateNumber?.ToDouble(),
            median?.Reading.Low?.Value.Number?.ToDouble(),
            median?.Reading.High?.Value.Number?.ToDouble(),
            median?.Reading.Estimate?.Value.Absence == Absence.NotReached,
            median?.Reading.High?.Value.Absence == Absence.NotReached,
            median is null ? null : FactText.Say(facts.Of(median), Form.Full),
            curve is null ? null : months => 100 * curve.Curve.SurvivalAt(months),
            curve is null ? null : $"{curve.Curve.Family} curve")
        { MedianFact = median?.Id };
    }

    private static SurvivalPoint Point(Result rate)
    {
        var reading = rate.Reading;
        var (low, high) = (reading.Low?.Value.Number, reading.High?.Value.Number);
        var interval = low is not null && high is not null ? $" ({Figures.Range(low.Text, high.Text)})" : "";
        return new SurvivalPoint(rate.Time!.Value.Months, reading.EstimateNumber!.ToDouble(), low?.ToDouble(), high?.ToDouble(), reading.EstimateNumber + interval) { Fact = rate.Id };
    }

    private static string Title(Outcome outcome, ImmutableArray<Result> results)
    {
        var medians = results.Where(result => result is { Kind: ResultKind.Median, Reading.EstimateNumber: not null }).ToImmutableArray();
        var name = outcome.Abbreviation ?? outcome.Name;
        return medians.Length switch
        {
            0 => $"{name} at the times that were reported",
            1 => $"Median {name} {medians[0].Reading.EstimateNumber} {outcome.Unit}",
            _ => $"Median {name} {string.Join(" against ", medians.Select(median => median.Reading.EstimateNumber))} {outcome.Unit}",
        };
    }

    private string Reading(Outcome outcome, ImmutableArray<Group> groups, ImmutableArray<Result> results)
    {
        var sentences = groups.Select(group =>
        {
            var own = results.Where(result => result.Group.Id == group.Id).OrderBy(result => result.Time).ThenBy(result => result.Kind);
            var words = own.Select(result => result.Kind == ResultKind.Median ? $"median {FactText.Say(facts.Of(result), Form.Full)}" : $"{FactText.Say(facts.Of(result), Form.Full)} at {result.Time!.Value.ToWords()}");
            return $"{group.Name}: {string.Join("; ", words)}.";
        });
        return $"{outcome.Name}. {string.Join(" ", sentences)}";
    }

    private static double MaxMonths(double latest) => Math.Max(12, Math.Ceiling(latest * 1.05 / 6) * 6);

    /// <summary>A number, or the word that the curve stayed above one half.</summary>
    private static bool IsPublished(Result result) => result.Reading.EstimateNumber is not null || result.Reading.Estimate?.Value.Absence == Absence.NotReached;

    private static bool IsPoint(Result result) =>
        !result.IsQuoted && result.Outcome.Kind == OutcomeKind.TimeToEvent && result.Versus is null && result.Kind is ResultKind.Median or ResultKind.Rate;

    internal static bool HasRates(Study study, Outcome outcome) =>
        study.Results.Any(result => result.Outcome.Id == outcome.Id && result.Kind == ResultKind.Rate && result.Reading.EstimateNumber is not null && IsPoint(result) && IsShown(study, result.Group));

    internal static bool IsShown(Study study, Group group) => StudyGroups.IsMain(study, group) || group.Id.ToString() == "responders";
}
