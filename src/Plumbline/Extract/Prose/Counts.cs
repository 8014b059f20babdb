using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Prose;

/// <summary>Counts of people in prose, and those that leave the noun out: "3 with …" after "24 patients received …".</summary>
internal static class Counts
{
    private const int LongestNobody = 6;

    public static Draft? Read(Passage passage, Draft? last, int at)
    {
        var tokens = passage.Tokens;
        if (CountGrammar.OfPeople(tokens, at) is { } people)
        {
            if (tokens.IsWord(at - 1, Vocabulary.Limits) && !tokens[at - 1].IsWord("first") || tokens[people.Next].IsMark('-')) return null;
            return Of(at, people.Next, people.Value) with { Noun = tokens.Slice(at + 1, people.Next) };
        }

        return IsEllipsis(tokens, last, at) ? Of(at, at + 1, tokens[at].Number!) : null;
    }

    /// <summary>"n=20", "N = 85".</summary>
    public static Draft? Named(TokenList tokens, int at)
    {
        if (CountGrammar.Named(tokens, at) is not { } named) return null;
        if (tokens[named.Next].IsMark('/') && NumberGrammar.Whole(tokens, named.Next + 1) is { } total && total.Value >= named.Value.Value)
        {
            return new Draft(at, named.Next + 2, StatisticKind.Proportion) { Count = named.Value, Total = total };
        }

        return Of(at, named.Next, named.Value) with { Bracketed = true };
    }

    /// <summary>
    /// Nobody, in words: "No venous thromboembolism was reported" says zero. What denies a difference, an effect or news says
    /// nothing of people.
    /// </summary>
    public static Draft? Nobody(TokenList tokens, int at)
    {
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

    private static Draft Of(int from, int to, PrintedNumber number) =>
        new(from, to, StatisticKind.Count) { Value = PrintedValue.Of(number), Count = number };

    private static bool IsEllipsis(TokenList tokens, Draft? last, int at)
    {
        if (last is not { Kind: StatisticKind.Count or StatisticKind.Proportion } || last.Count is null
            || tokens.SentenceOf(last.From) != tokens.SentenceOf(at)) return false;
        if (tokens[at].Kind != TokenKind.Number || NumberGrammar.Whole(tokens, at) is null
            || !(tokens[at - 1].IsMark(",;") || tokens[at - 1].IsWord("and"))) return false;
        var next = tokens[at + 1];
        if (next.IsWord("to")) return tokens[at + 2].Kind == TokenKind.Word;
        return next.IsWord("with") || next.IsWord("in") || next.IsWord("due") || next.IsWord("for") || next.IsWord("received")
            || next.IsWord("had") || next.IsWord("were") || next.IsWord("died");
    }
}
