using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;

namespace Plumbline.Extract.Coverage;

/// <summary>Numbers of the document and not of the trial: dates, citations, addresses, the numbers of figures, pages, grants and catalogues.</summary>
internal static class DocumentRoles
{
    private const int LongestName = 10;

    private static readonly FrozenSet<string> Numbered = Set(
        "fig figure figs figures table tables ref refs reference references supplement supplementary supplemental appendix chapter section sections eq equation page pages p pp vol volume issue no nos number numbers version v ver release build "
        + "cat catalogue catalog lot clone grant grants protocol approval amendment isbn issn orcid pmid pmcid doi registration registered identifier panel panels box suite floor room tel fax phone accession license licence patent article suppl abstract file files");

    private static readonly FrozenSet<string> Software = Set("meddra spss sas stata graphpad prism medcalc rstudio flowjo excel matlab revman imagej nonmem ctcae python r criteria windows survminer");

    public static bool Is(TokenList tokens, int at) =>
        IsOfDate(tokens, at) || IsYear(tokens, at) || IsNumbered(tokens, at) || IsCited(tokens, at) || IsInAddress(tokens, at) || IsHeading(tokens, at) || IsPostcode(tokens, at) || IsBehindYear(tokens, at);

    /// <summary>"t(4;14)", "del(17)": digits of a name.</summary>
    public static bool IsName(TokenList tokens, int at)
    {
        var open = at - 1;
        while (open > at - 5 && (tokens[open].Kind == TokenKind.Number || tokens[open].IsMark(";:"))) open--;
        return tokens[open].IsMark('(') && tokens[open - 1].Text is "t" or "del" or "inv" or "add" or "dup" or "ins" or "der" or "i" && tokens.IsGlued(open);
    }

    private static bool IsOfDate(TokenList tokens, int at)
    {
        for (var i = Math.Max(0, at - 4); i <= at; i++)
        {
            if (Dates.Read(tokens, i) is { } date && date.Next > at) return true;
        }

        // "Between March 3 and 9", "01/2018".
        return Dates.IsMonth(tokens[at - 1].Text) || (tokens[at + 1].Kind == TokenKind.Word && tokens[at + 1].Text.Length > 2 && char.IsUpper(tokens[at + 1].Text[0]) && Dates.IsMonth(tokens[at + 1].Text))
            || (tokens[at + 1].IsMark('/') && IsFourDigits(tokens[at + 2])) || (tokens[at - 1].IsMark('/') && IsFourDigits(tokens[at]));
    }

    private static bool IsYear(TokenList tokens, int at)
    {
        if (!IsFourDigits(tokens[at])) return tokens[at - 1].IsMark('-') && IsFourDigits(tokens[at - 2]) && tokens[at].Text.Length == 2;
        return CountGrammar.OfPeople(tokens, at) is null && UnitGrammar.Read(tokens, at + 1).Value is null && !tokens[at + 1].IsMark("%(/");
    }

    private static bool IsFourDigits(Token token) => token.Kind == TokenKind.Number && token.Text.Length == 4 && token.Number is { IsWhole: true, Value: >= 1900 and <= 2100 };

    // "Figure 2", "Tables 1 and 2", "no. 367525", "#300406".
    private static bool IsNumbered(TokenList tokens, int at)
    {
        var before = at - 1;
        while (before > at - 8 && tokens[before - 1].Kind == TokenKind.Number && (tokens[before].IsMark("-,/&") || tokens[before].IsWord("and") || tokens[before].IsWord("to"))) before -= 2;
        if (tokens[before].IsMark(".:") && tokens.IsGlued(before)) before--;
        return tokens[before].IsMark("#№") || tokens.IsWord(before, Software) || tokens.IsWord(before, Numbered) && !(tokens[before].IsWord("number") && tokens[before - 1].IsWord("the"));
    }

    // "[12, 13]", which the text kept.
    private static bool IsCited(TokenList tokens, int at)
    {
        var open = at - 1;
        while (open > at - LongestName && (tokens[open].Kind == TokenKind.Number || tokens[open].IsMark(",-"))) open--;
        if (!tokens[open].IsMark('[') || tokens[open - 1].Kind != TokenKind.Word) return false;
        var close = at + 1;
        while (close < at + LongestName && (tokens[close].Kind == TokenKind.Number || tokens[close].IsMark(",-"))) close++;
        return tokens[close].IsMark(']') && tokens[at].Number is { IsWhole: true, Value: < 1000 };
    }

    // "(2022) 140 (Supplement 1): 4711-4713", "2023;142": volume, issue and pages behind a year.
    private static bool IsBehindYear(TokenList tokens, int at)
    {
        var parted = false;
        for (var i = at - 1; i > at - LongestName && i >= 0; i--)
        {
            if (IsFourDigits(tokens[i])) return parted || tokens[at + 1].IsMark("(:;");
            if (tokens[i].IsMark(":;")) parted = true;
            else if (tokens[i].Kind != TokenKind.Number && !tokens[i].IsMark("(),.-") && !tokens.IsWord(i, Numbered)) return false;
        }

        return false;
    }

    // "https://doi.org/10.1000/abc.2020": parts of one unbroken name.
    private static bool IsInAddress(TokenList tokens, int at)
    {
        for (var i = at; i > at - 2 * LongestName && tokens.IsGlued(i); i--)
        {
            var text = tokens[i - 1].Text;
            if (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www", StringComparison.OrdinalIgnoreCase) || text.StartsWith("doi", StringComparison.OrdinalIgnoreCase) || text == "@") return true;
        }

        return false;
    }

    // "2.1 Blood samples" at the head of a passage.
    private static bool IsHeading(TokenList tokens, int at) =>
        at < 2 && (at == 0 || tokens[0].IsMark('#')) && tokens[at + 1].Kind == TokenKind.Word && char.IsUpper(tokens[at + 1].Text[0]) && tokens[at].Number is { Value: < 20, Decimals: <= 1 };

    private static bool IsPostcode(TokenList tokens, int at) =>
        tokens[at].Text.Length is 5 or 6 && tokens[at].Number is { IsWhole: true } && !tokens[at].Text.Contains(',', StringComparison.Ordinal) && tokens[at - 1].Kind == TokenKind.Word
        && char.IsUpper(tokens[at - 1].Text[0]) && (tokens[at + 1].IsMark(",.;)") || tokens[at + 1].Kind == TokenKind.End || char.IsUpper(tokens[at + 1].Text[0]));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
