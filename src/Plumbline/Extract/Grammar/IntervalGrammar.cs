using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>Two limits, in any brackets and with any separator, and what they are said to be: a confidence interval, a range, quartiles.</summary>
internal static class IntervalGrammar
{
    /// <summary>Two values with a dash or "to" between; with a comma or semicolon too where <paramref name="commas"/> allows it.</summary>
    public static Parsed<Interval>? Limits(TokenList tokens, int at, bool commas, LimitsKind kind = LimitsKind.Bare)
    {
        if (Bound(tokens, at) is not { } low) return null;
        var separator = tokens[low.Next];
        var next = low.Next + 1;
        PrintedValue highValue;
        string? highUnit;
        if (separator.Kind == TokenKind.Number && separator.Number is { Value: < 0 } glued && tokens.IsGlued(low.Next))
        {
            // "14.4 -41.1" and "3--1": what looked like a minus is the dash of the range.
            highValue = PrintedValue.Of(PrintedNumber.Create(glued.Text[1..]));
            var unit = NumberGrammar.Unit(tokens, SkipPlus(tokens, next));
            (highUnit, next) = (unit.Value, unit.Next);
        }
        else
        {
            if (!(separator.IsMark("-–—~→") || separator.IsWord("to") || separator.IsWord("and") || separator.IsWord("through") || (commas && separator.IsMark(",;"))))
                return null;
            if (Bound(tokens, next) is not { } high) return null;
            (highValue, highUnit, next) = (high.Value.Value, high.Value.Unit, high.Next);
        }

        if (low.Value.Value.Number is { } a && highValue.Number is { } b && a.Value > b.Value && !tokens[next - 1].IsWord("lower") && !tokens[next - 1].IsWord("fewer")
            // What is called a confidence interval is one, even where its limits have changed places.
            && !(kind == LimitsKind.Confidence && a.Value > 0 && b.Value > 0 && a.Decimals == b.Decimals)) return null;
        return new(new Interval(low.Value.Value, highValue, kind, Unit: highUnit ?? low.Value.Unit), next);
    }

    /// <summary>"0.4 0.9": two decimals with nothing but a space between.</summary>
    public static Parsed<Interval>? Spaced(TokenList tokens, int at, LimitsKind kind) =>
        NumberGrammar.Number(tokens, at) is { Decimals: > 0 } low && NumberGrammar.Number(tokens, at + 1) is { Decimals: > 0 } high && low.Value <= high.Value
            ? new(new Interval(PrintedValue.Of(low), PrintedValue.Of(high), kind), at + 2) : null;

    /// <summary>"95% CI 3.7–8.8", "95% confidence interval (CI), 3.7 to 8.8", "95%CI (0.2, 0.8)", "CI: 3–5".</summary>
    public static Parsed<Interval>? Confidence(TokenList tokens, int at)
    {
        if (ConfidenceWords(tokens, at) is not { } words) return null;
        var next = words.Next;
        while (tokens[next].IsMark(",:=;") || tokens.IsWord(next, Vocabulary.Introducers)) next++;
        var opened = tokens[next].IsMark("([");
        if (opened) next++;
        if ((Limits(tokens, next, commas: true, LimitsKind.Confidence) ?? Spaced(tokens, next, LimitsKind.Confidence)) is not { } limits) return null;
        next = limits.Next;
        var unit = limits.Value.Unit;
        if (opened)
        {
            if (!tokens[next].IsMark(")]")) return null;
            var after = NumberGrammar.Unit(tokens, next + 1);
            (unit, next) = (unit ?? after.Value, after.Next);
        }

        return new(limits.Value with { Level = words.Value, Unit = unit }, next);
    }

