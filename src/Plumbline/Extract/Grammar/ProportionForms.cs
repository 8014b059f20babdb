using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>Shares of people or things by their shape: percentages, n/N, n (x%).</summary>
internal static class ProportionForms
{
    private const int LongestGap = 8;
    private const int MostNouns = 5;

    /// <summary>"33 of 85 (38.8%)", "6/74 patients", "95 of 302 patients", "25/30 patients in remission (83%)", "19/161 v 15/157".</summary>
    public static Draft? Fraction(TokenList tokens, int at)
    {
        if (tokens[at - 1].IsMark("/×<>≥≤") || (CountGrammar.Fraction(tokens, at) ?? CommaShares.In(tokens, at)) is not { } fraction || (IsSmall(tokens, at, fraction.Value.Total) && CountGrammar.IsNumbering(tokens, at))) return null;
        var next = CountGrammar.SkipPeople(tokens, fraction.Next);
        var annotation = Percent(tokens, next) ?? Annotation.Read(tokens, next);
        if (annotation.Percent is null && (PercentBehind(tokens, fraction) ?? CommaShares.Percent(tokens, next, fraction.Value.Count, fraction.Value.Total)) is { } behind) annotation = behind;
        if (annotation.IsEmpty && next == fraction.Next && !Fractions.StandsAlone(tokens, at, fraction)) return null;
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

    /// <summary>"65 (76.5%)", "65 patients (76.5%)", "Three (4.1%)", "21 isolates (13.6%)", "77 had an objective response (92%)", "one [&lt;1%]".</summary>
    public static Draft? CountWithPercent(TokenList tokens, int at)
    {
        if (SpelledNumber.Read(tokens, at) is not { } count || tokens[at - 1].IsMark("<>≥≤/") || CountGrammar.IsNumbering(tokens, at)) return null;
        if (Beside(tokens, at, count) is { } beside) return beside;
        if (CommaShares.OfPeople(tokens, at) is { } share)
            return new Draft(at, share.Next, StatisticKind.Proportion) { Value = PrintedValue.Of(share.Value), Count = count.Value, Percent = share.Value, Unit = "%", Noun = tokens.Slice(count.Next, share.Next - 3) };
        if (Bracket(tokens, at, count.Next) is not { } next || Percent(tokens, next) is not { Percent: { } percent } annotation) return null;
        var total = TotalBehind(tokens, annotation, count.Value);
        return new Draft(at, total?.Next ?? annotation.Next, StatisticKind.Proportion)
        {
            Value = PrintedValue.Of(percent), Count = count.Value, Total = annotation.Total ?? total?.Value, Bracketed = tokens[at - 1].IsMark("(["),
            Percent = percent, Interval = annotation.Interval, P = annotation.P, Unit = "%",
            Noun = next > count.Next ? tokens.Slice(count.Next, next) : null,
        };
    }

    /// <summary>"38.8% (95% CI 28.44–50.01)", "8.1% (6/74)", "34.1%", "31%–33%", "&lt;1%".</summary>
    public static Draft? Percentage(TokenList tokens, int at)
    {
        if ((NumberGrammar.Number(tokens, at) ?? Spelled(tokens, at)) is not { } number) return null;
        if (NumberGrammar.IsLimit(tokens, at)) return Fractions.Below(tokens, at) is { } from ? Single(tokens, at, number) is { } small ? small with { From = from } : null : Surpassed(tokens, at, number);
        if (IntervalGrammar.ConfidenceWords(tokens, at) is not null) return null;
        if (IntervalGrammar.Limits(tokens, at, commas: false) is { Value.Unit: "%" } range && !tokens[range.Next - 2].IsMark("and"))
        {
            return tokens[at + 1].IsWord("and") || tokens[at + 2].IsWord("and") ? Single(tokens, at, number)
                : new Draft(at, range.Next, StatisticKind.Proportion) { Interval = range.Value, Unit = "%" };
        }

        return Single(tokens, at, number);
    }

    /// <summary>"6.88/100,000", "241 per 1000", "8.3 events per 100 patient-years": so many among so many.</summary>
    public static Draft? Rate(TokenList tokens, int at)
    {
        if (NumberGrammar.Number(tokens, at) is not { } number || NumberGrammar.IsLimit(tokens, at) || tokens[at - 1].IsMark("/-+")) return null;
        var unit = UnitGrammar.Read(tokens, at + 1);
        if (unit.Value is null) unit = unit with { Value = SharedUnit.After(tokens, at) };
        if (!UnitGrammar.IsRate(unit.Value) || !Fractions.IsAmongPeople(unit.Value!)) return null;
        var annotation = Annotation.Read(tokens, unit.Next);
        return new Draft(at, annotation.Next, StatisticKind.Proportion) { Value = PrintedValue.Of(number), Unit = unit.Value, Interval = annotation.Interval };
    }

    // "stage 3/4" is no fraction; "weeks' postmenstrual age 24/251" is.
    private static bool IsSmall(TokenList tokens, int at, PrintedNumber total) => !tokens[at + 1].IsMark('/') || total.Value <= 10;

    // "higher than 35.8% (24/67)": the other side of a comparison, as its count or its interval shows.
    private static Draft? Surpassed(TokenList tokens, int at, PrintedNumber number) =>
        tokens[at - 1].IsWord("than") && Single(tokens, at, number) is { } single && (single.Total is not null || single.Interval?.Kind == LimitsKind.Confidence) ? single : null;

    // "Forty-eight percent of".
    private static PrintedNumber? Spelled(TokenList tokens, int at) =>
        tokens[at].Kind == TokenKind.Word && (tokens[at + 1].IsWord("percent") || (tokens[at + 1].IsWord("per") && tokens[at + 2].IsWord("cent"))) ? NumberGrammar.Whole(tokens, at) : null;

    private static Draft? Single(TokenList tokens, int at, PrintedNumber number)
    {
        var unit = NumberGrammar.Unit(tokens, at + 1);
        var symbol = unit.Value ?? SharedUnit.After(tokens, at);
        if (symbol is not ("%" or "percentage points")) return null;
        if (tokens[unit.Next].IsMark("-") && tokens.IsGlued(unit.Next)) return null;
        var spread = tokens[unit.Next].IsMark('±') ? NumberGrammar.Number(tokens, unit.Next + 1) : null;
        var annotation = Annotation.Read(tokens, spread is null ? unit.Next : NumberGrammar.Unit(tokens, unit.Next + 2).Next);
        // "(8%; n = 3)".
        if (annotation.Count is null && tokens[annotation.Next].IsMark(",;") && CountGrammar.Named(tokens, annotation.Next + 1) is { } named)
            annotation = annotation with { Count = named.Value, Next = named.Next };
        if (symbol == "%" && (CommaShares.Fraction(tokens, annotation, number) ?? CommaShares.Late(tokens, annotation, number)) is { } beside) annotation = beside;
        return new Draft(at, annotation.Next, symbol == "%" ? StatisticKind.Proportion : StatisticKind.RiskDifference)
        {
            Value = PrintedValue.Of(number), Percent = symbol == "%" ? number
                : null, Unit = symbol, Interval = annotation.Interval, P = annotation.P,
            Count = annotation.Count, Total = annotation.Total, Spread = spread ?? annotation.Spread,
            Bracketed = tokens[at - 1].IsMark("([") && (tokens[annotation.Next].IsMark(")]") || tokens[annotation.Next].IsMark(",;")),
        };
    }

    // "(12 patients, 15%)", "(9; 11%)".
    private static Draft? Beside(TokenList tokens, int at, Parsed<PrintedNumber> count)
    {
        var next = CountGrammar.OfPeople(tokens, at)?.Next ?? count.Next;
        if (!tokens[at - 1].IsMark("([") || !tokens[next].IsMark(",;") || NumberGrammar.Number(tokens, next + 1) is not { } percent || !tokens[next + 2].IsMark('%')
            || !tokens[next + 3].IsMark(")],;") || IntervalGrammar.ConfidenceWords(tokens, next + 1) is not null) return null;
        return new Draft(at, next + 3, StatisticKind.Proportion) { Value = PrintedValue.Of(percent), Count = count.Value, Percent = percent, Unit = "%", Bracketed = true };
    }

    // The bracket that may hold the percentage of a count: right behind it, behind what it counts, or behind what they did.
    private static int? Bracket(TokenList tokens, int at, int from)
    {
        var next = CountGrammar.OfPeople(tokens, at)?.Next ?? from;
        if (tokens[next].IsMark("([")) return next;
        if (tokens[from].IsWord("of") && (tokens[from + 1].IsWord("them") || tokens[from + 1].IsWord("these") || tokens[from + 1].IsWord("whom"))) return tokens[from + 2].IsMark("([") ? from + 2 : null;
        var done = tokens.IsWord(next, CountWords.Verbs) || tokens.IsWord(next, CountWords.Deeds);
        for (var i = next; i < next + (done ? LongestGap : MostNouns); i++)
        {
            if (tokens[i].IsMark("([")) return i;
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Number is not null || tokens.IsWord(i, CountWords.Levels) || Vocabulary.TimeUnits.ContainsKey(tokens[i].Text)
                || Vocabulary.Units.Contains(tokens[i].Text) || tokens[i].IsWord("and") || tokens[i].IsWord("or") || tokens.IsWord(i, Vocabulary.Versus)) return null;
            if (!done && tokens.IsWord(i, Vocabulary.Breaks)) return null;
        }

        return null;
    }

