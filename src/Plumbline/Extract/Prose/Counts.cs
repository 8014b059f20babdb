using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Prose;

/// <summary>Counts of people in prose: those that name whom they count, those that are named n, and those that say nobody.</summary>
internal static class Counts
{
    private const int LongestNobody = 6;
    private const int FarthestCondition = 25;

    public static Draft? Read(Passage passage, IReadOnlyList<Draft> before, int at)
    {
        if (passage.IsPlanning(at)) return null;
        var tokens = passage.Tokens;
        if (CountGrammar.OfPeople(tokens, at) is { } people)
        {
            if (IsLimit(tokens, at) || tokens[people.Next].IsMark('-') || IsSpared(tokens, people.Next)
                || tokens[people.Next].IsWord("per") || IsConditional(tokens, at)) return null;
            return Of(at, people.Next, people.Value) with { Noun = tokens.Slice(at + 1, people.Next) };
        }

        return Ellipsis.Read(passage, before, at) ?? Parts.Read(passage, before, at);
    }

    /// <summary>"n=20", "N = 85" outside a plan.</summary>
    public static Draft? Named(Passage passage, int at) =>
        Named(passage.Tokens, at) is { } draft && !(draft.Percent is null && passage.IsPlanning(at)) && !IsOfLaboratory(passage.Tokens, draft) ? draft : null;

    /// <summary>"n=20", "N = 85", "n = 27, 41.5%", "n=3 [5.8%]", "n=12/40".</summary>
    public static Draft? Named(TokenList tokens, int at)
    {
        if (CountGrammar.Named(tokens, at) is not { } named) return null;
        if (tokens[named.Next].IsMark('/') && NumberGrammar.Whole(tokens, named.Next + 1) is { } total && total.Value >= named.Value.Value)
        {
            return new Draft(at, named.Next + 2, StatisticKind.Proportion) { Count = named.Value, Total = total };
        }

        if (tokens[named.Next].IsMark(",;([") && NumberGrammar.Number(tokens, named.Next + 1) is { } percent && tokens[named.Next + 2].IsMark('%')
            && IntervalGrammar.ConfidenceWords(tokens, named.Next + 1) is null)
        {
            var annotation = tokens[named.Next].IsMark("([") ? Annotation.Read(tokens, named.Next) : Annotation.Read(tokens, named.Next + 3);
            return new Draft(at, annotation.Next, StatisticKind.Proportion)
            {
                Value = PrintedValue.Of(percent), Percent = percent, Count = named.Value, Interval = annotation.Interval, Unit = "%", Bracketed = true,
            };
        }

        return Of(at, named.Next, named.Value) with { Bracketed = true };
    }

    /// <summary>
    /// Nobody, in words: "none of 40 patients", "No venous thromboembolism was reported" say zero. What denies a difference, an
    /// effect or news says nothing of people.
    /// </summary>
    public static Draft? Nobody(TokenList tokens, int at)
    {
        if (Proportions.None(tokens, at) is { } none) return none;
        if (!tokens[at].IsWord("no")) return null;
        for (var i = at + 1; i <= at + LongestNobody; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens.IsWord(i, Vocabulary.NotPeople)) return null;
            if (!tokens[i].IsWord("was") && !tokens[i].IsWord("were")) continue;
            return i > at + 1 && tokens.IsWord(i + 1, Vocabulary.Happened)
                ? Of(at, i + 2, PrintedNumber.Create("0")) with { Noun = tokens.Slice(at + 1, i), Label = tokens.Slice(at + 1, i) }
                : null;
        }

        return null;
    }

    public static Draft Of(int from, int to, PrintedNumber number) =>
        new(from, to, StatisticKind.Count) { Value = PrintedValue.Of(number), Count = number };

    // "mice (n = 6 per group)", "n = 3 independent experiments".
    private static bool IsOfLaboratory(TokenList tokens, Draft draft)
    {
        for (var i = draft.From - 4; i < draft.To + 3; i++)
        {
            if (tokens.IsWord(i, CountWords.Laboratory)) return true;
        }

        return false;
    }

    /// <summary>"if one of three patients had a toxicity, three more patients …": a rule, not a finding.</summary>
    public static bool IsConditional(TokenList tokens, int at)
    {
        for (var i = at - 1; i >= tokens.SentenceOf(at) && i > at - FarthestCondition; i--)
        {
            if ((tokens[i].IsWord("if") && !tokens[i - 1].IsWord("even")) || tokens[i].IsWord("unless") || tokens[i].IsWord("whenever")) return true;
        }

        return false;
    }

    // "one death was prevented for 200 people invited" is an estimate: nobody can count it.
    private static bool IsSpared(TokenList tokens, int at) =>
        (tokens[at].IsWord("was") || tokens[at].IsWord("were")) && (tokens[at + 1].IsWord("prevented") || tokens[at + 1].IsWord("avoided") || tokens[at + 1].IsWord("averted") || tokens[at + 1].IsWord("expected"));

    // "at least 10 patients", "to prevent one event", "blocks of four patients".
    private static bool IsLimit(TokenList tokens, int at)
    {
        var before = tokens[at - 1];
        // "two studies involving over 1,500 patients": as exact as such a page is.
        if (before.IsWord("over") && (tokens[at - 2].IsWord("involving") || tokens[at - 2].IsWord("enrolling") || tokens[at - 2].IsWord("studied"))) return false;
        if (tokens.IsWord(at - 1, Vocabulary.Limits) && !before.IsWord("first")) return true;
        if (before.IsWord("to") && tokens[at - 2].IsWord("up")) return true;
        if ((before.IsWord("to") || before.IsWord("or")) && tokens[at - 2].Number is not null) return true;
        if (before.IsWord("prevent") || before.IsWord("avoid") || before.IsWord("each") || before.IsWord("per") || before.IsWord("no") || before.IsWord("for-every")) return true;
        return before.IsWord("of") && (tokens[at - 2].IsWord("blocks") || tokens[at - 2].IsWord("block") || tokens[at - 2].IsWord("cohorts") || tokens[at - 2].IsWord("batches") || tokens[at - 2].IsWord("sets"));
    }
}
