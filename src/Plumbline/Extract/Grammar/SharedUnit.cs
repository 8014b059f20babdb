using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Grammar;

/// <summary>The unit that a number shares with the one after it: "31.0 vs. 13.0 months", "45 and 32%, respectively".</summary>
internal static class SharedUnit
{
    public static string? After(TokenList tokens, int at)
    {
        var next = Annotation.Read(tokens, at + 1).Next;
        var compared = tokens.IsWord(next, Vocabulary.Versus);
        if (!compared && !(tokens[next].IsWord("and") && EndsInRespectively(tokens, next))) return null;
        next++;
        if (tokens[next].IsMark('.')) next++;
        return NumberGrammar.Number(tokens, next) is null ? null : NumberGrammar.Unit(tokens, next + 1).Value;
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
