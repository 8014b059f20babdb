using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>Measured quantities by their shape: times, medians with a range, means ± SD, each with its unit wherever that stands.</summary>
internal static class MeasureForms
{
    /// <summary>"5.55 months (95% CI, 3.68–7.52)", "62.0 (range, 39–76) years", "11.07 (95% CI, 6.37–not reached) months", "69.25 ± 4.98", "−0.61 g/dL (SD 0.92)".</summary>
    public static Draft? Measure(TokenList tokens, int at)
    {
        if ((NumberGrammar.Value(tokens, at) ?? Spelled(tokens, at)) is not { } value || tokens[at - 1].IsMark("<>≥≤×") || (tokens[at - 1].IsMark('/') && !tokens[at - 2].IsMark(')'))) return null;
        if (IntervalGrammar.IsTorn(tokens, at - 1, "25") || IntervalGrammar.IsTorn(tokens, at - 1, "75")) return null;
        if (value.Value.Number is not null && IntervalGrammar.ConfidenceWords(tokens, at) is not null) return null;
        if (Medians(tokens, at) is { } several) return several;
        var spread = PlusMinus(tokens, value.Next);
        if (spread is { } plus && InBrackets(tokens, at, plus.Next) is { } shared)
            return new Draft(at - 1, shared.Next, StatisticKind.MeanSd) { Value = value.Value, Spread = plus.Value, Unit = shared.Value };
        var unit = UnitBeforeBracket(tokens, spread?.Next ?? value.Next);
        // A temperature is a condition of the laboratory; an angle may be measured.
        if (tokens[unit.Next].IsMark('°') && unit.Value is null && IsSaid(tokens, unit.Next + 1)) unit = new("°", unit.Next + 1);
        if (tokens[unit.Next].IsMark('°') || tokens[unit.Next].IsMark('℃')) return null;
        var annotation = Annotation.Read(tokens, unit.Next);
        if (annotation.IsEmpty && value.Value.Number is { } number && LimitsBehind(tokens, unit.Next, number) is { } limits) annotation = new Annotation(limits.Next) { Interval = limits.Value };
        if (annotation.IsEmpty && SecondInBrackets(tokens, unit.Next) is { } second) annotation = new Annotation(second.Next) { Second = second.Value };
        var late = annotation.Next > unit.Next && unit.Value is null ? UnitGrammar.Read(tokens, annotation.Next) : new(null, annotation.Next);
        var symbol = unit.Value ?? late.Value ?? annotation.Interval?.Unit ?? SharedUnit.After(tokens, at);
        return new Draft(at, late.Next, Shape(spread?.Value ?? annotation.Spread, annotation.Interval, symbol))
        {
            Value = value.Value, Interval = annotation.Interval, Spread = spread?.Value ?? annotation.Spread, Unit = symbol, P = annotation.P,
            Count = annotation.Count, Bracketed = tokens[at - 1].IsMark("(["), Second = annotation.Second,
        };
    }

    // "a median of nineteen months", "five months longer": in words only where a time is measured.
    private static Parsed<PrintedValue>? Spelled(TokenList tokens, int at) =>
        tokens[at].Kind == TokenKind.Word && (tokens[at + 2].IsWord("longer")
            || ((tokens[at - 1].IsWord("of") || tokens[at - 1].IsWord("was")) && (tokens[at - 2].IsWord("median") || tokens[at - 2].IsWord("average") || tokens[at - 2].IsWord("mean"))))
            && NumberGrammar.Whole(tokens, at) is { } number && NumberGrammar.IsTime(NumberGrammar.Unit(tokens, at + 1).Value) ? new(PrintedValue.Of(number), at + 1) : null;

    /// <summary>"0.94; 0.77-1.15", "16%, 6% to 26%": limits without a word and without brackets, if the value lies between them.</summary>
    public static Parsed<Interval>? LimitsBehind(TokenList tokens, int at, PrintedNumber value)
    {
        if (!tokens[at].IsMark(",;") || IntervalGrammar.Limits(tokens, at + 1, commas: false) is not { } limits || NumberGrammar.IsTime(limits.Value.Unit)
            || tokens[limits.Next - 2].IsWord("and") || tokens[limits.Next].IsMark("/-")) return null;
        return limits.Value.Low.Number is { } low && limits.Value.High.Number is { } high && low.Value <= value.Value && value.Value <= high.Value
            && (low.Decimals == value.Decimals || high.Decimals == value.Decimals) ? limits : null;
    }

