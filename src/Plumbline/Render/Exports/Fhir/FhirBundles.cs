using System.Collections.Immutable;
using System.Text.Json;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Render.Studies;

namespace Plumbline.Render.Exports.Fhir;

/// <summary>
/// The evidence as FHIR R5, one Bundle a study and one for the syntheses. Each holds the Citations that its Evidence refers to, so that
/// every reference is answered within the file.
/// </summary>
internal sealed class FhirBundles(Content content, Computed computed, Facts facts, StudyPages pages, ImmutableArray<Finding> findings)
{
    private readonly ILookup<FactId, Finding> findingsByFact = findings.SelectMany(finding => finding.Facts.Distinct().Select(fact => (fact, finding))).ToLookup(pair => pair.fact, pair => pair.finding);

    /// <summary>A Bundle without entries would not be valid, so there is none.</summary>
    public static bool CanHold(Study study) => study.Results.Any(EvidenceResource.CanHold);

    public bool HoldsSyntheses => content.Syntheses.Any(synthesis => SynthesisEvidence.CanHold(synthesis, computed.Of(synthesis)));

    public string OfStudy(Study study)
    {
        ImmutableArray<Result> results = [.. study.Results.Where(EvidenceResource.CanHold).DistinctBy(result => result.Id)];
        return Bundle(study.Id.ToString(), SynthesisEvidence.Sources(results), json =>
        {
            foreach (var result in results)
            {
                Entry(json, "Evidence", FhirId.Of(result.Id.Text), () =>
                    EvidenceResource.Write(json, content.Site, study, result, content.Site.Url + pages.Link("", facts.Of(result)), [.. findingsByFact[result.Id]]));
            }
        });
    }

    public string OfSyntheses()
    {
        ImmutableArray<(Synthesis Synthesis, PooledSynthesis? Pooled)> held = [.. content.Syntheses.Select(synthesis => (synthesis, computed.Of(synthesis))).Where(pair => SynthesisEvidence.CanHold(pair.Item1, pair.Item2))];
        return Bundle("syntheses", SynthesisEvidence.Sources([.. held.SelectMany(one => one.Pooled?.Plan.Results ?? one.Synthesis.Results)]), json =>
        {
            foreach (var (synthesis, pooled) in held)
            {
                Entry(json, "Evidence", SynthesisEvidence.IdOf(synthesis), () => SynthesisEvidence.Write(json, content, synthesis, pooled));
            }
        });
    }

    private string Bundle(string id, IEnumerable<Slug> sources, Action<Utf8JsonWriter> evidence) => Json.Object(json =>
    {
        json.WriteString("resourceType", "Bundle");
        json.WriteString("id", id);
        json.WriteString("type", "collection");
        json.WriteStartArray("entry");
        foreach (var source in content.Sources.Where(source => sources.Contains(source.Id)))
        {
            Entry(json, "Citation", source.Id.ToString(), () => CitationResource.Write(json, content.Site, source));
        }

        evidence(json);
        json.WriteEndArray();
    });

    private void Entry(Utf8JsonWriter json, string type, string id, Action resource)
    {
        json.WriteStartObject();
        json.WriteString("fullUrl", $"{content.Site.Url}fhir/{type}/{id}");
        json.Object("resource", resource);
        json.WriteEndObject();
    }
}
