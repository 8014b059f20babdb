using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Drafts;

/// <summary>One statistic as a result of a study file, or why it cannot be one.</summary>
internal sealed class Proposing(IReadOnlyDictionary<Slug, Outcome> outcomes)
{
    public const string NoKey = "a study file has no key for such a number";
    public const string OnlyPeople = "people counted, and the text ties no outcome to them";
    public const string NoEstimate = "two limits without an estimate between them";

    /// <summary>Null, with the reason, where a study file cannot hold it.</summary>
    public Proposal? Of(Slug source, Statistic statistic, out string? whyNot)
    {
        var proposal = Bare(statistic, out whyNot);
        if (proposal is null) return null;
        var (low, high) = (statistic.Low, statistic.High);
        var hasInterval = low is not null || high is not null;
        return proposal with
        {
            Outcome = OutcomeOf(statistic),
            Label = statistic.Label,
            Group = statistic.Group,
            CouldBelongTo = statistic.CouldBelongTo,
            // A file wants both limits; the one that is not printed is said to be so.
            Low = hasInterval ? low ?? PrintedValue.Of(Absence.NotReported) : null,
            High = hasInterval ? high ?? PrintedValue.Of(Absence.NotReported) : null,
            Interval = hasInterval ? IntervalOf(statistic) : IntervalKind.Confidence,
            Level = hasInterval ? statistic.Level : null,
            Assessor = statistic.Assessor,
            Population = statistic.Population,
            Lines = [new Line(source, statistic.Line, statistic.Section)],
        };
    }

    public Outcome? OutcomeOf(Statistic statistic) => statistic.Outcome is { } id ? outcomes.GetValueOrDefault(id) : null;

    /// <summary>The time of a rate as a file writes it; null where there is none or it is not in whole months.</summary>
    public static string? MonthsOf(Statistic statistic) =>
        statistic is { Kind: StatisticKind.RateAtTime, Time: { IsWhole: true, Value: > 0 and < 1000 } time, TimeUnit: null } ? Figures.Integer((long)time.Value) + "m" : null;

    private Proposal? Bare(Statistic statistic, out string? whyNot)
    {
        whyNot = null;
        switch (statistic.Kind)
        {
            case StatisticKind.Proportion or StatisticKind.RateAtTime:
                return OfShare(statistic, out whyNot);
            case StatisticKind.MedianTime or StatisticKind.MedianRange or StatisticKind.MedianIqr when statistic.Value is not null:
                return new Proposal { Kind = ResultKind.Median, Key = EstimateKey.Median, Estimate = statistic.Value, Doubts = UnitDoubt(statistic) is { } doubt ? [doubt] : [] };
            case StatisticKind.HazardRatio or StatisticKind.OddsRatio or StatisticKind.RiskRatio when statistic.Value is { Number: null or { Value: > 0 } }:
                return new Proposal { Kind = ResultKind.Ratio, Key = RatioKey(statistic.Kind), Estimate = statistic.Value, P = statistic.P };
            case StatisticKind.PValue when statistic.P is not null:
                return new Proposal { Kind = ResultKind.Comparison, P = statistic.P };
            case StatisticKind.TestStatistic when statistic.Value is not null:
                return new Proposal { Kind = ResultKind.Comparison, Key = EstimateKey.Statistic, Estimate = statistic.Value, Test = statistic.Unit, P = statistic.P };
            case StatisticKind.Count:
                return OfCount(statistic, out whyNot);
            default:
                whyNot = statistic.Kind is StatisticKind.MedianTime or StatisticKind.MedianRange or StatisticKind.MedianIqr ? NoEstimate : NoKey;
                return null;
        }
    }

    private static Proposal? OfShare(Statistic statistic, out string? whyNot)
    {
        var percent = statistic.Percent is { } printed ? PrintedValue.Of(printed) : statistic.Unit == "%" ? statistic.Value : null;
        var count = statistic.Count is { IsWhole: true } people ? people : null;
        whyNot = percent?.Number is { Value: < 0 or > 100 } || (percent is null && count is null) ? (statistic.Low is not null && statistic.Unit == "%" ? NoEstimate : NoKey) : null;
        if (whyNot is not null) return null;
        var proposal = new Proposal { Kind = ResultKind.Proportion, Key = EstimateKey.Percent, Estimate = percent, Count = count, Total = statistic.Total };
        if (statistic.Kind != StatisticKind.RateAtTime) return proposal;
        var months = MonthsOf(statistic) ?? StudyDraft.ToDecide;
        return proposal with
        {
            Kind = ResultKind.Rate,
            Time = months,
            Doubts = months != StudyDraft.ToDecide ? [] : [statistic.Time is { } odd ? $"the time is printed as {odd} {statistic.TimeUnit ?? "months"}, and a file wants whole months" : "the text does not say at what time"],
        };
    }

    private Proposal? OfCount(Statistic statistic, out string? whyNot)
    {
        var count = statistic.Count ?? statistic.Value?.Number;
        whyNot = count is not { IsWhole: true, Value: >= 0 and < 1_000_000_000 } ? NoKey
            : OutcomeOf(statistic) is null && (Topics.IsOfPeople(statistic.Label) || statistic.Label is null || Topics.Plain(statistic.Label) == Topics.Plain(statistic.Group)) ? OnlyPeople : null;
        return whyNot is null ? new Proposal { Kind = OutcomeOf(statistic)?.Kind == OutcomeKind.Count ? ResultKind.Count : ResultKind.Proportion, Count = count, Total = statistic.Total } : null;
    }

    private string? UnitDoubt(Statistic statistic)
    {
        var wanted = OutcomeOf(statistic)?.Unit ?? (statistic.Kind == StatisticKind.MedianTime ? "months" : null);
        return statistic.Unit is { } unit && wanted is not null && unit != wanted ? $"printed in {unit}, and this outcome is given in {wanted}" : null;
    }

    private static IntervalKind IntervalOf(Statistic statistic) => statistic.Kind switch
    {
        StatisticKind.MedianRange => IntervalKind.Range,
        StatisticKind.MedianIqr => IntervalKind.InterquartileRange,
        _ => statistic.Level is null ? IntervalKind.Unstated : IntervalKind.Confidence,
    };

    private static EstimateKey RatioKey(StatisticKind kind) => kind switch
    {
        StatisticKind.HazardRatio => EstimateKey.HazardRatio,
        StatisticKind.OddsRatio => EstimateKey.OddsRatio,
        _ => EstimateKey.RiskRatio,
    };
}
