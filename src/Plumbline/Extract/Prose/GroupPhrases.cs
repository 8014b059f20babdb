using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Prose;

/// <summary>Reads the phrase that says of whom a number is: "in the control group", "of 140 patients given the drug", "among women".</summary>
internal static class GroupPhrases
{
    private const int MostWords = 8;
    private const int MostAdjectives = 4;

    /// <summary>A phrase behind a preposition: "in the control group".</summary>
    public static GroupPhrase? Introduced(TokenList tokens, Arms arms, int at)
    {
        if (!tokens.IsWord(at, GroupWords.Introducers)) return null;
        // "as compared with", "associated with": the preposition belongs to the verb.
        if (tokens[at].IsWord("with") && tokens[at - 1].IsWord("associated")) return null;
        return Read(tokens, arms, at + 1) is { } phrase ? phrase with { From = at } : null;
    }

    /// <summary>A phrase that starts right here: "the control group", "302 patients given the drug".</summary>
    public static GroupPhrase? Read(TokenList tokens, Arms arms, int at)
    {
        var from = at;
        while (tokens.IsWord(from, GroupWords.Determiners)) from++;
        if (Each(tokens, from) is { } each) return new GroupPhrase(at, each, null) { IsOfEach = true };
        if (GroupWords.IsDose(tokens, from)) return (Head(tokens, from) ?? DoseArms.At(tokens, from)) is { } dosed ? dosed with { From = at } : null;
        if (tokens[from].Number is { IsWhole: true } && !tokens[from + 1].IsMark("%.-")) from++;
        if (tokens[from].IsWord("of") && from > at && tokens[from - 1].Number is not null) from++;
        while (tokens.IsWord(from, GroupWords.Determiners)) from++;
        return (Head(tokens, from) ?? People(tokens, arms, from) ?? Named(tokens, arms, from) ?? Given(tokens, arms, from)) is { } found ? found with { From = at } : null;
    }

    /// <summary>What sets people apart, behind the word for them: "with renal impairment", "who had relapsed", "assigned to placebo".</summary>
    public static GroupPhrase? Modifier(TokenList tokens, Arms arms, int at)
    {
        if (Given(tokens, arms, at) is { } given) return given;
        if (tokens.IsWord(at, GroupWords.Having)) return Until(tokens, at, Longest(tokens, at + 1, MostWords));
        if ((tokens[at].IsWord("younger") || tokens[at].IsWord("older")) && tokens[at + 1].IsWord("than")) return Until(tokens, at, Age(tokens, at + 2));
        if (tokens[at].Kind == TokenKind.Number && NumberGrammar.Unit(tokens, at + 1) is { Value: "years" } years && (tokens[years.Next].IsWord("of") && tokens[years.Next + 1].IsWord("age") || tokens[years.Next].IsWord("or"))) return Until(tokens, at, Age(tokens, at));
        if (tokens[at].IsWord("aged")) return Until(tokens, at, Age(tokens, at + 1));
        if (tokens[at].IsWord("who") || tokens[at].IsWord("whose")) return Clause(tokens, arms, at);
        if (tokens[at].IsMark("≥≤<>") && tokens[at + 1].Number is not null) return Until(tokens, at, Age(tokens, at));
        return tokens[at].IsWord("in") || tokens[at].IsWord("on") || tokens[at].IsWord("of") || tokens[at].IsWord("from") ? Introduced(tokens, arms, at) : null;
    }

    // "Both groups", "each arm", "either of the two groups".
    private static int? Each(TokenList tokens, int at)
    {
        if (!(tokens[at].IsWord("both") || tokens[at].IsWord("each") || tokens[at].IsWord("either") || tokens[at].IsWord("two"))) return null;
        var next = at + 1;
        while (next < at + 5 && (tokens[next].IsWord("of") || tokens[next].IsWord("the") || tokens[next].IsWord("two") || tokens[next].IsWord("treatment") || tokens[next].IsWord("study"))) next++;
        return tokens[next].Text.ToLowerInvariant() is "group" or "groups" or "arm" or "arms" or "cohort" or "cohorts" ? next + 1 : null;
    }

