using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Compute;
using Plumbline.Model;

namespace Plumbline.Render.Exports.Fhir;

/// <summary>A synthesis as an Evidence of FHIR R5: what was pooled and by which method, and its certainty where a person has rated it.</summary>
internal static class SynthesisEvidence
{
    /// <summary>One that is neither pooled nor rated says nothing that its results do not say.</summary>
    public static bool CanHold(Synthesis synthesis, PooledSynthesis? pooled) => pooled is not null || synthesis.Certainty.Level != CertaintyLevel.NotRated;

    public static string IdOf(Synthesis synthesis) => FhirId.Of($"synthesis.{synthesis.Id}");

    public static void Write(Utf8JsonWriter json, Content content, Synthesis synthesis, PooledSynthesis? pooled)
    {
        var results = pooled?.Plan.Results ?? synthesis.Results;
        var isDraft = pooled is { Plan.IsDraft: true } || synthesis.Certainty.IsDraft;
        EvidenceResource.Head(json, content.Site, IdOf(synthesis), (DataFolder.SynthesesJsonPath, synthesis.Id.ToString()), synthesis.Title, isDraft ? "draft" : "active");
        json.WriteStartArray("relatedArtifact");
        foreach (var source in Sources(results))
        {
            json.WriteStartObject();
            FhirJson.DerivedFrom(json, source, null);
            json.WriteEndObject();
        }

        if (pooled is not null)
        {
            json.WriteStartObject();
            FhirJson.Documentation(json, content.Site.Url + SitePaths.Synthesis(synthesis.Id), synthesis.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("description", pooled?.Plan.Reason ?? synthesis.Reason);
        var studies = content.Studies.Where(study => results.Any(result => result.Study == study.Id)).Select(study => study.Name);
        json.Objects("variableDefinition", Variables(synthesis, pooled, string.Join(", ", studies)), one => FhirJson.Variable(json, one.Role, one.Description));
        if (pooled is not null)
        {
            json.Concept("synthesisType", Coding.MetaAnalysis, Coding.MetaAnalysis.Display);
            json.Objects("statistic", [pooled], one => Statistic(json, one));
        }

        if (Coding.Of(synthesis.Certainty.Level) is { } rating) json.Objects("certainty", [synthesis.Certainty], certainty => CertaintyMembers(json, certainty, rating));
    }

    public static IEnumerable<Slug> Sources(ImmutableArray<Result> results) => results.SelectMany(result => result.Reading.Places).Select(place => place.Source).Distinct();

    private static IEnumerable<(Coding Role, string Description)> Variables(Synthesis synthesis, PooledSynthesis? pooled, string studies)
    {
        yield return (Coding.Population, $"People of {studies}");
        if (pooled is not null) yield return (Coding.Exposure, pooled.Plan.Name);
        yield return (Coding.MeasuredVariable, $"{synthesis.Outcome.Name}. {synthesis.Outcome.Definition}");
    }

    private static void Statistic(Utf8JsonWriter json, PooledSynthesis pooled)
    {
        json.WriteString("description", pooled.Pooled.Method);
        json.Concept("statisticType", Coding.Proportion, Coding.Proportion.Display);
        if (FhirJson.Published(pooled.Pooled.Estimate) is { } estimate) json.Quantity("quantity", estimate, "%");
        json.WriteNumber("numberAffected", pooled.Studies.Sum(study => study.People));
        json.Object("sampleSize", () =>
        {
            json.WriteNumber("numberOfStudies", pooled.Studies.Length);
            json.WriteNumber("numberOfParticipants", pooled.Studies.Sum(study => study.Total));
        });
        json.WriteStartArray("attributeEstimate");
        Interval(json, Coding.ConfidenceInterval, Coding.ConfidenceInterval.Display, pooled.Pooled);
        if (pooled.Prediction is { } prediction) Interval(json, null, "Prediction interval", prediction);
        Single(json, Coding.TauSquared, pooled.Tau2.Estimate, null, pooled.Tau2.Method);
        Single(json, Coding.ISquared, pooled.I2.Estimate, "%", pooled.I2.Method);
        Single(json, Coding.PValue, pooled.Heterogeneity.P, null, pooled.Heterogeneity.Method);
        json.WriteEndArray();
    }

    private static void Interval(Utf8JsonWriter json, Coding? coding, string name, DerivedValue value)
    {
        json.WriteStartObject();
        json.WriteString("description", value.Method);
        json.Concept("type", coding, name);
        if (value.Level is { } level) json.WriteNumber("level", level / 100m);
        json.Range(FhirJson.Published(value.Low), FhirJson.Published(value.High), "%");
        json.WriteEndObject();
    }

    private static void Single(Utf8JsonWriter json, Coding coding, double? value, string? unit, string method)
    {
        if (FhirJson.Published(value) is not { } number) return;
        json.WriteStartObject();
        json.WriteString("description", method);
        json.Concept("type", coding, coding.Display);
        json.Quantity("quantity", number, unit);
        json.WriteEndObject();
    }

    private static void CertaintyMembers(Utf8JsonWriter json, Certainty certainty, Coding rating)
    {
        json.WriteString("description", certainty.IsDraft ? "GRADE, draft: awaiting a clinician's review" : "GRADE");
        json.Notes(certainty.Reasons);
        json.Concept("type", Coding.OverallCertainty, Coding.OverallCertainty.Display);
        json.Concept("rating", rating, CertaintyWords.Of(certainty));
    }
}
