using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Plumbline.Extract.Metadata;

/// <summary>The fixed shapes of bibliographic details. All of them match in time linear in the text.</summary>
internal static class Patterns
{
    public static readonly Regex Doi = Make(@"\b10\.\d{4,9}/[^\s<>""\])]+");
    public static readonly Regex Pmid = Make(@"\bPMID:?\s*(?<number>\d{5,9})");
    public static readonly Regex Trial = Make(@"\b(NCT ?\d{8}|ChiCTR[- ]{0,2}([A-Za-z]{2,4}[- ]{0,2})?\d{4,8}( \d{2,4})?\d*|ISRCTN ?\d{8}|ACTRN ?\d{14}|UMIN ?\d{9}|DRKS ?\d{8}|jRCT[a-z]?\d{9,10}|CTRI/\d{4}/\d{2,3}/\d{6}|\d{4}-\d{6}-\d{2}(-\d{2})?|KCT ?\d{7}|IRCT\w{8,})");

    /// <summary>A running header: Fu et al. BMC Cancer (2022) 22:722.</summary>
    public static readonly Regex Header = Make(@"(?<author>\p{Lu}[\p{L}'-]+) et al\.?,? (?<journal>\p{L}[\p{L} .&]{2,60}?) ?\((?<year>(19|20)\d{2})\) ?(?<volume>\d{1,4})(\((?<issue>[\w-]{1,8})\))?: ?(?<pages>[\w.-]{1,20})");

    /// <summary>A running footer: Pak J Med Sci June 2025 Vol. 41 No. 6 www… 1720.</summary>
    public static readonly Regex Footer = Make(@"^(?<journal>\p{Lu}[\p{L} .&]{2,60}?) ((January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[- ])*(?<year>(19|20)\d{2})[,;]? Vol\.? ?(?<volume>\d{1,4})[,;]? (No|Issue)\.? ?(?<issue>[\w-]{1,8})( \S+)? (?<pages>\d{1,6}(-\d{1,6})?)$");

    /// <summary>A citation of the paper itself: Title. Journal, 2026, 41(3): 435-441.</summary>
    public static readonly Regex Cited = Make(@"(?<journal>\p{Lu}[\p{L} &]{2,80}?)[.,]? (?<year>(19|20)\d{2})(?:;|,) ?(?<volume>\d{1,4})(\((?<issue>[\w-]{1,8})\))?: ?(?<pages>[eE]?\d{1,8}(-[eE]?\d{1,8})?)");

    public static readonly Regex Copyright = Make(@"(©|\(c\)|copyright)[^.]{0,60}?(?<year>(19|20)\d{2})");
    public static readonly Regex Licence = Make(@"creative commons (?<terms>attribution[a-z -]{0,60}?) ?(?<version>\d\.\d)|\b(?<short>CC[- ]BY([- ](NC|ND|SA))*)[- ]?(?<shortversion>\d\.\d)?|(?<reserved>all rights reserved)|(?<zero>public domain)");
    public static readonly Regex ApprovalNumber = Make(@"\b(no|number|approval|id|code|ref|reference)\b\.? ?(no|number)?\.?[:# ]{1,3}(?<number>[A-Z0-9][\w./-]{0,30}\d[\w/-]*(\.\d+)?)");
    public static readonly Regex Publisher = Make(@"[Pp]ublisher's [Nn]ote:? (?<neutral>\p{Lu}\p{L}+( \p{Lu}\p{L}+){0,3}) (remains|stays)|\b(?<named>(\p{Lu}\p{L}+ ){1,4}(Publisher|Press|Publishing|Publications))\b");

    // Shapes with capitals in them are read with case, the others without.
    private static Regex Make([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) =>
        new(pattern.Contains(@"\p{Lu}", StringComparison.Ordinal) ? pattern : "(?i)" + pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
