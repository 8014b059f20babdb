namespace Plumbline.Text;

/// <summary>Every kind of problem the program reports, each with its code. The list on the methods page is made from this.</summary>
public static class Problems
{
    public static readonly Problem BrokenYaml = Error("PL0101", "YAML that cannot be read");
    public static readonly Problem Tab = Error("PL0102", "a tab where YAML wants spaces");
    public static readonly Problem DuplicateKey = Error("PL0103", "the same key twice");
    public static readonly Problem UnknownKey = Error("PL0104", "a key nobody reads");
    public static readonly Problem MissingKey = Error("PL0105", "a key that is needed");
    public static readonly Problem WrongType = Error("PL0106", "a value of the wrong kind");
    public static readonly Problem OutOfRange = Error("PL0107", "a value that cannot be");
    public static readonly Problem InvalidId = Error("PL0108", "an id with characters it may not have");
    public static readonly Problem UnknownId = Error("PL0109", "an id that nothing has");
    public static readonly Problem DuplicateId = Error("PL0110", "the same id twice");
    public static readonly Problem FileName = Error("PL0111", "a file name that is not the id in it");
    public static readonly Problem MissingFile = Error("PL0112", "a file or folder that is needed");
    public static readonly Problem NotText = Error("PL0113", "a document that is not text");

    public static readonly Problem NoSuchLine = Error("PL0201", "a line on which the source prints no statistic");
    public static readonly Problem LineSaysOtherwise = Error("PL0202", "a number that the cited lines do not print");
    public static readonly Problem CountAboveTotal = Error("PL0203", "more responders than people");
    public static readonly Problem LimitsOutOfOrder = Error("PL0204", "interval limits out of order");
    public static readonly Problem StaleRecord = Error("PL0205", "a source record that is not what the text gives");
    public static readonly Problem UnexplainedFinding = Warning("PL0206", "a material discrepancy without an editor's word");
    public static readonly Problem StaleNote = Warning("PL0207", "an editor's note on nothing that is found");
    public static readonly Problem NotCurated = Warning("PL0208", "printed statistics that nobody has curated or left out");
    public static readonly Problem StaleRating = Warning("PL0209", "a rating of certainty made on other numbers");

    public static readonly Problem UnknownFact = Error("PL0301", "a citation of a fact that does not exist");
    public static readonly Problem UnknownForm = Error("PL0302", "a form that a fact cannot be shown in");
    public static readonly Problem UnknownFigure = Error("PL0303", "a figure that cannot be drawn");
    public static readonly Problem RawHtml = Error("PL0304", "HTML where only Markdown is read");
    public static readonly Problem BrokenLink = Error("PL0305", "a link to nothing");
    public static readonly Problem TypedNumber = Warning("PL0306", "a number typed by hand");
    public static readonly Problem UndrawnFigure = Warning("PL0307", "a chart that the numbers do not allow");

    public static readonly Problem MissingTemplate = Error("PL0401", "a template that is needed");
    public static readonly Problem BrokenTemplate = Error("PL0402", "a template that cannot be used");

    public static readonly Problem Audit = Error("PL0501", "a finished page that breaks a promise");
    public static readonly Problem ForeignFolder = Error("PL0502", "an output folder that is not ours");
    public static readonly Problem HardToRead = Error("PL0503", "a page for patients that is harder to read than allowed");
    public static readonly Problem HardNumbers = Error("PL0504", "numbers that patients would have to convert");
    public static readonly Problem TwinsDiffer = Error("PL0505", "a page for patients that says what no page for clinicians says");

    public static readonly Problem Untranslated = Warning("PL0601", "words without a translation");
    public static readonly Problem TranslatedSlots = Error("PL0602", "translated words that fill in other things than the original");
    public static readonly Problem TwinFacts = Error("PL0603", "a translation that cites other facts than the original");
    public static readonly Problem StaleTranslation = Warning("PL0604", "a translation that may be out of date");
    public static readonly Problem NoOriginal = Error("PL0605", "a translation of nothing");

    public static IReadOnlyList<Problem> All { get; } =
        [.. typeof(Problems).GetFields().Select(field => field.GetValue(null)).OfType<Problem>().OrderBy(problem => problem.Code, StringComparer.Ordinal)];

    private static Problem Error(string code, string title) => new(code, Severity.Error, title);

    private static Problem Warning(string code, string title) => new(code, Severity.Warning, title);
}
