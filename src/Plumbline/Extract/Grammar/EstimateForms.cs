using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>Estimates by their shape: percentages, n (x%), times, medians with a range, means ± SD.</summary>
internal static class EstimateForms
{
    /// <summary>"33 of 85 (38.8%)", "6/74 patients", "95 of 302 patients".</summary>
    public static Draft? Fraction(TokenList tokens, int at)
    {
        if (tokens[at - 1].IsMark("/×<>≥≤") || CountGrammar.Fraction(tokens, at) is not { } fraction) return null;
        var next = CountGrammar.SkipPeople(tokens, fraction.Next);
        var annotation = Annotation.Read(tokens, next);
        var slashed = tokens[at + 1].IsMark('/');
        var enclosed = tokens[at - 1].IsMark("([") && tokens[next].IsMark(")],;");
        if (annotation.IsEmpty && next == fraction.Next && !(enclosed || (!slashed && tokens[next].IsMark(".,;)")))) return null;
        return new Draft(at, annotation.Next, StatisticKind.Proportion)
        {
            Value = annotation.Percent is { } percent ? PrintedValue.Of(percent) : null,
            Count = fraction.Value.Count,
            Total = fraction.Value.Total,
            Percent = annotation.Percent,
            Interval = annotation.Interval,
            P = annotation.P,
            Unit = annotation.Percent is null ? null : "%",
        };
    }

    /// <summary>"65 (76.5%)", "65 patients (76.5%)", "Three (4.1%)".</summary>
    public static Draft? CountWithPercent(TokenList tokens, int at)
    {
        if (NumberGrammar.Whole(tokens, at) is not { } count || tokens[at - 1].IsMark("<>≥≤")) return null;
        var next = CountGrammar.OfPeople(tokens, at)?.Next ?? at + 1;
        if (!tokens[next].IsMark("([") || NumberGrammar.Number(tokens, next + 1) is null || !tokens[next + 2].IsMark('%')) return null;
        var annotation = Annotation.Read(tokens, next);
        if (annotation.Percent is not { } percent) return null;
        // "116 [42%] of 278 patients".
        var people = tokens[annotation.Next].IsWord("of") ? CountGrammar.OfPeople(tokens, annotation.Next + 1) : null;
        var total = people?.Value.Value >= count.Value ? people : null;
        return new Draft(at, total?.Next ?? annotation.Next, StatisticKind.Proportion)
        {
            Value = PrintedValue.Of(percent), Count = count, Total = total?.Value, Bracketed = tokens[at - 1].IsMark("(["),
                Percent = percent, Interval = annotation.Interval, P = annotation.P, Unit = "%",
            Noun = next > at + 1 ? tokens.Slice(at + 1, next) : null,
        };
    }

    /// <summary>"38.8% (95% CI 28.44–50.01)", "8.1% (6/74)", "34.1%", "31%–33%".</summary>
    public static Draft? Percentage(TokenList tokens, int at)
    {
        if (NumberGrammar.Number(tokens, at) is not { } number || NumberGrammar.IsLimit(tokens, at)) return null;
        if (IntervalGrammar.ConfidenceWords(tokens, at) is not null) return null;
        if (IntervalGrammar.Limits(tokens, at, commas: false) is { Value.Unit: "%" } range && !tokens[range.Next - 2].IsMark("and"))
        {
            return tokens[at + 1].IsWord("and") || tokens[at + 2].IsWord("and") ? Single(tokens, at, number)
                : new Draft(at, range.Next, StatisticKind.Proportion) { Interval = range.Value, Unit = "%" };
        }

        return Single(tokens, at, number);
    }

    private static Draft? Single(TokenList tokens, int at, PrintedNumber number)
    {
        var unit = NumberGrammar.Unit(tokens, at + 1);
        var symbol = unit.Value ?? SharedUnit.After(tokens, at);
        if (symbol is not ("%" or "percentage points")) return null;
        if (tokens[unit.Next].IsMark("-") && tokens.IsGlued(unit.Next)) return null;
        var spread = tokens[unit.Next].IsMark('±') ? NumberGrammar.Number(tokens, unit.Next + 1) : null;
        var annotation = Annotation.Read(tokens, spread is null ? unit.Next : NumberGrammar.Unit(tokens, unit.Next + 2).Next);
        return new Draft(at, annotation.Next, symbol == "%" ? StatisticKind.Proportion : StatisticKind.RiskDifference)
        {
            Value = PrintedValue.Of(number), Percent = symbol == "%" ? number
                : null, Unit = symbol, Interval = annotation.Interval, P = annotation.P,
            Count = annotation.Count, Total = annotation.Total, Spread = spread ?? annotation.Spread,
            Bracketed = tokens[at - 1].IsMark("([") && (tokens[annotation.Next].IsMark(")]") || tokens[annotation.Next].IsMark(",;")),
        };
    }

