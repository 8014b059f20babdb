using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Prose;

/// <summary>
/// Counts that leave the noun out because the sentence has it already: "24 patients received …, 3 with …", "of whom 12 died", "402 in
/// one group and 513 in the other".
/// </summary>
internal static class Ellipsis
{
    private const int FarthestNoun = 25;

    public static Draft? Read(Passage passage, IReadOnlyList<Draft> before, int at)
    {
        var tokens = passage.Tokens;
        if (Tallies.Read(tokens, before, at) is { } tally) return tally;
        if (SpelledNumber.Read(tokens, at) is not { } number || number.Value.Text.StartsWith('-') || IsTaken(tokens, at, number.Next)) return null;
        var last = LastCount(tokens, before, at);
        if (Continues(tokens, last, at, number.Next) || Acts(tokens, last, at, number.Next) || OfThem(tokens, last, at, number.Next) || Pairs(tokens, at, number.Next) || IsFirstOf(tokens, at, number.Next) || IsNumberOf(tokens, at)
            || IsResponse(tokens, at, number.Next) || IsTallied(tokens, last, at, number.Next) || Omissions.Has(tokens, last, at, number.Next)) return Counts.Of(at, number.Next, number.Value);
        return null;
    }

    /// <summary>Does something else have the number: a unit, a percentage, a stroke, a comparison, a place in a series?</summary>
    public static bool IsTaken(TokenList tokens, int at, int next) =>
        tokens[at - 1].IsMark("<>≥≤×/-+=#") || tokens[next].IsMark("%-/×±=") || CountGrammar.IsNumbering(tokens, at) || tokens.IsWord(at - 1, Vocabulary.Limits)
        || (tokens[at - 1].IsMark(':') && tokens[at - 2].Kind == TokenKind.Number)
        || tokens[at - 1].IsWord("per") || tokens[at - 1].IsWord("each") || (UnitGrammar.Read(tokens, next).Value is not null && !tokens.IsWord(next, CountWords.Events))
        || tokens.IsWord(next, CountWords.Things) || (tokens[at].IsWord("one") && tokens[next].IsWord("of")) || Dates.IsMonth(tokens[at - 1].Text) || Dates.IsMonth(tokens[next].Text)
        || IsYear(tokens[at]);

    private static bool IsYear(Token token) => token.Text.Length == 4 && token.Number is { Value: >= 1900 and <= 2100 };

    private static Draft? LastCount(TokenList tokens, IReadOnlyList<Draft> before, int at)
    {
        for (var i = before.Count - 1; i >= 0 && i > before.Count - 6; i--)
        {
            if (tokens.SentenceOf(before[i].From) != tokens.SentenceOf(at)) return null;
            if (before[i].Kind is StatisticKind.Count or StatisticKind.Proportion && before[i].Count is not null) return before[i];
        }

        return null;
    }

    // "24 patients received antibodies, 3 with another drug", "47 patients assigned apixorel and 42 assigned enoxaparin".
    private static bool Continues(TokenList tokens, Draft? last, int at, int next)
    {
        if (last is null) return false;
        var joint = tokens[at - 1].IsWord("for") || tokens[at - 1].IsWord("in") ? at - 2 : at - 1;
        if (!IsJoint(tokens, joint)) return joint == at - 2 && tokens[next].IsMark(".;") && last.Noun is not null;
        var word = tokens[next];
        if (word.IsWord("to")) return tokens[next + 1].Kind == TokenKind.Word;
        if (word.IsWord("in") || word.IsWord("with") || word.IsWord("on") || word.IsWord("for")) return tokens[next + 1].Kind == TokenKind.Word;
        if (word.IsWord("due") || word.IsWord("from") || word.IsWord("because") || word.IsWord("among") || word.IsWord("who") || word.IsWord("assigned") || word.IsWord("treated")
            || word.IsWord("given") || word.IsWord("receiving") || word.IsWord("did")) return tokens[next].Number is null;
        return tokens.IsWord(next, CountWords.Deeds) || (tokens.IsWord(next, CountWords.Verbs) && (tokens[at].Kind == TokenKind.Number || IsAfterPeople(tokens, at)));
    }

    // "of whom 12 died", "2 withdrew consent", "and 8 have died": what people do, after people.
    private static bool Acts(TokenList tokens, Draft? last, int at, int next)
    {
        var opens = IsJoint(tokens, at - 1) || tokens[at - 1].IsWord("whom") || tokens[at - 1].IsWord("which") || tokens[at - 1].IsMark(".(:") || tokens[at - 1].Kind == TokenKind.End || tokens.SentenceOf(at) == at;
        if (!opens) return false;
        var verb = next;
        while (verb < next + 2 && tokens.IsWord(verb, CountWords.Adverbs) && (tokens.IsWord(verb + 1, CountWords.Adverbs) || tokens.IsWord(verb + 1, CountWords.Verbs) || tokens.IsWord(verb + 1, CountWords.Deeds))) verb++;
        if (tokens.IsWord(verb, CountWords.Deeds)) return last is not null || tokens.SentenceOf(at) == at || tokens[at - 1].IsWord("whom") || IsAfterPeople(tokens, at, things: false);
        return tokens.IsWord(verb, CountWords.Verbs) && (tokens[at - 1].IsWord("whom") || IsAfterPeople(tokens, at));
    }

