using System.Collections.Immutable;
using Plumbline.Extract.Tokens;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>Degrees of freedom behind the name of a test: t(48), F(2, 117), χ²(1, N = 90), "with 3 df".</summary>
internal static class DegreesOfFreedom
{
    private const int Longest = 12;

    /// <summary>The degrees in brackets that start at a token; none and the same place where there are none.</summary>
    public static Parsed<ImmutableArray<PrintedNumber>> Read(TokenList tokens, int at)
    {
        if (!tokens[at].IsMark("([")) return new([], at);
        var found = ImmutableArray.CreateBuilder<PrintedNumber>();
        for (var i = at + 1; i < at + Longest; i++)
        {
            if (tokens[i].IsMark(")]")) return new(found.ToImmutable(), i + 1);
            if (tokens[i].Text is "n" or "N" && tokens[i + 1].IsMark('=')) i += 2;
            else if (tokens[i].Kind == TokenKind.Number && tokens[i].Number is not null) found.AddRange(Numbers(tokens[i].Text));
            else if (!tokens[i].IsMark(",=.") && !tokens[i].IsWord("df") && !tokens[i].IsWord("and")) return new([], at);
        }

        return new([], at);
    }

    /// <summary>"df = 48", "7 df" behind the value.</summary>
    public static Parsed<PrintedNumber>? Named(TokenList tokens, int at)
    {
        // "7 df".
        if (NumberGrammar.Whole(tokens, at) is { Value: > 0 } before && (tokens[at + 1].IsWord("df") || tokens[at + 1].IsWord("d.f"))) return new(before, at + 2);
        if (!tokens[at].IsWord("df") && !(tokens[at].IsWord("d.f"))) return null;
        var next = tokens[at + 1].IsMark("=:") ? at + 2 : at + 1;
        return NumberGrammar.Number(tokens, next) is { Value: > 0 } number ? new(number, next + 1) : null;
    }

    // "F(2,117)": what looks like one number with thousands is two.
    private static IEnumerable<PrintedNumber> Numbers(string text) => text.Split(',').Select(PrintedNumber.Create);
}
