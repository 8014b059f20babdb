using System.Collections.Frozen;

namespace Plumbline.Extract.Words;

/// <summary>The words by which reports of trials say what a number is. All sets ignore case unless they say otherwise.</summary>
internal static class Vocabulary
{
    /// <summary>A full stop after these ends no sentence.</summary>
    public static readonly FrozenSet<string> Abbreviations = Set("vs fig figs al no approx resp ca eg ie dr mr mrs prof st vol cf e.g i.e ref refs tab suppl");

    public static readonly FrozenDictionary<string, string> TimeUnits = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["month"] = "months", ["months"] = "months", ["mo"] = "months", ["mos"] = "months", ["mth"] = "months", ["mths"] = "months",
        ["year"] = "years", ["years"] = "years", ["yr"] = "years", ["yrs"] = "years",
        ["week"] = "weeks", ["weeks"] = "weeks", ["wk"] = "weeks", ["wks"] = "weeks",
        ["day"] = "days", ["days"] = "days", ["mois"] = "months", ["monate"] = "months", ["monaten"] = "months", ["meses"] = "months", ["mesi"] = "months",
        ["ans"] = "years", ["jahre"] = "years", ["jahren"] = "years", ["semaines"] = "weeks", ["wochen"] = "weeks", ["jours"] = "days", ["tage"] = "days", ["tagen"] = "days", ["hours"] = "hours", ["hour"] = "hours", ["h"] = "hours", ["minutes"] = "minutes", ["min"] = "minutes",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Letters that may follow a number without a space and do not make a name of it.</summary>
    public static readonly FrozenSet<string> Units =
        Set("mg g kg ug mcg ng l ml dl ul m cm mm nm d h s min y yr yrs year years mo month months day days week weeks wk u iu gy mmol mol umol kcal patients cases subjects participants vs to and");

    /// <summary>Words that a converter may glue to the number after them.</summary>
    public static readonly FrozenSet<string> BeforeNumbers = Set("range ranging ci cis iqr median mean hr or rr sd n p was were of median, vs");

    public static readonly FrozenSet<string> Absences = Set("reached nr ne estimable evaluable attained na nc unreached inf infinity");

    public static readonly FrozenSet<string> IntervalWords = Set("ci cis cri c.i ic ki cl ui");

    public static readonly FrozenSet<string> IntervalAdjectives = Set("exact two-sided one-sided confidence credible credibility bootstrap bootstrapped bca profile hpd highest posterior density uncertainty wald clopper-pearson wilson simultaneous");

    public static readonly FrozenSet<string> Introducers = Set("of from was were is between being ranging values");

    public static readonly FrozenSet<string> Versus = Set("vs versus v");

    /// <summary>People, and what happens to people.</summary>
    public static readonly FrozenSet<string> People = Set(
        "patients patient participants participant subjects subject people persons person individuals individual men women males females boys girls "
        + "children child adults infants infant neonate cases case deaths death volunteers responders events event donors survivors recipients controls non-responders nonresponders respondents enrollees mothers newborns "
        + "pts pt inpatients outpatients completers noncompleters non-completers veterans users nonusers non-users neonates babies adolescents students smokers carers caregivers pups twins siblings relatives");

    /// <summary>Words that end a noun phrase.</summary>
    public static readonly FrozenSet<string> Breaks = Set(
        "of in for with without among from to by at on as and or but than that which who whose was were is are be been being had have has did do does not "
        + "the a an this these those if when where while after before during until because due per between into within under over via its their "
        + "including included include includes achieved experienced received showed demonstrated observed compared followed respectively also only both either all "
        + "reported occurred significant significantly developed underwent died discontinued can could may might should would will");

    /// <summary>A number right after these numbers a thing; it does not count people.</summary>
    public static readonly FrozenSet<string> Numbering = Set(
        "phase phases grade grades stage stages level day days cycle cycles week weeks month months year years version type table fig figure figures class age aged group part step per score scores ecog cd version line lines no number visit chapter section ref arm");

    /// <summary>A number after these is a limit, not a result.</summary>
    public static readonly FrozenSet<string> Limits = Set("least most above below over under than exceeding exceed within up maximum minimum every about-to past last first next initial until upto");

    /// <summary>A sentence with one of these plans a trial; its bare percentages are assumptions.</summary>
    public static readonly FrozenSet<string> Planning = Set("power powered dropout drop-out assuming assumed assumption assumptions hypothesis hypothesized hypothesised predefined prespecified alpha significance attrition α");

    /// <summary>A comparison that says what counts as significant, not what was found.</summary>
    public static readonly FrozenSet<string> ThresholdWords = Set("margin boundary boundaries meaningful indicates indicate indicated considered denotes denoted defined regarded deemed threshold level taken set bold boldface bolded italics");

    public static readonly FrozenSet<string> RomanNumerals = new[] { "I", "II", "III", "IV", "V", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅰ-Ⅱ" }.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What "no … was reported" may deny without saying that nobody had it.</summary>
    public static readonly FrozenSet<string> NotPeople = Set("significant bias statistically difference differences previously unreported new unexpected effect association correlation evidence data information such other additional further heterogeneity interaction interactions trend change changes signal signals improvement benefit modification inconsistency");

    /// <summary>How a report says that something happened to somebody.</summary>
    public static readonly FrozenSet<string> Happened = Set("reported observed recorded lost seen noted found");
}
