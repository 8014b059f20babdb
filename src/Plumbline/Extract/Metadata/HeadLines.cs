using Plumbline.Extract.Words;

namespace Plumbline.Extract.Metadata;

/// <summary>Tells what a line of a title page is, as far as it is neither title nor authors.</summary>
internal static class HeadLines
{
    private const int LongestFurniture = 500;

    private static readonly Pattern Banner = Patterns.AnyCase(
        @"^((jama|the lancet|nejm|blood|bmj)[\w ]*\| ?)?((original|research|review|regular|full|short|brief|special|clinical|invited|primary|featured|free|rapid|systematic|plenary|open|accepted|author|manuscript|preprint|new|late-breaking|late breaking|randomi[sz]ed|phase)[ -]?)*"
        + @"(articles?|paper|papers|reports?|communications?|contributions?|investigations?|research|reviews?|letters?|editorial|commentary|correspondence|perspective|case reports?|original|access|manuscript|preprint|proof|uncorrected proof|clinical trials?( and observations)?|clinical (research|study|studies)|clinical observations?|trials?|abstracts?|posters?( session)?( [iv]+)?|oral( abstracts?)?( session)?|meeting abstracts?|supplement|study protocol|protocol|version of record|clinical practice|therapeutics|r ?e ?s ?e ?a ?r ?c ?h( +a ?r ?t ?i ?c ?l ?e)?|meta-analysis|guideline|observations)$");

    // Lines that begin so and are no longer than the number: buttons of web pages, editors, addresses, notes.
    private static readonly (string Start, int Longest)[] Starts =
    [
        ("check for updates", 30), ("show more", 20), ("show less", 20), ("see more", 20), ("see comment", 60), ("abstract disclosures", 40), ("meeting abstract", 100), ("download", 80), ("view article", 60), ("view pdf", 60), ("view large", 60), ("view in", 60), ("full text", 40), ("pdf", 16), ("email alert", 20), ("share", 30), ("permission", 20), ("cite", 30), ("search", 40), ("menu", 10),
        ("skip to", 50), ("advertisement", 20), ("log in", 20), ("login", 20), ("sign in", 20), ("related content", 30), ("article info", 30), ("article metrics", 30), ("article has an altmetric", 60), ("metrics", 20), ("open athens", 20), ("export pdf", 100),
        ("favorites", 20), ("get citation", 20), ("affiliations", 30), ("expand", 20), ("author info", 50), ("authors info", 50), ("figures", 30), ("tables", 20), ("references", 20), ("supplementary", 60), ("add to favorites", 30), ("crossmark", 20), ("save", 12),
        ("print", 12), ("reprints", 40), ("contents lists available", 90), ("journal homepage", 120), ("peer review", 90), ("peer-review", 90), ("topic", 240), ("abstract topic", 240), ("abstract id", 50), ("abstract number", 50), ("abstract no", 50), ("abstract #", 50), ("session", 240),
        ("category:", 240), ("type:", 120), ("presentation", 240), ("program:", 240), ("hematology disease topics", 400), ("article type", 100), ("running title", 240), ("running head", 240), ("short title", 240), ("word count", 60), ("editor", 240), ("academic editor", 240),
        ("edited by", 240), ("reviewed by", 240), ("handling editor", 240), ("correspond", 480), ("*correspond", 480), ("e-mail", 240), ("email", 240), ("tel", 80), ("section:", 120), ("specialty section", 240), ("subject", 240), ("keywords", 480), ("key words", 480), ("orcid", 120), ("copy", 8),
        ("issn", 240), ("author links", 60), ("add to mendeley", 30), ("get rights", 40), ("to link to this", 200), ("submit your article", 60), ("view related", 40), ("view crossmark", 40), ("citing articles", 40), ("author affiliations", 100), ("full terms", 200), ("address", 300), ("fund program", 300), ("foundation", 300), ("see also", 100), ("isbn", 80), ("language:", 60), ("isrctn", 80), ("trial registration", 240), ("clinicaltrials", 160), ("clinical trial registration", 240), ("nct0", 80), ("nct 0", 80), ("epub ", 80), ("online ahead of print", 40), ("this article", 400), ("this paper", 400), ("this preprint", 400), ("this version", 400), ("note: this preprint", 400),
        ("supported by", 480), ("funding", 480), ("level of evidence", 100), ("conflict of interest", 400), ("conflicts of interest", 400), ("page ", 30), ("www.", 120), ("http", 200), ("pmid", 80), ("pmcid", 80), ("doi", 200), ("all rights reserved", 120), ("copyright", 480), ("medrxiv preprint", 480), ("biorxiv preprint", 480),
        ("(which was not certified", 400), ("it is made available", 300), ("received", 400), ("accepted", 300), ("revised", 300), ("published", 300), ("submitted", 300), ("posted", 200), ("first published", 300), ("available online", 200), ("advance access", 200), ("prepublished", 300), ("final version", 200), ("manuscript received", 300),
        ("manuscript accepted", 300), ("revision received", 300), ("date of", 200), ("dates:", 300), ("article history", 300), ("last updated", 100), ("last reviewed", 100), ("issue date", 100), ("publication date", 100), ("publication:", 300), ("journal:", 200), ("source:", 200), ("reference number:", 60), ("收稿日期", 300), ("出版日期", 300), ("citation", 480), ("doi:", 200), ("classification", 200), ("clc number", 120), ("document code", 120),
    ];

