using Plumbline.Extract.Documents;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>The bibliography of a document as far as it tells it itself. A reader for each kind of document gives what it is sure of, and what an article says in its text completes it.</summary>
internal static class Bibliography
{
    public static SourceMetadata Read(SourceText source, IReadOnlyList<Block> blocks, IReadOnlyList<Part> parts)
    {
        var document = DocumentLines.Read(source, blocks);
        var own = parts.Where(part => !document.IsForeign(part.At(0, 0).Line)).ToList();
        var front = FrontMatterDetails.Read(source);
        var record = TaggedRecord.Read(source) ?? PubMedText.Read(document);
        var page = record is null ? RegistryRecord.Read(document) ?? AgencyDocument.Read(document) : null;
        var known = front.CompletedBy(record ?? page ?? new SourceMetadata());
        // A record of a catalogue and a page of a register are whole; what else looks like a title or a journal there is another's.
        var paper = record is null && (page is null || page.Registrations.IsEmpty) ? Article.Read(document, own, front.Title is not null) : new SourceMetadata();
        var statements = Statements.Read(document, own, hasRecord: record is not null);
        // "First Posted" on the page of a register is no publication.
        if (page is { Registrations.IsEmpty: false }) statements = statements with { Published = null, Received = null };
        var metadata = known.CompletedBy(paper).CompletedBy(statements);
        metadata = metadata with { Links = Links.Read(source, blocks, metadata.Url?.Value) };
        return metadata.Year is null ? metadata with { Year = Year(metadata.Published) ?? (front.Title is null || page is null ? Licences.Year(document) : null) ?? Year(metadata.LastUpdated is { } updated && page is not null ? updated : null) } : metadata;
    }

    private static Printed<int>? Year(Printed<PartialDate>? date) => date is { } known ? new(known.Value.Year, known.Line) : null;
}
