namespace Plumbline.Model.Languages;

/// <summary>What stands around and between the texts of a page. Templates ask for them by name.</summary>
public static class PagePhrases
{
    public static readonly Phrase Skip = new("page.skip", "Skip to the content");
    public static readonly Phrase WhoFor = new("page.whoFor", "Who it is for");
    public static readonly Phrase PagesOfPart = new("page.pagesOfPart", "Pages of this part");
    public static readonly Phrase AboutSite = new("page.aboutSite", "About this site");
    public static readonly Phrase Language = new("page.language", "Language");
    public static readonly Phrase OnThisPage = new("page.onThisPage", "On this page");
    public static readonly Phrase Checked = new("page.checked", "Evidence checked");
    public static readonly Phrase NextReview = new("page.nextReview", "Next review");
    public static readonly Phrase1 By = new("page.by", "by {date}");
    public static readonly Phrase Version = new("page.version", "Version");
    public static readonly Phrase MadeBy = new("page.madeBy", "Made by");
    public static readonly Phrase PaidBy = new("page.paidBy", "Paid for by");
    public static readonly Phrase Licence = new("page.licence", "Licence");
    public static readonly Phrase1 Feed = new("page.feed", "{site}: what changed");
    public static readonly Phrase2 Title = new("page.title", "{page} – {site}");

    public static readonly Phrase ForPatients = new("page.forPatients", "For patients");
    public static readonly Phrase ForClinicians = new("page.forClinicians", "For clinicians");
    public static readonly Phrase About = new("page.about", "About");
    public static readonly Phrase Methods = new("page.methods", "Methods");
    public static readonly Phrase Checks = new("page.checks", "Checks");
    public static readonly Phrase Glossary = new("page.glossary", "Glossary");
    public static readonly Phrase GlossaryLead = new("page.glossaryLead", "Words that you meet in these pages and in talks with your team.");
    public static readonly Phrase GlossaryDescription = new("page.glossaryDescription", "Words that need explaining.");
    public static readonly Phrase2 Abbreviated = new("page.abbreviated", "{term} ({abbreviation})");
    public static readonly Phrase AToZ = new("page.aToZ", "A to Z");
    public static readonly Phrase Summary = new("page.summary", "The whole summary");
    public static readonly Phrase WhereYouAre = new("page.whereYouAre", "Where you are");
    public static readonly Phrase Home = new("page.home", "Home");
    public static readonly Phrase Currency = new("page.currency", "How current it is");
    public static readonly Phrase Data = new("page.data", "Data");
    public static readonly Phrase1 InEnglish = new("page.inEnglish", "{page} (in English)");

    public static readonly Phrase AsTable = new("page.asTable", "Show these numbers as a table");
    public static readonly Phrase1 NamedTable = new("page.namedTable", "{title}, as a table");
    public static readonly Phrase Picture = new("page.picture", "Picture for a slide (SVG)");
    public static readonly Phrase Numbers = new("page.numbers", "Numbers (CSV)");

    public static readonly Phrase DiffersHere = new("page.differsHere", "the source differs from itself here: see how");
    public static readonly Phrase Differ = new("page.differ", "The sign ≠ means that a paper does not agree with itself about that number, so take it with more care.");
    public static readonly Phrase ComparedDiffer = new("page.comparedDiffer", "We worked out the numbers on this page again where we could. Some of them do not fit with other numbers of their paper.");
    public static readonly Phrase Agree = new("page.agree", "We worked out the numbers on this page again where we could, and they agree.");
    public static readonly Phrase SeeChecks = new("page.seeChecks", "See what we checked");
}

/// <summary>What the search says.</summary>
public static class SearchPhrases
{
    public static readonly Phrase Find = new("search.find", "Find: A to Z");
    public static readonly Phrase Site = new("search.site", "Search this site");
    public static readonly Phrase Search = new("search.search", "Search");
    public static readonly Phrase Everything = new("search.everything", "Everything from A to Z");
    public static readonly Phrase1 Key = new("search.key", "The {key} key starts a search");
    public static readonly Phrase1 Found = new("search.found", "{number} results. Arrow keys move through them.");
    public static readonly Phrase FoundOne = new("search.foundOne", "1 result. Arrow down goes to it.");
    public static readonly Phrase Nothing = new("search.nothing", "Nothing found. Try one word, or look from A to Z.");
    public static readonly Phrase Word = new("search.word", "Word explained");
    public static readonly Phrase Measured = new("search.measured", "What was measured");
    public static readonly Phrase Study = new("search.study", "Study");
    public static readonly Phrase Check = new("search.check", "Check");
}

/// <summary>What the home page says beside its text.</summary>
public static class HomePhrases
{
    public static readonly Phrase PatientsDoor = new("home.patientsDoor", "What the studies found, in plain words, with pictures.");
    public static readonly Phrase CliniciansDoor = new("home.cliniciansDoor", "Results, intervals, comparisons and their limits.");
    public static readonly Phrase Studies = new("home.studies", "The studies behind it");
    public static readonly Phrase3 StudyFacts = new("home.studyFacts", "{design} · {people} · {year}");
    public static readonly Phrase1 People = new("home.people", "{number} people");
    public static readonly Phrase PeopleUnknown = new("home.peopleUnknown", "number not reported");
    public static readonly Phrase RandomisedTrial = new("home.randomisedTrial", "randomised trial");
    public static readonly Phrase SingleArmTrial = new("home.singleArmTrial", "single-arm trial");
    public static readonly Phrase RetrospectiveCohort = new("home.retrospectiveCohort", "retrospective cohort");
    public static readonly Phrase2 LastChecked = new("home.lastChecked", "Last checked on {date}. The program made {number} checks of the numbers that the documents print:");
    public static readonly Phrase3 Verdicts = new("home.verdicts", "{agree} agree, {differ} differ, {open} could not be checked.");
    public static readonly Phrase WholeSummary = new("home.wholeSummary", "The whole summary on one page");
    public static readonly Phrase ToKeep = new("home.toKeep", ", to print or to keep.");
    public static readonly Phrase SeeDifferences = new("home.seeDifferences", "See every difference");
}

/// <summary>What is said of the translation itself.</summary>
public static class TranslationPhrases
{
    public static readonly Phrase Draft = new("translation.draft", "This translation is a draft. No professional translator and no clinician has reviewed it. If in doubt, the English page counts.");
    public static readonly Phrase SeeEnglish = new("translation.seeEnglish", "Read the English page");
    public static readonly Phrase Stale = new("translation.stale", "The English page has changed since it was translated. This translation may be out of date.");
    public static readonly Phrase NotYet = new("translation.notYet", "not translated yet");
    public static readonly Phrase MissingTitle = new("translation.missingTitle", "Pages in English only");
    public static readonly Phrase MissingLead = new("translation.missingLead", "The page you asked for is not translated yet.");
    public static readonly Phrase MissingText = new("translation.missingText", "These pages are in English only. Each link leads to the English page.");
    public static readonly Phrase TranslatedText = new("translation.translatedText", "These pages are translated:");
}
