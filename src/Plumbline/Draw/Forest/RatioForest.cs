using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Forest;

/// <summary>Ratios of one measure that one study prints: the factors of a regression, one comparison by several outcomes.</summary>
internal sealed class RatioForest(Facts facts)
{
    public const string Word = "ratios";

    /// <summary>The axis goes no further; beyond are arrows.</summary>
    private const double Furthest = 64;

    /// <summary>Comparable are ratios of one measure that are all adjusted or all not; the chart with the most rows first.</summary>
    public static ImmutableArray<ImmutableArray<Result>> Charts(Study study) =>
    [
        .. study.Results.Where(result => result is { Kind: ResultKind.Ratio, IsQuoted: false, Versus: not null, Reading.EstimateNumber: not null }).GroupBy(result => (result.Measure, IsAdjusted: result.Adjusted is not null))
            .OrderByDescending(group => group.Count()).Select(group => group.ToImmutableArray()),
    ];

    public ForestData Of(Study study, int number)
    {
        var results = Charts(study)[number];
        var (name, letters) = results[0].Measure switch
        {
            RatioMeasure.HazardRatio => ("Hazard ratio", "HR"),
            RatioMeasure.OddsRatio => ("Odds ratio", "OR"),
            RatioMeasure.RiskRatio => ("Risk ratio", "RR"),
            _ => throw new InvalidOperationException($"unknown ratio {results[0].Measure}"),
        };
        var rows = results.Select(Row).ToImmutableArray();
        var adjusted = results[0].Adjusted is null ? "not adjusted" : "adjusted for the other factors of the model";
        var isOne = results.Select(result => (result.Group.Id, result.Versus!.Id)).Distinct().Count() == 1;
        var (first, second) = (Brief(results[0].Group), Brief(results[0].Versus!));
        var crossing = rows.Count(row => row is { Low: <= 1, High: >= 1 });
        var min = Math.Min(0.5, rows.Min(row => Bound(Math.Min(row.Estimate, row.Low ?? row.Estimate), Math.Floor)));
        var max = Math.Max(2, rows.Max(row => Bound(Math.Max(row.Estimate, row.High ?? row.Estimate), Math.Ceiling)));
        return new ForestData(
            number == 0 ? $"{Word}-{study.Id}" : $"{Word}-{study.Id}-{number + 1}",
            Title(rows, crossing, letters),
            $"{name} with 95% CI, {adjusted}; {study.Name}, {DesignWords.Of(study.Design)}",
            $"{name}, logarithmic axis",
            LogScale: true,
            NoEffect: 1,
            FavoursLeft: isOne ? $"less with {first}" : "less in the group named first",
            FavoursRight: isOne ? $"less with {second}" : "more in the group named first",
            Math.Min(min, rows.Min(row => row.Estimate)),
            Math.Max(max, rows.Max(row => row.Estimate)),
            rows,
            $"Source: {study.Name}. Ratios and intervals as printed.",
            $"{Words.Count(rows.Length - crossing)} of {Words.Count(rows.Length)} intervals exclude a ratio of 1, which is no difference.")
        {
            Kind = Word,
            Columns = ["P"],
            EstimateHeading = $"{letters} (95% CI)",
            WeightHeading = "Area of the square, by precision; largest = 100",
            Note = "A hazard ratio below 1 means that the event came less often, at any time, in the group named first. It is no share of people, and from groups that chance did not form it does not show a cause.",
        };
    }

    private static string Title(ImmutableArray<ForestRow> rows, int crossing, string letters) => rows.Length == 1
        ? $"{rows[0].Label}: {letters} {rows[0].EstimateText}"
        : crossing == 0 ? $"All {Words.Count(rows.Length)} intervals exclude no difference, and the widest spans a factor of {Widest(rows)}"
        : $"{char.ToUpperInvariant(Words.Count(rows.Length - crossing)[0])}{Words.Count(rows.Length - crossing)[1..]} of {Words.Count(rows.Length)} intervals exclude no difference";

    private static string Widest(ImmutableArray<ForestRow> rows) =>
        Figures.Fixed(rows.Where(row => row is { Low: > 0, High: not null }).Select(row => row.High!.Value / row.Low!.Value).DefaultIfEmpty(1).Max(), 0);

    private ForestRow Row(Result result)
    {
        var reading = result.Reading;
        var estimate = reading.EstimateNumber!.ToDouble();
        var (low, high) = (reading.Low?.Value.Number?.ToDouble(), reading.High?.Value.Number?.ToDouble());
        var isKnown = low is > 0 && high is not null;
        var outcome = result.Outcome.Abbreviation ?? result.Outcome.Name;
        var text = reading.Estimate!.Value.Value + (reading.HasInterval ? $" ({Figures.Range(reading.Low!.Value.Value.ToString(), reading.High!.Value.Value.ToString())})" : "");
        return new ForestRow(
            $"{result.Group.Name} against {Words.Inside(result.Versus!.Name)}",
            outcome,
            text,
            estimate,
            isKnown ? low : null,
            isKnown ? high : null,
            isKnown ? 1 / Math.Pow(Math.Log(high!.Value / low!.Value), 2) : 1e-6,
            Comparator: false,
            result.Id,
            null)
        { Cells = [facts.Of(result).Result.Reading.P is { } p ? p.Value.ToString() : ""] };
    }

    private static string Brief(Group group) => group.Short is { } brief && !brief.StartsWith("No ", StringComparison.Ordinal) ? brief : Words.Inside(group.Name);

    /// <summary>The next power of two outwards.</summary>
    private static double Bound(double value, Func<double, double> outwards) => Math.Clamp(Math.Pow(2, outwards(Math.Log2(value))), 1 / Furthest, Furthest);
}
