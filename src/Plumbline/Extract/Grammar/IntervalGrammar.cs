using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>Ranges and confidence intervals, in any brackets and with any separator.</summary>
internal static class IntervalGrammar
{
    /// <summary>Two values with a dash or "to" between; with a comma or semicolon too where <paramref name="commas"/> allows it.</summary>
    public static Parsed<Interval>? Limits(TokenList tokens, int at, bool commas, LimitsKind kind = LimitsKind.Bare)
    {
        if (NumberGrammar.Value(tokens, at) is not { } low) return null;
        var lowUnit = NumberGrammar.Unit(tokens, SkipPlus(tokens, low.Next));
        var separator = tokens[lowUnit.Next];
        var next = lowUnit.Next + 1;
        PrintedValue highValue;
        if (separator.Kind == TokenKind.Number && separator.Number is { Value: < 0 } glued && tokens.IsGlued(lowUnit.Next))
        {
            // "14.4 -41.1" and "3--1": what looked like a minus is the dash of the range.
            highValue = PrintedValue.Of(PrintedNumber.Create(glued.Text[1..]));
        }
        else
        {
            if (!(separator.IsMark("-–—~") || separator.IsWord("to") || separator.IsWord("and") || (commas && separator.IsMark(",;"))))
                return null;
            if (NumberGrammar.Value(tokens, next) is not { } high) return null;
            (highValue, next) = (high.Value, high.Next);
        }

        var unit = NumberGrammar.Unit(tokens, SkipPlus(tokens, next));
        if (low.Value.Number is { } a && highValue.Number is { } b && a.Value > b.Value) return null;
        return new(new Interval(low.Value, highValue, kind, Unit: unit.Value ?? lowUnit.Value), unit.Next);
    }

    /// <summary>"95% CI 3.7–8.8", "95% confidence interval (CI), 3.7 to 8.8", "95%CI (0.2, 0.8)", "CI: 3–5".</summary>
    public static Parsed<Interval>? Confidence(TokenList tokens, int at)
    {
        if (ConfidenceWords(tokens, at) is not { } words) return null;
        var next = words.Next;
        while (tokens[next].IsMark(",:=;") || tokens.IsWord(next, Vocabulary.Introducers)) next++;
        var opened = tokens[next].IsMark("([");
        if (opened) next++;
        if (Limits(tokens, next, commas: true, LimitsKind.Confidence) is not { } limits) return null;
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

    /// <summary>The words before the limits, with the level if one is printed: "95% CI", "CI 95%", "confidence interval [CI]".</summary>
    public static Parsed<PrintedNumber?>? ConfidenceWords(TokenList tokens, int at)
    {
        PrintedNumber? level = null;
        var next = at;
        if (NumberGrammar.Number(tokens, at) is { } number && tokens[at + 1].IsMark('%'))
        {
            (level, next) = (number, at + 2);
            if (tokens[next].IsMark('-')) next++;
            for (var skipped = 0; skipped < 2 && tokens.IsWord(next, Vocabulary.IntervalAdjectives)
                && !tokens[next + 1].IsWord("interval") && !tokens[next + 1].IsWord("intervals"); skipped++) next++;
        }

        if (tokens.IsWord(next, Vocabulary.IntervalWords)) next++;
        else if (tokens.IsWord(next, Vocabulary.IntervalAdjectives) && IsInterval(tokens[next + 1])) next += 2;
        else return null;
        if (tokens[next].IsMark("([") && tokens.IsWord(next + 1, Vocabulary.IntervalWords) && tokens[next + 2].IsMark(")]")) next += 3;
        if (level is null && NumberGrammar.Number(tokens, next) is { } after && tokens[next + 1].IsMark('%')
            && Limits(tokens, next, commas: false) is null) (level, next) = (after, next + 2);
        return new(level, next);
    }

    /// <summary>"range 31.1–34.8 months", "IQR, 3 to 9", "interquartile range [IQR] 3–9".</summary>
    public static Parsed<Interval>? Spread(TokenList tokens, int at)
    {
        var next = at;
        var kind = LimitsKind.Range;
        if (tokens[next].IsWord("iqr") || tokens[next].IsWord("quartiles") || tokens[next].IsWord("q1-q3"))
        {
            (kind, next) = (LimitsKind.Interquartile, next + 1);
        }
        else
        {
            if (tokens[next].IsWord("interquartile")
                || tokens[next].IsWord("inter-quartile")) (kind, next) = (LimitsKind.Interquartile, next + 1);
            if (!(tokens[next].IsWord("range") || tokens[next].IsWord("ranges") || tokens[next].IsWord("ranging")
                || tokens[next].IsWord("ranged"))) return null;
            next++;
        }

        if (tokens[next].IsMark("([") && tokens[next + 1].IsWord("iqr") && tokens[next + 2].IsMark(")]")) next += 3;
        while (tokens[next].IsMark(",:=;") || tokens.IsWord(next, Vocabulary.Introducers)) next++;
        var opened = tokens[next].IsMark("([");
        if (Limits(tokens, opened ? next + 1 : next, commas: true, kind) is not { } limits) return null;
        return opened && tokens[limits.Next].IsMark(")]") ? limits with { Next = limits.Next + 1 } : limits;
    }

    private static bool IsInterval(Token token) => token.IsWord("interval") || token.IsWord("intervals") || token.IsWord("limits");

    private static int SkipPlus(TokenList tokens, int at) => tokens[at].IsMark('+') ? at + 1 : at;
}
