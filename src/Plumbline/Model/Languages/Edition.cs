using System.Collections.Immutable;

namespace Plumbline.Model.Languages;

/// <summary>The site in one language: its words, what it says of itself, the pages that are written in it. The facts are those of the site.</summary>
public sealed record Edition
{
    public required PhraseBook Book { get; init; }

    public required SiteInfo Site { get; init; }

    public required ImmutableArray<GlossaryTerm> Glossary { get; init; }

    public required ImmutableArray<Page> Pages { get; init; }

    public Language Language => Book.Language;

    public bool IsTranslation => !Language.IsFirst;

    /// <summary>The edition in the first language, which all others are translated from.</summary>
    public static Edition First(Content content) => new() { Book = PhraseBook.English, Site = content.Site, Glossary = content.Glossary, Pages = content.Pages };

    /// <summary>The page of the first language that a page of this edition translates, by its path.</summary>
    public string OriginalOf(string path) => Language.IsFirst ? path : path[(Language.Folder.Length + 1)..];
}