    /// <summary>The words before the limits, with the level if one is printed: "95% CI", "CI 95%", "confidence interval [CI]", "2-sided 95% CI".</summary>
    public static Parsed<PrintedNumber?>? ConfidenceWords(TokenList tokens, int at)
    {
        PrintedNumber? level = null;
        var next = SkipSided(tokens, at);
        if (NumberGrammar.Number(tokens, next) is { Value: >= 50 and < 100 } number && tokens[next + 1].IsMark('%'))
        {
            (level, next) = (number, next + 2);
            if (tokens[next].IsMark('-')) next++;
            next = SkipSided(tokens, next);
            for (var skipped = 0; skipped < 3 && tokens.IsWord(next, Vocabulary.IntervalAdjectives) && !IsInterval(tokens[next + 1]); skipped++) next++;
        }

        else if (IsLevel(tokens, next) && tokens.IsWord(next + 1, Vocabulary.IntervalWords)) (level, next) = (tokens[next].Number, next + 1);

        if (tokens.IsWord(next, Vocabulary.IntervalWords)) next++;
        else if (tokens.IsWord(next, Vocabulary.IntervalAdjectives) && IsInterval(tokens[next + 1])) next += 2;
        else return null;
        if (tokens[next].IsMark("([") && tokens.IsWord(next + 1, Vocabulary.IntervalWords) && tokens[next + 2].IsMark(")]")) next += 3;
        if (level is null && NumberGrammar.Number(tokens, next) is { } after && tokens[next + 1].IsMark('%')
            && Limits(tokens, next, commas: false) is null) (level, next) = (after, next + 2);
        // "CI95 0.7 to 1.2".
        if (level is null && tokens.IsGlued(next) && IsLevel(tokens, next) && !tokens[next + 1].IsMark("-%")) (level, next) = (tokens[next].Number, next + 1);
        return new(level, next);
    }

    /// <summary>"95% prediction interval 0.4 to 1.5": where the next study may lie, not where the mean does.</summary>
    public static Parsed<Interval>? Prediction(TokenList tokens, int at)
    {
        var level = NumberGrammar.Number(tokens, at) is { Value: >= 50 and < 100 } number && tokens[at + 1].IsMark('%') ? number : null;
        var next = level is null ? at : at + 2;
        if (!tokens[next].IsWord("prediction") || !IsInterval(tokens[next + 1])) return null;
        next += 2;
        if (tokens[next].IsMark("([") && tokens[next + 1].Text is "PI" && tokens[next + 2].IsMark(")]")) next += 3;
        while (tokens[next].IsMark(",:=;([") || tokens.IsWord(next, Vocabulary.Introducers) || tokens[next].IsWord("from")) next++;
        return Limits(tokens, next, commas: true, LimitsKind.Confidence) is { } limits ? new(limits.Value with { Level = level }, limits.Next) : null;
    }

    /// <summary>"range 31.1–34.8 months", "IQR, 3 to 9", "interquartile range [IQR] 3–9", "Q1–Q3: 3–9", "min–max 2–8".</summary>
    public static Parsed<Interval>? Spread(TokenList tokens, int at)
    {
        if (SpreadWords(tokens, at) is not { } words) return null;
        var next = words.Next;
        while (tokens[next].IsMark(",:=;") || tokens.IsWord(next, Vocabulary.Introducers)) next++;
        var opened = tokens[next].IsMark("([");
        if (Limits(tokens, opened ? next + 1 : next, commas: true, words.Value) is not { } limits) return null;
        return opened && tokens[limits.Next].IsMark(")]") ? limits with { Next = limits.Next + 1 } : limits;
    }

