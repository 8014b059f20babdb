using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class RateIntervalRule : Rule
{
    /// <summary>So many other intervals of a source must agree on a scale before one that does not is mentioned.</summary>
    private const int FewestOthers = 3;

    public override string Id => "rate-interval";

    public override string Name => "Confidence interval of a survival rate";

    public override string Formula => "g(lower) + g(upper) = 2 g(rate) on one scale g: log-log, log, plain, logit or arcsine, over everything that the printed roundings allow; and one scale for all rates of a source";

    public override string Source => "Kalbfleisch and Prentice (1980); Borgan and Liestøl (1990); Klein and Moeschberger (2003), section 4.3";

    public override string Avoids => "Programs use different scales, and any of them is agreement; so is the exact interval of a count, where nobody was censored. One interval on another scale is mentioned only where at least three others of the source share a scale that it does not fit, and it is the only such one.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var study in evidence.Content.Studies)
        {
            var rates = study.Results.Where(result => result.Kind == ResultKind.Rate).SelectMany(result => Readings(result).Select(reading => Printed.Of(result, reading))).OfType<Printed>().ToImmutableArray();
            var odd = OddOneOut([.. rates.Where(rate => rate.Result.Group.Quoted is null)]);
            foreach (var rate in rates) yield return rate == odd?.Rate ? OnAnotherScale(evidence, rate, odd.Value.Shared, odd.Value.Others) : Compare(evidence, rate);
        }
    }

    private Finding Compare(Evidence evidence, Printed rate)
    {
        var where = $"{rate.Result.Outcome.Name} at {rate.Result.Time!.Value.ToWords()}";
        if (rate.Estimate.Value is <= 0 or >= 100) return Of(evidence, rate, Verdict.NotCheckable, "not computed", "none", $"{where}: a rate of {rate.Estimate}% has no interval that could be recomputed from it.");
        if (!rate.Scales.IsEmpty)
        {
            var names = string.Join(", ", rate.Scales.Select(scale => scale.Name));
            return Of(evidence, rate, Verdict.MatchMethod, $"symmetric on the scale: {names}", $"{rate.Scales[0].Name} scale", $"{where}: the interval {rate.Text} lies evenly around {rate.Estimate}% on the scale {names}, as an interval of a survival rate should on one of them.");
        }

        if (rate.Exact() is { } exact) return Of(evidence, rate, Verdict.MatchMethod, IntervalMatch.Show(exact.Interval, rate.Low), exact.Interval.Method, $"{where}: the interval {rate.Text} is that of {exact.Count} of {rate.Result.Total} people by the method {exact.Interval.Method}.");
        return Of(evidence, rate, Verdict.Differs, "symmetric on no usual scale", "log-log, log, plain, logit and arcsine scales", $"{where}: {rate.Estimate}% is printed with an interval of {rate.Text}%. The usual methods place the limits evenly around the rate on one of five scales (log-log, log, plain, logit, arcsine). These limits are even on none of them, whatever the rounding, so the three numbers do not fit together, or were computed in a way we do not know.");
    }

    private Finding OnAnotherScale(Evidence evidence, Printed rate, SurvivalScale shared, int others) =>
        Of(evidence, rate, Verdict.Differs, $"not symmetric on the {shared.Name} scale", $"{shared.Name} scale, shared by {others} other intervals", $"{rate.Result.Outcome.Name} at {rate.Result.Time!.Value.ToWords()}: the {others} other intervals of survival rates in this source all lie evenly around their rates on the {shared.Name} scale. This one, {rate.Estimate}% ({rate.Text}), does not, whatever the rounding{(rate.Scales.IsEmpty ? "" : $"; it would on the {rate.Scales[0].Name} scale")}. It was computed in another way, or the three numbers do not fit together.");

    /// <summary>The only rate without which all the others share a scale, where with it there is none.</summary>
    private static (Printed Rate, SurvivalScale Shared, int Others)? OddOneOut(ImmutableArray<Printed> rates)
    {
        if (rates.Length <= FewestOthers || Shared(rates) is not null) return null;
        var odd = rates.Where(rate => Shared([.. rates.Where(other => other != rate)]) is not null).ToImmutableArray();
        return odd is [var only] && !only.Scales.IsEmpty ? (only, Shared([.. rates.Where(other => other != only)])!, rates.Length - 1) : null;
    }

    private static SurvivalScale? Shared(ImmutableArray<Printed> rates) => SurvivalScale.All.FirstOrDefault(scale => rates.All(rate => rate.Scales.Contains(scale)));

    private Finding Of(Evidence evidence, Printed rate, Verdict verdict, string recomputed, string method, string message) =>
        Found(evidence, rate.Result, rate.Reading, verdict, verdict == Verdict.Differs ? FindingSeverity.Minor : FindingSeverity.Info, new FindingText($"{rate.Estimate}% ({rate.Text})", recomputed, method, message));

    private sealed record Printed(Result Result, Reading Reading, PrintedNumber Estimate, PrintedNumber Low, PrintedNumber High, ImmutableArray<SurvivalScale> Scales)
    {
        public string Text => Figures.Range(Low.Text, High.Text);

        /// <summary>Null where a number is missing, or the order is not that of an interval, which is another rule's matter.</summary>
        public static Printed? Of(Result result, Reading reading)
        {
            if (reading.IntervalKind != IntervalKind.Confidence || reading.EstimateNumber is not { } estimate || reading.Limits() is not { } limits) return null;
            if (result.Time is null || limits.Low.Value < 0 || limits.High.Value > 100 || limits.Low.Value > estimate.Value || estimate.Value > limits.High.Value) return null;
            return new Printed(result, reading, estimate, limits.Low, limits.High, [.. SurvivalScale.Of(result.Outcome).Where(scale => scale.Fits(estimate, limits.Low, limits.High))]);
        }

        public IntervalMatch? Exact() => Result.Total is { } total
            ? HeadCount.Allowed(Estimate, total).Select(count => IntervalMatch.Find(count, total, Low, High, Reading.LevelShare())).FirstOrDefault(match => match is { How: null })
            : null;
    }
}
