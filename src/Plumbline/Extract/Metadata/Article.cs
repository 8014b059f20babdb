using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>Title, authors, journal and numbers of an article, from its title page, its citation of itself and its page headers.</summary>
internal static class Article
{
    public static SourceMetadata Read(DocumentLines document, IReadOnlyList<Part> parts, bool hasFrontMatter)
    {
        var cited = SelfCitation.Read(document, parts);
        var journals = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (cited?.Journal is { } journal) journals.Add(journal.Value);
        var head = TitleBlock.Read(document, journals);
        var authors = head.Authors.IsEmpty && !hasFrontMatter ? cited?.Authors ?? AuthorList.None : head.Authors;
        var server = Preprint(document);
        return new SourceMetadata
        {
            Title = cited?.Title is { } title && (head.Title is null || head.Authors.IsEmpty) ? new(title, cited.Line) : head.Title,
            Authors = authors.Names,
            AuthorsLine = authors.IsEmpty ? null : head.Authors.IsEmpty ? cited?.Line : head.AuthorsLine,
            Collective = authors.Collective is { } collective ? new(collective, head.Authors.IsEmpty ? cited!.Line : head.AuthorsLine) : null,
            Journal = cited?.Journal ?? server,
            Year = cited?.Year,
            Volume = cited?.Volume,
            Issue = cited?.Issue,
            Pages = cited?.Pages,
            Doi = Dois.Read(document, cited),
            Pmid = Identifiers.Pmid(document),
            Pmcid = Identifiers.Pmcid(document),
            Issn = Identifiers.Issn(document),
        };
    }

    // "medRxiv preprint doi: …": the server stands where the journal will.
    private static Printed<string>? Preprint(DocumentLines document)
    {
        foreach (var line in document.All.Where(line => line.Standing is Standing.Head or Standing.Furniture))
        {
            foreach (var server in new[] { "medRxiv", "bioRxiv", "Research Square", "Preprints with The Lancet", "SSRN" })
            {
                if (line.Text.Contains(server, StringComparison.OrdinalIgnoreCase) && line.Text.Contains("preprint", StringComparison.OrdinalIgnoreCase)) return new(server, line.Number);
            }
        }

        return null;
    }
}
