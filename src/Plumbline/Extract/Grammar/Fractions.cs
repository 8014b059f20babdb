using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>Where n of N, or a share below a limit, is a finding although no percentage and no people stand beside it.</summary>
internal static class Fractions
{
    private const int SmallestTotal = 5;
    private const int FarthestHeader = 30;

    /// <summary>Do count, total and percentage belong together, as far as the printed decimals can tell?</summary>
    public static bool Agree(PrintedNumber count, PrintedNumber total, PrintedNumber percent)
    {
        if (total.Value <= 0 || count.Value > total.Value) return false;
        var unit = 1m;
        for (var i = 0; i < percent.Decimals; i++) unit /= 10;
        return Math.Abs(100 * count.Value / total.Value - percent.Value) <= unit;
    }

    /// <summary>
    /// A fraction that ends its bracket or its clause, is set against another one, or is followed by what happened to those counted.
    /// </summary>
    public static bool StandsAlone(TokenList tokens, int at, Parsed<(PrintedNumber Count, PrintedNumber Total)> fraction)
    {
        var next = fraction.Next;
        var slashed = tokens[next - 2].IsMark('/');
        if (fraction.Value.Total.Value < SmallestTotal && (slashed || tokens[next].Kind == TokenKind.Word))
            return tokens[at - 1].IsMark("([") && (tokens[next].IsMark(")],;") || (tokens[next].IsWord("and") && CountGrammar.Fraction(tokens, next + 1) is { } second && tokens[second.Next].IsMark(")]")));
        if (tokens[at - 1].IsMark("([") && tokens[next].IsMark(")],;")) return true;
        if (tokens.IsWord(at - 1, Vocabulary.Versus) || (tokens[at - 1].IsMark('.') && tokens.IsWord(at - 2, Vocabulary.Versus)) || tokens.IsWord(next, Vocabulary.Versus)) return true;
        if (slashed && (IsAgainst(tokens, at, next) || IsAnnounced(tokens, at, next))) return true;
        if (tokens[next].IsWord("and") && (CountGrammar.Fraction(tokens, next + 1) is not null || tokens[at - 1].IsWord("in"))) return true;
        if (slashed && tokens[at - 1].IsWord("and") && tokens[at - 2].Kind == TokenKind.Number && tokens[at - 3].IsMark('/')) return true;
        if (!slashed) return tokens[next].IsMark(".,;)") || IsSaidOfPeople(tokens, next) || (tokens[at - 1].IsWord("in") && IsThing(tokens, next));
        if (tokens[at - 1].IsMark(":;") || tokens[at - 1].IsWord("in") || tokens[at - 1].IsWord("was") || tokens[at - 1].IsWord("were"))
            return tokens[next].IsMark(".,;)]([") || tokens[next].Kind == TokenKind.End || IsSaidOfPeople(tokens, next);
        return false;
    }

    // "17/115 against 7/117".
    private static bool IsAgainst(TokenList tokens, int at, int next) =>
        (tokens[next].IsWord("against") && tokens[next + 2].IsMark('/')) || (tokens[at - 1].IsWord("against") && tokens[at - 3].IsMark('/') && tokens[at - 2].Kind == TokenKind.Number);

    // "Events/N: A 41/98, B 62/101": the sentence says that n of N follow.
    private static bool IsAnnounced(TokenList tokens, int at, int next)
    {
        if (!tokens[next].IsMark(".,;)") && tokens[next].Kind != TokenKind.End) return false;
        for (var i = at - 1; i > at - FarthestHeader && i > tokens.SentenceOf(at); i--)
        {
            if (tokens[i].IsMark('/') && tokens[i + 1].Text is "N" && tokens[i - 1].Kind == TokenKind.Word) return true;
        }

        return false;
    }

    /// <summary>Where a share that is only said to be small starts: "41% v &lt;1%", "in less than 1%"; null where the sign makes it a limit.</summary>
    public static int? Below(TokenList tokens, int at)
    {
        if (NumberGrammar.Number(tokens, at) is not { Value: <= 1 } || NumberGrammar.Unit(tokens, at + 1) is not { Value: "%" } unit) return null;
        var from = tokens[at - 1].IsMark('<') ? at - 1 : tokens[at - 1].IsWord("than") && (tokens[at - 2].IsWord("less") || tokens[at - 2].IsWord("fewer")) ? at - 2 : at;
        if (from == at) return null;
        var before = tokens.IsWord(from - 1, Vocabulary.Versus) || tokens[from - 1].IsMark("([,") || tokens[from - 1].IsWord("in") || tokens[from - 1].IsWord("and") || tokens[from - 1].IsWord("by");
        var next = tokens[unit.Next].IsWord("of") ? unit.Next + 1 : unit.Next;
        while (tokens[next].IsWord("the") || tokens[next].IsWord("all")) next++;
        var after = tokens[unit.Next].IsMark(")],;.") || tokens[unit.Next].Kind == TokenKind.End || tokens[unit.Next].IsWord("in") || tokens.IsWord(unit.Next, Vocabulary.Versus)
            || tokens[unit.Next].IsWord("and") || CountGrammar.SkipPeople(tokens, next) > next;
        return before && after ? from : null;
    }

    /// <summary>"per 1000", "/100,000", "per 100 patient-years"; not "/min" or "per dose".</summary>
    public static bool IsAmongPeople(string unit)
    {
        if (unit.Contains("-year", StringComparison.OrdinalIgnoreCase) || unit.Contains("-month", StringComparison.OrdinalIgnoreCase)) return true;
        var digits = new string([.. unit.Where(char.IsAsciiDigit)]);
        var rest = unit[(unit.LastIndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) + 1)..].Trim();
        var isPower = digits.Length >= (unit.StartsWith('/') ? 4 : 3) && digits[0] == '1' && digits.AsSpan(1).IndexOfAnyExcept('0') < 0;
        return isPower && (rest.Length == 0 || Vocabulary.People.Contains(rest) || rest is "population" or "inhabitants" or "births" or "live births" or "pregnancies" or "patient years" or "person years" or "patient months" or "person months" or "patient days" or "person days");
    }

    // "positive in 5 of 9 samples"; not "in 3 of 4 trials".
    private static bool IsThing(TokenList tokens, int at) =>
        tokens[at].Kind == TokenKind.Word && tokens[at].Number is null && tokens[at].Text.Length > 3 && tokens[at].Text[^1] == 's' && !tokens.IsWord(at, CountWords.Things) && !tokens.IsWord(at, Vocabulary.Breaks)
        && UnitGrammar.Read(tokens, at).Value is null;

    private static bool IsSaidOfPeople(TokenList tokens, int at)
    {
        for (var i = at; i < at + 3 && tokens[i].Kind == TokenKind.Word && tokens[i].Number is null && !tokens.IsWord(i, Vocabulary.Breaks); i++)
        {
            if (tokens.IsWord(i, CountWords.Things)) return false;
        }

        return tokens[at].IsWord("with") || tokens[at].IsWord("without") || tokens[at].IsWord("at") || tokens[at].IsWord("in") || tokens[at].IsWord("who") || tokens.IsWord(at, CountWords.Deeds)
            || tokens.IsWord(at, CountWords.Verbs) || (tokens[at].Text.Length > 4 && tokens[at].Text.EndsWith("ed", StringComparison.Ordinal));
    }
}
