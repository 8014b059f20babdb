using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class SameElsewhereRule : Rule
{
    private const string Method = "comparison of two sources";

    public override string Id => "same-elsewhere";

    public override string Name => "The same result in another source";

    public override string Formula => "every number that a source quotes = the same number in the source that reports it, as far as both print decimals";

    public override string Source => "INSPECT-SR (2024), check 4.11";

    public override string Avoids => "Only results that an editor found to be the same are compared; any of several printings may be the one that is quoted; a later date of analysis is named as a reason.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var result in evidence.Content.Results)
        {
            if (result.SameAs is { } same && evidence.Find(same.Value) is { } other) yield return Compare(evidence, result, other);
            var sources = result.Reading.Places.Select(place => place.Source).Distinct().ToImmutableArray();
            if (sources.Length > 1)
            {
                var shown = Show(result, result.Reading);
                yield return Found(evidence, result, result.Reading, Verdict.Match, FindingSeverity.Info, new FindingText(shown, shown, Method, $"{result.Outcome.Name} ({result.Group.Name}) is printed with the same figures in {string.Join(" and ", sources)}."));
            }
        }
    }

    private Finding Compare(Evidence evidence, Result quoted, Result reported)
    {
        var pairs = Readings(reported).Select(reading => (Reading: reading, Shared: Compare(quoted, reported, reading))).ToImmutableArray();
        var best = pairs.OrderByDescending(pair => pair.Shared.Differing.IsEmpty && pair.Shared.Compared > 0).ThenByDescending(pair => pair.Shared.Compared).First();
        var (one, two) = (Show(quoted, quoted.Reading), Show(reported, best.Reading));
        var name = $"{quoted.Outcome.Name} ({quoted.Group.Name})";
        var (here, there) = (Sources(quoted.Reading), Sources(best.Reading));
        Finding Say(Verdict verdict, FindingSeverity severity, string message) =>
            Found(evidence, quoted, quoted.Reading, verdict, severity, new FindingText($"{one} ({here}); {two} ({there})", two, Method, message)) with
            {
                Facts = [quoted.Id, reported.Id],
                Places = Together(evidence.PlacesOf(quoted.Reading), evidence.PlacesOf(best.Reading)),
            };

        if (best.Shared.Compared == 0) return Say(Verdict.NotCheckable, FindingSeverity.Info, $"{name} is quoted as {one} in {here} and reported as {two} in {there}: no two of these figures can be compared.");
        if (best.Shared.Differing.IsEmpty)
        {
            return one == two && (quoted.Reading.P is null || best.Reading.P is null || quoted.Reading.P.Value == best.Reading.P.Value)
                ? Say(Verdict.Match, FindingSeverity.Info, $"{name} is quoted as {one} in {here}, as {there} reports it.")
                : Say(Verdict.MatchRounding, FindingSeverity.Info, $"{name} is quoted as {one} in {here} and reported as {two} in {there}; they agree as far as both are printed.");
        }

        return Say(Verdict.Differs, FindingSeverity.Minor, $"{name} is quoted as {one} in {here} and reported as {two} in {there} ({string.Join("; ", best.Shared.Differing)}). Another date of analysis or another set of people would explain it; the source that quotes does not name one.");
    }

    private static (int Compared, ImmutableArray<string> Differing) Compare(Result quoted, Result reported, Reading reading)
    {
        var (one, two) = (quoted.Reading, reading);
        (string Name, PrintedNumber? One, PrintedNumber? Two)[] numbers =
        [
            ("the figure", one.EstimateNumber, two.EstimateNumber),
            ("the lower limit", one.Low?.Value.Number, two.Low?.Value.Number),
            ("the upper limit", one.High?.Value.Number, two.High?.Value.Number),
            ("the count", one.Count?.Value, two.Count?.Value),
            ("the size of the group", one.Total?.Value ?? quoted.Group.Count?.Value, two.Total?.Value ?? reported.Group.Count?.Value),
        ];
        var pairs = numbers.Where(pair => pair is { One: not null, Two: not null }).ToList();
        var differing = pairs.Where(pair => !PrintedTwiceRule.Agree(pair.One!, pair.Two!)).Select(pair => $"{pair.Name}: {pair.One} and {pair.Two}").ToList();
        var compared = pairs.Count(pair => pair.Name != "the size of the group");
        if (one.P is { } p && two.P is { } other)
        {
            compared++;
            if (!PrintedTwiceRule.Agree(p.Value, other.Value)) differing.Add($"the P value: {p.Value.Number} and {other.Value.Number}");
        }

        foreach (var (percent, count, result) in new[] { (one, two, reported), (two, one, quoted) })
        {
            if (percent.EstimateNumber is not { } figure || count is not { EstimateNumber: null, Count: { } people } || result is not { Kind: ResultKind.Proportion, Total: > 0 }) continue;
            compared++;
            var exact = Figures.Percent((long)people.Value.Value, (long?)count.Total?.Value.Value ?? result.Total.Value);
            if (!figure.CouldBe((double)exact) && !figure.IsTruncationOf((double)exact)) differing.Add($"{people.Value} people are {Figures.Fixed(exact, figure.Decimals)}%, not {figure}%");
        }

        return (compared, [.. differing]);
    }

    private static string Show(Result result, Reading reading)
    {
        var shown = PrintedTwiceRule.Show(result, reading);
        return result.Kind == ResultKind.Proportion && reading.Count is not null && reading.Estimate is null ? $"{shown} of {reading.Total?.Value.Text ?? $"{result.Total}"}" : shown;
    }

    private static string Sources(Reading reading) => string.Join(" and ", reading.Places.Select(place => place.Source).Distinct());
}
