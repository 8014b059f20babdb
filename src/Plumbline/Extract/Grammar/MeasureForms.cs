using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>Measured quantities by their shape: times, medians with a range, means ± SD.</summary>
internal static class MeasureForms
{
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
