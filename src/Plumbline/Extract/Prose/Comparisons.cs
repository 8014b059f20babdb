using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>Comparisons that go on without their name: "hazard ratio 0.72 (0.58–0.89) for A and 0.79 (0.60 to 1.04) for B".</summary>
internal static class Comparisons
{
    private const int Farthest = 90;
    private const int MostBetween = 6;

    /// <summary>The kind of the comparison that a number with limits goes on with; null where it goes on with none.</summary>
    public static StatisticKind? Continued(Passage passage, IReadOnlyList<Draft> before, Draft draft)
    {
        for (var i = before.Count - 1; i >= 0 && i > before.Count - MostBetween; i--)
        {
            var other = before[i];
            if (draft.From - other.To > Farthest) return null;
            if (other is { Interval.Kind: LimitsKind.Confidence, Unit: null } && (other.IsRatio || other.Kind == StatisticKind.Coefficient) && IsLike(other, draft)
                && (IsNear(passage.Tokens, other, draft) || (IsInside(draft) && passage.Tokens[draft.From - 1].IsMark("([;")))) return other.Kind;
        }

        return null;
    }

    private static bool IsNear(TokenList tokens, Draft other, Draft draft) =>
        draft.From - other.To <= 14 && tokens.SentenceOf(other.From) == tokens.SentenceOf(draft.From);

    // Ratios are positive, and people print them with about as many decimals.
    private static bool IsLike(Draft other, Draft draft) =>
        draft.Value?.Number is { } value && other.Value?.Number is { } printed && (!other.IsRatio || value.Value > 0) && Math.Abs(value.Decimals - printed.Decimals) <= 1;

    private static bool IsInside(Draft draft) => draft.Value?.Number is { } value && draft.Interval is { Low.Number: { } low, High.Number: { } high }
        && low.Value <= value.Value && value.Value <= high.Value;

    /// <summary>Gives a chi-square that stands beside I² or τ² its place among the measures of heterogeneity.</summary>
    public static void JoinHeterogeneity(TokenList tokens, List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i] is not { Kind: StatisticKind.TestStatistic, Unit: "chi-square" } test || IsOfSubgroups(tokens, test.From)) continue;
            var beside = (i > 0 && IsBeside(tokens, drafts[i - 1], test)) || (i + 1 < drafts.Count && IsBeside(tokens, drafts[i + 1], test));
            if (beside) drafts[i] = test with { Kind = StatisticKind.Heterogeneity };
        }
    }

    // "Test for subgroup differences: Chi² = 1.20" compares groups, and its I² goes with it.
    private static bool IsOfSubgroups(TokenList tokens, int at)
    {
        for (var i = at - 1; i > at - 8 && i >= 0; i--)
        {
            if (tokens[i].IsWord("subgroup") || tokens[i].IsWord("subgroups") || tokens[i].IsWord("between-group")) return true;
        }

        return false;
    }

    private static bool IsBeside(TokenList tokens, Draft other, Draft test) =>
        other.Kind == StatisticKind.Heterogeneity && Math.Abs(other.From - test.From) < 16 && tokens.SentenceOf(other.From) == tokens.SentenceOf(test.From);
}
