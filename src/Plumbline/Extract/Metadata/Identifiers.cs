using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>The numbers by which catalogues know the document: PMID, PMCID, ISSN, the number of an agency.</summary>
internal static class Identifiers
{
    private static readonly Pattern PmidShape = Patterns.Cased(@"(^|[\s(;|.\]*])(PubMed )?PMID(:| -|) ?:? ?(?<number>\d{1,8})\b");
    private static readonly Pattern PmcShape = Patterns.Cased(@"\b(?<number>PMC\d{4,9})\b");
    private static readonly Pattern IssnShape = Patterns.AnyCase(@"\b[ep]?-?issn(s|-l)?\b( ?\(?(print|online|electronic|linking)\)?)?[: ]{0,3}(?<number>\d{4}-\d{3}[\dX])\b");
    private static readonly Pattern PmidLink = Patterns.AnyCase(@"^\W{0,4}https?://(pubmed\.ncbi\.nlm\.nih\.gov/|www\.ncbi\.nlm\.nih\.gov/pubmed/)(?<number>\d{4,8})/?\W{0,3}$");

    private static readonly WordFilter PmidMark = WordFilter.Cased("PMID");
    private static readonly WordFilter PmcMark = WordFilter.Cased("PMC");
    private static readonly WordFilter IssnMark = WordFilter.AnyCase("issn");
    private static readonly WordFilter LinkMark = WordFilter.AnyCase("ncbi");

    public static Printed<string>? Pmid(DocumentLines document) => Own(document, PmidMark, PmidShape) ?? Own(document, LinkMark, PmidLink);

    public static Printed<string>? Pmcid(DocumentLines document) => Own(document, PmcMark, PmcShape);

    public static Printed<string>? Issn(DocumentLines document) => Own(document, IssnMark, IssnShape);

    // On the title page, in a page header, at the start of a line or behind another of the paper's numbers; in a sentence it is another paper's.
    private static Printed<string>? Own(DocumentLines document, WordFilter mark, Pattern shape)
    {
        foreach (var line in document.All)
        {
            if (line.Standing == Standing.Foreign || !mark.In(line.Text)) continue;
            if (shape.Match(line.Text) is not { Success: true } match) continue;
            var before = line.Text.AsSpan(0, match.Index).TrimEnd();
            var labelled = before.Length < 12 || line.Text.StartsWith("doi", StringComparison.OrdinalIgnoreCase) || line.Text.StartsWith("PMC", StringComparison.Ordinal);
            if (labelled || (line.Standing != Standing.Body && line.Text.Length < 300)) return new(match.Groups["number"].Value.ToUpperInvariant(), line.Number);
        }

        return null;
    }
}
