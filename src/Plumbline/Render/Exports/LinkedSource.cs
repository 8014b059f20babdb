using System.Text.Json;
using Plumbline.Model;
using Plumbline.Render.Exports.References;
using Plumbline.Text;

namespace Plumbline.Render.Exports;

/// <summary>A source in the words of schema.org. What a document does not say of itself is left out.</summary>
internal static class LinkedSource
{
    public static void Members(Utf8JsonWriter json, SourceRecord source)
    {
        var data = source.Metadata;
        json.WriteString("@type", IsWebPage(data) ? "MedicalWebPage" : "MedicalScholarlyArticle");
        json.TextIfAny("name", data.Title?.Value);
        var authors = AuthorName.Of(data, out _);
        if (!authors.IsEmpty)
        {
            json.Objects("author", authors, author =>
            {
                json.WriteString("@type", "Person");
                json.WriteString("name", author.Printed);
                json.TextIfAny("familyName", author.Family);
                json.TextIfAny("givenName", author.Given);
            });
        }

        json.TextIfAny("datePublished", data.Published?.Value.ToString() ?? (data.Year is { } year ? Figures.Integer(year.Value) : null));
        if (data.Journal is not null) json.Object("isPartOf", () => Issue(json, data));
        json.TextIfAny("pagination", data.Pages?.Value);
        if (data.Publisher is { } publisher)
        {
            json.Object("publisher", () =>
            {
                json.WriteString("@type", "Organization");
                json.WriteString("name", publisher.Value);
            });
        }

        if (data.Doi is { } doi)
        {
            json.WriteString("sameAs", "https://doi.org/" + doi.Value);
            json.Object("identifier", () =>
            {
                json.WriteString("@type", "PropertyValue");
                json.WriteString("propertyID", "DOI");
                json.WriteString("value", doi.Value);
            });
        }

        json.TextIfAny("url", data.Url?.Value);
    }

    /// <summary>A page of an agency: an address, and neither a journal nor a DOI.</summary>
    private static bool IsWebPage(SourceMetadata data) => ReferenceKinds.Of(data) == ReferenceKind.WebPage && data.Doi is null;

    /// <summary>The issue within its volume within its journal, as far as they are printed.</summary>
    private static void Issue(Utf8JsonWriter json, SourceMetadata data)
    {
        if (data.Issue is not { } issue)
        {
            Volume(json, data);
            return;
        }

        json.WriteString("@type", "PublicationIssue");
        json.WriteString("issueNumber", issue.Value);
        json.Object("isPartOf", () => Volume(json, data));
    }

    private static void Volume(Utf8JsonWriter json, SourceMetadata data)
    {
        if (data.Volume is not { } volume)
        {
            Periodical(json, data);
            return;
        }

        json.WriteString("@type", "PublicationVolume");
        json.WriteString("volumeNumber", volume.Value);
        json.Object("isPartOf", () => Periodical(json, data));
    }

    private static void Periodical(Utf8JsonWriter json, SourceMetadata data)
    {
        json.WriteString("@type", "Periodical");
        json.WriteString("name", data.Journal!.Value.Value);
        json.TextIfAny("issn", data.Issn?.Value);
    }
}
