using System.Collections.Frozen;

namespace Plumbline.Extract.Words;

/// <summary>Words that say what a whole number counts: people, what happens to people, or things of the trial that are no result. All ignore case.</summary>
internal static class CountWords
{
    /// <summary>What happens to people and is counted, one for one.</summary>
    public static readonly FrozenSet<string> Events = Set(
        "event events death deaths bleed bleeds bleedings infection infections relapse relapses recurrence recurrences stroke strokes infarction infarctions "
        + "hospitalization hospitalizations hospitalisation hospitalisations readmission readmissions fracture fractures thrombosis thromboses embolism embolisms perforation perforations seizure seizures "
        + "fall falls pregnancies births stillbirths miscarriages progressions carcinoma carcinomas cancers malignancies exacerbation exacerbations toxicities dlt dlts sae saes "
        + "complication complications reoperations reinterventions dropout dropouts drop-outs withdrawal withdrawals suicide suicides hemorrhage hemorrhages haemorrhage haemorrhages "
        + "leak leaks crossovers injuries remissions responses disorder disorders families households couples lesions eyes teeth tamponade tamponades failures episodes");

    /// <summary>Ways in which the best response of a tumour is written, each one patient.</summary>
    public static readonly FrozenSet<string> Responses = Set("cr pr sd pd vgpr scr mr cri ne crs prs");

    /// <summary>Parts of the trial or of its plan: a number of these is no count of people.</summary>
    public static readonly FrozenSet<string> Things = Set(
        "centre centres center centers site sites hospital hospitals country countries clinic clinics institution institutions department departments region regions study studies trial trials report reports "
        + "article articles publication publications paper papers record records rct rcts database databases arm arms group groups cohort cohorts cycle cycles course courses dose doses line lines regimen regimens therapy therapies "
        + "treatment treatments drug drugs agent agents tablet tablets capsule capsules injection injections infusion infusions vial vials visit visits session sessions item items question questions point points score scores "
        + "domain domains variable variables factor factors covariate covariates parameter parameters outcome outcomes endpoint endpoints end-point end-points criterion criteria analysis analyses model models test tests category categories subgroup subgroups "
        + "stratum strata time times fold level levels grade grades stage stages step steps phase phases part parts scale scales question primers primer gene genes mutation mutations marker markers antibodies copies "
        + "comparison comparisons questionnaire questionnaires reviewers investigators readers raters authors observers pathologists radiologists experiments replicates independent wells plates mice rats animals dogs rabbits");

    /// <summary>How many of these somebody has had says how far along he is: "2 prior lines (40%)" counts no people.</summary>
    public static readonly FrozenSet<string> Levels = Set(
        "line lines regimen regimens therapy therapies treatment treatments cycle cycles course courses dose doses drug drugs agent agents prior previous metastases comorbidities factor factors level levels grade stage point points score visits sessions or more");

    /// <summary>What only people do: a bare number before one of these counts them.</summary>
    public static readonly FrozenSet<string> Deeds = Set(
        "died withdrew discontinued dropped relapsed refused declined enrolled completed responded recovered survived progressed crossed stopped received achieved underwent experienced developed started entered remained attended consented agreed participated screened randomised randomized excluded");

    /// <summary>What people do, and things as well: it takes people named before.</summary>
    public static readonly FrozenSet<string> Verbs = Set("was were is are had have has did could showed reported required met tested needed");

    /// <summary>Adverbs between such a number and its verb.</summary>
    public static readonly FrozenSet<string> Adverbs = Set("later also never then subsequently eventually ultimately already still have has had");

    /// <summary>What laboratories count; a number n of these is no count of people.</summary>
    public static readonly FrozenSet<string> Laboratory = Set("mice mouse rats rat animals animal dogs rabbits pigs zebrafish wells replicates replicate triplicate experiments experiment cultures cells larvae embryos");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