    // "a median OS of 12.7–16.5 months": the medians of several trials.
    private static Draft? Medians(TokenList tokens, int at) =>
        tokens[at + 1].IsMark('-') && IntervalGrammar.Limits(tokens, at, commas: false) is { } limits && NumberGrammar.IsTime(limits.Value.Unit)
            ? new Draft(at, limits.Next, StatisticKind.MedianTime) { Interval = limits.Value, Unit = limits.Value.Unit } : null;

    // "(68.4±5.7)%", "(43 ± 12) mL/min": the unit behind the bracket is that of both.
    private static Parsed<string?>? InBrackets(TokenList tokens, int at, int next) =>
        tokens[at - 1].IsMark("([") && tokens[next].IsMark(")]") && tokens.IsGlued(at) && UnitGrammar.Read(tokens, next + 1) is { Value: not null } unit ? unit : null;

    // "± 4.98", "±0.3%".
    private static Parsed<PrintedNumber>? PlusMinus(TokenList tokens, int at)
    {
        var sign = NumberGrammar.Unit(tokens, at) is { Value: not null } unit && tokens[unit.Next].IsMark('±') ? unit.Next : at;
        return tokens[sign].IsMark('±') && NumberGrammar.Number(tokens, sign + 1) is { } number ? new(number, sign + 2) : null;
    }

    // A unit we do not know is one only if limits stand in brackets behind it: "3.8 zorps (range 1.7–15.6)".
    private static Parsed<string?> UnitBeforeBracket(TokenList tokens, int at)
    {
        var unit = UnitGrammar.Read(tokens, at);
        if (unit.Value is not null || tokens[at].Kind != TokenKind.Word || tokens.IsWord(at, Vocabulary.Breaks) || tokens.IsWord(at, Vocabulary.People)) return unit;
        // "3 prior lines [range 2-8]": what is counted, in two words.
        if (tokens[at + 1].Kind == TokenKind.Word && tokens[at + 1].Number is null && !tokens.IsWord(at + 1, Vocabulary.Breaks) && !tokens.IsWord(at + 1, Vocabulary.People) && tokens[at + 2].IsMark("(["))
            return IsSaid(tokens, at + 2) ? new(tokens.Slice(at, at + 2), at + 2) : unit;
        if (!tokens[at + 1].IsMark("([")) return unit;
        return IsSaid(tokens, at + 1) ? new(tokens[at].Text, at + 1) : unit;
    }

    // Limits or a deviation that the bracket names.
    private static bool IsSaid(TokenList tokens, int bracket) =>
        Annotation.Read(tokens, bracket) is { } annotation && (annotation.Interval is { Kind: not LimitsKind.Bare } || annotation.Spread is not null);

    // "61.2 (9.8)": what the second number is, the words before have to say.
    private static Parsed<PrintedNumber>? SecondInBrackets(TokenList tokens, int at) =>
        tokens[at].IsMark("([") && NumberGrammar.Number(tokens, at + 1) is { } number && !number.Text.StartsWith('-') && tokens[at + 2].IsMark(")]")
            ? new(number, at + 3) : null;

    // What a number with its brackets looks like; the words around it decide.
    private static StatisticKind Shape(PrintedNumber? spread, Interval? interval, string? unit) => interval?.Kind switch
    {
        _ when spread is not null => StatisticKind.MeanSd,
        LimitsKind.Range => StatisticKind.MedianRange,
        LimitsKind.Interquartile => StatisticKind.MedianIqr,
        LimitsKind.Confidence or LimitsKind.Bare => NumberGrammar.IsTime(unit) ? StatisticKind.MedianTime : StatisticKind.Coefficient,
        null => StatisticKind.MedianTime,
        _ => throw new InvalidOperationException($"unknown interval {interval}"),
    };
}