    /// <summary>"5.55 months (95% CI, 3.68–7.52)", "62.0 (range, 39–76) years", "11.07 (95% CI, 6.37–not reached) months", "69.25 ± 4.98".</summary>
    public static Draft? Measure(TokenList tokens, int at)
    {
        if (NumberGrammar.Value(tokens, at) is not { } value || tokens[at - 1].IsMark("<>≥≤×")) return null;
        if (value.Value.Number is not null && IntervalGrammar.ConfidenceWords(tokens, at) is not null) return null;
        if (tokens[at + 1].IsMark('-') && IntervalGrammar.Limits(tokens, at, commas: false) is { } limits && NumberGrammar.IsTime(limits.Value.Unit))
        {
            // "a median OS of 12.7–16.5 months": the medians of several trials.
            return new Draft(at, limits.Next, StatisticKind.MedianTime) { Interval = limits.Value, Unit = limits.Value.Unit };
        }

        var next = value.Next;
        var spread = tokens[next].IsMark('±') ? NumberGrammar.Number(tokens, next + 1) : null;
        if (spread is not null) next += 2;
        var unit = UnitBeforeBracket(tokens, next);
        var annotation = Annotation.Read(tokens, unit.Next);
        if (annotation.IsEmpty
            && MeanWithDeviation(tokens, at,
            unit.Next) is { } deviation) annotation = new Annotation(deviation.Next) { Spread = deviation.Value };
        var late = annotation.Next > unit.Next && unit.Value is null ? NumberGrammar.Unit(tokens, annotation.Next)
            : new(null, annotation.Next);
        var symbol = unit.Value ?? late.Value ?? annotation.Interval?.Unit ?? SharedUnit.After(tokens, at);
        if (Shape(spread ?? annotation.Spread, annotation.Interval, symbol) is not { } kind) return null;
        return new Draft(at, NumberGrammar.IsTime(late.Value) ? late.Next : annotation.Next, kind)
        {
            Value = value.Value, Interval = annotation.Interval, Spread = spread ?? annotation.Spread, Unit = symbol, P = annotation.P,
            Count = annotation.Count, Bracketed = tokens[at - 1].IsMark("(["),
        };
    }

    // A unit we do not know is one only if limits stand in brackets behind it: "3.8 mg (range 1.7–15.6)", "-3.2 points (95% CI …)".
    private static Parsed<string?> UnitBeforeBracket(TokenList tokens, int at)
    {
        var unit = NumberGrammar.Unit(tokens, at);
        if (unit.Value is not null || tokens[at].Kind != TokenKind.Word || tokens.IsWord(at, Vocabulary.Breaks)
            || !tokens[at + 1].IsMark("([")) return unit;
        return Annotation.Read(tokens, at + 1).Interval is { Kind: not LimitsKind.Bare } ? new(tokens[at].Text, at + 1) : unit;
    }

    // "Mean (SD) age was 61.2 (9.8) years".
    private static Parsed<PrintedNumber>? MeanWithDeviation(TokenList tokens, int at, int bracket)
    {
        if (!tokens[bracket].IsMark("([") || NumberGrammar.Number(tokens, bracket + 1) is not { } number
            || !tokens[bracket + 2].IsMark(")]")) return null;
        for (var i = at - 1; i > at - 10 && tokens.SentenceOf(i) == tokens.SentenceOf(at); i--)
        {
            if (tokens[i].Text is "SD") return new(number, bracket + 3);
        }

        return null;
    }

    // What a number with its brackets can be; whether a bare time is a result is for its context to say.
    private static StatisticKind? Shape(PrintedNumber? spread, Interval? interval, string? unit) => interval?.Kind switch
    {
        _ when spread is not null => StatisticKind.MeanSd,
        LimitsKind.Range => StatisticKind.MedianRange,
        LimitsKind.Interquartile => StatisticKind.MedianIqr,
        LimitsKind.Confidence => NumberGrammar.IsTime(unit) ? StatisticKind.MedianTime : StatisticKind.Coefficient,
        LimitsKind.Bare => NumberGrammar.IsTime(unit) ? StatisticKind.MedianTime : StatisticKind.Coefficient,
        null => StatisticKind.MedianTime,
        _ => throw new InvalidOperationException($"unknown interval {interval}"),
    };
}
