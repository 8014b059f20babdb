using System.Collections.Frozen;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>P values in every spelling: P=0.03, p &lt; .001, P-value: 0.2, "P for trend = 0.04", log-rank p, P = 1.2 × 10−5, P = 3e-5.</summary>
internal static class PGrammar
{
    private const int LongestQualifier = 6;
    private const int MostWordsBefore = 4;

    // Words that say by which test, before the P itself.
    private static readonly FrozenSet<string> Before =
        "log-rank logrank stratified unstratified two-sided one-sided two-tailed one-tailed sided tailed nominal adjusted unadjusted descriptive exploratory exact corrected overall fisher fisher's wald cox test chi-square interaction trend associated corresponding model mcnemar mcnemar's gray gray's mann-whitney wilcoxon student's t-test anova kruskal-wallis cochran-mantel-haenszel mantel-haenszel cmh breslow rank-sum signed-rank permutation likelihood-ratio score u bonferroni-adjusted multiplicity-adjusted"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What a typesetter sets below the P and a converter behind it.
    private static readonly FrozenSet<string> Suffixes =
        "value values interaction int inter trend het heterogeneity noninferiority superiority adj adjusted corrected fdr log-rank logrank difference diff nominal subgroup overall bonferroni ni sup holm nonlinearity non-linearity linearity"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A P value with its words, where they start at a token: with the words that name its test if <paramref name="test"/> allows them.</summary>
    public static Parsed<PrintedP>? Read(TokenList tokens, int at, bool test = false)
    {
        if (tokens[at].Text is "Po" or "po" && tokens.IsGlued(at + 1) && NumberGrammar.Number(tokens, at + 1) is { Value: <= 0.1m } less) return new(new PrintedP(Comparison.Less, less), at + 2);
        if (Words(tokens, test ? SkipTest(tokens, at) : at) is not { } next) return null;
        var (comparison, number) = Operator(tokens, next);
        if (comparison is null)
        {
            if (number == next && !IsBareValue(tokens, next)) return null;
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

    /// <summary>"P = NS", "p: n.s.": said to be not significant, without a number.</summary>
    public static int? NotSignificant(TokenList tokens, int at)
    {
        if (Words(tokens, at) is not { } next) return null;
        var value = Operator(tokens, next).Next;
        return value > next && (tokens[value].Text is "NS" or "ns" or "n.s" or "N.S") ? value + 1 : null;
    }

    /// <summary>Is a P value of an interaction, a trend or heterogeneity, by the words it is printed with?</summary>
    public static bool IsOfInteraction(TokenList tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && (tokens[i].Text.Contains("interaction", StringComparison.OrdinalIgnoreCase)
                || tokens[i].Text.Contains("trend", StringComparison.OrdinalIgnoreCase) || tokens[i].Text.Contains("heterogeneity", StringComparison.OrdinalIgnoreCase)
                || tokens[i].Text is "pint" or "Pint" or "phet" or "Phet")) return true;
        }

        return tokens[to].IsWord("for") && (tokens[to + 1].IsWord("interaction") || tokens[to + 1].IsWord("trend") || tokens[to + 1].IsWord("heterogeneity"));
    }

    private static int SkipTest(TokenList tokens, int at)
    {
        var next = at;
        for (var i = 0; i < MostWordsBefore && Words(tokens, next) is null; i++)
        {
            if (tokens.IsWord(next, Before)) next++;
            else if (tokens[next].Kind == TokenKind.Number && tokens[next + 1].IsMark('-') && tokens.IsWord(next + 2, Before)) next += 3;
            else if (tokens[next].Text is "χ²" or "χ2" && tokens[next + 1].IsWord("test")) next++;
            else return at;
        }

        return next;
    }

    // Index after "P", "P value", "P for interaction", "Pinteraction", "P (two-sided)".
    private static int? Words(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind != TokenKind.Word || token.Text[0] is not ('P' or 'p')) return null;
        if (token.Text.Length > 1 && !Suffixes.Contains(token.Text[1] == '-' ? token.Text[2..] : token.Text[1..])
            && token.Text is not ("p's" or "P's" or "ps" or "Ps")) return null;
        var next = at + 1;
        if (tokens[next].IsMark("-_")) next++;
        if (tokens.IsWord(next, Suffixes)) next++;
        if (!tokens[next].IsWord("for") && !tokens[next].IsMark('(')) return next;
        for (var i = next; i < next + LongestQualifier; i++)
        {
            if (tokens[i].IsMark("=<>≤≥") || ((tokens[i].IsWord("was") || tokens[i].IsWord("were") || tokens[i].IsMark(",:")) && NumberGrammar.Number(tokens, i + 1) is { Value: >= 0 and <= 1, Decimals: > 1 })) return tokens[i].IsMark(',') ? i + 1 : i;
        }

        return next;
    }

    // "p .03", "P value 0.0004": without a sign only what can be nothing else.
    private static bool IsBareValue(TokenList tokens, int at) =>
        NumberGrammar.Number(tokens, at) is { Value: >= 0 and <= 1, Decimals: > 1 } && !tokens[at + 1].IsMark("%-") && !tokens[at - 2].IsMark('.');

    // The comparison, if one is printed, and the index of the number; a word such as "of" may stand for it.
    private static (Comparison? Comparison, int Next) Operator(TokenList tokens, int at)
    {
        Comparison? found = null;
        var next = at;
        for (; next < at + 3; next++)
        {
            if (tokens[next].IsMark("<≤")) found = Comparison.Less;
            else if (tokens[next].IsMark(">≥")) found = Comparison.Greater;
            // An "o" is what some fonts leave of "<".
            else if (tokens[next].Text is "o" or "O" && NumberGrammar.Number(tokens, next + 1) is { Value: <= 0.1m }) found = Comparison.Less;
            else if (tokens[next].IsMark("=")) found ??= Comparison.Equal;
            else if (!tokens[next].IsMark(":") && !tokens.IsWord(next, Vocabulary.Introducers)) break;
        }

        return (found, next);
    }

    private static Parsed<PrintedNumber> Scaled(TokenList tokens, int at, PrintedNumber number)
    {
        if (!(tokens[at + 1].IsMark("×*") || tokens[at + 1].IsWord("x")) || NumberGrammar.Number(tokens, at + 2)?.Text != "10")
            return new(number, at + 1);
        var exponentAt = tokens[at + 3].IsMark('^') ? at + 4 : at + 3;
        var dashed = tokens[exponentAt].IsMark('-');
        var exponent = NumberGrammar.Number(tokens, dashed ? exponentAt + 1 : exponentAt);
        if (exponent is not { IsWhole: true } || Math.Abs(exponent.Value) > 20) return new(number, at + 1);
        return PrintedNumber.TryCreate(Shifted(number, (int)Math.Abs(exponent.Value)), out var scaled)
            ? new(scaled!, dashed ? exponentAt + 2 : exponentAt + 1) : new(number, at + 1);
    }

    // The digits of the number with its point moved to the left.
    private static string Shifted(PrintedNumber number, int places)
    {
        var digits = number.Text.Replace(".", "", StringComparison.Ordinal).PadLeft(places + number.Text.Length, '0');
        var point = digits.Length - number.Decimals - places;
        return $"{digits[..point].TrimStart('0').PadLeft(1, '0')}.{digits[point..]}";
    }
}