    // "the carfilzomib-dexamethasone group", "arm A", "stage II", "the MM-002 study".
    private static GroupPhrase? Head(TokenList tokens, int from)
    {
        if (tokens[from].IsWord("stage") && Vocabulary.RomanNumerals.Contains(tokens[from + 1].Text)) return Until(tokens, from, from + 2);
        for (var i = from; i < from + MostWords; i++)
        {
            var doses = tokens[i].Number is not null && (i > from ? Vocabulary.Units.Contains(tokens[i + 1].Text) : GroupWords.IsDose(tokens, i));
            if (!doses && !GroupWords.IsPart(tokens, i)) return null;
            if (!tokens.IsWord(i, GroupWords.Heads) || tokens.IsWord(i + 1, GroupWords.Heads)) continue;
            var to = i + 1;
            if (IsLetter(tokens[to])) to++;
            if (to - from < 2) return null;
            // The intention-to-treat population is what was analysed, and no group of others.
            if (Analyses.IsPopulation(tokens, from, to)) return new GroupPhrase(from, to, null);
            if (IsOwnTrial(tokens, from, i)) return new GroupPhrase(from, to, null);
            return new GroupPhrase(from, to, Phrases.Short(tokens.Slice(from, to))) { IsArm = tokens.IsWord(i, GroupWords.Heads) && tokens[i].Text.ToLowerInvariant() is "group" or "arm" or "cohort" };
        }

        return null;
    }

    // "an open-label trial": of everybody in it.
    private static bool IsOwnTrial(TokenList tokens, int from, int head)
    {
        if (!(tokens[head].IsWord("trial") || tokens[head].IsWord("study"))) return false;
        for (var i = from; i < head; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && !tokens.IsWord(i, GroupWords.Designs)) return false;
        }

