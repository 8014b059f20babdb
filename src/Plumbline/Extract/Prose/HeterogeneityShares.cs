using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>Percentages that belong to an I² named before them.</summary>
internal static class HeterogeneityShares
{
    private const int Farthest = 14;
    private const int MostWords = 8;

    private static readonly FrozenSet<string> Bounds = "values thresholds above over exceeding below between".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"I² values of 25%, 50% and 75% were read as low, moderate and high": a scale, and no finding.</summary>
    public static bool IsScale(TokenList tokens, int at)
    {
        if (!NumberGrammar.Unit(tokens, at + 1).Value?.Equals("%", StringComparison.Ordinal) ?? true) return false;
        for (var i = at - 1; i >= Math.Max(tokens.SentenceOf(at), at - Farthest); i--)
        {
            if (tokens.IsWord(i, Bounds) && EstimateNames.At(tokens, i - 1) is { Value.Unit: "I²" }) return true;
            if (tokens[i].IsMark("([;")) return false;
        }

        return false;
    }

    /// <summary>"I² was 12%, against 64% in the others", "I² = 67%, of which 41% lay between studies": the same measure again.</summary>
    public static Draft GoOn(Passage passage, Draft? last, Draft draft)
    {
        var tokens = passage.Tokens;
        if (draft is not { Kind: StatisticKind.Proportion, Count: null, Interval: null, Noun: null } || last is not { Kind: StatisticKind.Heterogeneity } || tokens.SentenceOf(last.From) != tokens.SentenceOf(draft.From)) return draft;
        if (draft.From - last.To > MostWords || tokens[draft.To].IsWord("of")) return draft;
        var joint = false;
        for (var i = last.To; i < draft.From; i++)
        {
            if (tokens.IsWord(i, Vocabulary.People) || tokens[i].IsMark(";")) return draft;
            joint |= tokens.IsWord(i, Vocabulary.Versus) || tokens[i].IsWord("against") || tokens[i].IsWord("compared") || tokens[i].IsWord("and") || tokens[i].IsWord("which") || tokens[i].IsWord("to");
        }

        return joint ? draft with { Kind = StatisticKind.Heterogeneity, Percent = null, Label = last.Label } : draft;
    }
}
