namespace Plumbline.Tests.Render.Exports;

/// <summary>
/// The elements of FHIR R5 that the export uses, copied by hand from the structure definitions of version 5.0.0: hl7.org/fhir/R5/evidence.html,
/// citation.html, bundle.html, datatypes.html, metadatatypes.html and references.html. An element that is not in this table may not be written.
/// </summary>
internal static class R5Structures
{
    private const int Many = int.MaxValue;

    private const string Table = """
        Bundle.id 0..1 id
        Bundle.type 1..1 code
        Bundle.entry 0..* Bundle.entry
        Bundle.entry.fullUrl 0..1 uri
        Bundle.entry.resource 0..1 Resource

        Evidence.id 0..1 id
        Evidence.identifier 0..* Identifier
        Evidence.version 0..1 string
        Evidence.title 0..1 string
        Evidence.status 1..1 code
        Evidence.date 0..1 dateTime
        Evidence.publisher 0..1 string
        Evidence.relatedArtifact 0..* RelatedArtifact
        Evidence.description 0..1 markdown
        Evidence.note 0..* Annotation
        Evidence.variableDefinition 1..* Evidence.variableDefinition
        Evidence.variableDefinition.description 0..1 markdown
        Evidence.variableDefinition.variableRole 1..1 CodeableConcept
        Evidence.synthesisType 0..1 CodeableConcept
        Evidence.studyDesign 0..* CodeableConcept
        Evidence.statistic 0..* Evidence.statistic
        Evidence.statistic.description 0..1 markdown
        Evidence.statistic.statisticType 0..1 CodeableConcept
        Evidence.statistic.quantity 0..1 Quantity
        Evidence.statistic.numberOfEvents 0..1 unsignedInt
        Evidence.statistic.numberAffected 0..1 unsignedInt
        Evidence.statistic.sampleSize 0..1 Evidence.statistic.sampleSize
        Evidence.statistic.sampleSize.numberOfStudies 0..1 unsignedInt
        Evidence.statistic.sampleSize.numberOfParticipants 0..1 unsignedInt
        Evidence.statistic.attributeEstimate 0..* Evidence.statistic.attributeEstimate
        Evidence.statistic.attributeEstimate.description 0..1 markdown
        Evidence.statistic.attributeEstimate.type 0..1 CodeableConcept
        Evidence.statistic.attributeEstimate.quantity 0..1 Quantity
        Evidence.statistic.attributeEstimate.level 0..1 decimal
        Evidence.statistic.attributeEstimate.range 0..1 Range
        Evidence.certainty 0..* Evidence.certainty
        Evidence.certainty.description 0..1 markdown
        Evidence.certainty.note 0..* Annotation
        Evidence.certainty.type 0..1 CodeableConcept
        Evidence.certainty.rating 0..1 CodeableConcept

        Citation.id 0..1 id
        Citation.status 1..1 code
        Citation.date 0..1 dateTime
        Citation.publisher 0..1 string
        Citation.summary 0..* Citation.summary
        Citation.summary.text 1..1 markdown
        Citation.note 0..* Annotation
        Citation.citedArtifact 0..1 Citation.citedArtifact
        Citation.citedArtifact.identifier 0..* Identifier
        Citation.citedArtifact.relatedIdentifier 0..* Identifier
        Citation.citedArtifact.title 0..* Citation.citedArtifact.title
        Citation.citedArtifact.title.text 1..1 markdown
        Citation.citedArtifact.publicationForm 0..* Citation.citedArtifact.publicationForm
        Citation.citedArtifact.publicationForm.publishedIn 0..1 Citation.citedArtifact.publicationForm.publishedIn
        Citation.citedArtifact.publicationForm.publishedIn.identifier 0..* Identifier
        Citation.citedArtifact.publicationForm.publishedIn.title 0..1 string
        Citation.citedArtifact.publicationForm.publishedIn.publisher 0..1 Reference
        Citation.citedArtifact.publicationForm.volume 0..1 string
        Citation.citedArtifact.publicationForm.issue 0..1 string
        Citation.citedArtifact.publicationForm.articleDate 0..1 dateTime
        Citation.citedArtifact.publicationForm.publicationDateText 0..1 string
        Citation.citedArtifact.publicationForm.pageString 0..1 string
        Citation.citedArtifact.publicationForm.copyright 0..1 markdown
        Citation.citedArtifact.webLocation 0..* Citation.citedArtifact.webLocation
        Citation.citedArtifact.webLocation.url 0..1 uri
        Citation.citedArtifact.contributorship 0..1 Citation.citedArtifact.contributorship
        Citation.citedArtifact.contributorship.complete 0..1 boolean
        Citation.citedArtifact.contributorship.entry 0..* Citation.citedArtifact.contributorship.entry
        Citation.citedArtifact.contributorship.entry.contributor 1..1 Reference
        Citation.citedArtifact.contributorship.summary 0..* Citation.citedArtifact.contributorship.summary
        Citation.citedArtifact.contributorship.summary.value 1..1 markdown
        Citation.citedArtifact.note 0..* Annotation

        Annotation.text 1..1 markdown
        Attachment.contentType 0..1 code
        Attachment.url 0..1 url
        Attachment.title 0..1 string
        CodeableConcept.coding 0..* Coding
        CodeableConcept.text 0..1 string
        Coding.system 0..1 uri
        Coding.code 0..1 code
        Coding.display 0..1 string
        Identifier.type 0..1 CodeableConcept
        Identifier.system 0..1 uri
        Identifier.value 0..1 string
        Quantity.value 0..1 decimal
        Quantity.comparator 0..1 code
        Quantity.unit 0..1 string
        Quantity.system 0..1 uri
        Quantity.code 0..1 code
        SimpleQuantity.value 0..1 decimal
        SimpleQuantity.unit 0..1 string
        SimpleQuantity.system 0..1 uri
        SimpleQuantity.code 0..1 code
        Range.low 0..1 SimpleQuantity
        Range.high 0..1 SimpleQuantity
        Reference.reference 0..1 string
        Reference.display 0..1 string
        RelatedArtifact.type 1..1 code
        RelatedArtifact.display 0..1 string
        RelatedArtifact.document 0..1 Attachment
        RelatedArtifact.resourceReference 0..1 Reference
        """;

