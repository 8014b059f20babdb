using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Render.Exports.Fhir;

/// <summary>A result as an Evidence of FHIR R5: what was measured in whom, the figure as printed, and what the checks say of it.</summary>
internal static class EvidenceResource
{
    /// <summary>Those that give an estimate, a count of people, or a printed reason why there is none. A bare test estimates nothing, and results of other trials are theirs to report.</summary>
    public static bool CanHold(Result result) =>
        !result.IsQuoted && result.Kind != ResultKind.Comparison && (result.Reading.Estimate is not null || result.Reading.Count is not null);

    /// <param name="url">The page and place that show the result.</param>
    /// <param name="findings">Those that touch it.</param>
    public static void Write(Utf8JsonWriter json, SiteInfo site, Study study, Result result, string url, ImmutableArray<Finding> findings)
    {
        Head(json, site, FhirId.Of(result.Id.Text), (DataFolder.FactsJsonPath, result.Id.Text), $"{study.Name}: {result.Outcome.Name}, {Who(result)}{When(result)}", "active");
        json.WriteStartArray("relatedArtifact");
        foreach (var source in result.Reading.Places.GroupBy(place => place.Source))
        {
            var lines = string.Join(", ", source.Select(place => Figures.Integer(place.Line)).Distinct());
            json.WriteStartObject();
            FhirJson.DerivedFrom(json, source.Key, $"lines of the text that was read: {lines}");
            json.WriteEndObject();
        }

        json.WriteStartObject();
        FhirJson.Documentation(json, url, study.Name);
        json.WriteEndObject();
        json.WriteEndArray();
        json.Notes([result.Note, Labelled("Judged by", result.Assessor), Labelled("Criteria", result.Criteria), .. findings.Where(finding => finding.IsDiscrepancy).Select(finding => finding.Message)]);
        json.Objects("variableDefinition", Variables(study, result), one => FhirJson.Variable(json, one.Role, one.Description));
        json.Objects("studyDesign", [study.Design], design => FhirJson.ConceptMembers(json, Coding.Of(design), DesignWords.Of(design)));
        json.Objects("statistic", [result], one => StatisticElement.Members(json, one));
    }

    /// <summary>What every Evidence of the site begins with.</summary>
    /// <param name="origin">The data file that holds the same, and its id there.</param>
    public static void Head(Utf8JsonWriter json, SiteInfo site, string id, (string File, string Id) origin, string title, string status)
    {
        json.WriteString("resourceType", "Evidence");
        json.WriteString("id", id);
        json.Objects("identifier", [origin], one =>
        {
            json.WriteString("system", site.Url + one.File);
            json.WriteString("value", one.Id);
        });
        json.WriteString("version", site.Version);
        json.WriteString("title", title);
        json.WriteString("status", status);
        json.WriteString("date", site.AsOf.ToString());
        json.WriteString("publisher", site.Title);
    }

    private static IEnumerable<(Coding Role, string Description)> Variables(Study study, Result result)
    {
        yield return (Coding.Population, result.Versus is null ? $"{result.Group.Name}. {study.Population}" : study.Population);
        if (result.Versus is { } versus)
        {
            yield return (Coding.Exposure, result.Group.Name);
            yield return (Coding.ReferenceExposure, versus.Name);
        }
        else
        {
            yield return (Coding.Exposure, study.Groups.Any(group => group is { Comparator: true, IsQuoted: false }) ? result.Group.Name : study.Treatment);
        }

        yield return (Coding.MeasuredVariable, $"{result.Outcome.Name}{When(result)}. {result.Outcome.Definition}");
    }

    private static string Who(Result result) => result.Versus is { } versus ? $"{result.Group.Name} compared with {versus.Name}" : result.Group.Name;

    private static string When(Result result) => result.Time is { } time ? $" at {time.ToWords()}" : "";

    private static string? Labelled(string label, string? text) => text is null ? null : $"{label}: {text}";
}
