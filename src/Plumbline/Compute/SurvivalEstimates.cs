using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics.Cox;
using Plumbline.Statistics.Survival;

namespace Plumbline.Compute;

/// <summary>Kaplan and Meier's curves, the log-rank test and Cox's hazard ratio from the times of single persons.</summary>
public static class SurvivalEstimates
{
    public const string BandMethod = "95% CI at each time, normal on the log scale";

    public static EstimatedSurvival Of(SurvivalExample example)
    {
        var data = example.Groups.Select(group => Data(group.Persons)).ToImmutableArray();
        var curves = KaplanMeier.Estimate(data);
        var groups = example.Groups.Select((group, at) => Group(group.Name, group.Comparator, curves[at])).ToImmutableArray();
        if (groups.Length < 2) return new EstimatedSurvival(groups, null, null);
        return new EstimatedSurvival(groups, LogRank.Test(data).Test?.PValue, Ratio(example));
    }

    internal static EstimatedGroup Group(string name, bool comparator, KaplanMeierCurve curve)
    {
        var band = curve.Limits();
        var rows = curve.Times.Select((time, at) => new CurveRow(
            time, (int)curve.AtRisk[at], (int)curve.Events[at], (int)curve.Censored[at], curve.Survival[at], band.At(at)?.Low, band.At(at)?.High));
        var median = curve.Median();
        return new EstimatedGroup(name, comparator, [.. rows], median.Time, median.Low, median.High);
    }

    /// <summary>The first group that is no comparator against the comparator; without one, the second against the first.</summary>
    private static EstimatedRatio? Ratio(SurvivalExample example)
    {
        if (example.Groups.Length != 2) return null;
        var (first, second) = (example.Groups[0], example.Groups[1]);
        var (treated, other) = second.Comparator && !first.Comparator ? (first, second) : (second, first);
        ImmutableArray<PersonTime> persons = [.. treated.Persons, .. other.Persons];
        bool[] isTreated = [.. persons.Select((_, at) => at < treated.Persons.Length)];
        var effect = CoxRegression.TwoArms(Data(persons), isTreated).Coefficients[0].HazardRatio();
        return effect is { Interval: { } interval } found ? new EstimatedRatio(treated.Name, other.Name, found.Estimate, interval.Low, interval.High) : null;
    }

    private static SurvivalData Data(ImmutableArray<PersonTime> persons) =>
        SurvivalData.Create([.. persons.Select(person => person.Time)], [.. persons.Select(person => person.HadEvent)]);
}
