using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics;
using Plumbline.Statistics.Proportions;
using Plumbline.Statistics.Ratios;
using Plumbline.Statistics.Tables;

namespace Plumbline.Compute;

/// <summary>Derives what results imply: counts, exact intervals, effects between groups, what a ratio's interval says of its P value.</summary>
public static class Computation
{
    private const string Implied = "the only whole number of people that gives the printed percentage";

    public static Computed Compute(Content content)
    {
        var values = ImmutableArray.CreateBuilder<DerivedValue>();
        foreach (var result in content.Results.DistinctBy(result => result.Id))
        {
            values.AddRange(OfProportion(result));
            values.AddRange(OfRatio(result));
        }

        foreach (var study in content.Studies) values.AddRange(Effects(study));
        return new Computed([.. values.DistinctBy(value => value.Id).OrderBy(value => value.Id)], Curves.Of(content), [.. content.Syntheses.Select(ProportionSynthesis.Of).OfType<PooledSynthesis>()]);
    }

    private static IEnumerable<DerivedValue> OfProportion(Result result)
    {
        if (HeadCount.Of(result) is not { } count) yield break;
        if (count.IsImplied)
        {
            yield return new DerivedValue { Id = result.Id.Derived("count"), Name = "People", Method = Implied, Inputs = [result.Id], Unit = DerivedUnit.People, Estimate = count.People };
        }

        var level = result.Reading.Level / 100;
        var interval = Proportion.ClopperPearson(count.People, count.Total, (double)level);
        yield return new DerivedValue
        {
            Id = result.Id.Derived("exact"),
            Name = "Exact CI",
            Method = interval.Method,
            Inputs = [result.Id],
            Unit = DerivedUnit.Percent,
            Estimate = 100.0 * count.People / count.Total,
            Low = 100 * interval.Low,
            High = 100 * interval.High,
            Level = result.Reading.Level,
        };
    }

    private static IEnumerable<DerivedValue> OfRatio(Result result)
    {
        if (result.Kind != ResultKind.Ratio || result.Reading is not { EstimateNumber: { } estimate, Low.Value.Number: { } low, High.Value.Number: { } high }) yield break;
        if (low.Value <= 0 || low.Value >= high.Value) yield break;
        var ratio = RatioAlgebra.FromInterval(estimate.ToDouble(), low.ToDouble(), high.ToDouble(), (double)(result.Reading.Level / 100));
        yield return new DerivedValue
        {
            Id = result.Id.Derived("p"),
            Name = "P value from the ratio and its interval",
            Method = "Wald test, two-sided",
            Inputs = [result.Id],
            Unit = DerivedUnit.PValue,
            P = ratio.PTwoSided,
        };
    }

    /// <summary>Effects of each group against each comparator of its study, for every outcome of treatment whose counts are known in both.</summary>
    private static IEnumerable<DerivedValue> Effects(Study study) =>
        from outcome in study.Results.Where(result => !result.IsQuoted && result.Kind == ResultKind.Proportion && result.Outcome.Section is not (OutcomeSection.Baseline or OutcomeSection.Conduct)).GroupBy(result => result.Outcome.Id)
        from one in outcome
        from two in outcome
        where !one.Group.Comparator && two.Group.Comparator && one.Group.Id != two.Group.Id
        let first = HeadCount.Of(one)
        let second = HeadCount.Of(two)
        where first is not null && second is not null
        from value in Effects(one, two, TwoByTwo.FromTotals(first.People, first.Total, second.People, second.Total))
        select value;

    private static IEnumerable<DerivedValue> Effects(Result one, Result two, TwoByTwo table)
    {
        var id = FactId.Of(one.Study, one.Outcome.Id, one.Group.Id, two.Group.Id, null);
        DerivedValue Value(string name, string title, Effect effect, DerivedUnit unit, double scale) => new()
        {
            Id = id.Derived(name),
            Name = title,
            Method = effect.Method,
            Inputs = [one.Id, two.Id],
            Unit = unit,
            Estimate = scale * effect.Estimate,
            Low = scale * effect.Interval?.Low,
            High = scale * effect.Interval?.High,
            Level = effect.Interval is null ? null : 95,
        };

        if (RiskDifference.Newcombe(table) is { } difference) yield return Value("risk-difference", "Difference", difference, DerivedUnit.PercentagePoints, 100);
        if (RiskRatio.Katz(table)?.Effect is { } ratio) yield return Value("risk-ratio", "Risk ratio", ratio, DerivedUnit.Ratio, 1);
        if (OddsRatio.Woolf(table)?.Effect is { } odds) yield return Value("odds-ratio", "Odds ratio", odds, DerivedUnit.Ratio, 1);
        foreach (var (name, test) in new[] { ("fisher", TwoByTwoTests.Fisher(table)), ("pearson", TwoByTwoTests.Pearson(table)), ("yates", TwoByTwoTests.Yates(table)) })
        {
            if (test is not { } found) continue;
            yield return new DerivedValue { Id = id.Derived(name), Name = "P value", Method = found.Method, Inputs = [one.Id, two.Id], Unit = DerivedUnit.PValue, P = found.PValue };
        }
    }
}
