using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Prose;
using Plumbline.Extract.Tokens;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Tables;

/// <summary>The block "Statistical Analysis 1" of a registry's results: P value, estimate, its interval and its dispersion, each named.</summary>
internal static class RegistryAnalysis
{
    private const int FarthestNumber = 14;

    public static bool Opens(string line) => line.Length < 300 && (line.StartsWith("Statistical Analysis", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("Estimation Parameter", StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<Draft> Read(Passage passage)
    {
        var tokens = passage.Tokens;
        Draft? estimate = null;
        Effect? named = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.IsWord(i, Thresholds)) i = Math.Min(tokens.Count, i + 3);
            else if (P(tokens, i) is { } p)
            {
                yield return p;
                i = p.To - 1;
            }
            else if (Analysed(tokens, i) is { } people)
            {
                yield return people;
                i = people.To - 1;
            }
            else if (estimate is null && (tokens[i].IsWord("estimated") && tokens[i + 1].IsWord("value") || tokens[i].IsWord("point") && tokens[i + 1].IsWord("estimate"))
                && Number(tokens, i + 2, 3) is { } value && Kind(named) is { } kind)
            {
                estimate = new Draft(value, value + 1, kind) { Value = PrintedValue.Of(tokens[value].Number!) };
            }
            else if (estimate is not null && estimate.Interval is null && Limits(tokens, i) is { } limits)
            {
                estimate = estimate with { Interval = limits.Value, To = limits.Next };
                i = limits.Next - 1;
            }
            else if (estimate is { Spread: null } && tokens[i].IsWord("dispersion") && Word(tokens, i, "value") is { } of
                && Number(tokens, of + 1, 3) is { } spread)
            {
                estimate = estimate with { Spread = tokens[spread].Number, To = spread + 1 };
            }
            else if (tokens[i].IsWord("proportional") && (tokens[i + 1].IsWord("hazard") || tokens[i + 1].IsWord("hazards"))) named ??= Effect.HazardRatio;
            else if (EffectWords.Read(tokens, i) is { } effect)
            {
                named = effect.Value;
                if (estimate is not null || !(tokens[effect.Next] is { Kind: TokenKind.Number, Number: not null })
                    || Kind(named) is not { } ratio || tokens[effect.Next + 1].IsMark('%')) continue;
                estimate = new Draft(i, effect.Next + 1, ratio) { Value = PrintedValue.Of(tokens[effect.Next].Number!) };
                i = effect.Next;
            }
        }

        if (estimate is not null) yield return estimate;
    }

    private static readonly FrozenSet<string> Thresholds = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "threshold", "margin", "comments", "alpha");

    private static StatisticKind? Kind(Effect? effect) => effect switch
    {
        Effect.HazardRatio => StatisticKind.HazardRatio,
        Effect.OddsRatio => StatisticKind.OddsRatio,
        Effect.RiskRatio => StatisticKind.RiskRatio,
        Effect.RiskDifference => StatisticKind.RiskDifference,
        Effect.Difference or Effect.MeanDifference => StatisticKind.Coefficient,
        _ => null,
    };

    private static Draft? P(TokenList tokens, int at)
    {
        var next = tokens[at].IsWord("p-value") ? at + 1 : tokens[at].IsWord("p") && tokens[at + 1].IsWord("value") ? at + 2 : -1;
        if (next < 0 || tokens[next].IsWord("threshold")) return null;
        if (tokens[next].IsMark(":=")) next++;
        var comparison = tokens[next].IsMark("<≤") ? Comparison.Less : tokens[next].IsMark(">≥") ? Comparison.Greater : Comparison.Equal;
        var number = comparison == Comparison.Equal ? next : next + 1;
        if (tokens[number] is not { Kind: TokenKind.Number, Number: { Value: >= 0 and <= 1 } p }) return null;
        return new Draft(next, number + 1, StatisticKind.PValue) { Value = PrintedValue.Of(p), P = new PrintedP(comparison, p) };
    }

    // "95% Confidence Interval 0.50 to 0.82", "Confidence Interval (2-Sided) 95%, -44.1 to -33.3".
    private static Parsed<Interval>? Limits(TokenList tokens, int at)
    {
        if (IntervalGrammar.Confidence(tokens, at) is { } plain) return plain;
        if (!tokens[at].IsWord("confidence") || !tokens[at + 1].IsWord("interval")) return null;
        if (Bounds(tokens, at) is { } bounds) return bounds;
        PrintedNumber? level = null;
        for (var i = at + 2; i < at + FarthestNumber; i++)
        {
            if (tokens[i].Kind == TokenKind.Number && tokens[i + 1].IsMark('%')) (level, i) = (tokens[i].Number, i + 1);
            else if (Signed(tokens, i) is { } low && tokens[low.Next].IsWord("to") && Signed(tokens, low.Next + 1) is { } high)
                return new(new Interval(PrintedValue.Of(low.Value), PrintedValue.Of(high.Value), LimitsKind.Confidence, level), high.Next);
        }

        return null;
    }

    // "Number of subjects included in analysis 104".
    private static Draft? Analysed(TokenList tokens, int at) =>
        tokens[at].IsWord("included") && tokens[at + 1].IsWord("in") && tokens[at + 2].IsWord("analysis") && tokens[at - 3].IsWord("number") && NumberGrammar.Whole(tokens, at + 3) is { } people
            ? Prose.Counts.Of(at + 3, at + 4, people) : null;

    // "Confidence interval level 95% sides 2-sided, lower limit 0.85, upper limit 4.05".
    private static Parsed<Interval>? Bounds(TokenList tokens, int at)
    {
        if (!tokens[at + 2].IsWord("level") || Word(tokens, at, "lower") is not { } lower || Signed(tokens, lower + 2) is not { } low
            || !tokens[low.Next].IsWord("upper") || Signed(tokens, low.Next + 2) is not { } high) return null;
        var level = tokens[at + 3] is { Kind: TokenKind.Number, Number: { } said } ? said : null;
        return new(new Interval(PrintedValue.Of(low.Value), PrintedValue.Of(high.Value), LimitsKind.Confidence, level), high.Next);
    }

    // Behind a percent sign the tokens hold a minus for a dash.
    private static Parsed<PrintedNumber>? Signed(TokenList tokens, int at)
    {
        if (tokens[at] is { Kind: TokenKind.Number, Number: { } number }) return new(number, at + 1);
        return tokens[at].IsMark('-') && tokens.IsGlued(at + 1) && tokens[at + 1] is { Kind: TokenKind.Number, Number: { } below }
            ? new(PrintedNumber.Create("-" + below.Text), at + 2) : null;
    }

    private static int? Number(TokenList tokens, int from, int within)
    {
        for (var i = from; i < from + within; i++) if (tokens[i] is { Kind: TokenKind.Number, Number: not null }) return i;
        return null;
    }

    private static int? Word(TokenList tokens, int from, string word)
    {
        for (var i = from; i < from + FarthestNumber; i++) if (tokens[i].IsWord(word)) return i;
        return null;
    }
}
