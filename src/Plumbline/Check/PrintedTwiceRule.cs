using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class PrintedTwiceRule : Rule
{
    public override string Id => "printed-twice";

    public override string Name => "The same result in several places";

    public override string Formula => "every number of one printing = the same number of another, as far as both print decimals";

    public override string Source => "INSPECT-SR (2024), checks 4.4 and 4.11";

    public override string Avoids => "Figures that differ only in how many decimals are printed agree; a different group, time, assessor or cut-off is another result and is not compared.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var result in evidence.Content.Results)
        {
            if (result.Reading.Places.Length > 1)
            {
                var lines = string.Join(", ", result.Reading.Places.Select(place => place.Line));
                yield return Found(evidence, result, result.Reading, Verdict.Match, FindingSeverity.Info, new FindingText(Show(result, result.Reading), Show(result, result.Reading), "comparison of printings", $"{result.Outcome.Name} is printed {result.Reading.Places.Length} times with the same figures (lines {lines})."));
            }

            foreach (var other in result.AlsoPrinted) yield return Compare(evidence, result, other);
        }
    }

    private Finding Compare(Evidence evidence, Result result, Reading other)
    {
        var pairs = Pairs(result.Reading, other).ToImmutableArray();
        var places = Together(evidence.PlacesOf(result.Reading), evidence.PlacesOf(other));
        var (p, otherP) = (result.Reading.P?.Value, other.P?.Value);
        var (first, second) = p != otherP && p is not null && otherP is not null ? (ShowWithP(result, result.Reading), ShowWithP(result, other)) : (Show(result, result.Reading), Show(result, other));
        var (one, two) = (Where(evidence, result.Reading), Where(evidence, other));
        var agrees = pairs.All(pair => Agree(pair.One, pair.Two)) && Agree(p, otherP);
        var how = p is null || otherP is null || p.Operator == otherP.Operator && p.Operator == Comparison.Equal ? "they differ only in rounding" : "they are written differently, and both can be true";
        var text = agrees
            ? new FindingText($"{first}; {second}", first, "comparison of printings", $"{result.Outcome.Name} is printed as {first} and as {second}; {how}.")
            : new FindingText(
                $"{first} ({one}); {second} ({two})",
                "no recomputation: the source prints both",
                "comparison of printings",
                $"{result.Outcome.Name} in {result.Group.Lay} is printed as {first} ({one}) and as {second} ({two}). Another assessor, date or set of people would explain it; {(result.Assessor is null ? "the source names none" : $"the source names the {result.Assessor}")}.");
        var verdict = agrees ? Verdict.MatchRounding : Verdict.Differs;
        return Found(evidence, result, other, verdict, agrees ? FindingSeverity.Info : FindingSeverity.Material, text) with { Places = places };
    }

    /// <summary>Do two printings of a number agree, as far as both print decimals?</summary>
    internal static bool Agree(PrintedNumber one, PrintedNumber two)
    {
        var (coarse, fine) = one.Decimals <= two.Decimals ? (one, two) : (two, one);
        return coarse.Overlaps((double)fine.Smallest, (double)fine.Largest) && (coarse.Decimals != fine.Decimals || coarse.Value == fine.Value);
    }

    /// <summary>Two P values printed as numbers agree as other numbers do; where one is a bound, if some P value fits both.</summary>
    internal static bool Agree(PrintedP? one, PrintedP? two)
    {
        if (one is null || two is null) return true;
        return (one.Operator, two.Operator) is (Comparison.Equal, Comparison.Equal) ? Agree(one.Number, two.Number) : one.IsCompatible(two);
    }

    private static IEnumerable<(PrintedNumber One, PrintedNumber Two)> Pairs(Reading one, Reading two)
    {
        (PrintedNumber?, PrintedNumber?)[] pairs =
        [
            (one.EstimateNumber, two.EstimateNumber),
            (one.Low?.Value.Number, two.Low?.Value.Number),
            (one.High?.Value.Number, two.High?.Value.Number),
            (one.Count?.Value, two.Count?.Value),
        ];
        return from pair in pairs where pair is { Item1: not null, Item2: not null } select (pair.Item1!, pair.Item2!);
    }

    internal static string Show(Result result, Reading reading)
    {
        var isShare = result.Kind is ResultKind.Proportion or ResultKind.Rate;
        var estimate = reading.Estimate?.Value is { } shown ? shown.Number is not null && isShare ? $"{shown}%" : shown.ToString() : null;
        var count = reading.Count?.Value.Text;
        var head = (count, estimate) switch
        {
            ({ } people, { } percent) => $"{people} ({percent})",
            ({ } people, null) => people,
            (null, { } value) => value,
            _ => reading.P is { } p ? $"P {p.Value.Symbol} {p.Value.Number}" : "",
        };
        if (reading.HasInterval) return $"{head} ({reading.Low!.Value} to {reading.High!.Value})";
        return result.Kind is ResultKind.Median or ResultKind.Mean && reading.EstimateNumber is not null ? $"{head} {result.Outcome.Unit}" : head;
    }

    private static string ShowWithP(Result result, Reading reading)
    {
        var shown = Show(result, reading);
        var p = $"P {reading.P!.Value.Symbol} {reading.P.Value.Number}";
        return shown == p ? p : $"{shown}, {p}";
    }

    private static string Where(Evidence evidence, Reading reading) =>
        string.Join(", ", evidence.PlacesOf(reading).Select(place => place.Section is { } section ? $"{section}, line {place.Line}" : $"line {place.Line}"));
}
