using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Prose;

/// <summary>P values in prose, and the statistics they belong to.</summary>
internal static class Significance
{
    private const int Farthest = 30;

    private static readonly FrozenSet<string> Selected = "variables variable factors factor covariates covariate predictors parameters characteristics those".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static Draft? Read(Passage passage, int at) =>
        PGrammar.Read(passage.Tokens, at) is { } p
            ? ((IsRound(p.Value) || passage.IsPlanning(at)) && IsThreshold(passage, at, p.Next)) || IsSelection(passage.Tokens, at, p.Next) || IsNote(passage.Tokens, at, p.Next) ? null : Of(at, p)
            : PGrammar.NotSignificant(passage.Tokens, at) is { } end
                ? new(at, end, StatisticKind.PValue) { Value = PrintedValue.Of(Absence.NotReported), Unit = "NS" } : null;

    /// <summary>A comparison with the P that stands right behind it, in its brackets or after a comma.</summary>
    public static Draft Own(Passage passage, Draft draft)
    {
        var tokens = passage.Tokens;
        if (draft.P is not null || draft.Interval is null || draft.Kind is not (StatisticKind.RiskDifference or StatisticKind.Coefficient) && !draft.IsRatio) return draft;
        var at = tokens[draft.To].IsMark(",;") ? draft.To + 1 : draft.To;
        if (PGrammar.Read(tokens, at, test: true) is not { } p || PGrammar.IsOfInteraction(tokens, at, p.Next)) return draft;
        return draft with { P = p.Value, To = tokens[p.Next].IsMark(")]") ? p.Next + 1 : p.Next };
    }

    /// <summary>The second and further values after "P values of".</summary>
    public static Draft? ReadNext(Passage passage, Draft? last, int at)
    {
        var tokens = passage.Tokens;
        if (last is not { Kind: StatisticKind.PValue } || at - last.To > 14
            || !(tokens[at - 1].IsWord("and") || tokens[at - 1].IsMark(",<>"))) return null;
        var plural = tokens[last.From].Text.EndsWith("values", StringComparison.OrdinalIgnoreCase)
            || tokens[last.From + 1].IsWord("values") || tokens[last.From].Kind == TokenKind.Number;
        // "(P = 0.018, 0.364)": behind the comma, and nothing else in the bracket.
        plural |= tokens[at - 1].IsMark(',') && last.To == at - 1 && tokens[at + 1].IsMark(")]") && tokens[last.From - 1].IsMark("([");
        if (!plural || tokens.SentenceOf(last.From) != tokens.SentenceOf(at)) return null;
        var from = tokens[at - 1].IsMark("<>") ? at - 1 : at;
        return PGrammar.Bare(tokens, from) is { } p ? Of(from, p) : null;
    }

    /// <summary>Gives each P value in brackets or after a comma to the statistics it stands behind.</summary>
    public static List<Draft> Tie(Passage passage, List<Draft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            if (drafts[i].Kind is not (StatisticKind.PValue or StatisticKind.TestStatistic) || drafts[i].P is not { } p
                || !IsAttached(passage.Tokens, drafts[i].From) || PGrammar.IsOfInteraction(passage.Tokens, drafts[i].From, drafts[i].To)) continue;
            var nearest = i;
            for (var j = i - 1; j >= 0 && j >= i - 5; j--)
            {
                if (drafts[j].Kind == StatisticKind.Count) continue;
                if (!IsOwner(passage, drafts[j], drafts[nearest], drafts[i], nearest == i)) break;
                drafts[j] = drafts[j] with { P = p };
                nearest = j;
            }
        }

        return drafts;
    }

    private static Draft Of(int at, Parsed<PrintedP> p) =>
        new(at, p.Next, StatisticKind.PValue) { P = p.Value, Value = PrintedValue.Of(p.Value.Number) };

    // A limit is a round number: nobody sets out to call 0.037 significant.
    private static bool IsRound(PrintedP p) => p.Operator != Comparison.Greater
        && p.Number.Value is 0.2m or 0.15m or 0.1m or 0.05m or 0.025m or 0.0125m or 0.01m or 0.005m or 0.001m;

    // "*p < .05. **p < .01." under a table: a sentence that is nothing else.
    private static bool IsNote(TokenList tokens, int from, int to) =>
        tokens.SentenceOf(from) >= from - 1 && (tokens[from - 1].Kind != TokenKind.Word) && (tokens[to].IsMark('.') || tokens[to].Kind == TokenKind.End)
        && !tokens[from - 1].IsMark("([,;");

    /// <summary>Does the sentence say what counts as significant or relevant, so that the number is not a finding? "P&lt;0.05 was considered significant".</summary>
    public static bool IsThreshold(Passage passage, int from, int to)
    {
        for (var i = from - 9; i < to + 6; i++)
        {
            if (passage.Tokens.IsWord(i, Vocabulary.ThresholdWords) && passage.Tokens.SentenceOf(i) == passage.Tokens.SentenceOf(from))
                return true;
        }

        return false;
    }

    // "Variables with P < 0.10 entered the model".
    private static bool IsSelection(TokenList tokens, int from, int to)
    {
        if (!(tokens[from - 1].IsWord("with") || tokens[from - 1].IsWord("a") || tokens[from - 1].IsWord("of") || tokens[from - 1].IsWord("at")) || !tokens[to - 2].IsMark("<≤")) return false;
        for (var i = Math.Max(tokens.SentenceOf(from), from - 8); i < from; i++)
        {
            if (tokens.IsWord(i, Selected)) return true;
        }

        return false;
    }

    private static bool IsAttached(TokenList tokens, int at) => tokens[at - 1].IsMark("([,;");

    // Behind the nearest statistic, and behind the one it is compared with.
    private static bool IsOwner(Passage passage, Draft draft, Draft next, Draft p, bool isNearest)
    {
        var tokens = passage.Tokens;
        if (draft.P is not null || draft.Kind == StatisticKind.PValue) return false;
        if (tokens.SentenceOf(draft.From) != tokens.SentenceOf(p.From) || p.From - draft.To > Farthest) return false;
        if (isNearest) return p.From - draft.To <= 12;
        for (var i = draft.To; i < next.From; i++)
        {
            if (tokens.IsWord(i, Vocabulary.Versus) || tokens[i].IsWord("than") || tokens[i].IsWord("compared")) return true;
        }

        return false;
    }
}
