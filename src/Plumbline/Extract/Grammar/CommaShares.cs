using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Grammar;

/// <summary>A count and its percentage parted by a comma and not by brackets: "98/143, 68.5%", "88.2%, 97/110", "22 girls, 67%"; or by the words between.</summary>
internal static class CommaShares
{
    private const int MostWords = 7;

    /// <summary>The percentage behind n of N where the figures agree: ", 68.5%".</summary>
    public static Annotation? Percent(TokenList tokens, int at, PrintedNumber count, PrintedNumber total) =>
        Behind(tokens, at) is { } percent && Fractions.Agree(count, total, percent.Value)
            ? Annotation.Read(tokens, percent.Next) with { Percent = percent.Value } : null;

    /// <summary>The n of N behind a percentage where the figures agree: ", 97/110".</summary>
    public static Annotation? Fraction(TokenList tokens, Annotation read, PrintedNumber percent)
    {
        if (read.Count is not null || !tokens[read.Next].IsMark(",;")) return null;
        if (CountGrammar.Fraction(tokens, read.Next + 1) is not { } fraction || !Fractions.Agree(fraction.Value.Count, fraction.Value.Total, percent)) return null;
        var annotation = Annotation.Read(tokens, fraction.Next);
        return read with { Count = fraction.Value.Count, Total = fraction.Value.Total, Interval = read.Interval ?? annotation.Interval, Next = annotation.Next };
    }

    /// <summary>The n of N behind what the percentage is of: "41% of unpublished reports (9 of 22)", "6% of patients, 9/150".</summary>
    public static Annotation? Late(TokenList tokens, Annotation read, PrintedNumber percent)
    {
        if (read.Count is not null || read.Interval is not null || !tokens[read.Next].IsWord("of")) return null;
        for (var i = read.Next + 1; i < read.Next + MostWords; i++)
        {
            if (tokens[i].IsMark(',')) return !tokens.IsWord(i - 1, Vocabulary.People) ? null : Fraction(tokens, read with { Next = i }, percent);
            if (tokens[i].IsMark("(["))
                return CountGrammar.Fraction(tokens, i + 1) is { } fraction && tokens[fraction.Next].IsMark(")];,") && Fractions.Agree(fraction.Value.Count, fraction.Value.Total, percent) ? Annotation.Read(tokens, i) : null;
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Number is not null) return null;
        }

        return null;
    }

    /// <summary>"22 girls, 67%" and nothing more in the clause; "of 22 girls, 67%" is a share of them.</summary>
    public static Parsed<PrintedNumber>? OfPeople(TokenList tokens, int at)
    {
        if (CountGrammar.OfPeople(tokens, at) is not { } people || Behind(tokens, people.Next) is not { } percent) return null;
        if (tokens[at - 1].IsWord("of") || tokens[at - 1].IsWord("in") || tokens[at - 1].IsWord("among") || tokens[at - 1].IsWord("for") || tokens.IsWord(at - 1, Vocabulary.Limits)) return null;
        return tokens[percent.Next].IsMark(".,;)]") || tokens[percent.Next].Kind == TokenKind.End ? percent : null;
    }

    /// <summary>"14 in 1,874 (0.75%)" where the figures agree.</summary>
    public static Parsed<(PrintedNumber Count, PrintedNumber Total)>? In(TokenList tokens, int at)
    {
        if (NumberGrammar.Whole(tokens, at) is not { } count || !tokens[at + 1].IsWord("in") || NumberGrammar.Whole(tokens, at + 2) is not { } total) return null;
        return tokens[at + 3].IsMark("([") && NumberGrammar.Number(tokens, at + 4) is { } percent && tokens[at + 5].IsMark('%') && Fractions.Agree(count, total, percent)
            ? new((count, total), at + 3) : null;
    }

    private static Parsed<PrintedNumber>? Behind(TokenList tokens, int at) =>
        tokens[at].IsMark(',') && NumberGrammar.Number(tokens, at + 1) is { } percent && tokens[at + 2].IsMark('%') && IntervalGrammar.ConfidenceWords(tokens, at + 1) is null
            ? new(percent, at + 3) : null;
}
