using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Model;

namespace Plumbline.Extract.Tables;

/// <summary>The names by which tables announce ratios and differences.</summary>
internal static class EffectWords
{
    private static readonly FrozenSet<string> Differences =
        "MD SMD WMD LSMD MWD ETD".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The effect that the word at a place names: HR, "odds ratio", MD, "mean difference".</summary>
    public static Parsed<Effect>? Read(TokenList tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word) return null;
        if (Differences.Contains(tokens[at].Text)) return new(Effect.MeanDifference, at + 1);
        if (RatioForms.Name(tokens, at) is { } ratio) return new(tokens[at].IsWord("risk") && ratio.Value == StatisticKind.RiskDifference
            ? Effect.RiskDifference : Of(ratio.Value), SkipShort(tokens, ratio.Next));
        if (tokens[at].Text is "sdHR" or "SHR" or "csHR") return new(Effect.HazardRatio, at + 1);
        if (tokens[at].IsWord("exp") && tokens[at + 1].IsMark('(') && tokens[at + 3].IsMark(')')) return new(Effect.Unnamed, at + 4);
        if ((tokens[at].IsWord("effect") || tokens[at].IsWord("treatment"))
            && (tokens[at + 1].IsWord("estimate") || tokens[at + 1].IsWord("size") || tokens[at + 1].IsWord("effect")))
            return new(Effect.Unnamed, at + 2);
        if (tokens[at].IsWord("mean") && (tokens[at + 1].IsWord("difference")
            || tokens[at + 1].IsWord("differences"))) return new(Effect.MeanDifference, at + 2);
        if (tokens[at].IsWord("difference") && tokens[at + 1].IsWord("in")
            && tokens[at + 2].IsWord("means")) return new(Effect.MeanDifference, at + 3);
        return tokens[at].IsWord("difference") || tokens[at].IsWord("differences") ? new(Effect.Difference, at + 1) : null;
    }

    /// <summary>Every effect named in a header or label, each once, in order.</summary>
    public static IReadOnlyList<Effect> All(TokenList tokens)
    {
        var found = new List<Effect>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Read(tokens, i) is not { } effect) continue;
            if (!found.Contains(effect.Value)) found.Add(effect.Value);
            i = effect.Next - 1;
        }

        return found;
    }

    private static Effect Of(StatisticKind ratio) => ratio switch
    {
        StatisticKind.HazardRatio => Effect.HazardRatio,
        StatisticKind.OddsRatio => Effect.OddsRatio,
        StatisticKind.RiskRatio => Effect.RiskRatio,
        StatisticKind.RiskDifference => Effect.Difference,
        _ => Effect.Unnamed,
    };

    // "Hazard ratio (HR)".
    private static int SkipShort(TokenList tokens, int at) => tokens[at].IsMark("([") && RatioForms.Name(tokens, at + 1) is { } again
        && tokens[again.Next].IsMark(")]") ? again.Next + 1 : at;
}
