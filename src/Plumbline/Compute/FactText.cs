using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Compute;

/// <summary>What a fact says, in each form. Pages, tables and figures all take their words from here, so that they agree.</summary>
public static class FactText
{
    public static ImmutableDictionary<string, Form> FormNames { get; } =
        Enum.GetValues<Form>().ToImmutableDictionary(form => form.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The fact in a form, in English; null where it cannot be said so.</summary>
    public static string? Say(Fact fact, Form form) => Say(fact, form, PhraseBook.English);

    public static string? Say(Fact fact, Form form, PhraseBook book) => fact switch
    {
        ResultFact result => OfResult(result, form, book),
        DerivedFact derived => DerivedText.Say(derived.Value, form, book),
        PooledFact pooled => DerivedText.Say(pooled.Value, form, book),
        _ => throw new InvalidOperationException($"unknown fact {fact}"),
    };

    private static string? OfResult(ResultFact fact, Form form, PhraseBook book) => fact.Result.Kind switch
    {
        ResultKind.Proportion => OfProportion(fact, form, book),
        ResultKind.Rate => OfRate(fact.Result.Reading, form, book),
        ResultKind.Median => OfMedian(fact.Result, form, book),
        ResultKind.Ratio => OfRatio(fact.Result, form, book),
        ResultKind.Comparison => form is Form.Full or Form.Value ? OfComparison(fact.Result.Reading) : null,
        ResultKind.Count => form is Form.Full or Form.Count or Form.Value or Form.Whole ? fact.Result.Reading.Count?.Value.Text : null,
        ResultKind.Mean => OfMeasured(fact.Result, form, book, fact.Result.Reading.StandardDeviation is { } sd ? book.Say(FactPhrases.StandardDeviation, sd.Value.ToString()) : null),
        ResultKind.Difference => OfMeasured(fact.Result, form, book, FactWords.Limits(book, fact.Result.Reading) is { } limits ? book.Say(FactPhrases.Interval, FactWords.Level(book, fact.Result.Reading), limits) : null),
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

    private static string? OfProportion(ResultFact fact, Form form, PhraseBook book)
    {
        var percent = PercentOf(fact);
        // Where only a whole percentage is printed and no count, a decimal would be invented.
        var decimals = fact.People is null && fact.Result.Reading.EstimateNumber is { IsWhole: true } ? 0 : 1;
        var percentText = percent is { } value ? $"{Figures.Fixed(value, decimals)}%" : null;
        var interval = IntervalOf(fact) is { } limits ? book.Say(FactPhrases.Range, Figures.Fixed(limits.Low, 1), Figures.Fixed(limits.High, 1)) : null;
        var fraction = fact.People is { } people ? book.Say(FactPhrases.Fraction, Figures.Integer(people.People), Figures.Integer(people.Total)) : null;
        var count = fact.Result.Reading.Count?.Value.Text;
        var bracket = interval is null ? percentText : book.Say(FactPhrases.Pair, percentText ?? "", book.Say(FactPhrases.Interval, FactWords.Level(book, fact.Result.Reading), interval));
        return form switch
        {
            // People counted in a group whose size nobody prints are a count and no share.
            Form.Full => fraction is null ? percentText ?? count : book.Say(FactPhrases.Detailed, fraction, bracket ?? ""),
            Form.People => percent is { } share ? FactWords.PeopleOf100(book, share) : null,
            Form.Percent => percentText,
            Form.Count => fact.People?.People.ToString(CultureInfo.InvariantCulture) ?? count,
            Form.Fraction => fraction,
            Form.Interval => interval,
            Form.Value => percentText ?? count,
            Form.Whole => percent is { } share ? Figures.Whole(share) : null,
            Form.Others => percent is { } share ? FactWords.OthersOf100(book, share) : null,
            Form.Low => IntervalOf(fact) is { } range ? Figures.Fixed(range.Low, 0) : null,
            Form.High => IntervalOf(fact) is { } range ? Figures.Fixed(range.High, 0) : null,
            _ => throw new InvalidOperationException($"unknown form {form}"),
        };
    }

    private static string? OfRate(Reading reading, Form form, PhraseBook book)
    {
        if (reading.EstimateNumber is not { } number) return null;
        var interval = FactWords.Limits(book, reading);
        return form switch
        {
            Form.Full => interval is null ? $"{number}%" : FactWords.Detailed(book, $"{number}%", FactWords.Level(book, reading), interval),
            Form.People => FactWords.PeopleOf100(book, number.Value),
            Form.Percent or Form.Value => $"{number}%",
            Form.Interval => interval,
            Form.Whole => Figures.Whole(number.Value),
            Form.Others => FactWords.OthersOf100(book, number.Value),
            Form.Low => WholeLimit(reading.Low),
            Form.High => WholeLimit(reading.High),
            Form.Count or Form.Fraction => null,
            _ => throw new InvalidOperationException($"unknown form {form}"),
        };
    }

    private static string? OfMedian(Result result, Form form, PhraseBook book)
    {
        var reading = result.Reading;
        var unit = book.Unit(result.Outcome);
        var interval = FactWords.Limits(book, reading);
        var value = reading.EstimateNumber is { } number ? book.Say(FactPhrases.Amount, number.ToString(), unit) : reading.Estimate is { } absent ? FactWords.Value(book, absent.Value) : null;
        var kind = reading.IntervalKind switch
        {
            IntervalKind.Confidence => FactWords.Level(book, reading),
            IntervalKind.Range => book.Say(FactPhrases.WholeRange),
            IntervalKind.InterquartileRange => book.Say(FactPhrases.InterquartileRange),
            IntervalKind.Unstated => book.Say(FactPhrases.UnstatedInterval),
            _ => throw new InvalidOperationException($"unknown interval {reading.IntervalKind}"),
        };
        return form switch
        {
            Form.Full => interval is null || value is null ? value : FactWords.Detailed(book, value, kind, interval),
            Form.People => reading.EstimateNumber is { } months ? book.Say(FactPhrases.AboutAmount, Figures.Whole(months.Value), unit) : null,
            Form.Value => value,
            Form.Interval => interval,
            Form.Whole => reading.EstimateNumber is { } whole ? Figures.Whole(whole.Value) : null,
            Form.Low => WholeLimit(reading.Low),
            Form.High => WholeLimit(reading.High),
            Form.Percent or Form.Count or Form.Fraction or Form.Others => null,
            _ => throw new InvalidOperationException($"unknown form {form}"),
        };
    }

    private static string? OfMeasured(Result result, Form form, PhraseBook book, string? spread)
    {
        var value = result.Reading.EstimateNumber is { } number ? book.Say(FactPhrases.Amount, number.ToString(), book.Unit(result.Outcome)) : null;
        return form switch
        {
            Form.Full => spread is null || value is null ? value : book.Say(FactPhrases.Detailed, value, spread),
            Form.Value => value,
            Form.Whole => result.Reading.EstimateNumber is { } whole ? Figures.Whole(whole.Value) : null,
            _ => null,
        };
    }

    private static string? WholeLimit(Located<PrintedValue>? limit) => limit?.Value.Number is { } number ? Figures.Whole(number.Value) : null;

    private static string? OfRatio(Result result, Form form, PhraseBook book)
    {
        var reading = result.Reading;
        var measure = result.Measure switch
        {
            RatioMeasure.HazardRatio => "HR",
            RatioMeasure.OddsRatio => "OR",
            RatioMeasure.RiskRatio => "RR",
            _ => throw new InvalidOperationException($"unknown ratio {result.Measure}"),
        };
        var interval = FactWords.Limits(book, reading);
        var p = reading.P is { } value ? $"; {OfP(value.Value)}" : "";
        return form switch
        {
            Form.Full => interval is null ? $"{measure} {reading.Estimate?.Value}{p}" : FactWords.Detailed(book, $"{measure} {reading.Estimate?.Value}", FactWords.Level(book, reading), interval + p),
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

    private static string OfP(PrintedP p) => $"P {p.Symbol} {p.Number}";
}