    // "The New England Journal of Medicine", "THE LANCET Oncology": the name of the journal at the head of its page.
    private static readonly Pattern JournalBanner = Patterns.AnyCase(@"^(the |new |england |european |american |british |international |chinese |indian |japanese |korean |canadian |[a-z]+ )?(new england |european |american |british |international |chinese )?(journal|annals|archives|lancet|jama|bmj|proceedings|bulletin)( (of|for|in|the|and|&|[a-z]+)){0,7}$");

    private static readonly Pattern Dated = Patterns.AnyCase($@"^(\d{{1,2}} )?{Patterns.Month},? (\d{{1,2}},? )?(19|20)\d{{2}}$|^\d{{3}}\. ?\p{{L}}[^.]+$|\| ?{Patterns.Month} \d{{1,2}}, \d{{4}}$");
    private static readonly Pattern Inside = Patterns.AnyCase(@"©|\(c\) ?\d{4}|\bcopyright\b|\bdoi:? ?(https?://(dx\.)?doi\.org/)?10\.|https?://(dx\.)?doi\.org/10\.");

    private static readonly Pattern Place = Patterns.Cased(
        @"\b(Universit\p{L}+|Hospitals?|H[oô]pital|Klinik\w*|Department|Dept|Institutes?|Institut|School of|College of|College London|Center for|Centre for|Cancer Center|Cancer Centre|Medical Center|Medical Centre|Faculty|Division of|Laboratory|Foundation Trust|Clinic|Academy of|GmbH|Ltd|Inc|Corporation|P\.? ?R\.? China|United Kingdom|USA)\b");

    /// <summary>Journal, kind of article, dates, numbers, buttons of a web page.</summary>
    public static bool IsFurniture(string line)
    {
        var text = line.TrimAny("*#_ |·-.:[]■•");
        if (!text.Any(char.IsLetter)) return true;
        if (text.Length > LongestFurniture) return false;
        foreach (var (start, longest) in Starts)
        {
            if (text.Length <= longest && text.StartsWith(start, StringComparison.OrdinalIgnoreCase) && !(text.Length > start.Length && char.IsLower(text[start.Length]) && char.IsLetter(start[^1]) && start.Length < 5)) return true;
        }

        return (text.Length < 80 && (Banner.IsMatch(text) || JournalBanner.IsMatch(text) || text.Split('|', StringSplitOptions.TrimEntries).Any(Banner.IsMatch))) || Dated.IsMatch(text) || Inside.IsMatch(text);
    }

    /// <summary>Where somebody works: a place, an address, or the number that an author's mark leads to.</summary>
    public static bool IsAffiliation(string line) =>
        Place.IsMatch(line) && (line.Contains(',', StringComparison.Ordinal) || line.Contains(';', StringComparison.Ordinal) || IsNumbered(line) || line.Length < 80);

    private static bool IsNumbered(string line) => line.Length > 2 && (char.IsDigit(line[0]) || line[0] is '(' or '¹' or '•' or '*' or '†' || (char.IsLower(line[0]) && line[1] == ' '));
}
