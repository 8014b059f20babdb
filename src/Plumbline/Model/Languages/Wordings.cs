using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace Plumbline.Model.Languages;

/// <summary>All words that the program itself says to readers of pages that are translated.</summary>
public static class Wordings
{
    private static readonly ImmutableArray<Type> Catalogues =
    [
        typeof(TimePhrases), typeof(FactPhrases), typeof(FigurePhrases), typeof(IconPhrases), typeof(TimelinePhrases), typeof(LadderPhrases),
        typeof(PagePhrases), typeof(SearchPhrases), typeof(CardPhrases), typeof(HomePhrases), typeof(TranslationPhrases), typeof(CertaintyPhrases),
    ];

    /// <summary>In the order of their declaration. Only a site with a second language asks for it.</summary>
    public static ImmutableArray<Wording> All() =>
        [.. Catalogues.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).SelectMany(field => field.GetValue(null) switch { Wording one => [one], IEnumerable several => several.OfType<Wording>(), _ => [] })];
}
