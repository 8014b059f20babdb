using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Compute;

/// <summary>What a fact says, in each form. Pages, tables and figures all take their words from here, so that they agree.</summary>
public static class FactText
{
    public static ImmutableDictionary<string, Form> FormNames { get; } =
        Enum.GetValues<Form>().ToImmutableDictionary(form => form.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The fact in a form; null where it cannot be said so.</summary>
    public static string? Say(Fact fact, Form form) => fact switch
    {
        ResultFact result => Say(result, form),
        DerivedFact derived => DerivedText.Say(derived.Value, form),
        PooledFact pooled => DerivedText.Say(pooled.Value, form),
        _ => throw new InvalidOperationException($"unknown fact {fact}"),
    };

    public static string? Say(ResultFact fact, Form form) => fact.Result.Kind switch
    {
        ResultKind.Proportion => OfProportion(fact, form),
        ResultKind.Rate => OfRate(fact.Result.Reading, form),
        ResultKind.Median => OfMedian(fact.Result, form),
        ResultKind.Ratio => OfRatio(fact.Result, form),
        ResultKind.Comparison => form is Form.Full or Form.Value ? OfComparison(fact.Result.Reading) : null,
        ResultKind.Count => form is Form.Full or Form.Count or Form.Value or Form.Whole ? fact.Result.Reading.Count?.Value.Text : null,
        ResultKind.Mean => OfMeasured(fact.Result, form, fact.Result.Reading.StandardDeviation is { } sd ? $"standard deviation {sd.Value}" : null),
        ResultKind.Difference => OfMeasured(fact.Result, form, Limits(fact.Result.Reading) is { } limits ? $"{Level(fact.Result.Reading)} {limits}" : null),
        _ => throw new InvalidOperationException($"unknown kind {fact.Result.Kind}"),
    };

    /// <summary>The percentage of a proportion or rate: from the exact fraction where the count is known, else as printed.</summary>
    public static decimal? PercentOf(ResultFact fact) =>
        fact.People is { } people ? Figures.Percent(people.People, people.Total) : fact.Result.Reading.EstimateNumber?.Value;

    /// <summary>The interval of a proportion as it is shown: as printed, else the exact one we computed.</summary>
    public static (double Low, double High)? IntervalOf(ResultFact fact) => fact.Result.Reading switch
    {
        { Low.Value.Number: { } low, High.Value.Number: { } high } => (low.ToDouble(), high.ToDouble()),
        { HasInterval: true } => null,
        _ => fact.Exact is { Low: { } low, High: { } high } ? (low, high) : null,
    };

    private static string? OfProportion(ResultFact fact, Form form)
    {
        var percent = PercentOf(fact);
        // Where only a whole percentage is printed and no count, a decimal would be invented.
        var decimals = fact.People is null && fact.Result.Reading.EstimateNumber is { IsWhole: true } ? 0 : 1;
        var percentText = percent is { } value ? $"{Figures.Fixed(value, decimals)}%" : null;
        var interval = IntervalOf(fact) is { } limits ? Figures.Range(Figures.Fixed(limits.Low, 1), Figures.Fixed(limits.High, 1)) : null;
        var fraction = fact.People is { } people ? $"{people.People} of {people.Total}" : null;
        var bracket = interval is null ? percentText : $"{percentText}; {Level(fact.Result.Reading)} {interval}";
        return form switch
        {
            Form.Full => fraction is null ? percentText : $"{fraction} ({bracket})",
            Form.People => percent is { } share ? PeopleOf100(share) : null,
            Form.Percent => percentText,
            Form.Count => fact.People?.People.ToString(CultureInfo.InvariantCulture),
            Form.Fraction => fraction,
            Form.Interval => interval,
            Form.Value => percentText,
            Form.Whole => percent is { } share ? Figures.Whole(share) : null,
            Form.Others => percent is { } share ? OthersOf100(share) : null,
            Form.Low => IntervalOf(fact) is { } range ? Figures.Fixed(range.Low, 0) : null,
            Form.High => IntervalOf(fact) is { } range ? Figures.Fixed(range.High, 0) : null,
            _ => throw new InvalidOperationException($"unknown form {form}"),
        };
    }

    private static string? OfRate(Reading reading, Form form)
    {
        if (reading.EstimateNumber is not { } number) return null;
        var interval = Limits(reading);
        return form switch
        {
            Form.Full => interval is null ? $"{number}%" : $"{number}% ({Level(reading)} {interval})",
            Form.People => PeopleOf100(number.Value),
            Form.Percent or Form.Value => $"{number}%",
            Form.Interval => interval,
            Form.Whole => Figures.Whole(number.Value),
            Form.Others => OthersOf100(number.Value),
            Form.Low => WholeLimit(reading.Low),
            Form.High => WholeLimit(reading.High),
            Form.Count or Form.Fraction => null,
            _ => throw new InvalidOperationException($"unknown form {form}"),
        };
    }

    private static string? OfMedian(Result result, Form form)
    {
        var reading = result.Reading;
        var unit = result.Outcome.Unit;
        var interval = Limits(reading);
        var value = reading.EstimateNumber is { } number ? $"{number} {unit}" : reading.Estimate?.Value.ToString();
        var kind = reading.IntervalKind switch
        {
            IntervalKind.Confidence => Level(reading),
            IntervalKind.Range => "range",
            IntervalKind.InterquartileRange => "interquartile range",
            IntervalKind.Unstated => "interval of unstated kind",
            _ => throw new InvalidOperationException($"unknown interval {reading.IntervalKind}"),
        };
        return form switch
        {
            Form.Full => interval is null ? value : $"{value} ({kind} {interval})",
            Form.People => reading.EstimateNumber is { } months ? $"about {Figures.Whole(months.Value)} {unit}" : null,
            Form.Value => value,
            Form.Interval => interval,
            Form.Whole => reading.EstimateNumber is { } whole ? Figures.Whole(whole.Value) : null,
            Form.Low => WholeLimit(reading.Low),
            Form.High => WholeLimit(reading.High),
            Form.Percent or Form.Count or Form.Fraction or Form.Others => null,
            _ => throw new InvalidOperationException($"unknown form {form}"),
        };
    }

    private static string? OfMeasured(Result result, Form form, string? spread)
    {
        var value = result.Reading.EstimateNumber is { } number ? $"{number} {result.Outcome.Unit}" : null;
        return form switch
        {
            Form.Full => spread is null ? value : $"{value} ({spread})",
            Form.Value => value,
            Form.Whole => result.Reading.EstimateNumber is { } whole ? Figures.Whole(whole.Value) : null,
            _ => null,
        };
    }

    private static string? WholeLimit(Located<PrintedValue>? limit) => limit?.Value.Number is { } number ? Figures.Whole(number.Value) : null;

    private static string? OfRatio(Result result, Form form)
    {
        var reading = result.Reading;
        var measure = result.Measure switch
        {
            RatioMeasure.HazardRatio => "HR",
            RatioMeasure.OddsRatio => "OR",
            RatioMeasure.RiskRatio => "RR",
            _ => throw new InvalidOperationException($"unknown ratio {result.Measure}"),
        };
        var interval = Limits(reading);
        var p = reading.P is { } value ? $"; {OfP(value.Value)}" : "";
        return form switch
        {
            Form.Full => interval is null ? $"{measure} {reading.Estimate?.Value}{p}" : $"{measure} {reading.Estimate?.Value} ({Level(reading)} {interval}{p})",
            Form.Value => $"{measure} {reading.Estimate?.Value}",
            Form.Interval => interval,
            // A ratio alone misleads, so there is no form of it for patients.
            Form.People or Form.Percent or Form.Count or Form.Fraction or Form.Whole or Form.Low or Form.High or Form.Others => null,
            _ => throw new InvalidOperationException($"unknown form {form}"),
        };
    }

    private static string OfComparison(Reading reading)
    {
        var statistic = reading.EstimateNumber is { } number ? $"χ² {number}" : null;
        var p = reading.P is { } value ? OfP(value.Value) : null;
        return string.Join("; ", new[] { statistic, p }.OfType<string>());
    }

    /// <summary>All the others of the same 100 people: with those of <see cref="PeopleOf100"/> they are 100, also where both would be rounded up.</summary>
    private static string OthersOf100(decimal percent) => Math.Round(percent, 0, MidpointRounding.AwayFromZero) switch
    {
        0 when percent > 0 => "more than 99 out of 100 people",
        100 when percent < 100 => "fewer than 1 out of 100 people",
        var whole => PeopleOf100(100 - whole),
    };

    /// <summary>Whole people of 100. What is not nothing is never said as 0, nor what is not all as 100.</summary>
    private static string PeopleOf100(decimal percent)
    {
        var whole = Math.Round(percent, 0, MidpointRounding.AwayFromZero);
        return (whole, percent) switch
        {
            (_, 0) => "none out of 100 people",
            (0, _) => "fewer than 1 out of 100 people",
            (100, < 100) => "more than 99 out of 100 people",
            (1, _) => "about 1 out of 100 people",
            _ => $"about {Figures.Whole(whole)} out of 100 people",
        };
    }

    private static string OfP(PrintedP p) => $"P {p.Symbol} {p.Number}";

    private static string Level(Reading reading) => $"{Figures.Fixed(reading.Level, reading.Level == Math.Truncate(reading.Level) ? 0 : 1)}% CI";

    private static string? Limits(Reading reading) =>
        reading.HasInterval ? Figures.Range(reading.Low!.Value.ToString(), reading.High!.Value.ToString()) : null;
}
