using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Render.Exports.Fhir;
using Plumbline.Render.Exports.References;
using Plumbline.Render.Studies;

namespace Plumbline.Render.Exports;

/// <summary>The files for programs: what each is, where it stands, what it holds. Pages, feeds and linked data list them from here.</summary>
internal static class DataFolder
{
    public const string FactsJsonPath = "data/facts.json";
    public const string FindingsJsonPath = "data/findings.json";
    public const string FindingsCsvPath = "data/findings.csv";
    public const string SynthesesJsonPath = "data/syntheses.json";
    public const string CoverageJsonPath = "data/coverage.json";

    private const string JsonType = "application/json";
    private const string CsvType = "text/csv";
    private const string FhirType = "application/fhir+json";
    private const string SchemaType = "application/schema+json";

    public static ImmutableArray<DataFile> Of(Content content, Computed computed, Facts facts, ImmutableArray<Finding> findings, Coverage coverage, StudyPages pages)
    {
        var fhir = new FhirBundles(content, computed, facts, pages, findings);
        return
        [
            new(FactsJsonPath, JsonType, "Every fact: results as printed with their lines, and the values computed from them", () => FactsJson.Write(content, facts)) { Schema = SchemaFiles.Facts },
            new("data/facts.csv", CsvType, "The same as a table, one row a fact", () => FactsCsv.Write(facts)),
            new("data/studies.json", JsonType, "Every study: design, people, treatment, groups, dates, endpoints, limits", () => StudiesJson.Write(content)) { Schema = SchemaFiles.Studies },
            new("data/studies.csv", CsvType, "The same as a table, one row a study", () => StudiesCsv.Write(content)),
            new(FindingsJsonPath, JsonType, "Every finding of the checks: what is printed, what was recomputed, the verdict", () => FindingsJson.Write(findings, []) + "\n") { Schema = SchemaFiles.Findings },
            new(FindingsCsvPath, CsvType, "The same as a table, one row a finding", () => FindingsCsv.Write(findings)),
            new(SynthesesJsonPath, JsonType, "Outcomes over several studies: what stands side by side, what is pooled and why, the certainty", () => SynthesesJson.Write(content, computed, facts)) { Schema = SchemaFiles.Syntheses },
            new(CoverageJsonPath, JsonType, "What was checked and what not, in numbers", () => CoverageJson.Write(coverage)) { Schema = SchemaFiles.Coverage },
            new("data/references.json", "application/vnd.citationstyles.csl+json", "The sources, for citation processors (CSL-JSON)", () => CslJson.Write(content.Sources)),
            new("data/references.bib", "application/x-bibtex", "The sources, for BibTeX", () => BibTeX.Write(content.Sources)),
            new("data/references.ris", "application/x-research-info-systems", "The sources, for reference managers (RIS)", () => Ris.Write(content.Sources)),
            .. content.Studies.Where(FhirBundles.CanHold).Select(study => new DataFile($"data/fhir/{study.Id}.json", FhirType, $"{study.Name} as a Bundle of FHIR R5: Citation of its sources, Evidence of its results", () => fhir.OfStudy(study))),
            .. fhir.HoldsSyntheses ? new[] { new DataFile("data/fhir/syntheses.json", FhirType, "What is pooled or rated as a Bundle of FHIR R5", fhir.OfSyntheses) } : [],
            .. SchemaFiles.All.Select(schema => new DataFile(schema.Path, SchemaType, $"The structure of {schema.Of} (JSON Schema, draft 2020-12)", schema.Text)),
        ];
    }
}
