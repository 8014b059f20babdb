using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>Decides by the words around it whether a measure is a result, and of what kind.</summary>
internal static class MeasureContext
{
    // How far behind its number the word "median" or "mean" may stand when the sentence has no other.
    private const int Near = 40;

    public static Draft? Accept(Passage passage, IReadOnlyList<Draft> before, Draft? draft)
    {
        if (draft is null) return null;
        if (Comparisons.Beside(passage, before, draft) is { } other)
            return draft with { Kind = other.Kind, Unit = other.Unit, Spread = null, Second = null, To = draft.Second is null ? draft.To : draft.From + 1, Interval = draft.Interval is { Kind: LimitsKind.Bare } bare ? bare with { Kind = LimitsKind.Confidence } : draft.Interval };
        var governor = Governors.Of(passage, draft.From);
        if (draft.Second is not null) return WithSecond(passage, before, draft, governor);
        if (draft.Spread is not null)
            return draft.Interval?.Kind == LimitsKind.Confidence && governor == Governor.None ? draft with { Kind = StatisticKind.Coefficient } : draft;
        if (UnitGrammar.IsDifference(draft.Unit) && draft.Interval is null)
            return draft with { Kind = draft.Unit!.Contains("per", StringComparison.Ordinal) ? StatisticKind.RiskDifference : StatisticKind.Coefficient };
        return draft.Interval?.Kind switch
        {
            LimitsKind.Confidence when UnitGrammar.IsDifference(draft.Unit) && draft.Unit!.Contains("per", StringComparison.Ordinal) => draft with { Kind = StatisticKind.RiskDifference },
            LimitsKind.Range or LimitsKind.Interquartile => governor == Governor.Mean ? draft with { Kind = StatisticKind.MeanSd } : draft,
            LimitsKind.Confidence => Estimate(passage, before, draft, governor),
            LimitsKind.Bare => Bare(passage, before, draft, governor),
            null => Alone(passage, before, draft, governor),
            _ => throw new InvalidOperationException($"unknown interval {draft.Interval}"),
        };
    }

    /// <summary>A percentage that is no share of people: a mean or median per cent, a difference between two shares.</summary>
    public static Draft Share(Passage passage, Draft? last, Draft draft)
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

    // "Mean (SD) age was 61.2 (9.8) years"; where nothing announces a deviation the bracket stays closed.
    private static Draft? WithSecond(Passage passage, IReadOnlyList<Draft> before, Draft draft, Governor governor)
    {
        if (governor == Governor.Mean && Shifts.Read(passage, before, draft, governor) is { Kind: StatisticKind.MeanSd } shift) return shift with { Spread = draft.Second };
        if (IsPaired(passage.Tokens, before, draft)) return draft with { Kind = StatisticKind.MeanSd, Spread = draft.Second };
        if (Governors.SaysDeviation(passage, draft.From)) return draft with { Kind = StatisticKind.MeanSd, Spread = draft.Second };
        var unit = UnitGrammar.Read(passage.Tokens, draft.From + 1);
        return Alone(passage, before, draft with { Second = null, To = unit.Next, Unit = unit.Value }, governor);
    }

    // "0.69 (0.21) v 0.64 (0.23); adjusted mean difference": what two means with brackets are compared by says what they are.
    private static bool IsPaired(TokenList tokens, IReadOnlyList<Draft> before, Draft draft)
    {
        if (tokens.IsWord(draft.From - 1, Vocabulary.Versus) && before.Count > 0 && before[^1] is { Kind: StatisticKind.MeanSd, Spread: not null } last && last.To == draft.From - 1) return true;
        var second = draft.To + 1;
        if (!tokens.IsWord(draft.To, Vocabulary.Versus) || NumberGrammar.Number(tokens, second) is null || !tokens[second + 1].IsMark("([") || !tokens[second + 3].IsMark(")]")) return false;
        for (var i = second + 4; i < second + 8; i++)
        {
            if (tokens[i].IsWord("mean") && tokens[i + 1].IsWord("difference")) return true;
        }

        return false;
    }

