using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Forest;

/// <summary>Ratios of one measure that one study prints: the factors of a regression, one comparison by several outcomes.</summary>
internal sealed class RatioForest(Facts facts)
{
    public const string Word = "ratios";

    /// <summary>The axis goes no further, or but for an estimate; beyond are arrows.</summary>
    private const double Furthest = 100;

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
        var (left, right) = Sides(results, isOne);
        var crossing = rows.Count(row => row is { Low: <= 1, High: >= 1 });
        var (min, max) = Axis(rows);
        return new ForestData(
            number == 0 ? $"{Word}-{study.Id}" : $"{Word}-{study.Id}-{number + 1}",
            Title(rows, crossing, name, letters),
            $"{name} with 95% CI, {adjusted}; {study.Name}, {DesignWords.Of(study.Design)}",
            $"{name}, logarithmic axis",
            LogScale: true,
            NoEffect: 1,
            left,
            right,
            min,
            max,
            rows,
            $"Source: {study.Name}. Ratios and intervals as printed.",
            rows.Length == 1 ? $"One {name.ToLowerInvariant()} of {study.Name}." : $"{Words.Capital(Words.Count(rows.Length - crossing))} of {Words.Count(rows.Length)} intervals do not hold a ratio of 1, which is no difference.")
        {
            Kind = Word,
            Columns = ["P"],
            EstimateHeading = $"{letters} (95% CI)",
            WeightHeading = "Area of the square, by precision; largest = 100",
            Note = "A hazard ratio below 1 means that the event came less often, at any time, in the group named first. It is no share of people, and from groups that chance did not form it does not show a cause.",
        };
    }

    private static string Title(ImmutableArray<ForestRow> rows, int crossing, string name, string letters)
    {
        if (rows.Length == 1) return $"{rows[0].Label}, {rows[0].Detail}: {letters} {rows[0].EstimateText}";
        var (all, excluding) = (Words.Count(rows.Length), rows.Length - crossing);
        return crossing == 0
            ? $"{name}s: all {all} intervals exclude 1 (the value for no difference); the widest spans a factor of about {Widest(rows)}"
            : $"{name}s: {Words.Count(excluding)} of {all} intervals {(excluding == 1 ? "excludes" : "exclude")} 1 (the value for no difference)";
    }

    /// <summary>Whom either side speaks for, where all rows compare the same two groups by outcomes of which it is known what is better.</summary>
    private static (string Left, string Right) Sides(ImmutableArray<Result> results, bool isOne)
    {
        if (!isOne || results[0] is not { Group.Short: not null, Versus.Short: not null } || results.Select(FewerIsBetter).Distinct().ToArray() is not [{ } fewer])
            return ("less in the group named first", "more in the group named first");
        var (one, other) = ($"favours {Inside(results[0].Group)}", $"favours {Inside(results[0].Versus!)}");
        return fewer ? (one, other) : (other, one);
    }

    /// <summary>An event that ends a good time is better late; null where neither is better.</summary>
    private static bool? FewerIsBetter(Result result) => result.Outcome.Direction switch
    {
        Direction.HigherIsBetter => result.Outcome.Kind == OutcomeKind.TimeToEvent,
        Direction.LowerIsBetter => result.Outcome.Kind != OutcomeKind.TimeToEvent,
        Direction.Neutral => null,
        _ => throw new InvalidOperationException($"unknown direction {result.Outcome.Direction}"),
    };

    /// <summary>To powers of two where all is near 1, else of ten; every estimate is on it.</summary>
    private static (double Min, double Max) Axis(ImmutableArray<ForestRow> rows)
    {
        var (low, high) = (rows.Min(row => Math.Min(row.Estimate, row.Low ?? row.Estimate)), rows.Max(row => Math.Max(row.Estimate, row.High ?? row.Estimate)));
        var radix = low >= 1 / 8.0 && high <= 8 ? 2 : 10;
        double Power(double value, Func<double, double> outwards) => Math.Pow(radix, outwards(Math.Log(value) / Math.Log(radix)));
        var min = Math.Clamp(Power(low, Math.Floor), 1 / Furthest, 0.5);
        var max = Math.Clamp(Power(high, Math.Ceiling), 2, Furthest);
        return (Math.Min(min, Power(rows.Min(row => row.Estimate), Math.Floor)), Math.Max(max, Power(rows.Max(row => row.Estimate), Math.Ceiling)));
    }

    private static string Widest(ImmutableArray<ForestRow> rows)
    {
        var factor = rows.Where(row => row is { Low: > 0, High: not null }).Select(row => row.High!.Value / row.Low!.Value).DefaultIfEmpty(1).Max();
        // Printed limits are rounded, a low one above all: more than two digits of their ratio would be invented.
        var step = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(factor)) - 1));
        return Figures.Fixed(Math.Round(factor / step) * step, 0);
    }

    /// <summary>A short name keeps its letters within a sentence, but for "No".</summary>
    private static string Inside(Group group) => group.Short is { } brief && !brief.StartsWith("No ", StringComparison.Ordinal) ? brief : Words.Inside(group.Short ?? group.Name);

    private ForestRow Row(Result result)
    {
        var reading = result.Reading;
        var estimate = reading.EstimateNumber!.ToDouble();
        var (low, high) = (reading.Low?.Value.Number?.ToDouble(), reading.High?.Value.Number?.ToDouble());
        var isKnown = low is > 0 && high is not null;
        var outcome = result.Outcome.Abbreviation ?? result.Outcome.Name;
        var text = reading.Estimate!.Value + (reading.HasInterval ? $" ({Figures.Range(reading.Low!.Value.ToString(), reading.High!.Value.ToString())})" : "");
        return new ForestRow(
            $"{result.Group.Short ?? result.Group.Name} against {Inside(result.Versus!)}",
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
}
