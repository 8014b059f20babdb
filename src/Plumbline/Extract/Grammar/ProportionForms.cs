using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>Shares of people or things by their shape: percentages, n/N, n (x%).</summary>
internal static class ProportionForms
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
}
