using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Render.Exports.References;

/// <summary>The sources as CSL-JSON, which citation processors read. What a document does not say of itself is left out.</summary>
internal static class CslJson
{
    public static string Write(ImmutableArray<SourceRecord> sources) => Json.Array(sources, OfSource);

    private static void OfSource(Utf8JsonWriter json, SourceRecord source)
    {
        var data = source.Metadata;
        json.WriteString("id", source.Id.ToString());
        json.WriteString("type", ReferenceKinds.Of(data) switch
        {
            ReferenceKind.Article => "article-journal",
            ReferenceKind.WebPage => "webpage",
            ReferenceKind.Document => "document",
            _ => throw new InvalidOperationException("unknown kind of reference"),
        });
        json.TextIfAny("title", data.Title?.Value);
        Authors(json, data);
        json.TextIfAny("container-title", data.Journal?.Value);
        json.TextIfAny("container-title-short", data.JournalAbbreviation?.Value);
        json.TextIfAny("publisher", data.Publisher?.Value);
        json.TextIfAny("volume", data.Volume?.Value);
        json.TextIfAny("issue", data.Issue?.Value);
        json.TextIfAny("number", data.DocumentNumber?.Value);
        json.TextIfAny("page", data.Pages?.Value.Replace('\u2013', '-'));
        Issued(json, data);
        json.TextIfAny("DOI", data.Doi?.Value);
        json.TextIfAny("PMID", data.Pmid?.Value);
        json.TextIfAny("PMCID", data.Pmcid?.Value);
        json.TextIfAny("ISSN", data.Issn?.Value);
        json.TextIfAny("URL", data.Url?.Value);
        if (!data.Keywords.IsEmpty) json.WriteString("keyword", string.Join(", ", data.Keywords));
        json.TextIfAny("note", source.Supplement);
    }

    private static void Authors(Utf8JsonWriter json, SourceMetadata data)
    {
        var names = AuthorName.Of(data, out var isComplete);
        if (names.IsEmpty) return;
        json.Objects("author", isComplete ? names : names.Add(new AuthorName("et al.", null, null)), name =>
        {
            if (name.Family is null) json.WriteString("literal", name.Printed);
            else json.WriteString("family", name.Family);
            json.TextIfAny("given", name.Given);
        });
    }

    /// <summary>The day of publication where it is printed; else the year.</summary>
    private static void Issued(Utf8JsonWriter json, SourceMetadata data)
    {
        var date = data.Published?.Value ?? (data.Year is { } year ? PartialDate.Create(year.Value) : null as PartialDate?);
        if (date is not { } issued) return;
        json.Object("issued", () =>
        {
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            foreach (var part in new[] { issued.Year, issued.Month, issued.Day }.OfType<int>()) json.WriteNumberValue(part);
            json.WriteEndArray();
            json.WriteEndArray();
        });
    }
}
