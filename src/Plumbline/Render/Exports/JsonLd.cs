using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Plumbline.Model;

namespace Plumbline.Render.Exports;

/// <summary>
/// What a page tells search engines of itself (schema.org): a MedicalWebPage, with the sources on a study's page and the data set on the
/// page about the data. A block of data is no script: browsers decide by its type before they ask the Content-Security-Policy, which
/// allows no script but the search.
/// </summary>
internal static class JsonLd
{
    public const string Licence = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>A script element of data. The default encoder escapes every character that could end the element.</summary>
    public static string Of(Content content, ImmutableArray<DataFile> data, string path, string title, string description, Audience audience, ImmutableArray<Crumb> trail)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            Page(json, content, path, title, description, audience);
            if (!trail.IsEmpty) json.Object("breadcrumb", () => Breadcrumb(json, content.Site, trail));
            if (content.Studies.FirstOrDefault(study => SitePaths.Study(study.Id) == path) is { } study)
            {
                var sources = content.Sources.Where(source => study.Sources.Any(id => id.Value == source.Id)).ToList();
                if (sources.Count > 0) json.Objects("citation", sources, source => LinkedSource.Members(json, source));
            }

            if (path == SitePaths.Data) json.Object("mainEntity", () => LinkedDataset.Members(json, content.Site, data));
            json.WriteEndObject();
        }

        return $"<script type=\"application/ld+json\">{Encoding.UTF8.GetString(stream.ToArray())}</script>";
    }

    private static void Breadcrumb(Utf8JsonWriter json, SiteInfo site, ImmutableArray<Crumb> trail)
    {
        json.WriteString("@type", "BreadcrumbList");
        json.Objects("itemListElement", trail.Index(), step =>
        {
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", step.Index + 1);
            json.WriteString("name", step.Item.Name);
            json.WriteString("item", site.Url + step.Item.Path);
        });
    }

    private static void Page(Utf8JsonWriter json, Content content, string path, string title, string description, Audience audience)
    {
        json.WriteString("@type", "MedicalWebPage");
        json.WriteString("name", title);
        json.WriteString("description", description);
        json.WriteString("url", content.Site.Url + path);
        json.WriteString("inLanguage", "en");
        json.WriteString("lastReviewed", content.Site.AsOf.ToString());
        json.WriteString("license", Licence);
        if (content.Site.Subject is { } subject)
        {
            json.Object("about", () =>
            {
                json.WriteString("@type", "Drug");
                json.WriteString("name", subject);
            });
        }

        json.Object("audience", () =>
        {
            json.WriteString("@type", "MedicalAudience");
            json.WriteString("audienceType", audience switch { Audience.Patients => "Patient", Audience.Clinicians => "Clinician", Audience.Everyone => "Patient, Clinician", _ => throw new InvalidOperationException($"unknown audience {audience}") });
        });
    }
}
