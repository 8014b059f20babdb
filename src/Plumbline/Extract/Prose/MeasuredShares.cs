using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>Percentages that are a measure of something, and no share of people.</summary>
internal static class MeasuredShares
{
    /// <summary>A percentage that is no share of people: a mean or median per cent, a difference between two shares.</summary>
    public static Draft Read(Passage passage, Draft? last, Draft draft)
    {
        if (draft is { Kind: StatisticKind.RiskDifference, Unit: "percentage points" }) return Points(passage, last, draft);
        if (IsOfVariance(passage.Tokens, draft.To)) return draft with { Kind = StatisticKind.Coefficient, Percent = null };
        if (last is { Kind: StatisticKind.Heterogeneity }) draft = HeterogeneityShares.GoOn(passage, last, draft);
        if (draft.Kind != StatisticKind.Proportion || draft.Count is not null || draft.Value is null || IsOfPeople(passage.Tokens, draft.To)) return draft;
        if (draft.Spread is not null && SaysDeviation(passage.Tokens, draft)) return draft with { Kind = StatisticKind.MeanSd };
        var governor = Governors.Right(passage, draft.From, last);
        return governor switch
        {
            Governor.Mean => draft with { Kind = StatisticKind.MeanSd },
            Governor.Median when draft.Interval?.Kind is null or LimitsKind.Range or LimitsKind.Bare => draft with { Kind = StatisticKind.MedianRange },
            Governor.Median when draft.Interval?.Kind is LimitsKind.Interquartile => draft with { Kind = StatisticKind.MedianIqr },
            Governor.Difference when draft.Interval is not null => draft with { Kind = StatisticKind.RiskDifference },
            _ => draft,
        };
    }

    // "explained 31% of the variance".
    private static bool IsOfVariance(TokenList tokens, int at) => tokens[at].IsWord("of") && tokens[tokens[at + 1].IsWord("the") ? at + 2 : at + 1].Text.ToLowerInvariant() is "variance" or "variation" or "variability";

    // "a mean change of −1.7 percentage points with A, −1.9 with B": of something that is measured in per cent.
    private static Draft Points(Passage passage, Draft? last, Draft draft)
    {
        var governor = Governors.Of(passage, draft.From);
        if (last is { Kind: StatisticKind.Coefficient, Interval: not null, Unit: "percentage points" } && draft.Interval is not null) return draft with { Kind = StatisticKind.Coefficient };
        return governor == Governor.Mean && draft.Interval is null ? draft with { Kind = StatisticKind.MeanSd } : draft;
    }

    private static bool SaysDeviation(TokenList tokens, Draft draft)
    {
        for (var i = draft.From; i < draft.To; i++)
        {
            if (tokens[i].Text is "SD" or "SE" or "SEM" || tokens[i].IsWord("standard")) return true;
        }

        return false;
    }

    private static bool IsOfPeople(TokenList tokens, int at)
    {
        var next = tokens[at].IsWord("of") ? at + 1 : at;
        if (tokens[next].IsWord("the") || tokens[next].IsWord("all") || tokens[next].IsWord("those")) next++;
        return tokens.IsWord(next, Vocabulary.People) || CountGrammar.SkipPeople(tokens, next) > next;
    }
}