    private static bool OfThem(TokenList tokens, Draft? last, int at, int next)
    {
        if (!tokens[next].IsWord("of")) return false;
        if (tokens[next + 1].IsWord("them") || tokens[next + 1].IsWord("whom")) return last is not null || IsAfterPeople(tokens, at) || tokens.SentenceOf(at) == at;
        return tokens[next + 1].IsWord("the") && tokens.IsWord(next + 2, Vocabulary.People);
    }

    // "6, 19 and 27 pts": the first of several.
    private static bool IsFirstOf(TokenList tokens, int at, int next)
    {
        if (tokens[at].Kind != TokenKind.Number || !tokens[at].Number!.IsWhole || !(tokens[at - 1].IsWord("in") || (tokens[at - 1].IsMark(',') && tokens[at - 2].Kind == TokenKind.Number))) return false;
        var i = next;
        while (i < next + 12 && tokens[i].IsMark(',') && NumberGrammar.Whole(tokens, i + 1) is not null && tokens[i + 1].Kind == TokenKind.Number) i += 2;
        return i > next && tokens[i].IsWord("and") && tokens[i + 1].Kind == TokenKind.Number && CountGrammar.OfPeople(tokens, i + 1) is { } people && (tokens[people.Next].IsMark(",.;)") || tokens[people.Next].IsWord("respectively"));
    }

    // "38 and 47 deaths", "41 v 37 events".
    private static bool Pairs(TokenList tokens, int at, int next) =>
        (tokens[next].IsWord("and") || tokens.IsWord(next, Vocabulary.Versus)) && tokens[next + 1].Number is not null && !tokens[at - 1].IsWord("between") && !tokens[at - 1].IsWord("from")
        && tokens[at].Kind == tokens[next + 1].Kind && CountGrammar.OfPeople(tokens, next + 1) is not null;

    // "deaths from any cause (2217 v 2274; 0.97)", "(n=152 v 149)".
    private static bool IsTallied(TokenList tokens, Draft? last, int at, int next)
    {
        if (tokens[at].Kind != TokenKind.Number) return false;
        if (tokens.IsWord(at - 1, Vocabulary.Versus)) return last is { Kind: StatisticKind.Count } && last.To == at - 1 && tokens[next].IsMark(")],;.");
        if (!tokens[at - 1].IsMark("([") || !tokens.IsWord(next, Vocabulary.Versus) || NumberGrammar.Whole(tokens, next + 1) is null || !tokens[next + 2].IsMark(")],;")) return false;
        for (var i = at - 2; i > at - 8 && i >= tokens.SentenceOf(at); i--)
        {
            if (tokens.IsWord(i, CountWords.Events) && tokens[i].Text.EndsWith('s')) return true;
            if (tokens[i].Kind != TokenKind.Word) return false;
        }

        return false;
    }

    // "the number of deaths was 402".
    private static bool IsNumberOf(TokenList tokens, int at)
    {
        if (!(tokens[at - 1].IsWord("was") || tokens[at - 1].IsWord("were"))) return false;
        for (var i = at - 2; i > at - 12 && i >= tokens.SentenceOf(at); i--)
        {
            if (tokens[i].IsWord("of") && tokens[i - 1].IsWord("number") && !tokens[i - 2].IsWord("median") && !tokens[i - 2].IsWord("mean"))
                return Enumerable.Range(i + 1, at - i - 2).Any(noun => tokens.IsWord(noun, CountWords.Events) || tokens.IsWord(noun, Vocabulary.People));
        }

        return false;
    }

    // "2 CR, 21 PR".
    private static bool IsResponse(TokenList tokens, int at, int next) =>
        tokens.IsWord(next, CountWords.Responses) && tokens[next].Text.Count(char.IsUpper) > 1 && (IsJoint(tokens, at - 1) || tokens[at - 1].IsMark("(:") || tokens[at - 1].IsWord("were") || tokens[at - 1].IsWord("had")) && !tokens[next + 1].IsMark('-');

    public static bool IsJoint(TokenList tokens, int at) =>
        tokens[at].IsMark(",;:") || tokens[at].IsWord("and") || tokens[at].IsWord("or") || tokens[at].IsWord("but") || tokens[at].IsWord("while") || tokens[at].IsWord("whereas") || tokens.IsWord(at, Vocabulary.Versus)
        || tokens[at].IsWord("which") || tokens[at].IsWord("whom") || (tokens[at].IsWord("with") && tokens[at - 1].IsWord("compared"));

    // The nearest noun that can be counted is one of people, and not of centres or cycles.
    public static bool IsAfterPeople(TokenList tokens, int at, bool things = true)
    {
        for (var i = at - 1; i >= tokens.SentenceOf(at) && i > at - FarthestNoun; i--)
        {
            if (tokens.IsWord(i, Vocabulary.People) || (tokens[i].IsWord("those") && tokens[i + 1].IsWord("who")) || (tokens.IsWord(i, CountWords.Events) && tokens[i].Text.EndsWith('s'))) return true;
            if (things && tokens.IsWord(i, CountWords.Things) && tokens[i].Text.EndsWith('s')) return false;
        }

        return false;
    }
}
