using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>
/// Counts without a noun of which the rest of the sentence says whom they count: "dropout in nine and seven, respectively",
/// "Of 641 screened", "and 328 in the 15,190 not invited", "died, 3 of infection and 2 of stroke", "two of these needed …".
/// </summary>
internal static class Omissions
{
    private const int Farthest = 15;

    public static bool Has(TokenList tokens, Draft? last, int at, int next) =>
        IsOneOfTwo(tokens, last, at, next) || IsWhole(tokens, at, next) || IsDescribed(tokens, at, next) || IsCause(tokens, last, at, next)
            || IsOfThese(tokens, last, at, next) || IsAmong(tokens, last, at, next) || IsTotal(tokens, last, at, next) || IsListed(tokens, last, at, next)
            || IsSaidOfPeople(tokens, at, next) || IsTreated(tokens, last, at, next) || IsFirstCause(tokens, last, at, next);

    // "in nine and seven, respectively".
    private static bool IsOneOfTwo(TokenList tokens, Draft? last, int at, int next)
    {
        if (tokens[at - 1].IsWord("in"))
            return tokens[next].IsWord("and") && NumberGrammar.Whole(tokens, next + 1) is not null && EndsInRespectively(tokens, next + 2);
        return last is { Kind: StatisticKind.Count } && last.To == at - 1 && tokens[at - 1].IsWord("and") && tokens[last.From - 1].IsWord("in") && EndsInRespectively(tokens, next);
    }

    private static bool EndsInRespectively(TokenList tokens, int at) => tokens[at].IsWord("respectively") || (tokens[at].IsMark(',') && tokens[at + 1].IsWord("respectively"));

    // "Of 641 screened, 585 participants": at the start of its sentence.
    private static bool IsWhole(TokenList tokens, int at, int next) =>
        tokens[at - 1].IsWord("of") && (tokens.SentenceOf(at) == at - 1 || tokens[at - 2].IsMark(":;")) && tokens.IsWord(next, CountWords.Deeds) && tokens[next + 1].IsMark(',');

    // "33 were men", "19 were female": not the answer to a question of how many.
    private static bool IsSaidOfPeople(TokenList tokens, int at, int next) =>
        tokens[next].IsWord("were") && (tokens.IsWord(next + 1, Vocabulary.People) || tokens[next + 1].IsWord("male") || tokens[next + 1].IsWord("female")) && (Ellipsis.IsJoint(tokens, at - 1) || tokens.SentenceOf(at) == at);

    // "58 patients were harvested and 52 infused (median age 61)": no more than those before.
    private static bool IsTreated(TokenList tokens, Draft? last, int at, int next) =>
        last is { Kind: StatisticKind.Count, Noun: not null, Count: { } whole } && tokens[at - 1].IsWord("and") && NumberGrammar.Whole(tokens, at) is { } part && part.Value <= whole.Value
        && tokens[next].Kind == TokenKind.Word && tokens[next].Text.Length > 5 && tokens[next].Text.EndsWith("ed", StringComparison.Ordinal) && tokens[next + 1].IsMark("(.,;");

    // "four deaths (two from sepsis, one from stroke)".
    private static bool IsFirstCause(TokenList tokens, Draft? last, int at, int next) =>
        last?.Count is { } whole && tokens[at - 1].IsMark('(') && NumberGrammar.Whole(tokens, at) is { } part && part.Value <= whole.Value
        && (tokens[next].IsWord("from") || tokens[next].IsWord("because") || (tokens[next].IsWord("due") && tokens[next + 1].IsWord("to"))) && tokens[next + 1].Kind == TokenKind.Word && tokens[next + 1].Number is null;

    // "the corresponding numbers were 17, 19 and 12".
    private static bool IsListed(TokenList tokens, Draft? last, int at, int next)
    {
        var isEnd = tokens[next].IsMark(".,;)") || tokens[next].IsWord("and");
        if (tokens[at - 1].IsWord("were") && IsOfNumbers(tokens, at - 2)) return isEnd && last?.Kind != StatisticKind.MeanSd;
        if (last is not { Kind: StatisticKind.Count, Noun: null } || !isEnd || !(tokens[at - 1].IsMark(',') || tokens[at - 1].IsWord("and")) || last.To != (tokens[at - 2].IsMark(',') ? at - 2 : at - 1)) return false;
        for (var i = last.From - 1; i > last.From - 12; i -= 2)
        {
            if (tokens[i].IsWord("were")) return IsOfNumbers(tokens, i - 1);
            if (!(tokens[i].IsMark(',') || tokens[i].IsWord("and")) || tokens[i - 1].Number is null) return false;
        }

        return false;
    }