    /// <summary>The words that announce a range or quartiles.</summary>
    public static Parsed<LimitsKind>? SpreadWords(TokenList tokens, int at)
    {
        var first = tokens[at];
        if (first.Kind is not (TokenKind.Word or TokenKind.Number)) return null;
        if (first.IsWord("iqr") || first.IsWord("iqrs") || first.IsWord("quartiles") || first.IsWord("q1-q3")) return new(LimitsKind.Interquartile, at + 1);
        if (first.IsWord("q1") && tokens[at + 1].IsMark("-,;") && tokens[at + 2].IsWord("q3")) return new(LimitsKind.Interquartile, at + 3);
        if (IsPercentile(first, "25") || IsTorn(tokens, at, "25")) return Percentiles(tokens, at);
        if (first.IsWord("min-max") || (first.IsWord("min") && tokens[at + 1].IsMark("-,;") && tokens[at + 2].IsWord("max"))) return new(LimitsKind.Range, first.IsWord("min") ? at + 3 : at + 1);
        var next = at;
        var kind = LimitsKind.Range;
        if (first.IsWord("interquartile") || first.IsWord("inter-quartile")) (kind, next) = (LimitsKind.Interquartile, at + 1);
        else if (first.IsWord("full") || first.IsWord("observed")) next = at + 1;
        if (!(tokens[next].IsWord("range") || tokens[next].IsWord("ranges") || tokens[next].IsWord("ranging") || tokens[next].IsWord("ranged"))) return null;
        next++;
        return new(kind, tokens[next].IsMark("([") && tokens[next + 1].IsWord("iqr") && tokens[next + 2].IsMark(")]") ? next + 3 : next);
    }

    // "25th–75th percentile", "P25, P75".
    private static Parsed<LimitsKind>? Percentiles(TokenList tokens, int at)
    {
        for (var i = at + 1; i < at + 6; i++)
        {
            if (IsTorn(tokens, i, "75")) return new(LimitsKind.Interquartile, i + 2);
            if (!IsPercentile(tokens[i], "75")) continue;
            var next = tokens[i + 1].Text.StartsWith("percentile", StringComparison.OrdinalIgnoreCase) ? i + 2 : i + 1;
            return new(LimitsKind.Interquartile, next);
        }

        return null;
    }

    /// <summary>"P25", which may come as two tokens: the name of a percentile and no number.</summary>
    public static bool IsTorn(TokenList tokens, int at, string rank) => tokens[at].Text is "P" or "p" && tokens[at + 1].Text == rank && tokens.IsGlued(at + 1);

    private static bool IsPercentile(Token token, string rank) =>
        token.Kind == TokenKind.Word && (token.Text.Equals(rank + "th", StringComparison.OrdinalIgnoreCase) || token.Text.Equals("P" + rank, StringComparison.OrdinalIgnoreCase));

    // One end of an interval: "<1", "0.3+", "8.7 months", "not reached".
    private static Parsed<(PrintedValue Value, string? Unit)>? Bound(TokenList tokens, int at)
    {
        var start = tokens[at].IsMark("<>≤≥") ? at + 1 : at;
        if (NumberGrammar.Value(tokens, start) is not { } value || (start > at && value.Value.Number is null)) return null;
        var after = SkipPlus(tokens, value.Next);
        var unit = NumberGrammar.Unit(tokens, after);
        return new((value.Value, unit.Value), SkipDirection(tokens, unit.Value is null ? after : unit.Next));
    }

    // "3.58 lower to 1.24 lower", "22 fewer to 54 fewer".
    private static int SkipDirection(TokenList tokens, int at) =>
        tokens[at].IsWord("lower") || tokens[at].IsWord("higher") || tokens[at].IsWord("fewer") || tokens[at].IsWord("more") || tokens[at].IsWord("less") ? at + 1 : at;

    private static int SkipSided(TokenList tokens, int at) =>
        tokens[at].IsWord("two-sided") || tokens[at].IsWord("one-sided") ? at + 1
        : tokens[at].Text is "1" or "2" && tokens[at + 1].IsMark('-') && tokens[at + 2].IsWord("sided") ? at + 3 : at;

    // The levels in use need no percent sign.
    private static bool IsLevel(TokenList tokens, int at) => tokens[at].Kind == TokenKind.Number && tokens[at].Text is "90" or "95" or "97.5" or "99";

    private static bool IsInterval(Token token) => token.IsWord("interval") || token.IsWord("intervals") || token.IsWord("limits");

    private static int SkipPlus(TokenList tokens, int at) => tokens[at].IsMark("+*†°") ? at + 1 : at;
}
