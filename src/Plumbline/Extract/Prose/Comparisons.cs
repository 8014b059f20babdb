using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>Comparisons that go on without their name: "hazard ratio 0.72 (0.58–0.89) for A and 0.79 (0.60 to 1.04) for B".</summary>
internal static class Comparisons
{
    private const int Farthest = 90;
    private const int MostBetween = 6;
    private const int MostWords = 7;

    /// <summary>The kind of the comparison that a number with limits goes on with; null where it goes on with none.</summary>
    public static StatisticKind? Continued(Passage passage, IReadOnlyList<Draft> before, Draft draft)
    {
        for (var i = before.Count - 1; i >= 0 && i > before.Count - MostBetween; i--)
        {
            var other = before[i];
            if (draft.From - other.To > Farthest) return null;
            if (other is { Interval.Kind: LimitsKind.Confidence, Unit: null } && (other.IsRatio || other.Kind == StatisticKind.Coefficient) && IsLike(other, draft)
                && (IsNear(passage.Tokens, other, draft) || (other.IsRatio && IsEstimate(passage, draft)) || (IsInside(draft) && passage.Tokens[draft.From - 1].IsMark("([;")))) return other.Kind;
        }

        return null;
    }

    /// <summary>
    /// The coefficient that a bare number is set beside: "AUC was 0.87 (0.84–0.90) v 0.79 (0.75–0.82)", "a C-index of 0.72, compared
    /// with 0.66 for A and 0.64 for B".
    /// </summary>
    public static Draft? Beside(Passage passage, IReadOnlyList<Draft> before, Draft draft)
    {
        var tokens = passage.Tokens;
        if (before.Count == 0 || before[^1] is not { Kind: StatisticKind.Coefficient, Unit: "AUC" or "C-index" or "κ" or "ICC" or "r" or "R²" or "SMD" or "α" } last || draft.Unit is not null) return null;
        if (draft.Value?.Number is not { } value || last.Value?.Number is not { } printed || value.Decimals != printed.Decimals || Math.Abs(value.Value) > 1) return null;
        if (tokens.SentenceOf(last.From) != tokens.SentenceOf(draft.From)) return null;
        var joint = false;
        for (var i = last.To; i < draft.From; i++)
        {
            if (i > last.To + MostWords || tokens[i].Number is not null || tokens[i].IsMark(";([<>≥≤=")) return null;
            joint |= tokens.IsWord(i, Vocabulary.Versus) || tokens[i].IsWord("and") || tokens[i].IsWord("compared") || tokens[i].IsWord("than") || tokens[i].IsWord("against");
        }

        var opened = tokens.IsWord(draft.From - 1, Vocabulary.Versus) || tokens[draft.From - 1].Text.ToLowerInvariant() is "and" or "with" or "of" or "was" or "than" or "against" or "to" or "." or "in";
        return joint && opened ? last : null;
    }

    // "the estimate was attenuated to 1.02 (…)", after the sentences that name it.
    private static bool IsEstimate(Passage passage, Draft draft) =>
        IsInside(draft) && passage.WordBefore(draft.From, MostWords, "estimate", "association", "ratio", "attenuated") is not null && passage.Tokens[draft.From - 1].Text.ToLowerInvariant() is "to" or "was" or "of" or "remained";

    private static bool IsNear(TokenList tokens, Draft other, Draft draft) =>
        draft.From - other.To <= 14 && tokens.SentenceOf(other.From) == tokens.SentenceOf(draft.From);

    // Ratios are positive, and people print them with about as many decimals.
    private static bool IsLike(Draft other, Draft draft) =>
        draft.Value?.Number is { } value && other.Value?.Number is { } printed && (!other.IsRatio || value.Value > 0) && Math.Abs(value.Decimals - printed.Decimals) <= 1;

    private static bool IsInside(Draft draft) => draft.Value?.Number is { } value && draft.Interval is { Low.Number: { } low, High.Number: { } high }
        && low.Value <= value.Value && value.Value <= high.Value;

    /// <summary>Gives a chi-square or a τ that stands beside I² or τ² its place among the measures of heterogeneity.</summary>
    public static void JoinHeterogeneity(TokenList tokens, List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (i > 0 && WithP(tokens, drafts[i - 1], drafts[i]) is { } tested)
            {
                drafts[i - 1] = tested;
                drafts.RemoveAt(i--);
                continue;
            }

            if (drafts[i] is not ({ Kind: StatisticKind.TestStatistic, Unit: "chi-square" } or { Kind: StatisticKind.Coefficient, Unit: "τ" }) || drafts[i] is not { } test || IsOfSubgroups(tokens, test.From)) continue;
            var beside = (i > 0 && IsBeside(tokens, drafts[i - 1], test)) || (i + 1 < drafts.Count && IsBeside(tokens, drafts[i + 1], test));
            if (beside) drafts[i] = test with { Kind = StatisticKind.Heterogeneity };
        }
    }

    // "I² = 31%, P for heterogeneity = 0.09": the P of the measure it stands behind.
    private static Draft? WithP(TokenList tokens, Draft measure, Draft p)
    {
        if (measure is not { Kind: StatisticKind.Heterogeneity, P: null } || p is not { Kind: StatisticKind.PValue, P: { } tested } || p.From != measure.To + 1 || !tokens[measure.To].IsMark(",;")) return null;
        for (var i = p.From; i < p.To; i++)
        {
            if (tokens[i].IsWord("for") && tokens[i + 1].IsWord("heterogeneity")) return measure with { P = tested, To = p.To };
        }

        return null;
    }

    // "Test for subgroup differences: Chi² = 1.20" compares groups, and its I² goes with it.
    private static bool IsOfSubgroups(TokenList tokens, int at)
    {
        for (var i = at - 1; i > at - 24 && i >= tokens.SentenceOf(at); i--)
        {
            // Of the subgroups in the brackets before, and not of the test.
            if (tokens[i].Kind == TokenKind.Number && tokens[i + 1].IsMark(")];")) return false;
            if (tokens[i].IsWord("subgroup") || tokens[i].IsWord("subgroups") || tokens[i].IsWord("between-group")) return true;
        }

        return false;
    }

    private static bool IsBeside(TokenList tokens, Draft other, Draft test) =>
        other.Kind == StatisticKind.Heterogeneity && Math.Abs(other.From - test.From) < 16 && tokens.SentenceOf(other.From) == tokens.SentenceOf(test.From);
}
