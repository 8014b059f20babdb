using System.Text;
using System.Text.Json;
using Plumbline.Model;

namespace Plumbline.Render;

/// <summary>What a page tells search engines of itself (schema.org).</summary>
internal static class JsonLd
{
    /// <summary>A script element of data. The default encoder escapes every character that could end the element.</summary>
    public static string Of(Content content, string path, string title, string description, Audience audience)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "MedicalWebPage");
            json.WriteString("name", title);
            json.WriteString("description", description);
            json.WriteString("url", content.Site.Url + path);
            json.WriteString("inLanguage", "en");
            json.WriteString("lastReviewed", content.Site.AsOf.ToString());
            json.WriteString("license", "https://creativecommons.org/licenses/by/4.0/");
            if (content.Site.Subject is { } subject)
            {
                json.WriteStartObject("about");
                json.WriteString("@type", "Drug");
                json.WriteString("name", subject);
                json.WriteEndObject();
            }

            json.WriteStartObject("audience");
            json.WriteString("@type", "MedicalAudience");
            json.WriteString("audienceType", audience switch { Audience.Patients => "Patient", Audience.Clinicians => "Clinician", Audience.Everyone => "Patient, Clinician", _ => throw new InvalidOperationException($"unknown audience {audience}") });
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return $"<script type=\"application/ld+json\">{Encoding.UTF8.GetString(stream.ToArray())}</script>";
    }
}
