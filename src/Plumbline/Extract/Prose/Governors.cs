using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Prose;

/// <summary>The word that says what kind of number follows.</summary>
internal enum Governor
{
    None,
    Median,
    Mean,
    Difference,
}

/// <summary>Finds what the words before a number say of it: median or mean, range or quartiles or a confidence interval, SD.</summary>
internal static class Governors
{
    private const int Farthest = 45;

    /// <summary>The nearest governing word before a token, in its sentence.</summary>
    public static Governor Of(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        var sentence = tokens.SentenceOf(at);
        for (var i = at - 1; i >= sentence && i > at - Farthest; i--)
        {
            if (tokens[i].Kind != TokenKind.Word) continue;
            switch (tokens[i].Text.ToLowerInvariant())
            {
                case "median" or "medians" or "mpfs" or "mos" or "mdor" or "mttp" or "mttr" or "mfu" or "mefs" or "mdfs" or "mrfs" or "mttnt": return Governor.Median;
                case "mean" or "means" or "average" or "averaged" or "averages" or "lsmean" or "least-squares": return Governor.Mean;
                case "difference" or "differences" or "diff" or "δ" or "incremental" when !IsDenied(tokens, i) && at - i < 12: return Governor.Difference;
                default: break;
            }
        }

        return Governor.None;
    }

    /// <summary>The governing word that stands close enough before a number to be about it and nothing else; that of the list it goes on with.</summary>
    public static Governor Right(Passage passage, int at, Draft? last)
    {
        var tokens = passage.Tokens;
        var sentence = tokens.SentenceOf(at);
        for (var i = at - 1; i >= sentence && i > at - 20; i--)
        {
            if (last is not null && i < last.To)
            {
                return last.Unit == "%" && tokens.SentenceOf(last.From) == sentence && (at - last.To < 4 || (tokens.IsWord(at - 1, Words.Vocabulary.Versus) && last.Kind == Model.StatisticKind.MeanSd))
                    ? last.Kind switch { Model.StatisticKind.MeanSd => Governor.Mean, Model.StatisticKind.MedianRange => Governor.Median, _ => Governor.None } : Governor.None;
            }

            if (tokens[i].IsMark(";") || tokens.IsWord(i, Words.Vocabulary.People) || tokens[i].IsWord("while") || tokens[i].IsWord("proportion") || tokens[i].IsWord("percentage")) return Governor.None;
            switch (tokens[i].Text.ToLowerInvariant())
            {
                case "median": return Governor.Median;
                case "mean" or "average": return Governor.Mean;
                case "difference" when !IsDenied(tokens, i): return Governor.Difference;
                default: break;
            }
        }

        return Governor.None;
    }

    /// <summary>What the sentence, or the passage before it, says that limits in brackets are.</summary>
    public static LimitsKind? LimitsSaid(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        var sentence = tokens.SentenceOf(at);
        for (var i = at - 1; i >= sentence && i > at - Farthest; i--)
        {
            if (IntervalGrammar.SpreadWords(tokens, i) is { } spread) return tokens[i].IsWord("range") && tokens[i - 1].IsWord("interquartile") ? LimitsKind.Interquartile : spread.Value;
            if (IntervalGrammar.ConfidenceWords(tokens, i) is not null) return LimitsKind.Confidence;
        }

        return SaidBehind(tokens, at);
    }

    // "from 38.6 (21.4, 67.3) to 6.2 (3.1, 11.8) in one group [M(P25, P75)]": said at the end of the list.
    private static LimitsKind? SaidBehind(TokenList tokens, int at)
    {
        for (var i = at + 2; i < at + Farthest && tokens.SentenceOf(i) == tokens.SentenceOf(at); i++)
        {
            if (tokens[i].IsMark('(') && tokens[i - 1].Text is "M" && IntervalGrammar.SpreadWords(tokens, i + 1) is { } spread) return spread.Value;
        }

        return null;
    }

    /// <summary>Is a standard deviation or error announced before the number: "mean (SD)", "mean ± SD"?</summary>
    public static bool SaysDeviation(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        var sentence = tokens.SentenceOf(at);
        for (var i = at - 1; i >= sentence && i > at - Farthest; i--)
        {
            if (tokens[i].Text is "SD" or "SDs" or "SE" or "SEM" or "S.D" or "s.d" || (tokens[i].IsWord("standard") && (tokens[i + 1].IsWord("deviation") || tokens[i + 1].IsWord("error")))) return true;
        }

        return false;
    }

    // "no significant difference in …" announces no number.
    private static bool IsDenied(TokenList tokens, int at) =>
        tokens[at - 1].IsWord("no") || tokens[at - 1].IsWord("significant") || tokens[at - 2].IsWord("no") || tokens[at + 1].IsWord("between");
}
