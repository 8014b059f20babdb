using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Model.Languages;

namespace Plumbline.Render.Translations;

/// <summary>Which pages stand in which languages, by the path of the page in the first language.</summary>
internal sealed class Twins
{
    /// <summary>Where a reader is sent who asks for a page in a language that it is not in.</summary>
    public const string Missing = "not-translated.html";

    private readonly ImmutableArray<Edition> editions;
    private readonly ImmutableDictionary<string, ImmutableArray<Language>> languages;

    public Twins(Content content)
    {
        editions = [Edition.First(content), .. content.Translations];
        languages = editions.SelectMany(edition => Pages(edition).Select(path => (Original: edition.OriginalOf(path), edition.Language)))
            .GroupBy(page => page.Original, StringComparer.Ordinal)
            .ToImmutableDictionary(page => page.Key, page => page.Select(one => one.Language).ToImmutableArray(), StringComparer.Ordinal);
    }

    public ImmutableArray<Edition> Editions => editions;

    /// <summary>Every page of an edition that may have a twin.</summary>
    public static IEnumerable<string> Pages(Edition edition) => edition.Pages.Select(SitePaths.Of).Append(edition.Language.Path(SitePaths.Glossary));

    /// <summary>Is the page of the first language also in this one?</summary>
    public bool Has(string original, Language language) => languages.TryGetValue(original, out var there) && there.Any(one => one.Folder == language.Folder);

    /// <summary>The languages of a page that is in more than one, each with its path; none for others.</summary>
    public ImmutableArray<(Language Language, string Path)> Of(string original) =>
        languages.TryGetValue(original, out var there) && there.Length > 1 ? [.. there.Select(language => (language, language.Path(original)))] : [];

    /// <summary>Where a link to a page of the first language leads for a reader of another: its twin, else itself.</summary>
    public string Nearest(string original, Language language) => Has(original, language) ? language.Path(original) : original;

    /// <summary>The page of the first language that a page of any language is a twin of, or itself.</summary>
    public string OriginalOf(string path) => editions.FirstOrDefault(edition => edition.IsTranslation && path.StartsWith(edition.Language.Folder + "/", StringComparison.Ordinal))?.OriginalOf(path) ?? path;

    /// <summary>The id of an entry on the page that lists what is not translated.</summary>
    public static string Anchor(string original) => Html.Anchor(original[..^".html".Length]);
}
