using System.Collections.Immutable;

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
    public static SearchWords English { get; } = new(
        "en",
        ["For patients", "For clinicians", "About this site", "", "Word explained", "What was measured", "Study", "Check"],
        "{0} results. Arrow keys move through them.",
        "1 result. Arrow down goes to it.",
        "Nothing found. Try one word, or look from A to Z.",
        "a about am an and are at be by can could did do does for from get had has have how i if in is it its me my of on one or out should so than that the their them they this to was we were what when which who why will with would you your");
}