    /// <summary>Codes of required bindings, and of the value sets whose codes the export uses, as R5 lists them.</summary>
    public static readonly Dictionary<string, string[]> Codes = new(StringComparer.Ordinal)
    {
        ["Bundle.type"] = ["document", "message", "transaction", "transaction-response", "batch", "batch-response", "history", "searchset", "collection", "subscription-notification"],
        ["Evidence.status"] = ["draft", "active", "retired", "unknown"],
        ["Citation.status"] = ["draft", "active", "retired", "unknown"],
        ["RelatedArtifact.type"] = ["documentation", "justification", "predecessor", "successor", "derived-from", "depends-on", "composed-of", "part-of", "amends", "cites", "cite-as"],
        ["Quantity.comparator"] = ["<", "<=", ">=", ">", "ad"],
        ["http://terminology.hl7.org/CodeSystem/variable-role"] = ["population", "subpopulation", "exposure", "referenceExposure", "measuredVariable", "confounder"],
        ["http://terminology.hl7.org/CodeSystem/statistic-type"] = ["absolute-MedianDiff", "C25463", "0000301", "predictedRisk", "descriptive", "C93150", "C16726", "rate-ratio", "C25564", "C53319", "0000457", "C28007", "C25570", "C16932", "C65172", "C17010", "C44256", "0000565", "C93152", "0000424", "C65171", "0000100"],
        ["http://terminology.hl7.org/CodeSystem/attribute-estimate-type"] = ["0000419", "C53324", "0000455", "0000420", "C53245", "C44185", "C38013", "C53322", "0000037", "0000421", "C48918"],
        ["http://terminology.hl7.org/CodeSystem/certainty-type"] = ["Overall", "RiskOfBias", "Inconsistency", "Indirectness", "Imprecision", "PublicationBias", "DoseResponseGradient", "PlausibleConfounding", "LargeEffect"],
        ["http://terminology.hl7.org/CodeSystem/certainty-rating"] = ["high", "moderate", "low", "very-low", "no-concern", "serious-concern", "very-serious-concern", "extremely-serious-concern", "present", "absent", "no-change", "downcode1", "downcode2", "downcode3", "upcode1", "upcode2"],
        ["http://terminology.hl7.org/CodeSystem/synthesis-type"] = ["std-MA", "IPD-MA", "indirect-NMA", "combined-NMA", "range", "classification", "pooled"],
        ["http://hl7.org/fhir/study-design"] = ["SEVCO:01003", "SEVCO:01016"],
    };

    private static readonly ILookup<string, KeyValuePair<string, R5Element>> ByType = Read().ToLookup(one => one.Key[..one.Key.LastIndexOf('.')], one => KeyValuePair.Create(one.Key[(one.Key.LastIndexOf('.') + 1)..], one.Value));

    /// <summary>The elements of a type by name; none for a primitive.</summary>
    public static Dictionary<string, R5Element> Of(string type) => ByType[type].ToDictionary();

    private static IEnumerable<KeyValuePair<string, R5Element>> Read() =>
        from line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let parts = line.Split(' ')
        select KeyValuePair.Create(parts[0], new R5Element(parts[1][0] - '0', parts[1][^1] == '*' ? Many : parts[1][^1] - '0', parts[2]));
}
