using Plumbline.Model;
using Plumbline.Statistics.Ratios;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class RatioEventsRule : Rule
{
    /// <summary>
    /// Cox's information about a factor of two groups is a sum over the events of p(1 − p), which is never above a quarter, so 2/√events is
    /// the least there is, with other factors in the model as well; a little is left for other ways to estimate the error.
    /// </summary>
    private const double Smaller = 0.97;

    /// <summary>Factors that go together widen the error; twice as wide they would have to be nearly the same factor.</summary>
    private const double Larger = 2;

    public override string Id => "ratio-events";

    public override string Name => "Standard error of a hazard ratio against the number of events";

    public override string Formula => "SE of the log hazard ratio ≥ 2 ÷ √events, and about 1 ÷ √(events × share of one group × share of the other); reported below 0.97 of the first, or above twice the second where events are counted";

    public override string Source => "Schoenfeld (1983); Tierney and others (2007)";

    public override string Avoids => "Where events are not counted, every person is taken to have had one, and then only an error that is too small is reported. The roundings of ratio, limits and standard error are allowed for. It is a remark, since other models can move the error.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var result in evidence.Content.Results.Where(result => result is { Kind: ResultKind.Ratio, Measure: RatioMeasure.HazardRatio, Versus: not null }))
        {
            if (Error(result.Reading) is not { } error || EventNumbers.AtMost(evidence, result, result.Group) is not { } one || EventNumbers.AtMost(evidence, result, result.Versus!) is not { } two || one + two == 0) continue;
            var isCounted = EventNumbers.Counted(evidence, result, result.Group) is not null && EventNumbers.Counted(evidence, result, result.Versus!) is not null;
            var fewest = EventNumbers.AtLeast(evidence, result, result.Group) + EventNumbers.AtLeast(evidence, result, result.Versus!);
            yield return Compare(evidence, result, error, one + two, isCounted, fewest is > 0 ? fewest : null);
        }
    }

    /// <summary>As printed, else from the limits.</summary>
    private static ValueRange? Error(Reading reading)
    {
        if (reading.StandardError?.Value is { Value: > 0 } printed) return printed.Range();
        if (reading.EstimateNumber is not { Value: > 0 } estimate || reading.Limits() is not { } limits || limits.Low.Smallest <= 0 || limits.Low.Value >= limits.High.Value) return null;
        return RatioRounding.FromInterval(estimate.Range(), limits.Low.Range(), limits.High.Range(), reading.LevelShare()).StandardErrorLog;
    }

    private Finding Compare(Evidence evidence, Result result, ValueRange error, long events, bool isCounted, long? fewest)
    {
        var least = 2 / Math.Sqrt(events);
        var what = isCounted ? $"{events} events" : $"at most {events} events (one of each person)";
        var printed = $"standard error {Show(result, error)}; {what}";
        Finding Of(Verdict verdict, string recomputed, string message) =>
            Found(evidence, result, result.Reading, verdict, FindingSeverity.Info, new FindingText(printed, recomputed, "1/√(events × share of one group × share of the other), at least 2/√events", message));

        if (error.High < Smaller * least) return Of(Verdict.Differs, $"at least {Figures.Fixed(least, 3)}", $"{result.Outcome.Name}: the printed numbers give the log of the hazard ratio a standard error of {Show(result, error)}. With {what} between two groups it cannot be below 2/√{events} = {Figures.Fixed(least, 3)}, so the interval is narrower than so many events allow. More events than the source prints, or an error that was weighted or estimated in another way, would explain it.");
        if (fewest is { } counted && Usual(result, counted) is { } usual && error.Low > Larger * usual) return Of(Verdict.Differs, $"about {Figures.Fixed(usual, 3)}", $"{result.Outcome.Name}: the printed numbers give the log of the hazard ratio a standard error of {Show(result, error)}. {counted} events are counted in groups of {result.Group.Count!.Value.Value} and {result.Versus!.Count!.Value.Value} people, and with these it is usually about {Figures.Fixed(usual, 3)}, less than half. Fewer events in the model, or factors that go closely together, would explain so wide an interval.");
        return Of(Verdict.Match, $"at least {Figures.Fixed(least, 3)}", $"{result.Outcome.Name}: a standard error of {Show(result, error)} is possible with {what}, which allow {Figures.Fixed(least, 3)} or more.");
    }

    private static double? Usual(Result result, long events)
    {
        if (result.Group.Count is not { } one || result.Versus!.Count is not { } two || one.Value.Value + two.Value.Value == 0) return null;
        var share = (double)(one.Value.Value / (one.Value.Value + two.Value.Value));
        return share is > 0 and < 1 ? 1 / Math.Sqrt(events * share * (1 - share)) : null;
    }

    // As printed, or what the limits give over their roundings.
    private static string Show(Result result, ValueRange error) =>
        result.Reading.StandardError?.Value.Text ?? Figures.Range(Figures.Fixed(error.Low, 3), Figures.Fixed(error.High, 3));
}