    private static Draft Estimate(Passage passage, IReadOnlyList<Draft> before, Draft draft, Governor governor)
    {
        if (IsComparative(passage.Tokens, draft)) return draft with { Kind = draft.Unit is "%" or "percentage points" ? StatisticKind.RiskDifference : StatisticKind.Coefficient };
        if (UnitGrammar.IsRate(draft.Unit)) return draft with { Kind = StatisticKind.Proportion };
        if (draft.Unit is null && governor != Governor.Median && Comparisons.Continued(passage, before, draft) is { } kind) return draft with { Kind = kind };
        return governor switch
        {
            Governor.Mean => draft with { Kind = StatisticKind.MeanSd },
            Governor.Difference => draft with { Kind = draft.Unit is "%" or "percentage points" ? StatisticKind.RiskDifference : StatisticKind.Coefficient },
            Governor.Median => draft with { Kind = draft.Unit is null || NumberGrammar.IsTime(draft.Unit) ? StatisticKind.MedianTime : StatisticKind.MedianRange },
            Governor.None => passage.Before(draft.From)?.IsTime == true || draft.Value?.Absence is not null ? draft with { Kind = StatisticKind.MedianTime } : draft,
            _ => throw new InvalidOperationException($"unknown governor {governor}"),
        };
    }

    private static bool IsComparative(Token token) => token.Text.ToLowerInvariant() is "longer" or "shorter" or "lower" or "higher" or "greater" or "faster" or "earlier" or "later";

    // "2.6 months longer (95% CI 1.0–4.2)", "0.4 points higher with A than with B (…)".
    private static bool IsComparative(TokenList tokens, Draft draft)
    {
        for (var i = draft.From + 1; i < Math.Min(draft.From + 5, draft.To); i++)
        {
            if (IsComparative(tokens[i])) return true;
        }

        // "was lower with A by 3.4 mm Hg (…)", "differed by 4.1°".
        for (var i = draft.From - 2; tokens[draft.From - 1].IsWord("by") && i > draft.From - 8 && tokens[i].Kind == TokenKind.Word; i--)
        {
            if (IsComparative(tokens[i]) || tokens[i].IsWord("differed") || tokens[i].IsWord("differ")) return true;
        }

        return false;
    }

    // Limits without a word mean what the words or the list before them say.
    private static Draft? Bare(Passage passage, IReadOnlyList<Draft> before, Draft draft, Governor governor)
    {
        if (UnitGrammar.IsDifference(draft.Unit))
            return draft with { Kind = draft.Unit!.Contains("per", StringComparison.Ordinal) ? StatisticKind.RiskDifference : StatisticKind.Coefficient, Interval = draft.Interval! with { Kind = LimitsKind.Confidence } };
        if (draft.Unit is null && governor != Governor.Median && Comparisons.Continued(passage, before, draft) is { } kind)
            return draft with { Kind = kind, Interval = draft.Interval! with { Kind = LimitsKind.Confidence } };
        var said = Governors.LimitsSaid(passage, draft.From);
        if (draft.Value is null) return governor == Governor.Median && passage.WordBefore(draft.From, 12, "median", "medians") is not null ? draft : null;
        if (said is LimitsKind.Range) return draft with { Kind = StatisticKind.MedianRange, Interval = draft.Interval! with { Kind = LimitsKind.Range } };
        if (said is LimitsKind.Interquartile) return draft with { Kind = StatisticKind.MedianIqr, Interval = draft.Interval! with { Kind = LimitsKind.Interquartile } };
        if (said is LimitsKind.Confidence) return Estimate(passage, before, draft with { Interval = draft.Interval! with { Kind = LimitsKind.Confidence } }, governor);
        if (governor == Governor.Mean) return draft with { Kind = StatisticKind.MeanSd };
        if (UnitGrammar.IsRate(draft.Unit)) return draft with { Kind = StatisticKind.Proportion };
        if (draft.Value.Absence is not null || draft.Interval!.High.Absence is not null) return governor == Governor.Median || passage.Before(draft.From)?.IsTime == true ? draft with { Kind = StatisticKind.MedianTime } : null;
        if (GoesOn(before, draft) is { } listed) return draft with { Kind = listed.Kind, Interval = draft.Interval! with { Kind = listed.Interval!.Kind } };
        if (governor == Governor.Median && !IsSurvival(passage, draft) && Spoken(passage, before, draft) is { } spoken) return spoken;
        if (NumberGrammar.IsTime(draft.Unit)) return governor == Governor.Median || passage.Before(draft.From)?.IsTime == true ? draft : null;
        return governor == Governor.Median && passage.WordBefore(draft.From, 12, "median", "medians") is not null ? draft with { Kind = StatisticKind.MedianRange } : null;
    }