        return true;
    }

    private static bool IsLetter(Token token) => token.Kind == TokenKind.Word
        && (token.Text is [>= 'A' and <= 'Z'] || Vocabulary.RomanNumerals.Contains(token.Text));

    private static GroupPhrase? People(TokenList tokens, Arms arms, int from)
    {
        var noun = from;
        while (noun < from + MostAdjectives && !IsPeople(tokens, noun) && GroupWords.IsPart(tokens, noun)) noun++;
        if (!IsPeople(tokens, noun)) return null;
        var next = noun + 1;
        // "new users of nirogliflozin".
        if (tokens[noun].IsWord("users") || tokens[noun].IsWord("recipients"))
        {
            if (tokens[next].IsWord("of") && Longest(tokens, next + 1, MostWords) is var drug && drug > next + 1)
                return new GroupPhrase(from, drug, Phrases.Short(tokens.Slice(next + 1, drug))) { IsArm = true };
            if (noun > from) return new GroupPhrase(from, next, Phrases.Short(tokens.Slice(from, next))) { IsArm = true };
        }

        if (Modifier(tokens, arms, next) is { Name: not null } modifier && !(tokens[next].IsWord("of") && !modifier.IsArm))
        {
            var named = modifier.IsArm || tokens[next].IsWord("in") || tokens[next].IsWord("on") || tokens[next].IsWord("of") || tokens[next].IsWord("from");
            if (tokens[noun].IsWord("those") && !named) return modifier with { From = from };
            return named ? modifier with { From = from } : Until(tokens, from, modifier.To);
        }

        var set = tokens.IsWord(noun, GroupWords.Somebody);
        for (var i = from; i < noun; i++) set |= !tokens.IsWord(i, GroupWords.Everybody) && tokens[i].Kind == TokenKind.Word;
        return set ? Until(tokens, from, next) : new GroupPhrase(from, next, null);
    }

    private static bool IsPeople(TokenList tokens, int at) => tokens.IsWord(at, GroupWords.Anybody) || tokens.IsWord(at, GroupWords.Somebody);

    private static GroupPhrase? Named(TokenList tokens, Arms arms, int from)
    {
        if (arms.MatchAt(tokens, from) is not { } to) return null;
        if (tokens[to].IsWord("alone") || tokens[to].IsWord("recipients") || tokens[to].IsWord("users")) to++;
        // "retaglipron 4 mg" and "retaglipron 8 mg" are two.
        if (GroupWords.IsDose(tokens, to)) to += 2;
        return new GroupPhrase(from, to, Phrases.Short(tokens.Slice(from, to))) { IsArm = true };
    }

    // "assigned to receive placebo", "given the drug", "treated with A plus B".
    private static GroupPhrase? Given(TokenList tokens, Arms arms, int at)
    {
        if (!tokens.IsWord(at, GroupWords.Allotted)) return null;
        var from = at + 1;
        while (tokens[from].IsWord("to") || tokens[from].IsWord("receive") || tokens[from].IsWord("with") || tokens.IsWord(from, GroupWords.Determiners)) from++;
        if (Head(tokens, from) is { } head) return head with { From = at };
        if (Named(tokens, arms, from) is { } named) return named with { From = at };
        var to = Longest(tokens, from, 5);
        return to > from && !tokens[at].IsWord("received") ? new GroupPhrase(at, to, Phrases.Short(tokens.Slice(from, to))) { IsArm = true } : null;
    }

    private static GroupPhrase? Clause(TokenList tokens, Arms arms, int at)
    {
        var from = at + 1;
        if (Given(tokens, arms, from) is { } given) return given with { From = at };
        while (from < at + 5 && (tokens[from].Text.ToLowerInvariant() is "were" or "was" or "had" or "have" or "did" or "not" or "are" or "has")) from++;
        if (from == at + 1) return null;
        if (Given(tokens, arms, from) is { } passive) return passive with { From = at };
        return Until(tokens, at, Longest(tokens, from, 5));
    }

    private static GroupPhrase? Until(TokenList tokens, int from, int to) =>
        to > from + 1 || tokens.IsWord(from, GroupWords.Somebody) ? new GroupPhrase(from, to, Phrases.Short(tokens.Slice(from, to))) : null;

    // As many words as a name of people can have; limits of a value are part of it: "a rate below 60 mL/min".
    private static int Longest(TokenList tokens, int from, int most)
    {
        var to = from;
        while (tokens.IsWord(to, GroupWords.Determiners)) to++;
        var first = to;
        while (to < from + most)
        {
            var limit = tokens[to].IsMark("≥≤<>") && tokens[to + 1].Number is not null;
            var value = tokens[to].Number is not null && !tokens[to + 1].IsMark("%(")
                && (tokens[to - 1].IsMark("≥≤<>") || tokens[to - 1].IsWord("stage") || tokens[to - 1].IsWord("grade") || tokens[to - 1].IsWord("below") || tokens[to - 1].IsWord("above") || tokens[to - 1].IsWord("least") || tokens[to - 1].IsWord("score") || tokens[to - 1].IsWord("of"));
            var least = tokens[to].IsWord("at") && tokens[to + 1].IsWord("least") || tokens[to].IsWord("least") && tokens[to - 1].IsWord("at");
            // "LVEF < 45%", "standard- or high-risk cytogenetics", "relapsed or refractory lymphoma", "filtration rate".
            var percent = tokens[to].IsMark('%') && tokens[to - 1].Number is not null && tokens[to - 2].IsMark("≥≤<>");
            value |= tokens[to].Number is not null && tokens[to - 1].IsMark("≥≤<>") && tokens[to + 1].IsMark('%');
            var joint = to > first && GroupWords.GoesOn(tokens, to);
            if (!limit && !value && !least && !percent && !joint && !GroupWords.IsPart(tokens, to)) break;
            to++;
        }

        while (to > first && ((tokens[to - 1].Kind == TokenKind.Mark && !tokens[to - 1].IsMark('%')) || tokens[to - 1].IsWord("at") || tokens[to - 1].IsWord("or") || tokens[to - 1].IsWord("and"))) to--;
        return to == first || GroupWords.IsCutOff(tokens.Slice(from - 1, to)) ? from : to;
    }

    private static int Age(TokenList tokens, int from)
    {
        var to = from;
        while (to < from + 7 && (tokens[to].Number is not null || tokens[to].IsMark("≥≤<>-") || Vocabulary.TimeUnits.ContainsKey(tokens[to].Text)
            || tokens[to].Text.ToLowerInvariant() is "or" or "older" or "younger" or "over" or "under" or "to" or "than" or "more" or "less" or "at" or "least" or "age" or "of" or "above" or "below")) to++;
        while (to > from && tokens[to - 1].Text.ToLowerInvariant() is "or" or "to" or "at" or "of") to--;
        return to;
    }
}
