using System.Collections.Immutable;
using Plumbline.Model.Languages;

namespace Plumbline.Render.Search;

/// <summary>What the search says, in one language.</summary>
/// <param name="Language">The language of the pages that it looks through.</param>
/// <param name="Kinds">What a result is, in the order of <see cref="SearchKind"/>; a section is named by its page.</param>
/// <param name="Found">How many results there are; {0} is the number.</param>
/// <param name="FoundOne">There is one result.</param>
/// <param name="Nothing">There is none.</param>
/// <param name="Idle">Words that say nothing of what is looked for.</param>
internal sealed record SearchWords(string Language, ImmutableArray<string> Kinds, string Found, string FoundOne, string Nothing, string Idle)
{
    /// <summary>Words of English that say nothing; in Chinese a pair of characters that says nothing is rare.</summary>
    private const string EnglishIdle =
        "a about am an and are at be by can could did do does for from get had has have how i if in is it its me my of on one or out should so than that the their them they this to was we were what when which who why will with would you your";

    public static SearchWords English { get; } = Of(PhraseBook.English);

    public static SearchWords Of(PhraseBook book) => new(
        book.Language.IsFirst ? book.Language.Tag : book.Language.Folder,
        [Say(book, PagePhrases.ForPatients), Say(book, PagePhrases.ForClinicians), Say(book, PagePhrases.AboutSite), "", Say(book, SearchPhrases.Word), Say(book, SearchPhrases.Measured), Say(book, SearchPhrases.Study), Say(book, SearchPhrases.Check)],
        Untranslated.Strip(book.Say(SearchPhrases.Found, "{0}")),
        Say(book, SearchPhrases.FoundOne),
        Say(book, SearchPhrases.Nothing),
        book.Language.IsFirst ? EnglishIdle : "");

    /// <summary>A script shows plain text; what is not translated has been reported where the words were read.</summary>
    private static string Say(PhraseBook book, Phrase phrase) => Untranslated.Strip(book.Say(phrase));
}
