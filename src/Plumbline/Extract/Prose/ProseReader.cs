using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>Reads the statistics of one passage: first by their shape, then by the words around them.</summary>
internal static class ProseReader
{
    public static IReadOnlyList<Draft> Read(Passage passage)
    {
        var drafts = Shapes(passage);
        Comparisons.JoinHeterogeneity(passage.Tokens, drafts);
        drafts = Significance.Tie(passage, drafts);
        for (var i = 0; i < drafts.Count; i++) drafts[i] = Levelled(passage, drafts, i);
        return ContextReader.Read(passage, drafts);
    }

    // Limits without a level share the one that the sentence gave before: "60.0% (95% CI, 40.6–77.3) vs 18.8% (7.2–36.4)".
    private static Draft Levelled(Passage passage, List<Draft> drafts, int at)
    {
        var draft = drafts[at];
        if (draft.Interval is not { Kind: LimitsKind.Bare or LimitsKind.Confidence, Level: null }
            || draft.Kind is StatisticKind.MedianRange or StatisticKind.MedianIqr || draft.Value is null) return draft;
        for (var i = at - 1; i >= 0 && i > at - 8
            && passage.Tokens.SentenceOf(drafts[i].From) == passage.Tokens.SentenceOf(draft.From); i--)
        {
            if (drafts[i].Interval is { Kind: LimitsKind.Confidence, Level: { } level })
                return draft with { Interval = draft.Interval with { Kind = LimitsKind.Confidence, Level = level } };
        }

        return draft;
    }

    private static List<Draft> Shapes(Passage passage)
    {
        var drafts = new List<Draft>();
        var at = 0;
        while (at < passage.Tokens.Count)
        {
            var last = drafts.Count > 0 ? drafts[^1] : null;
            if ((LateInterval(passage, last, at) ?? OnlyPrediction(passage.Tokens, last, at)) is { } completed) drafts[^1] = completed;
            else if (First(passage, drafts, at) is { } draft) Add(passage.Tokens, drafts, Significance.Own(passage, draft));
            else
            {
                at = SkipInterval(passage.Tokens, at);
                continue;
            }

            at = drafts[^1].To;
        }

        return drafts;
    }

    // "(P = .02; HR 0.5)": a P right before a ratio in the same brackets is the ratio's.
    private static void Add(TokenList tokens, List<Draft> drafts, Draft draft)
    {
        if (draft is { IsRatio: true, P: null } && drafts.Count > 0 && drafts[^1] is { Kind: StatisticKind.PValue, P: { } p } before
            && tokens[before.From - 1].IsMark("([") && tokens[before.To].IsMark(",;") && draft.From == before.To + 1)
        {
            drafts[^1] = draft with { From = before.From, P = p };
            return;
        }

        drafts.Add(draft);
    }

    private static Draft? First(Passage passage, List<Draft> before, int at)
    {
        var last = before.Count > 0 ? before[^1] : null;
        var tokens = passage.Tokens;
        if (tokens[at].Kind == TokenKind.Mark) return null;
        if (tokens[at].Kind == TokenKind.Word && tokens[at].Number is null)
        {
            if (tokens[at].IsWord("prediction") && IntervalGrammar.Prediction(tokens, at) is { } said) return Predicted(at, said, before);
            return Significance.Read(passage, at) ?? Named(passage, before, at)
                ?? Counts.Named(passage, at) ?? Counts.Nobody(tokens, at) ?? MeasureContext.Accept(passage, before, MeasureForms.Measure(tokens, at));
        }

        if (tokens[at].Number is null) return null;
        if (HeterogeneityShares.IsScale(tokens, at)) return null;
        if (IntervalGrammar.Prediction(tokens, at) is { } prediction) return Predicted(at, prediction, before);
        return Significance.ReadNext(passage, last, at) ?? NextTest(tokens, last, at)
            ?? Proportions.Read(passage, last, at)
            ?? Measure(passage, before, at)
            ?? Counts.Read(passage, before, at);
    }