    // "numbers", "numbers of patients randomised".
    private static bool IsOfNumbers(TokenList tokens, int at)
    {
        if (tokens[at].IsWord("numbers")) return true;
        for (var i = at; i > at - 8 && tokens[i].Kind == TokenKind.Word && tokens[i].Number is null; i--)
        {
            if (tokens[i].IsWord("numbers")) return tokens[i + 1].IsWord("of") && (tokens.IsWord(i + 2, Vocabulary.People) || tokens.IsWord(i + 2, CountWords.Events));
        }

        return false;
    }

    // "Total events: 83 (Probiotic), 118 (Control)".
    private static bool IsTotal(TokenList tokens, Draft? last, int at, int next)
    {
        if (!tokens[next].IsMark('(') || tokens[next + 1].Kind != TokenKind.Word || tokens[next + 1].Number is not null) return false;
        if (tokens[at - 1].IsMark(':')) return tokens[at - 2].IsWord("events") && tokens[at - 3].IsWord("total");
        return tokens[at - 1].IsMark(',') && tokens[at - 2].IsMark(')') && last is { Kind: StatisticKind.Count } && tokens[last.From - 1].IsMark(':') && tokens[last.From - 2].IsWord("events");
    }

    // "in the 15,190 not invited", "of the 48 assigned to surgery", after people.
    private static bool IsDescribed(TokenList tokens, int at, int next) =>
        tokens[at - 1].IsWord("the") && (tokens[at - 2].IsWord("in") || tokens[at - 2].IsWord("of") || tokens[at - 2].IsWord("among") || tokens[at - 2].IsWord("for"))
        && (tokens[next].IsWord("not") || tokens[next].IsWord("who") || tokens[next].IsWord("without") || tokens[next].IsWord("assigned") || tokens[next].IsWord("given") || tokens[next].IsWord("receiving"))
        && tokens[next + 1].Number is null && Ellipsis.IsAfterPeople(tokens, at);

    // "five patients died, 3 of progression and 2 of infection".
    private static bool IsCause(TokenList tokens, Draft? last, int at, int next)
    {
        if (last?.Count is null || !tokens[next].IsWord("of") || tokens[next + 1].Kind != TokenKind.Word || tokens[next + 1].Number is not null || !Ellipsis.IsJoint(tokens, at - 1)) return false;
        for (var i = at - 1; i > at - Farthest && i >= tokens.SentenceOf(at); i--)
        {
            if (tokens[i].IsWord("died") || tokens[i].IsWord("deaths") || tokens[i].IsWord("death")) return true;
        }

        return false;
    }

    // "six patients (18%); two of these needed dialysis".
    private static bool IsOfThese(TokenList tokens, Draft? last, int at, int next) =>
        last?.Count is { } whole && NumberGrammar.Whole(tokens, at) is { } part && part.Value <= whole.Value && tokens[next].IsWord("of") && (tokens[next + 1].IsWord("these") || tokens[next + 1].IsWord("those"))
        && (tokens.IsWord(next + 2, CountWords.Deeds) || tokens.IsWord(next + 2, CountWords.Verbs));

    // "in five cases, viraemia in three and aspergillosis in two": parts of those just counted.
    private static bool IsAmong(TokenList tokens, Draft? last, int at, int next)
    {
        // The last of them: "three and aspergillosis in two".
        if (last is { Kind: StatisticKind.Count, Noun: null } && tokens[at - 1].IsWord("in") && tokens[last.From - 1].IsWord("in") && tokens[last.To].IsWord("and") && at - last.To < 7 && tokens[next].IsMark(".,;")) return true;
        if (last is not { Kind: StatisticKind.Count, Noun: not null, Count: { } whole } || !tokens[at - 1].IsWord("in") || !tokens[next].IsWord("and") || NumberGrammar.Whole(tokens, at) is not { } part || part.Value > whole.Value) return false;
        for (var i = next + 1; i < next + 6; i++)
        {
            if (tokens[i].Number is not null) return tokens[i - 1].IsWord("in") && tokens[i + 1].IsMark(".,;");
            if (tokens[i].Kind != TokenKind.Word) return false;
        }

        return false;
    }
}
