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
        // "at weeks 4, 12 and 24 (±3 days)": when, and within how many days.
        if (draft.Spread is not null && draft.Value?.Number is { IsWhole: true } && CountGrammar.IsNumbering(passage.Tokens, draft.From)) return null;
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

    // "Mean (SD) age was 61.2 (9.8) years"; where nothing announces a deviation the bracket stays closed.
    private static Draft? WithSecond(Passage passage, IReadOnlyList<Draft> before, Draft draft, Governor governor)
    {
        if (governor == Governor.Mean && Shifts.Read(passage, before, draft, governor) is { Kind: StatisticKind.MeanSd } shift) return shift with { Spread = draft.Second };
        if (MeasureLists.IsPaired(passage.Tokens, before, draft)) return draft with { Kind = StatisticKind.MeanSd, Spread = draft.Second };
        if (Governors.SaysDeviation(passage, draft.From)) return draft with { Kind = StatisticKind.MeanSd, Spread = draft.Second };
        var unit = UnitGrammar.Read(passage.Tokens, draft.From + 1);
        return Alone(passage, before, draft with { Second = null, To = unit.Next, Unit = unit.Value }, governor);
    }

    private static Draft Estimate(Passage passage, IReadOnlyList<Draft> before, Draft draft, Governor governor)
    {
        if (Differences.IsSaid(passage.Tokens, draft)) return draft with { Kind = draft.Unit is "%" or "percentage points" ? StatisticKind.RiskDifference : StatisticKind.Coefficient };
        // "fell by 0.14 per day": a slope.
        if (UnitGrammar.IsRate(draft.Unit)) return draft with { Kind = passage.Tokens[draft.From - 1].IsWord("by") && !Fractions.IsAmongPeople(draft.Unit!) ? StatisticKind.Coefficient : StatisticKind.Proportion };
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
        if (MeasureLists.GoesOn(before, draft) is { } listed) return draft with { Kind = listed.Kind, Interval = draft.Interval! with { Kind = listed.Interval!.Kind } };
        if (governor == Governor.Median && !IsSurvival(passage, draft) && Spoken(passage, before, draft) is { } spoken) return spoken;
        // How old people were is no time to an event.
        if (governor == Governor.Median && draft.Unit == "years" && passage.Before(draft.From)?.Label == "age") return draft with { Kind = StatisticKind.MedianRange, Interval = draft.Interval! with { Kind = LimitsKind.Range } };
        if (NumberGrammar.IsTime(draft.Unit)) return governor == Governor.Median || passage.Before(draft.From)?.IsTime == true ? draft : null;
        return governor == Governor.Median && passage.WordBefore(draft.From, 12, "median", "medians") is not null ? draft with { Kind = StatisticKind.MedianRange } : null;
    }

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
        // "over 3.4 years (median)".
        if (NumberGrammar.IsTime(draft.Unit) && tokens[draft.To].IsMark("([") && tokens[draft.To + 1].IsWord("median") && tokens[draft.To + 2].IsMark(")]")) return draft with { Kind = StatisticKind.MedianTime };
        if (NumberGrammar.IsLimit(tokens, draft.From) || tokens[draft.From - 1].IsMark("/-") || tokens[draft.To].IsMark('-')) return null;
        if (before.Count > 0 && (draft.Unit is null || draft.Unit == before[^1].Unit) && MeasureLists.IsCompared(tokens, before[^1], draft)) return draft with { Kind = before[^1].Kind };
        if (MeasureLists.IsPaired(tokens, draft)) return draft with { Kind = governor == Governor.Median ? StatisticKind.MedianRange : StatisticKind.MeanSd };
        if (before.Count > 0 && MeasureLists.IsListed(tokens, before[^1], draft)) return draft with { Kind = StatisticKind.MeanSd };
        if (draft.Value?.Absence is not null)
            return IsAboutTime(passage, draft) ? draft with { Kind = StatisticKind.MedianTime, Unit = NumberGrammar.IsTime(draft.Unit) ? draft.Unit : null } : null;
        // "lived 4.6 months longer": how much more, and not how long.
        if (NumberGrammar.IsTime(draft.Unit) && IsMore(tokens, draft.To) && !IsDuration(tokens, draft.From) && (governor != Governor.None || IsAboutTime(passage, draft))) return draft with { Kind = StatisticKind.Coefficient };
        if (governor == Governor.Mean && IsMeanOf(passage, before.Count > 0 ? before[^1] : null, draft)) return draft with { Kind = StatisticKind.MeanSd };
        if (!NumberGrammar.IsTime(draft.Unit))
            return governor == Governor.Median && IsMedianOf(passage, draft) ? draft with { Kind = StatisticKind.MedianRange } : null;
        if (IsDuration(tokens, draft.From) || !IsAboutTime(passage, draft)) return null;
        return draft with { Kind = draft.Unit == "years" && passage.Before(draft.From)?.Label == "age" ? StatisticKind.MedianRange : StatisticKind.MedianTime };
    }

    private static bool IsMore(TokenList tokens, int at) => tokens[at].IsWord("longer") || tokens[at].IsWord("shorter");

    private static bool IsMeanOf(Passage passage, Draft? last, Draft draft)
    {
        var introduced = passage.Tokens[draft.From - 1].IsWord("was") || passage.Tokens[draft.From - 1].IsWord("were");
        if (passage.WordBefore(draft.From, introduced ? 20 : 12, "mean", "average", "means", "averaged") is not { } word) return false;
        if (last is not null && last.From > word && passage.Tokens[draft.From - 1].IsWord("of")) return false;
        var nearer = passage.Before(draft.From) is not { IsTime: true } outcome || outcome.From <= word + 1 || draft.From - word < 5;
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
        if (passage.WordBefore(draft.From, Near, "median", "medians", "mFU", "mPFS", "mOS") is not null) return true;
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
            || (before.IsWord("to") && tokens[at - 2].IsWord("time")) || before.IsWord("aged") || before.IsWord("during") || before.IsWord("within") || before.IsWord("every") || before.IsWord("between");
    }
}
