using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract;

/// <summary>Counts of people in prose, and those that leave the noun out: "3 with …" after "24 patients received …".</summary>
internal static class Counts
{
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
