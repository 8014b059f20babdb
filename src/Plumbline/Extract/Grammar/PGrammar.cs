using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>P values in every spelling: P=0.03, p &lt; .001, P-value: 0.2, "P for trend = 0.04", P = 1.2 × 10−5.</summary>
internal static class PGrammar
{
    private const int LongestQualifier = 5;

    public static Parsed<PrintedP>? Read(TokenList tokens, int at)
    {
        if (Words(tokens, at) is not { } next) return null;
        var (comparison, number) = Operator(tokens, next);
        if (comparison is null)
        {
            if (number == next) return null;
            comparison = Comparison.Equal;
        }

        if (NumberGrammar.Number(tokens, number) is not { } printed || printed.Value is < 0 || tokens[number + 1].IsMark('%')) return null;
        var scaled = Scaled(tokens, number, printed);
        return scaled.Value.Value > 1 ? null : new(new PrintedP(comparison.Value, scaled.Value), scaled.Next);
    }

    /// <summary>A further P value of a list: "… and 0.0056", "&lt;0.001".</summary>
    public static Parsed<PrintedP>? Bare(TokenList tokens, int at)
    {
        var (comparison, next) = Operator(tokens, at);
        return NumberGrammar.Number(tokens, next) is { Value: >= 0 and <= 1, Decimals: > 1 } number && !tokens[next + 1].IsMark('%')
            ? new(new PrintedP(comparison ?? Comparison.Equal, number), next + 1)
            : null;
    }

    // Index after "P", "P value", "P for interaction", "two-sided P".
    private static int? Words(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Word) return null;
        if (token.IsWord("p-value") || token.IsWord("p-values")) return at + 1;
        if (token.Text is not ("P" or "p")) return null;
        var next = at + 1;
        if (tokens[next].IsMark('-')) next++;
        if (tokens[next].IsWord("value") || tokens[next].IsWord("values")) next++;
        if (!tokens[next].IsWord("for") && !tokens[next].IsMark('(')) return next;
        for (var i = next; i < next + LongestQualifier; i++)
        {
            if (tokens[i].IsMark("=<>≤≥")) return i;
        }

        return next;
    }

    // The comparison, if one is printed, and the index of the number; a word such as "of" may stand for it.
    private static (Comparison? Comparison, int Next) Operator(TokenList tokens, int at)
    {
        Comparison? found = null;
        var next = at;
        for (; next < at + 3; next++)
        {
            if (tokens[next].IsMark("<≤")) found = Comparison.Less;
            else if (tokens[next].IsMark(">≥")) found = Comparison.Greater;
            else if (tokens[next].IsMark("=")) found ??= Comparison.Equal;
            else if (!tokens[next].IsMark(":") && !tokens.IsWord(next, Vocabulary.Introducers)) break;
        }

        return (found, next);
    }

    private static Parsed<PrintedNumber> Scaled(TokenList tokens, int at, PrintedNumber number)
    {
        if (!(tokens[at + 1].IsMark('×') || tokens[at + 1].IsWord("x")) || NumberGrammar.Number(tokens, at + 2)?.Text != "10")
            return new(number, at + 1);
        var dashed = tokens[at + 3].IsMark('-');
        var exponent = NumberGrammar.Number(tokens, dashed ? at + 4 : at + 3);
        if (exponent is not { IsWhole: true } || Math.Abs(exponent.Value) > 20) return new(number, at + 1);
        var zeros = (int)Math.Abs(exponent.Value);
        var digits = number.Text.Replace(".", "", StringComparison.Ordinal).PadLeft(zeros + number.Text.Length, '0');
        var point = digits.Length - number.Decimals - zeros;
        var text = $"{digits[..point].TrimStart('0').PadLeft(1, '0')}.{digits[point..]}";
        return PrintedNumber.TryCreate(text, out var scaled) ? new(scaled!, dashed ? at + 5 : at + 4) : new(number, at + 1);
    }
}