    // "t = 5.851, 4.756 and 3.485": the further values of one test, with as many decimals.
    private static Draft? NextTest(TokenList tokens, Draft? last, int at)
    {
        if (last is not { Kind: StatisticKind.TestStatistic, P: null, Value.Number: { } printed } || last.To != at - 1 || tokens[at].Number is not { Decimals: > 1 } number || number.Decimals != printed.Decimals) return null;
        var goesOn = tokens[at - 1].IsWord("and") || (tokens[at - 1].IsMark(',') && (tokens[at + 1].IsWord("and") || (tokens[at + 1].IsMark(',') && tokens[at + 2].Number?.Decimals == number.Decimals)));
        return goesOn ? last with { From = at, To = at + 1, Value = PrintedValue.Of(number) } : null;
    }

    // What a plan assumes of a mean or a median has no interval that anybody found.
    private static Draft? Measure(Passage passage, List<Draft> before, int at)
    {
        var draft = MeasureContext.Accept(passage, before, MeasureForms.Measure(passage.Tokens, at));
        return draft is { Interval: null } && passage.IsPlanning(at) ? null : draft;
    }

    private static Draft Predicted(int at, Parsed<Interval> prediction, List<Draft> before) =>
        new(at, prediction.Next, before.FindLast(draft => draft.IsRatio || draft.Kind is StatisticKind.Coefficient or StatisticKind.Proportion)?.Kind ?? StatisticKind.Coefficient)
        {
            Interval = prediction.Value, Label = "prediction interval",
        };

    // A ratio or difference that stands alone in a sentence that plans the trial is what was hoped for.
    private static Draft? Named(Passage passage, List<Draft> before, int at)
    {
        if (NamedForms.Read(passage.Tokens, at) is not { } draft) return null;
        return draft.Interval is null && (draft.P is null || passage.IsPlanning(at)) && (passage.IsPlanning(at) || Significance.IsThreshold(passage, draft.From, draft.To)) ? null : OfMeans(before, draft);
    }

    // The difference of two means that are in per cent is none of risks.
    private static Draft OfMeans(List<Draft> before, Draft draft)
    {
        const int farthest = 12;
        if (draft is not { Kind: StatisticKind.RiskDifference, Unit: "%" or "percentage points" }) return draft;
        for (var i = before.Count - 1; i >= 0 && i > before.Count - farthest; i--)
        {
            if (before[i].Kind == StatisticKind.Proportion) return draft;
            if (before[i] is { Kind: StatisticKind.MeanSd or StatisticKind.Coefficient, Unit: "%" or "percentage points" }) return draft with { Kind = StatisticKind.Coefficient };
        }

        return draft;
    }

    // An interval some words after its estimate: "the ORR was 38.8% by central review (95% CI 28–50)".
    private static Draft? LateInterval(Passage passage, Draft? last, int at)
    {
        const int farthest = 10;
        var tokens = passage.Tokens;
        if (last is null || last.Interval is not null || at - last.To > farthest
            || tokens.SentenceOf(at) != tokens.SentenceOf(last.From)) return null;
        if (last is not { Kind: StatisticKind.Coefficient, Unit: not null } && last.Kind is not (StatisticKind.Proportion or StatisticKind.MedianTime or StatisticKind.HazardRatio or StatisticKind.RiskDifference)) return null;
        if (IntervalGrammar.Confidence(tokens, at) is not { } found) return null;
        return last with { Interval = found.Value, To = tokens[at - 1].IsMark("([") && tokens[found.Next].IsMark(")]") ? found.Next + 1
            : found.Next };
    }

    // "RR 0.58 (95% prediction interval 0.31–1.08)": the only interval that an estimate has is its own.
    private static Draft? OnlyPrediction(TokenList tokens, Draft? last, int at)
    {
        if (last is not { IsRatio: true, Interval: null } || last.To != at - 1 || !tokens[at - 1].IsMark("([") || IntervalGrammar.Prediction(tokens, at) is not { } found || !tokens[found.Next].IsMark(")]")) return null;
        return last with { Interval = found.Value, To = found.Next + 1 };
    }

    // The figures of an interval nobody claimed are no results of their own.
    private static int SkipInterval(TokenList tokens, int at)
    {
        if (tokens[at].Number is null) return at + 1;
        if (IntervalGrammar.Confidence(tokens, at) is { } interval) return interval.Next;
        if (IntervalGrammar.ConfidenceWords(tokens, at) is { } words) return words.Next;
        var isCompound = tokens[at].Kind == TokenKind.Number && tokens[at + 1].IsMark("-") && tokens.IsGlued(at + 1)
            && tokens[at + 2].Kind == TokenKind.Number;
        return isCompound ? at + 3 : at + 1;
    }
}