    // "19 (14–33) d and 22 (15–38) d": what follows a median in a list is one.
    private static Draft? GoesOn(IReadOnlyList<Draft> before, Draft draft) =>
        before.Count > 0 && before[^1] is { Kind: StatisticKind.MedianRange or StatisticKind.MedianIqr, Interval: not null } last && draft.From - last.To <= 3 && draft.Value?.Number is not null ? last : null;

    // Medians of anything but survival have the spread that the medians before them have, and a range where none is told.
    private static Draft? Spoken(Passage passage, IReadOnlyList<Draft> before, Draft draft)
    {
        for (var i = before.Count - 1; i >= 0 && i > before.Count - 30; i--)
        {
            if (before[i] is { Kind: StatisticKind.MedianRange or StatisticKind.MedianIqr, Interval: { Kind: LimitsKind.Range or LimitsKind.Interquartile } limits })
                return draft with { Kind = before[i].Kind, Interval = draft.Interval! with { Kind = limits.Kind } };
        }

        return passage.Before(draft.From) is { IsTime: true } ? draft with { Kind = StatisticKind.MedianRange } : null;
    }

    private static bool IsSurvival(Passage passage, Draft draft) =>
        passage.Before(draft.From) is { IsTime: true, Label: not ("follow-up" or "TTR" or "time from diagnosis" or "duration of treatment") };

    // A measure without an interval: "the median OS was 75.0 months", "lived 4.0 months", "a mean change of −1.2 points".
    private static Draft? Alone(Passage passage, IReadOnlyList<Draft> before, Draft draft, Governor governor)
    {
        var tokens = passage.Tokens;
        if (Shifts.Read(passage, before, draft, governor) is { } shift) return shift;
        if (NumberGrammar.IsLimit(tokens, draft.From) || tokens[draft.From - 1].IsMark("/-") || tokens[draft.To].IsMark('-')
            || (tokens[draft.From].Kind == TokenKind.Word && draft.Value?.Number is not null)) return null;
        if (draft.Unit is null && before.Count > 0 && IsCompared(tokens, before[^1], draft)) return draft with { Kind = before[^1].Kind };
        if (before.Count > 0 && IsListed(tokens, before[^1], draft)) return draft with { Kind = StatisticKind.MeanSd };
        if (draft.Value?.Absence is not null)
            return IsAboutTime(passage, draft) ? draft with { Kind = StatisticKind.MedianTime, Unit = NumberGrammar.IsTime(draft.Unit) ? draft.Unit : null } : null;
        if (governor == Governor.Mean && IsMeanOf(passage, before.Count > 0 ? before[^1] : null, draft)) return draft with { Kind = StatisticKind.MeanSd };
        if (!NumberGrammar.IsTime(draft.Unit))
            return governor == Governor.Median && IsMedianOf(passage, draft) ? draft with { Kind = StatisticKind.MedianRange } : null;
        // "over 3.4 years (median)".
        if (tokens[draft.To].IsMark("([") && tokens[draft.To + 1].IsWord("median") && tokens[draft.To + 2].IsMark(")]")) return draft with { Kind = StatisticKind.MedianTime };
        if (IsDuration(tokens, draft.From) || !IsAboutTime(passage, draft)) return null;
        // "lived 4.6 months longer": how much more, and not how long.
        if (IsMore(tokens, draft.To) && draft.Value?.Number is not null) return draft with { Kind = StatisticKind.Coefficient };
        return draft with { Kind = draft.Unit == "years" && passage.Before(draft.From)?.Label == "age" ? StatisticKind.MedianRange : StatisticKind.MedianTime };
    }

