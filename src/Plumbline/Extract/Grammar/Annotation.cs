using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>What stands in brackets, or after commas, behind an estimate: interval, P, counts, a percentage, a standard deviation.</summary>
internal sealed record Annotation(int Next)
{
    public Interval? Interval { get; init; }

    public PrintedP? P { get; init; }

    public PrintedNumber? Count { get; init; }

    public PrintedNumber? Total { get; init; }

    public PrintedNumber? Percent { get; init; }

    public PrintedNumber? Spread { get; init; }

    /// <summary>A number alone in brackets, a standard deviation perhaps.</summary>
    public PrintedNumber? Second { get; init; }

    /// <summary>Degrees of freedom behind a test statistic.</summary>
    public PrintedNumber? Freedom { get; init; }

    public bool IsEmpty => Interval is null && P is null && Count is null && Percent is null && Spread is null;

    /// <summary>Reads the annotation that starts at a token; one that is empty where there is none.</summary>
    /// <param name="tokens">The passage.</param>
    /// <param name="at">Index of the first token after the estimate.</param>
    /// <param name="trailingP">
    /// Does a P value behind it belong to the estimate, as it does to a ratio or a difference? Behind a share or a median it is a
    /// statistic of its own, of both sides of a comparison.
    /// </param>
    public static Annotation Read(TokenList tokens, int at, bool trailingP = false)
    {
        var read = new Annotation(at);
        for (var round = 0; round < 5; round++)
        {
            var next = tokens[read.Next].IsMark("([") ? Bracket(tokens, read, trailingP) : Trailing(tokens, read, trailingP);
            if (next is null) break;
            read = next;
        }

        return read;
    }

    private static Annotation? Trailing(TokenList tokens, Annotation read, bool trailingP)
    {
        var at = tokens[read.Next].IsMark(",;") ? read.Next + 1 : read.Next;
        // "Scores range from 0 to 63": a verb.
        if (at == read.Next && tokens[at - 1].Kind == TokenKind.Word && !Vocabulary.TimeUnits.ContainsKey(tokens[at - 1].Text) && tokens[at].Text is "range" or "ranged" or "ranges" && tokens[at + 1].IsWord("from")) return null;
        if (tokens[at].IsWord("and") && at > read.Next) at++;
        // "0.78; [0.61; 0.99]".
        if (tokens[at].IsMark('[') && at > read.Next && read.Interval is null && Bracket(tokens, read with { Next = at }, trailingP) is { Interval: not null } bracketed) return bracketed;
        if (read.Interval is null && (IntervalGrammar.Confidence(tokens, at) ?? IntervalGrammar.Spread(tokens, at)) is { } interval)
            return read with { Interval = interval.Value, Next = interval.Next };
        if (read.Spread is null && at > read.Next && Deviation(tokens, at) is { } spread) return read with { Spread = spread.Value, Next = spread.Next };
        if (!trailingP) return null;
        if (read.Freedom is null && DegreesOfFreedom.Named(tokens, at) is { } freedom) return read with { Freedom = freedom.Value, Next = freedom.Next };
        return OwnP(tokens, read, at);
    }

    // The P of an interaction or a trend compares more than this estimate.
    private static Annotation? OwnP(TokenList tokens, Annotation read, int at) =>
        read.P is null && PGrammar.Read(tokens, at, test: true) is { } p && !PGrammar.IsOfInteraction(tokens, at, p.Next)
            ? read with { P = p.Value, Next = p.Next } : null;

    // Items until the closing bracket; an unknown item ends the reading behind the last known one.
    private static Annotation? Bracket(TokenList tokens, Annotation before, bool trailingP)
    {
        var read = before with { Next = before.Next + 1 };
        var known = false;
        if (tokens[read.Next].IsWord("from")) read = read with { Next = read.Next + 1 };
        if (tokens[read.Next].Kind == TokenKind.Word && tokens[read.Next].Number is null)
        {
            // "years (yrs) (range 61-89)", "months (mos; range 0.7-46.2)": an abbreviation spelt out.
            if (tokens[read.Next + 1].IsMark(")]") && tokens[read.Next + 2].IsMark("([")) return before with { Next = read.Next + 2 };
            if (tokens[read.Next + 1].IsMark(";")) read = read with { Next = read.Next + 2 };
        }

        while (Item(tokens, read, trailingP) is { } item)
        {
            known = true;
            if (tokens[item.Next].IsMark(")]")) return item with { Next = item.Next + 1 };
            read = item;
            if (!tokens[item.Next].IsMark(",;:")) return item;
            read = item with { Next = item.Next + 1 };
        }

        if (!known) return null;
        return tokens[read.Next - 1].IsMark(",;:") ? read with { Next = read.Next - 1 } : read;
    }

    private static Annotation? Item(TokenList tokens, Annotation read, bool trailingP)
    {
        var at = read.Next;
        if (read.Interval is null && (IntervalGrammar.Confidence(tokens, at) ?? IntervalGrammar.Spread(tokens, at)) is { } interval)
            return read with { Interval = interval.Value, Next = interval.Next };
        if (trailingP && OwnP(tokens, read, at) is { } p) return p;
        if (trailingP && read.Freedom is null && DegreesOfFreedom.Named(tokens, at) is { } freedom) return read with { Freedom = freedom.Value, Next = freedom.Next };
        if (read.Count is null && CountGrammar.Fraction(tokens, at) is { } fraction)
            return read with { Count = fraction.Value.Count, Total = fraction.Value.Total,
            Next = CountGrammar.SkipPeople(tokens, fraction.Next) };
        if (read.Count is null && CountGrammar.Named(tokens, at) is { } named) return read with { Count = named.Value, Next = named.Next };
        if (Deviation(tokens, at) is { } spread) return read with { Spread = spread.Value, Next = spread.Next };
        if (read.Interval is null && (IntervalGrammar.Limits(tokens, at, commas: true) ?? (tokens[at - 1].IsMark('[') ? IntervalGrammar.Spaced(tokens, at, LimitsKind.Bare) : null)) is { } bare && IsEndOfItem(tokens, bare.Next))
            return read with { Interval = bare.Value, Next = bare.Next };
        if (read.Percent is null && NumberGrammar.Number(tokens, at) is { } percent
            && NumberGrammar.Unit(tokens, at + 1) is { Value: "%" } unit && IntervalGrammar.ConfidenceWords(tokens, at) is null && IntervalGrammar.Prediction(tokens, at) is null)
            return read with { Percent = percent, Next = unit.Next };
        return null;
    }

    private static bool IsEndOfItem(TokenList tokens, int at) => tokens[at].IsMark(")],;");

    private static Parsed<PrintedNumber>? Deviation(TokenList tokens, int at)
    {
        if (tokens[at].IsMark('±') && NumberGrammar.Number(tokens, at + 1) is { } plus) return new(plus, at + 2);
        var next = at;
        if (tokens[at].IsWord("bootstrap") || tokens[at].IsWord("robust") || tokens[at].IsWord("bootstrapped")) next = ++at;
        if (tokens[at].Text is "SD" or "SE" or "SEM" or "s.d" or "S.D" or "s.e") next = at + 1;
        else if (tokens[at].IsWord("standard") && (tokens[at + 1].IsWord("deviation") || tokens[at + 1].IsWord("error"))) next = at + 2;
        else return null;
        if (tokens[next].IsMark("([")) next += 3;
        while (tokens[next].IsMark("=:,±;") || tokens.IsWord(next, Vocabulary.Introducers)) next++;
        return NumberGrammar.Number(tokens, next) is { } number ? new(number, NumberGrammar.Unit(tokens, next + 1).Next) : null;
    }
}
