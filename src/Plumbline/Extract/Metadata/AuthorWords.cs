using System.Collections.Frozen;

namespace Plumbline.Extract.Metadata;

/// <summary>The words around names: degrees and titles, particles, and what shows that a phrase is no person.</summary>
internal static class AuthorWords
{
    private static readonly FrozenSet<string> DegreeNames = Set(
        "MD PHD MSC MS MA MPH MBBS MBCHB MB BS BSC BA DO DRPH SCD DSC PHARMD RN FRCP FRCPC FRCPE FRCPATH FRCS FRCSC FACP FACC FASCO FAAN FMEDSCI MRCP MRCS DM DPHIL EDD MHS MHSC MSCE MSCI MSPH MBA MMED MMSC MCH DNB DDS DMD JD "
        + "CCRP NP PA PA-C BCH BAO CRNP APRN BSN MSN DNP CNS RPH BPHARM MPHARM BCOP MBBCH MDPHD MDMSC MTROPMED MEPI DRMED DRPHIL DVM VMD LLM MSTAT MBIOSTAT CANDMED DSCI SM AB AM MPP MHA FESC FAHA FRACP FRACS FRCOG FCCP HDR ND OD PSYD "
        + "MRCPCH FFPH FRCPCH DTMH DIPSTAT MRES LMS CHB BCHIR MBCH PGDIP BMBS BM MDS CCRC PHDC ESQ");

    private static readonly FrozenSet<string> Honorifics = Set("PROF PROFESSOR DR MR MRS MS SIR DAME ASSOC PRIV-DOZ PD BY AND");

    private static readonly FrozenSet<string> SmallWords = Set("van von der den de del della da di do dos das du la le el al bin ibn ben ter ten te zu zum y e i af av of St san abu ul op 't d' 't");

    private static readonly FrozenSet<string> RoleWords = Set(
        "professor lecturer fellow researcher statistician physician consultant student director doctoral senior associate assistant research clinical registrar epidemiologist scientist reader head chair surgeon nurse doctor "
        + "emeritus specialist principal postdoctoral methodologist manager chief");

    private static readonly FrozenSet<string> Impersonal = Set(
        "University Universities Hospital Hospitals Department Departments Dept Institute Institutes Institut School College Center Centre Centers Faculty Division Laboratory Clinic Foundation Ministry Unit Academy Society Medicine Medical "
        + "Oncology Hematology Haematology Health Research Sciences Science Journal Article Articles Review Original Report Reports Letter Editorial Trial Trials Study Studies Phase Patients Patient Disease Diseases Cancer Cancers Tumor Tumors "
        + "Tumour Myeloma Leukemia Leukaemia Lymphoma Carcinoma Melanoma Sarcoma Therapy Therapies Treatment Treatments Efficacy Safety Survival Clinical Multiple Open Access Abstract Background Methods Results Conclusion Conclusions Introduction "
        + "Objective Copyright License Licence Published Received Accepted Correspondence Online Volume Issue Number Supplement Page Pages Table Figure Plus Versus Combination Dose Doses Dosing Randomized Randomised Controlled Analysis Final Update "
        + "Results Adults Adult Children Women Men Syndrome Chronic Acute Relapsed Refractory Advanced Metastatic Previously Treated Newly Diagnosed Risk Outcome Outcomes Response Quality Life World Real Data Register Registry Practice "
        + "Guidance Guideline Guidelines Appraisal Technology Information Prescribing Highlights Product Label Tablets Capsules Injection Assessment Committee Agency Administration Government States Kingdom Republic China Japan Korea Germany "
        + "France Italy Spain Canada Australia Netherlands USA UK Key Words Keywords Summary Funding Discussion Key Points Drug Drugs System Systems Blood Lung Breast Heart Kidney Liver Diabetes Hypertension Infection Infections Effect Effects "
        + "Evaluation Comparison Management Impact Role Association Prospective Retrospective Cohort Multicenter Multicentre Double Blind Placebo Primary Secondary Long Term Short Early Late High Low New Novel Versus With For In On The Is Are To "
        + "From After Before During Among Between Using Based Related Associated Versus Pharmaceuticals Pharma Biologics Therapeutics Inc Ltd Co Corp Corporation Company GmbH Group Groups Search Log Login Sign Download View Full Text PDF Share "
        + "Cite Permissions Menu Skip Content Privacy Terms Contact Subscribe Home About Author Authors Information Affiliations Expand Figures Tables Supplementary Material Materials Additional Related Topics Topic Metrics Citations Save Export "
        + "Affiliation Highlights Statement Interests Declaration Declarations Contributions Acknowledgements Poster Oral Session Presentation Annual Meeting Congress Conference Proceedings Category Type Track Sub Language English Chinese Edition "
        + "Show More Less See Value Values Not Completed Statistical Test Hypothesis Title Grade Grades Any Total Mean Median Hematologic Nonhematologic Ratio Hazard Interval Confidence Baseline Characteristic Characteristics Event Events Adverse Overall Free Progression "
        + "Duration Time Rate Arm Arms Cohort Control Variable Parameter Factor Factors Age Sex Male Female Year Years Month Months Week Weeks Day Days Cases Subjects Participants Mortality Incidence Prevalence Screening Surgery Surgical Procedure Vaccine "
        + "Interventional General Internal National International American European British West North South East Central Public Library");

    public static bool IsDegree(string word) => DegreeNames.Contains(Letters(word).ToUpperInvariant());

    public static bool IsHonorific(string word) => Honorifics.Contains(word.TrimEnd('.').ToUpperInvariant());

    public static bool IsParticle(string word) => SmallWords.Contains(word) || (word.Length < 5 && word.StartsWith("d'", StringComparison.OrdinalIgnoreCase));

    public static bool IsRole(string word) => RoleWords.Contains(word);

    public static bool IsImpersonal(string word) => Impersonal.Contains(word);

    /// <summary>Jr, Sr, II, III: part of the name before.</summary>
    public static bool IsSuffix(string text) => text.TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV" or "2nd" or "3rd";

    private static string Letters(string word) => word.Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
