using System.Text.Json;
using Plumbline.Model;

namespace Plumbline.Render.Exports;

/// <summary>What was done to people, study by study: design, dates, groups, endpoints, limits.</summary>
internal static class StudiesJson
{
    public static string Write(Content content) => Json.Object(json =>
    {
        json.WriteString("$schema", "schema/studies.schema.json");
        json.WriteString("asOf", content.Site.AsOf.ToString());
        json.WriteString("version", content.Site.Version);
        json.Objects("studies", content.Studies, study => OfStudy(json, study));
    });

    private static void OfStudy(Utf8JsonWriter json, Study study)
    {
        json.WriteString("id", study.Id.ToString());
        json.WriteString("name", study.Name);
        json.WriteString("title", study.Title);
        json.WriteNumber("year", study.Year);
        json.Texts("sources", study.Sources.Select(source => source.Value.ToString()));
        json.WriteString("design", DesignWords.Of(study.Design));
        json.TextIfAny("designDetail", study.DesignDetail);
        json.WriteString("setting", study.Setting);
        json.WriteString("population", study.Population);
        json.WriteString("treatment", study.Treatment);
        json.WriteString("summary", study.Summary);
        json.WriteString("lay", study.Lay);
        json.WriteString("funding", study.Funding);
        json.WriteString("conflicts", study.Conflicts);
        json.TextIfAny("enrolmentStart", study.EnrolmentStart?.ToString());
        json.TextIfAny("enrolmentEnd", study.EnrolmentEnd?.ToString());
        json.TextIfAny("dataCutoff", study.DataCutoff?.ToString());
        if (study.Registration is { } registration)
        {
            json.Object("registration", () =>
            {
                json.WriteString("id", registration.Id);
                json.WriteString("date", registration.Date.ToString());
            });
        }

        json.Objects("groups", study.Groups, group => OfGroup(json, group));
        json.Texts("primaryEndpoints", study.PrimaryEndpoints.Select(outcome => outcome.Id.ToString()));
        json.Texts("secondaryEndpoints", study.SecondaryEndpoints.Select(outcome => outcome.Id.ToString()));
        json.Texts("limits", study.Limits);
    }

    private static void OfGroup(Utf8JsonWriter json, Group group)
    {
        json.WriteString("id", group.Id.ToString());
        json.WriteString("name", group.Name);
        json.WriteString("lay", group.Lay);
        if (group.Count?.Value is { } count) json.WriteNumber("count", count.Value);
        json.WriteBoolean("comparator", group.Comparator);
        json.TextIfAny("quotedFrom", group.Quoted);
        json.Places(group.Places);
    }
}
