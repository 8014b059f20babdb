using System.Collections.Frozen;
using Plumbline.Extract.Tokens;
using Plumbline.Model;

namespace Plumbline.Extract.Grammar;

/// <summary>Hazard, odds and risk ratios and risk differences, with interval and P behind them.</summary>
internal static class RatioForms
{
    // Words may stand between the name of a ratio and its number: "hazard ratio for disease progression or death, 0.61".
    private const int LongestGap = 16;

    private static readonly FrozenDictionary<string, StatisticKind> Short = new Dictionary<string, StatisticKind>(StringComparer.Ordinal)
    {
        ["HR"] = StatisticKind.HazardRatio, ["HRs"] = StatisticKind.HazardRatio, ["aHR"] = StatisticKind.HazardRatio, ["sHR"] = StatisticKind.HazardRatio,
        ["cHR"] = StatisticKind.HazardRatio, ["OR"] = StatisticKind.OddsRatio, ["ORs"] = StatisticKind.OddsRatio, ["aOR"] = StatisticKind.OddsRatio,
        ["cOR"] = StatisticKind.OddsRatio, ["RR"] = StatisticKind.RiskRatio, ["RRs"] = StatisticKind.RiskRatio, ["aRR"] = StatisticKind.RiskRatio,
        ["IRR"] = StatisticKind.RiskRatio, ["RD"] = StatisticKind.RiskDifference, ["ARD"] = StatisticKind.RiskDifference,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Draft? Ratio(TokenList tokens, int at)
    {
        if (Name(tokens, at) is not { } name || NumberAfter(tokens, name.Next) is not { } number) return null;
        var unit = NumberGrammar.Unit(tokens, number + 1);
        if (name.Value != StatisticKind.RiskDifference && unit.Value is not null) return null;
        var annotation = Annotation.Read(tokens, unit.Next, trailingP: true);
        if (annotation.IsEmpty && !IsIntroduced(tokens, number)) return null;
        return new Draft(at, annotation.Next, name.Value)
        {
            Value = PrintedValue.Of(NumberGrammar.Number(tokens, number)!),
            Interval = annotation.Interval is { Kind: LimitsKind.Bare } bare ? bare with { Kind = LimitsKind.Confidence }
                : annotation.Interval,
            P = annotation.P, Unit = name.Value == StatisticKind.RiskDifference ? unit.Value : null,
        };
    }

    /// <summary>The kind that a word names: HR, "odds ratio", "relative risk", "risk difference".</summary>
    public static Parsed<StatisticKind>? Name(TokenList tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word) return null;
        if (Short.TryGetValue(tokens[at].Text, out var kind)) return new(kind, at + 1);
        var second = tokens[at + 1];
        StatisticKind? named = tokens[at].Text.ToLowerInvariant() switch
        {
            "hazard" or "hazards" when IsRatio(second) => StatisticKind.HazardRatio,
            "odds" when IsRatio(second) => StatisticKind.OddsRatio,
            "risk" or "rate" when IsRatio(second) => StatisticKind.RiskRatio,
            "relative" when second.IsWord("risk") => StatisticKind.RiskRatio,
            "risk" or "absolute" or "rate" when second.IsWord("difference") => StatisticKind.RiskDifference,
            _ => null,
        };
        return named is { } found ? new(found, at + 2) : null;
    }

    private static bool IsRatio(Token token) => token.IsWord("ratio") || token.IsWord("ratios");

    // The number of the ratio is the first one that is neither a level nor a limit of an interval; another name ends the search.
    private static int? NumberAfter(TokenList tokens, int from)
    {
        for (var i = from; i < from + LongestGap; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.End || token.IsMark(".?!<>≥≤±")) return null;
            if (token.Kind == TokenKind.Number)
            {
                if (IntervalGrammar.ConfidenceWords(tokens, i) is not { } words)
                    return token.Number is null || tokens[i + 1].IsMark("-") ? null : i;
                if (IntervalGrammar.Confidence(tokens, i) is not null) return null;
                i = words.Next - 1;
            }
            else if (PGrammar.Read(tokens, i) is not null || tokens[i].IsWord("who") || tokens[i].IsWord("which")
                || (i > from + 1 && Name(tokens, i) is not null && !tokens[i - 1].IsMark("(["))) return null;
        }

        return null;
    }

    private static bool IsIntroduced(TokenList tokens, int number) =>
        tokens[number - 1].IsMark("=:,;~(") || tokens[number - 1].IsWord("of") || tokens[number - 1].IsWord("was")
            || tokens[number - 1].IsWord("were") || Name(tokens, number - 1) is not null;
}