    // The percentage in a bracket some words behind a fraction is its own where the figures agree.
    private static Annotation? PercentBehind(TokenList tokens, Parsed<(PrintedNumber Count, PrintedNumber Total)> fraction)
    {
        for (var i = fraction.Next; i < fraction.Next + LongestGap; i++)
        {
            if (tokens[i].IsMark("(["))
                return Percent(tokens, i) is { Percent: { } percent } annotation && Fractions.Agree(fraction.Value.Count, fraction.Value.Total, percent) ? annotation : null;
            if (tokens[i].Kind != TokenKind.Word) return null;
        }

        return null;
    }

    // "(76.5%)", "[76.5%; 95% CI 60–80]", "(<1%)", "(less than 1%)".
    private static Annotation? Percent(TokenList tokens, int at)
    {
        if (!tokens[at].IsMark("([")) return null;
        var number = tokens[at + 1].IsMark('<') ? at + 2 : tokens[at + 1].IsWord("less") && tokens[at + 2].IsWord("than") ? at + 3 : at + 1;
        if (NumberGrammar.Number(tokens, number) is not { } percent || NumberGrammar.Unit(tokens, number + 1) is not { Value: "%" } unit) return null;
        if (number == at + 1) return Annotation.Read(tokens, at);
        return tokens[unit.Next].IsMark(")]") ? new Annotation(unit.Next + 1) { Percent = percent } : null;
    }

    // "116 [42%] of 278 patients", "571 (96.8%) of 590 with".
    private static Parsed<PrintedNumber>? TotalBehind(TokenList tokens, Annotation annotation, PrintedNumber count)
    {
        if (!tokens[annotation.Next].IsWord("of")) return null;
        var at = tokens[annotation.Next + 1].IsWord("the") ? annotation.Next + 2 : annotation.Next + 1;
        if (CountGrammar.OfPeople(tokens, at) is { } people && people.Value.Value >= count.Value) return people;
        return NumberGrammar.Whole(tokens, at) is { } total && Fractions.Agree(count, total, annotation.Percent!) && !tokens[at + 1].IsMark("%/-") ? new(total, at + 1) : null;
    }
}
