using Plumbline.Extract.Words;
using System.Text.RegularExpressions;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>A record as PubMed saves it in its format "Abstract": the journal first, then title, authors and their addresses, the abstract, the numbers.</summary>
internal static class PubMedText
{
    private const int MostLines = 4;

    private static readonly Pattern First = Patterns.Cased($@"^(\d{{1,5}}\. )?(?<journal>[\p{{L}}][\p{{L}}\d .&,():'-]{{1,120}}?) ?\. {Patterns.Year}( {Patterns.Month}([-/]{Patterns.Month})?( \d{{1,2}})?| (Spring|Summer|Autumn|Fall|Winter))?( Suppl)?[.;:]");
    private static readonly Pattern Epub = Patterns.AnyCase(@"\b(epub|ecollection|published online|electronic publication) ");

    public static SourceMetadata? Read(DocumentLines document)
    {
        var paragraphs = Paragraphs(document);
        if (paragraphs.Count < 3 || Joined(paragraphs[0]) is not { Length: < 500 } citation || First.Match(citation) is not { Success: true } first) return null;
        if (paragraphs[0].Count > MostLines || ForeignText.IsReference(Joined(paragraphs[1]))) return null;
        var line = paragraphs[0][0].Number;
        var imprint = ImprintReader.Read(citation[first.Index..]);
        var names = AuthorList.Read(Joined(paragraphs[2]));
        var isRecord = !names.IsEmpty || Sentences.Says(citation, "doi: 10.", "epub", "online ahead of print");
        if (!isRecord) return null;
        var title = Joined(paragraphs[1]);
        return new SourceMetadata
        {
            Title = title.Length > 5 ? new(TitleBlock.Clean(title.TrimAny("[]")), paragraphs[1][0].Number) : null,
            Authors = names.Names,
            AuthorsLine = names.IsEmpty ? null : paragraphs[2][0].Number,
            Collective = Group(names, paragraphs[2]),
            Journal = new(first.Groups["journal"].Value.Trim(), line),
            Year = new(int.Parse(first.Groups["year"].Value, System.Globalization.CultureInfo.InvariantCulture), line),
            Volume = Of(imprint?.Volume, line),
            Issue = Of(imprint?.Issue, line),
            Pages = Of(imprint?.Pages, line),
            Doi = Doi(paragraphs[0], document),
            Published = Published(citation, first, line),
            Pmid = Identifiers.Pmid(document),
            Pmcid = Identifiers.Pmcid(document),
        };
    }

    private static Printed<string>? Group(AuthorList names, List<PlainLine> lines) =>
        names.Collective is { } collective ? new(collective, lines[0].Number)
        : Joined(lines).Split(';') is [.., { Length: > 4 } last] parts && parts.Length > 1 && AuthorList.Read(last).IsEmpty ? new(last.TrimAny(" ."), lines[0].Number) : null;

    private static Printed<string>? Doi(List<PlainLine> citation, DocumentLines document)
    {
        if (Joined(citation) is var text && text.Contains("doi", StringComparison.OrdinalIgnoreCase) && Dois.In(text) is { } doi) return new(doi, citation[^1].Number);
        return document.All.Where(line => line.Text.StartsWith("DOI:", StringComparison.Ordinal) && line.Standing != Standing.Foreign && Dois.In(line.Text) is not null).Select(line => (Printed<string>?)new Printed<string>(Dois.In(line.Text)!, line.Number)).FirstOrDefault();
    }

    private static Printed<PartialDate>? Published(string citation, Match first, int line)
    {
        if (Epub.Match(citation) is { Success: true } epub && DateReader.Find(citation, epub.Index + epub.Length, epub.Index + epub.Length + 14) is { } online) return new(online.Date, line);
        return DateReader.At(citation, first.Groups["year"].Index) is { } parts && parts.Date is { Month: not null } date ? new(date, line) : null;
    }

    private static List<List<PlainLine>> Paragraphs(DocumentLines document)
    {
        var found = new List<List<PlainLine>>();
        foreach (var line in document.All.Take(60))
        {
            if (line.AfterGap || found.Count == 0)
            {
                if (found.Count == 3) break;
                found.Add([]);
            }

            found[^1].Add(line);
        }

        return found;
    }

    private static string Joined(List<PlainLine> lines)
    {
        var text = "";
        foreach (var line in lines) text = text.Length == 0 ? line.Text : text[^1] is '-' or '/' && line.Text.Length > 0 && !char.IsUpper(line.Text[0]) ? text + line.Text : $"{text} {line.Text}";
        return text;
    }

    private static Printed<string>? Of(string? value, int line) => value is null ? null : new(value, line);
}
