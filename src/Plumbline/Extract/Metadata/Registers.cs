using Plumbline.Extract.Words;

namespace Plumbline.Extract.Metadata;

/// <summary>The numbers that registers of trials give, each in its own shape.</summary>
internal static class Registers
{
    /// <summary>Shapes that no other number has.</summary>
    public static readonly Pattern Numbers = Patterns.AnyCase(
        @"\b(NCT[ -]?\d{8}|ChiCTR[- ]{0,3}([A-Za-z]{2,4}[- ]{0,2})?\d{8,10}|ISRCTN[ -]?\d{8}|ACTRN ?\d{14}p?|(UMIN|UMIN-CTR|UMIN ?(ID|CTR)?:?)[ -]?(C?\d{9})|DRKS[ -]?\d{8}|jRCT[s]?\d{9,10}|JapicCTI-?[ ]?\d{6}|JMA-IIA\d{5}|CTRI/\d{4}/\d{2,3}/\d{4,6}"
        + @"|(19|20)\d{2}-\d{6}-\d{2}(-\d{2})?|(NTR|NL)[ -]?\d{3,5}|NL-OMON\d{3,6}|KCT[ -]?\d{7}|IRCT ?\d{8,20}N\d{1,3}|PACTR ?\d{14,20}|TCTR ?\d{11}|SLCTR/\d{4}/\d{2,4}|RBR-? ?[\da-z]{5,8}|RPCEC\d{8}|PER-\d{3}-\d{2}|LBCTR\d{10}|ITMCTR\d{10}|HKUCTR-\d{3,5}|SNCTP\d{9}|NMRR-\d{2}-\d{2,5}-\d{4,6}"
        + @"|CTR20\d{6}|CRD ?\d{8,14}|EUPAS ?\d{4,7}|INPLASY\d{9}|PHRR\d{6}-\d{6})\b");

    private static readonly WordFilter Letters = WordFilter.AnyCase(
        "NCT", "ChiCTR", "ISRCTN", "ACTRN", "UMIN", "DRKS", "jRCT", "JapicCTI", "JMA-IIA", "CTRI/", "KCT", "IRCT", "PACTR", "TCTR", "SLCTR", "RBR", "RPCEC", "PER-", "LBCTR", "HKUCTR", "SNCTP", "NMRR", "CTR20", "CRD", "EUPAS", "INPLASY", "PHRR", "-OMON");

    private static readonly WordFilter ShortLetters = WordFilter.Cased("NTR", "NL");

    /// <summary>Can the text hold such a number at all?</summary>
    public static bool MayHold(string text) => Letters.In(text) || ShortLetters.In(text) || HasEuropean(text);

    // Six figures between two hyphens.
    private static bool HasEuropean(string text)
    {
        for (var i = text.IndexOf('-', StringComparison.Ordinal); i >= 0 && i + 7 < text.Length; i = text.IndexOf('-', i + 1))
        {
            if (text[i + 7] == '-' && !text.AsSpan(i + 1, 6).ContainsAnyExceptInRange('0', '9')) return true;
        }

        return false;
    }

    // Words, next to which a short number of the same shape as others is the register's.
    private static readonly string[] Dutch = ["netherlands", "dutch", "trialregister.nl", "nederlands", "ntr", "onderzoekmetmensen", "trial regist"];

    /// <summary>The number as its register writes it; null where the words around it do not bear it out.</summary>
    public static string? Plain(string printed, string context)
    {
        var text = printed.Replace(" ", "", StringComparison.Ordinal);
        if (text.StartsWith("UMIN", StringComparison.OrdinalIgnoreCase)) return "UMIN" + text[^9..];
        if (text.StartsWith("chictr", StringComparison.OrdinalIgnoreCase))
        {
            var rest = text[6..].Trim('-').ToUpperInvariant();
            while (rest.Contains("--", StringComparison.Ordinal)) rest = rest.Replace("--", "-", StringComparison.Ordinal);
            if (char.IsLetter(rest[0])) return "ChiCTR-" + (rest.Contains('-', StringComparison.Ordinal) ? rest : rest.Insert(rest.TakeWhile(char.IsLetter).Count(), "-"));
            return "ChiCTR" + rest;
        }

        foreach (var (prefix, written) in Prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return written + text[prefix.Length..].TrimStart('-');
        }

        if (text.StartsWith("NTR", StringComparison.OrdinalIgnoreCase) || (text.StartsWith("NL", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("NL-OMON", StringComparison.OrdinalIgnoreCase)))
            return Sentences.Says(context, Dutch) && char.IsUpper(printed[0]) ? text.ToUpperInvariant().Replace("-", "", StringComparison.Ordinal) : null;
        if (text.StartsWith("RBR", StringComparison.OrdinalIgnoreCase)) return text.Any(char.IsAsciiDigit) || Sentences.Says(context, "rebec", "brazilian") ? "RBR-" + text[3..].TrimStart('-').ToLowerInvariant() : null;
        if (char.IsAsciiDigit(text[0])) return IsEuropean(text) ? text : null;
        return text.StartsWith("jrct", StringComparison.OrdinalIgnoreCase) ? "jRCT" + text[4..].ToLowerInvariant() : text.ToUpperInvariant();
    }

    private static (string Prefix, string Written)[] Prefixes => [("NCT", "NCT"), ("ISRCTN", "ISRCTN"), ("DRKS", "DRKS"), ("KCT", "KCT"), ("JapicCTI", "JapicCTI-")];

    // EudraCT numbers begin with 2004, and the numbers of CTIS with 2022-5.
    private static bool IsEuropean(string text) => string.CompareOrdinal(text, "2003") > 0 && string.CompareOrdinal(text, "2060") < 0 && text[5] is '0' or '5' or '1';
}
