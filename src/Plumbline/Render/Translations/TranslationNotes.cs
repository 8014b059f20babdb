using Plumbline.Model;
using Plumbline.Model.Languages;

namespace Plumbline.Render.Translations;

/// <summary>What a translated page says of itself at its top.</summary>
internal static class TranslationNotes
{
    /// <summary>Empty in the first language.</summary>
    public static string Of(Edition edition, Twins twins, Content content, string path)
    {
        if (!edition.IsTranslation) return "";
        var original = edition.OriginalOf(path);
        var page = edition.Pages.FirstOrDefault(one => SitePaths.Of(one) == path);
        var source = content.Pages.FirstOrDefault(one => SitePaths.Of(one) == original);
        var isStale = page is not null && source is not null && TwinCheck.IsStale(page, source);
        var link = twins.Has(original, Language.English) ? $" <a href=\"{Html.Escape(SitePaths.Link(path, original))}\" hreflang=\"en\">{Say(TranslationPhrases.SeeEnglish)}</a>" : "";
        return $"<p class=\"translation-note\">{Say(TranslationPhrases.Draft)}{(isStale ? $" <strong>{Say(TranslationPhrases.Stale)}</strong>" : "")}{link}</p>\n";

        string Say(Phrase phrase) => Html.Escape(edition.Book.Say(phrase));
    }
}
