using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Model;
using Plumbline.Render.Exports.References;
using Plumbline.Text;

namespace Plumbline.Render.Exports.Fhir;

/// <summary>A source as a Citation of FHIR R5. What a document does not say of itself is left out.</summary>
internal static class CitationResource
{
    public static void Write(Utf8JsonWriter json, SiteInfo site, SourceRecord source)
    {
        json.WriteString("resourceType", "Citation");
        json.WriteString("id", source.Id.ToString());
        json.WriteString("status", "active");
        json.WriteString("date", site.AsOf.ToString());
        json.WriteString("publisher", site.Title);
        json.Objects("summary", [Citations.InWords(source)], words => json.WriteString("text", words));
        json.Notes([source.Supplement]);
        json.Object("citedArtifact", () => Artifact(json, source));
    }

    private static void Artifact(Utf8JsonWriter json, SourceRecord source)
    {
        var data = source.Metadata;
        Identifiers(json, "identifier", [("DOI", "https://doi.org", data.Doi?.Value), ("PMID", "https://pubmed.ncbi.nlm.nih.gov", data.Pmid?.Value), ("PMCID", "https://www.ncbi.nlm.nih.gov/pmc", data.Pmcid?.Value), ("Document number", null, data.DocumentNumber?.Value)]);
        Identifiers(json, "relatedIdentifier", [.. data.Registrations.Select(one => ("Trial registration", one.Number.StartsWith("NCT", StringComparison.Ordinal) ? "https://clinicaltrials.gov" : null, (string?)one.Number))]);
        if (data.Title is { } title) json.Objects("title", [title.Value], words => json.WriteString("text", words));
        if (HasForm(data)) json.Objects("publicationForm", [data], form => Form(json, form));
        if (data.Url is { } url) json.Objects("webLocation", [url.Value], address => json.WriteString("url", address));
        if (!data.Authors.IsEmpty) json.Object("contributorship", () => Authors(json, data));
        json.Notes([$"The text that was read: {source.File}, SHA-256 {source.Sha256}."]);
    }

    private static void Identifiers(Utf8JsonWriter json, string key, ImmutableArray<(string Type, string? System, string? Value)> all)
    {
        ImmutableArray<(string Type, string? System, string? Value)> given = [.. all.Where(one => one.Value is not null)];
        if (given.IsEmpty) return;
        json.Objects(key, given, one =>
        {
            json.Concept("type", null, one.Type);
            json.TextIfAny("system", one.System);
            json.WriteString("value", one.Value);
        });
    }

    private static bool HasForm(SourceMetadata data) =>
        data.Journal is not null || data.Publisher is not null || data.Volume is not null || data.Issue is not null || data.Published is not null || data.Year is not null || data.Pages is not null || data.Licence is not null;

    private static void Form(Utf8JsonWriter json, SourceMetadata data)
    {
        if (data.Journal is not null || data.Publisher is not null)
        {
            json.Object("publishedIn", () =>
            {
                Identifiers(json, "identifier", [("ISSN", null, data.Issn?.Value)]);
                json.TextIfAny("title", data.Journal?.Value);
                if (data.Publisher is { } publisher) json.Object("publisher", () => json.WriteString("display", publisher.Value));
            });
        }

        json.TextIfAny("volume", data.Volume?.Value);
        json.TextIfAny("issue", data.Issue?.Value);
        json.TextIfAny("articleDate", data.Published?.Value.ToString());
        json.TextIfAny("publicationDateText", data.Year is { } year ? Figures.Integer(year.Value) : null);
        json.TextIfAny("pageString", data.Pages?.Value);
        json.TextIfAny("copyright", data.Licence?.Value);
    }

    private static void Authors(Utf8JsonWriter json, SourceMetadata data)
    {
        var names = AuthorName.Of(data, out var isComplete);
        json.WriteBoolean("complete", isComplete);
        json.Objects("entry", names, name => json.Object("contributor", () => json.WriteString("display", name.Printed)));
        json.Objects("summary", [string.Join(", ", names.Select(name => name.Printed)) + (isComplete ? "" : ", et al.")], words => json.WriteString("value", words));
    }
}