    private static bool IsMore(TokenList tokens, int at) => tokens[at].IsWord("longer") || tokens[at].IsWord("shorter");

    // "0.3 vs 0.8", "7 versus 3": what a mean or median is set against is one too.
    private static bool IsCompared(TokenList tokens, Draft other, Draft draft) =>
        other.Kind is StatisticKind.MeanSd or StatisticKind.MedianRange && draft.Value?.Number is not null && draft.From == other.To + 1 && tokens.IsWord(other.To, Vocabulary.Versus);

    // "was 10.6 and 8.7 points": the unit behind the second is that of both.
    private static bool IsListed(TokenList tokens, Draft other, Draft draft) =>
        other is { Kind: StatisticKind.MeanSd, Unit: null, Spread: null } && draft is { Value.Number: { } value, Unit: not null } && draft.From == other.To + 1 && tokens[other.To].IsWord("and") && other.Value?.Number?.Decimals == value.Decimals;

    private static bool IsMeanOf(Passage passage, Draft? last, Draft draft)
    {
        var introduced = passage.Tokens[draft.From - 1].IsWord("was") || passage.Tokens[draft.From - 1].IsWord("were");
        if (passage.WordBefore(draft.From, introduced ? 20 : 12, "mean", "average", "means", "averaged") is not { } word) return false;
        if (last is not null && last.From > word && passage.Tokens[draft.From - 1].IsWord("of")) return false;
        var nearer = passage.Before(draft.From) is not { IsTime: true } outcome || outcome.From < word || draft.From - word < 5;
        return nearer && !IsBound(passage.Tokens, draft.To) && (IsIntroduced(passage.Tokens, draft.From) || (draft.Unit is not null && !IsDuration(passage.Tokens, draft.From) && !passage.Tokens[draft.From - 1].IsWord("to") && !passage.Tokens[draft.From - 1].IsWord("with")));
    }

    // "75 years or older" is a limit.
    private static bool IsBound(TokenList tokens, int at) => tokens[at].IsWord("or") && tokens[at + 1].Text.ToLowerInvariant() is "older" or "younger" or "more" or "less" or "longer" or "above" or "higher";

    private static bool IsIntroduced(TokenList tokens, int at) => tokens.IsWord(at - 1, Vocabulary.Introducers) || tokens[at - 1].IsMark("=:");

    private static bool IsMedianOf(Passage passage, Draft draft) =>
        passage.WordBefore(draft.From, 8, "median", "medians") is not null && !passage.Tokens[draft.To].IsMark("%-")
        && (IsIntroduced(passage.Tokens, draft.From) || passage.WordBefore(draft.From, 3, "median") is not null);

    private static bool IsAboutTime(Passage passage, Draft draft)
    {
        if (passage.WordBefore(draft.From, Near, "median", "medians") is not null) return true;
        return passage.Before(draft.From) is { IsTime: true } before ? !IsSpan(before)
            : passage.After(draft.To, 10) is { IsTime: true } after && !IsSpan(after);
    }

    // How long people were treated or watched is a plan unless it is a median.
    private static bool IsSpan(Mention mention) => mention.Label is "duration of treatment" or "follow-up" or "time from diagnosis";

    // "within 12 months", "at 6 months", "for 2 years" are times at which or during which, not results.
    private static bool IsDuration(TokenList tokens, int at)
    {
        var before = tokens[at - 1];
        return before.IsWord("at") || before.IsWord("for") || before.IsWord("after") || before.IsWord("by") || before.IsWord("per")
            || (before.IsWord("to") && tokens[at - 2].IsWord("time")) || before.IsWord("aged") || before.IsWord("during") || before.IsWord("within") || before.IsWord("every");
    }
}
