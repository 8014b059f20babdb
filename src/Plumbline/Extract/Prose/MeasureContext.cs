using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>Decides by the words around it whether a measure is a result, and of what kind.</summary>
internal static class MeasureContext
{
    private const int Near = 40;

    public static Draft? Accept(Passage passage, Draft? last, Draft? draft)
    {
        if (draft is null) return null;
        if (draft.Spread is not null) return draft;
        return draft.Interval?.Kind switch
        {
            LimitsKind.Range or LimitsKind.Interquartile => draft,
            LimitsKind.Confidence => Estimate(passage, last, draft),
            LimitsKind.Bare => Bare(passage, last, draft),
            null => Alone(passage, draft),
            _ => throw new InvalidOperationException($"unknown interval {draft.Interval}"),
        };
    }

    private static Draft Estimate(Passage passage, Draft? last, Draft draft)
    {
        if (draft.Kind == StatisticKind.MedianTime) return draft;
        if (IsList(passage, last, draft) && last!.IsRatio) return draft with { Kind = last.Kind };
        return passage.Before(draft.From)?.IsTime == true || draft.Value?.Absence is not null
            ? draft with { Kind = StatisticKind.MedianTime } : draft;
    }

    private static Draft? Bare(Passage passage, Draft? last, Draft draft)
    {
        if (IsList(passage, last, draft) && last!.IsRatio)
            return draft with { Kind = last.Kind, Interval = draft.Interval! with { Kind = LimitsKind.Confidence } };
        var median = passage.WordBefore(draft.From, Near, "median", "medians") is not null;
        if (passage.WordBefore(draft.From, 10, "iqr", "interquartile") is not null) return draft with { Kind = StatisticKind.MedianIqr };
        if (draft.Value is null) return median && passage.WordBefore(draft.From, 12, "median", "medians") is not null ? draft : null;
        if (NumberGrammar.IsTime(draft.Unit)) return median || passage.Before(draft.From)?.IsTime == true ? draft : null;
        return median && passage.WordBefore(draft.From, 8, "median") is not null ? draft with { Kind = StatisticKind.MedianRange } : null;
    }

    // A time without an interval: "the median OS was 75.0 months", "lived 4.0 months", "12.7 months versus 8.1 months".
    private static Draft? Alone(Passage passage, Draft draft)
    {
        var tokens = passage.Tokens;
        if (NumberGrammar.IsLimit(tokens, draft.From) || tokens[draft.From - 1].IsMark("/-") || tokens[draft.To].IsMark('-')
            || tokens[draft.From].Kind == TokenKind.Word && draft.Value?.Number is not null) return null;
        if (draft.Value?.Absence is not null)
            return IsAboutTime(passage, draft) ? draft with { Unit = NumberGrammar.IsTime(draft.Unit) ? draft.Unit : null } : null;
        var mean = passage.WordBefore(draft.From, 6, "mean", "average") is { } word && NearWord(passage, draft, word);
        if (mean && (NumberGrammar.IsTime(draft.Unit) || draft.Unit is null))
            return draft.Unit is null && !IsIntroduced(tokens, draft.From) ? null : draft with { Kind = StatisticKind.MeanSd };
        if (!NumberGrammar.IsTime(draft.Unit))
            return draft.Unit is null && IsMedianOf(passage, draft) ? draft with { Kind = StatisticKind.MedianRange } : null;
        return !IsDuration(tokens, draft.From) && IsAboutTime(passage, draft)
            ? draft with { Kind = draft.Unit == "years" && passage.Before(draft.From)?.Label == "age" ? StatisticKind.MedianRange
            : StatisticKind.MedianTime } : null;
    }

    private static bool NearWord(Passage passage, Draft draft, int word) => passage.Before(draft.From) is not { IsTime: true } outcome
        || outcome.From < word || draft.From - word < 5;

    private static bool IsIntroduced(TokenList tokens, int at) => tokens.IsWord(at - 1, Vocabulary.Introducers)
        || tokens[at - 1].IsMark("=:");

    private static bool IsMedianOf(Passage passage, Draft draft) =>
        passage.WordBefore(draft.From, 6, "median") is not null && IsIntroduced(passage.Tokens, draft.From)
            && !passage.Tokens[draft.To].IsMark("%-");

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
            || before.IsWord("aged") || before.IsWord("during");
    }

    private static bool IsList(Passage passage, Draft? last, Draft draft)
    {
        var tokens = passage.Tokens;
        return last is not null && draft.From - last.To <= 14 && tokens.SentenceOf(last.From) == tokens.SentenceOf(draft.From);
    }
}
