using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>
/// <c>content/languages/FOLDER.yaml</c>: the program's own words, by section and name, and the words of the content that patients' pages use.
/// What is missing is a warning, because the pages can say so; a translation that fills in other things than the original is an error.
/// </summary>
internal static class LanguageFile
{
    public static bool IsOf(Language language, Page page) => !language.IsFirst && page.Path.StartsWith(language.Folder + "/", StringComparison.Ordinal);

    /// <summary>The site in the language; null where the file is missing or cannot be read.</summary>
    public static Edition? Read(Language language, Fields? file, SiteInfo site, ImmutableArray<GlossaryTerm> glossary, ImmutableArray<Page> pages, ImmutableArray<Outcome> outcomes, ImmutableArray<Study> studies)
    {
        if (file is null) return null;
        var edition = new Edition
        {
            Book = new PhraseBook(language, Phrases(file), ContentWordsFields.Read(file, outcomes, studies)),
            Site = Site(file, site),
            Glossary = Glossary(file, glossary),
            Pages = [.. pages.Where(page => IsOf(language, page))],
        };
        file.Finish();
        return edition;
    }

    private static ImmutableDictionary<string, string> Phrases(Fields file)
    {
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var section in Wordings.All().GroupBy(wording => wording.Section, StringComparer.Ordinal))
        {
            var fields = file.Map(section.Key);
            foreach (var wording in section)
            {
                if (fields?.LocatedText(wording.Name) is not { } text)
                {
                    file.Diagnostics.Add(Problems.Untranslated, (fields ?? file).Position with { Length = 1 }, $"'{wording.Key}' is not translated: {wording.English}", $"{wording.Name}: …, below {wording.Section}");
                    continue;
                }

                var (wanted, found) = (wording.Slots.Order(StringComparer.Ordinal).ToArray(), Wording.SlotsOf(text.Value).Order(StringComparer.Ordinal).ToArray());
                if (wanted.SequenceEqual(found)) texts[wording.Key] = text.Value;
                else file.Diagnostics.Add(Problems.TranslatedSlots, text.Position, $"'{wording.Key}' fills in {Named(wanted)}, and this translation {Named(found)}", wording.English);
            }

            fields?.Finish();
        }

        return texts.ToImmutable();
    }

    private static string Named(string[] slots) => slots.Length == 0 ? "nothing" : string.Join(", ", slots.Select(slot => $"{{{slot}}}"));

    private static SiteInfo Site(Fields file, SiteInfo site)
    {
        var fields = file.Map("site");
        string Of(string key, string english) => fields?.OptionalText(key) ?? Untranslated.Mark(english, $"site.{key}");
        var translated = site with
        {
            Title = Of("title", site.Title),
            Question = Of("question", site.Question),
            Description = Of("description", site.Description),
            ReviewPolicy = Of("reviewPolicy", site.ReviewPolicy),
            Authors = Of("authors", site.Authors),
            Funding = Of("funding", site.Funding),
            Conflicts = Of("conflicts", site.Conflicts),
            Licence = fields?.OptionalText("licence") ?? site.Licence,
            Disclaimer = Of("disclaimer", site.Disclaimer),
        };
        fields?.Finish();
        return translated;
    }

    private static ImmutableArray<GlossaryTerm> Glossary(Fields file, ImmutableArray<GlossaryTerm> glossary)
    {
        var translated = new Dictionary<string, Fields>(StringComparer.Ordinal);
        foreach (var (id, fields) in ContentWordsFields.Entries(file.Map("glossary")))
        {
            ContentWordsFields.ReportUnknown(file.Diagnostics, "term of the glossary", id.Value, id.Position, [.. glossary.Select(term => term.Id.ToString())]);
            translated[id.Value] = fields;
        }

        return [.. glossary.Select(term => translated.GetValueOrDefault(term.Id.ToString()) is { } fields ? Term(term, fields) : term with { Term = Untranslated.Mark(term.Term, $"glossary.{term.Id}"), Explanation = Untranslated.Mark(term.Explanation) })];
    }

    private static GlossaryTerm Term(GlossaryTerm term, Fields fields)
    {
        var name = fields.Text("term");
        var translated = new GlossaryTerm(term.Id, name, fields.Text("explanation"), fields.OptionalText("abbreviation") ?? term.Abbreviation, fields.Position) { Sort = fields.OptionalText("sort") ?? name };
        fields.Finish();
        return translated;
    }
}
