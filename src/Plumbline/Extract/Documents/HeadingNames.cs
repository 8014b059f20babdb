using System.Collections.Frozen;

namespace Plumbline.Extract.Documents;

/// <summary>The headings of articles, abstracts, registries and labels, each with the one name we give its section.</summary>
internal static class HeadingNames
{
    /// <summary>Headings that may fill a line or open a paragraph.</summary>
    public static readonly FrozenDictionary<string, (string Name, PartKind Kind)> Known = All(Report, PartKind.Report)
        .Concat(All(Matter, PartKind.Matter))
        .Concat(All([("References", "References|Reference|Literature cited|Bibliography|Works cited|Reference list|Cited literature|Literature")], PartKind.References))
        .ToFrozenDictionary(pair => pair.Written, pair => (pair.Name, pair.Kind), StringComparer.OrdinalIgnoreCase);

    /// <summary>Labels of structured abstracts that are ordinary words elsewhere: headings only with a colon behind, or in capitals.</summary>
    public static readonly FrozenDictionary<string, (string Name, PartKind Kind)> Labels = All(
        [
            ("Methods", "Setting|Settings|Participants|Patients|Subjects|Population|Intervention|Interventions|Exposure|Exposures|Main outcomes|Main outcome|Main outcome measures|Main outcome measure|Primary outcome measure|Primary outcome measures"
                + "|Measurements|Outcome measures|Data sources|Data source|Study selection|Data extraction|Data extraction and synthesis|Data synthesis|Eligibility criteria|Search strategy|Sample|Procedures|Sampling|Statistical analysis"),
            ("Objective", "Question|Hypothesis|Context|Rationale"),
            ("Conclusions", "Meaning|Limitations|Limitation|Implications|Significance|Comment|Added value of this study"),
            ("Results", "Finding|Observations"),
        ], PartKind.Report).ToFrozenDictionary(pair => pair.Written, pair => (pair.Name, pair.Kind), StringComparer.OrdinalIgnoreCase);

    /// <summary>Headings that may stand inside a structured abstract.</summary>
    public static readonly FrozenSet<string> OfAbstracts =
        new[] { "Background", "Introduction", "Objective", "Methods", "Results", "Conclusions", "Discussion" }.ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<(string Written, string Name, PartKind Kind)> All((string Name, string Written)[] list, PartKind kind) =>
        from entry in list from written in entry.Written.Split('|') select (written, entry.Name, kind);

    private static (string Name, string Written)[] Report =>
    [
        ("Abstract", "Abstract|Abstracts"), ("Summary", "Summary|Synopsis|Plain language summary|Lay summary|Brief summary"),
        ("Background", "Background|Background/Aims|Background/Aim|Background and aims|Background and aim|Background & aims|Background and objectives|Background and objective|Background and purpose|Background/Objectives|Background/Objective|Backgrounds|Background information|Research in context"),
        ("Introduction", "Introduction"),
        ("Objective", "Objective|Objectives|Purpose|Purposes|Aim|Aims|Importance|Aim of the study|Aims of the study|Study objective|Study objectives|Objective(s)|Aims and objectives|Study purpose|Purpose of the study"),
        ("Methods", "Methods|Method|Methods and analysis|Material and methods|Materials and methods|Material and method|Materials & methods|Methods and materials|Patients and methods|Patients & methods|Subjects and methods|Participants and methods|Methodology|Study methods"
            + "|Design|Design, setting, and participants|Design, setting and participants|Design and setting|Design and methods|Setting and participants|Setting and patients|Design/methods|Experimental design|Study design|Trial design|Patients/methods|Methods/design|Design, setting, participants|Detailed description|Arms and interventions"
            + "|Main outcomes and measures|Main outcome and measures|Materials and methods section|Experimental section|Subjects and method|Clinical data|Data and methods|Object and methods"),
        ("Results", "Results|Result|Methods and results|Findings|Main results|Key findings|Principal findings|Results and discussion|Study results|Participant flow|Outcome measures results|Reported adverse events|Interim results|Preliminary results"),
        ("Discussion", "Discussion|Discussion and conclusion|Discussion and conclusions|Discussions|Limitations and caveats"),
        ("Conclusions", "Conclusions|Conclusion|Conclusions and relevance|Conclusion and relevance|Interpretation|Summary and conclusions|Summary/conclusion|Summary/conclusions|Concluding remarks|Authors' conclusions|Author's conclusions|Conclusions/significance|Conclusion/significance|Conclusions and implications|Clinical implications"),
        ("Appendix", "Appendix|Appendices|Figure legends|Figure captions|Legends to figures|Supplementary tables|Tables"),
    ];

    private static (string Name, string Written)[] Matter =>
    [
        ("Funding", "Funding|Funding sources|Funding source|Funding information|Financial support|Funding statement|Funding/support|Source of funding|Sources of funding|Sources of support|Role of the funding source|Grant support|Grant support and financial disclosures|Research funding|Support|Study funding|Primary funding source"),
        ("Conflicts", "Competing interests|Competing interest|Conflict of interest|Conflicts of interest|Conflict of interests|Declaration of conflict interest|Declaration of conflicting interests|Declaration of competing interest|Declaration of competing interests|Declaration of interests|Declaration of interest"
            + "|Conflict of interest statement|Conflict of interest disclosure|Conflict of interest disclosures|Disclosures|Disclosure|Disclosure statement|Disclosure of interest|Financial disclosure|Financial disclosures|Potential conflicts of interest|Potential conflict of interest|Authors' disclosures of potential conflicts of interest|Author disclosures|Declarations of interest|Competing interests statement"),
        ("Ethics", "Ethical approval|Ethics approval|Ethics statement|Ethical statement|Ethics approval and consent to participate|Ethical approval and consent to participate|Ethics|Ethical considerations|Ethics declarations|Institutional review board statement|Ethics and consent|Ethical approval and informed consent"),
        ("Keywords", "Keywords|Key words|Keyword|Index terms|MeSH terms"),
        ("Registration", "Trial registration|Registration number|Clinical trial registration|Trial registration number|Clinical trial information|Registration|Clinical trials registration|ClinicalTrials.gov identifier"),
        ("Acknowledgements", "Acknowledgements|Acknowledgments|Acknowledgement|Acknowledgment"),
        ("Contributions", "Author contribution|Author contributions|Authors' contributions|Contributors|Authors' contribution|Contributions|Authorship contributions|Authorship|CRediT authorship contribution statement|Contribution of authors|Authors' roles"),
        ("Data availability", "Data availability|Data availability statement|Availability of data and materials|Availability of data and material|Data sharing|Data sharing statement|Code availability|Data and code availability|Data-sharing statement"),
        ("Supplement", "Supplementary information|Supplementary material|Supplementary materials|Supporting information|Supplementary data|Supplemental material|Supplemental materials|Supplemental data|Electronic supplementary material|Additional files|Appendix A. Supplementary data"),
        ("Declarations", "Declarations|Consent for publication|Consent to participate|Informed consent|Informed consent statement|Patient consent|Patient consent for publication|Provenance and peer review|Disclaimer|Statements and declarations"),
        ("Licence", "Open access|Copyright|License|Licence|Rights and permissions"),
        ("Affiliations", "Authors and affiliations|Author information|Affiliations|Author details|Author affiliations|Extended author information|Corresponding author|Correspondence|Correspondence to"),
        ("Publisher's note", "Publisher's note"), ("Citation", "Citation|How to cite this article|How to cite|Cite this article|Cite this article as"),
        ("Abbreviations", "List of abbreviations|Abbreviations used"),
    ];
}
