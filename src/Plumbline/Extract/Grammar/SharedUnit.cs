using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Grammar;

/// <summary>The unit that a number shares with the one after it: "31.0 vs. 13.0 months", "45 and 32%, respectively".</summary>
internal static class SharedUnit
{
    private const int LongestList = 6;

    /// <summary>The unit; null where the next number has none or the two belong to no list.</summary>
    public static string? After(TokenList tokens, int at)
    {
        if (OfList(tokens, at) is { } listed) return listed;
        return Compared(tokens, at, LongestList);
    }

    // "4 vs 8 vs 16 weeks".
    private static string? Compared(TokenList tokens, int at, int most)
    {
        var next = Annotation.Read(tokens, at + 1).Next;
        var compared = tokens.IsWord(next, Vocabulary.Versus);
        if (!compared && !(tokens[next].IsWord("and") && EndsInRespectively(tokens, next))) return null;
        next++;
        if (tokens[next].IsMark('.')) next++;
        if (NumberGrammar.Number(tokens, next) is null) return null;
        return UnitGrammar.Read(tokens, next + 1).Value ?? (compared && most > 0 && tokens.IsWord(next + 1, Vocabulary.Versus) ? Compared(tokens, next, most - 1) : null);
    }

    // "74.1, 43.9 and 28.6%": decimals that share the sign of the last.
    private static string? OfList(TokenList tokens, int at)
    {
        if (NumberGrammar.Number(tokens, at) is not { Decimals: > 0 } first) return null;
        var next = at;
        for (var members = 1; members < LongestList; members++)
        {
            var last = tokens[next + 1].IsWord("and") || (tokens[next + 1].IsMark(',') && tokens[next + 2].IsWord("and"));
            if (!last && !tokens[next + 1].IsMark(',')) return null;
            next += tokens[next + 1].IsMark(',') && last ? 3 : 2;
            if (NumberGrammar.Number(tokens, next) is not { } number || number.Decimals != first.Decimals) return null;
            if (last) return tokens[next + 1].IsMark('%') ? "%" : UnitGrammar.Read(tokens, next + 1).Value is { } unit && (UnitGrammar.IsRate(unit) || NumberGrammar.IsTime(unit)) ? unit : null;
        }

        return null;
    }

    private static bool EndsInRespectively(TokenList tokens, int at)
    {
        for (var i = at; i < at + 8; i++)
        {
            if (tokens[i].IsWord("respectively")) return true;
        }

        return false;
    }
}
