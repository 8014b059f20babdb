using Plumbline.Extract.Words;

namespace Plumbline.Extract.Metadata;

/// <summary>The forms in which year, volume, issue and pages follow the name of a journal.</summary>
internal static class ImprintShapes
{
    private const string Day = $@"(,? ?{Patterns.Month}([-/ ]+{Patterns.Month})?( ?\d{{1,2}}(st|nd|rd|th)?)?)?";
    private const string Volume = @"(?<volume>\d{1,4})";
    private const string Issue = @"( ?\((?<issue>[\w .:/-]{1,24})\)|,? (?<issue>[Ss]uppl(ement)?[._ ]{0,2}(No\. ?)?\w{0,4}|Pt\.? \w{1,3}))?";
    private const string Pages = @"(pp?[.:]* ?|[Pp]ages?:? ?|[Aa]rticle (no\. ?|number )?|[Aa]rt\. (no\.:? ?)?)?(?<pages>[A-Za-z]{0,6}\d{1,10}[A-Za-z]?([.]e\d{1,3})?( ?- ?[A-Za-z]{0,6}\d{1,9}[A-Za-z]?)?)";

    /// <summary>In the order in which they are tried: what says most comes first.</summary>
    public static readonly (string Name, Pattern Shape)[] All =
    [
        // n engl j med 373;7 nejm.org august 13, 2015
        ("page", Patterns.AnyCase($@"(?<journal>n engl j med) (?<volume>\d{{1,4}});(?<issue>\d{{1,3}})( nejm\.org)? {Patterns.Month} \d{{1,2}}, {Patterns.Year}")),

        // Cochrane Database Syst Rev 2019, Issue 11. Art. No.: CD013487
        ("cited", Patterns.Cased($@"\(?{Patterns.Year}\)?[,;]? ?,? Issue (?<issue>\d{{1,3}})[.,]? Art(\.|icle) No\.?:? ?(?<pages>CD\d+)")),

        // Medicine (2018) 97:12(e0123); Medicine 2018;97:12(e0123)
        ("cited", Patterns.Cased($@"\(?{Patterns.Year}\)?[;,]? ?{Volume}:(?<issue>\d{{1,3}}) ?\((?<pages>e\d{{3,8}})\)")),

        // 2014 Mar 20;32(9):1-8; 2013; 14: 1055-66; 2021, 13, 1234; 2019;134(Supplement_1):3176
        ("cited", Patterns.Cased($@"{Patterns.Year}{Day} ?; ?([Vv]ol(ume)?\.? ?)?{Volume}{Issue} ?[:,] ?{Pages}")),
        ("cited", Patterns.Cased($@"{Patterns.Year}{Day}[,.:] ?([Vv]ol(ume)?\.? ?)?{Volume}{Issue} ?[:,] ?{Pages}")),
        ("cited", Patterns.Cased($@"{Patterns.Year} [Vv]ol(ume)?\.? ?{Volume}{Issue} ?[:,] ?{Pages}")),

        // (2024) 103:855-868; (2019) 134 (Supplement_1): 3176
        ("cited", Patterns.Cased($@"\({Patterns.Year}{Day}\)[;,:]? ?([Vv]ol(ume)?\.? ?)?{Volume}{Issue} ?[:,] ?{Pages}")),

        // 51 (2015) 123-134
        ("cited", Patterns.Cased($@" {Volume}(\((?<issue>[\w-]{{1,10}})\))? \(({Patterns.Month} )?{Patterns.Year}\),? ?{Pages}")),

        // 37, no. 15_suppl (May 20, 2019) 8038-8038; 134, no. Supplement_1 (2019): 3176
        ("cited", Patterns.Cased($@" {Volume}, no\. (?<issue>[\w-]{{1,16}}) \(({Patterns.Month} )?(\d{{1,2}}, )?{Patterns.Year}\)[:,]? ?{Pages}")),

        // 37, 2019 (suppl; abstr 8038); 37:15s, 2019 (suppl; abstr 8038)
        ("cited", Patterns.Cased($@" {Volume}(: ?\d{{1,3}}s)?,? ?\(?{Patterns.Year}\)? \((?<issue>suppl( \w{{1,4}})?)[;,] ?abstr(act)?\.? (?<pages>[A-Za-z]{{0,6}}\d{{1,6}})\)")),

        // 2019;32(9); 2014 Mar 20;32(9)
        ("cited", Patterns.Cased($@"{Patterns.Year}{Day} ?; ?{Volume}{Issue}")),
    ];

    /// <summary>Without a year of its own: PLoS ONE 10(3): e0123456; J Clin Oncol 32:1234-1241; 12(3), 34-40.</summary>
    public static readonly Pattern Yearless = Patterns.Cased($@" {Volume}{Issue} ?: ?{Pages}");

    /// <summary>In the style of psychologists: 12(3), 34-40.</summary>
    public static readonly Pattern WithComma = Patterns.Cased($@", {Volume}{Issue}, {Pages}");

    /// <summary>Volume, issue and pages parted by a colon and commas: ", 56:1, 101-108".</summary>
    public static readonly Pattern ColonIssue = Patterns.Cased($@", {Volume}:(?<issue>\d{{1,3}}), {Pages}");

    /// <summary>In words: Volume 14, Issue 11; Vol. 41 No. 6; VOLUME 123, NUMBER 12.</summary>
    public static readonly Pattern InWords = Patterns.AnyCase(@"\bvol(ume|\.)? ?(?<volume>\d{1,4})\b([,;.•|·x -]{0,3}\(?(no|number|issue|iss|n°)\b\.? ?(?<issue>[\w-]{1,16}))?");

    /// <summary>第41卷第3期.</summary>
    public static readonly Pattern Chinese = Patterns.Cased($@"{Patterns.Year} ?年?.{{0,6}}第 ?{Volume} ?卷 ?第 ?(?<issue>\w{{1,5}}) ?期");

    public static readonly Pattern AnyYear = Patterns.Cased(@"\b(19|20)\d{2}\b");

    /// <summary>Behind the words: ", Pages 1055-1066", ": pp 1-8", ", 9041-9041".</summary>
    public static readonly Pattern WordedPages = Patterns.AnyCase(@"\b(pp?[.:]* ?|pages?:? ?|article (no\. ?|number )?)(?<pages>[a-z]{0,6}\d{1,9}( ?- ?[a-z]{0,6}\d{1,9})?)\b");

    public static readonly Pattern LastNumber = Patterns.Cased(@"(^|[ ,:])(?<pages>[A-Za-z]{0,3}\d{1,9}(-[A-Za-z]{0,3}\d{1,9})?)$");

    public static readonly Pattern Range = Patterns.Cased(@"(^|[ ,:])(?<pages>[A-Za-z]{0,3}\d{1,9}-[A-Za-z]{0,3}\d{1,9})\b");
}
