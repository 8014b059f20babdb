using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>Whole numbers of people, in figures or in as many words as it takes: "208", "three", "two hundred and eight", "none".</summary>
internal static class SpelledNumber
{
    private const int Hundred = 100;

    public static Parsed<PrintedNumber>? Read(TokenList tokens, int at)
    {
        if (tokens[at].IsWord("none") || tokens[at].IsWord("nobody")) return new(PrintedNumber.Create("0"), at + 1);
        if (NumberGrammar.Whole(tokens, at) is not { } number) return null;
        if (tokens[at].Kind != TokenKind.Word || number.Value is < 1 or > 99 || !tokens[at + 1].IsWord("hundred")) return new(number, at + 1);
        var next = tokens[at + 2].IsWord("and") ? at + 3 : at + 2;
        return tokens[next].Kind == TokenKind.Word && NumberGrammar.Whole(tokens, next) is { Value: < Hundred } rest
            ? new(Number(number.Value * Hundred + rest.Value), next + 1) : new(Number(number.Value * Hundred), at + 2);
    }

    private static PrintedNumber Number(decimal value) => PrintedNumber.Create(Figures.Integer((int)value));
}
