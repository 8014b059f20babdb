using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Render.Translations;

/// <summary>Holds a translation against its original: the same facts, and the text that was translated.</summary>
internal static class TwinCheck
{
    public static void Report(Content content, DiagnosticBag diagnostics)
    {
        var originals = content.Pages.ToDictionary(page => page.Path, StringComparer.Ordinal);
        foreach (var edition in content.Translations)
        {
            foreach (var page in edition.Pages)
            {
                if (originals.TryGetValue(edition.OriginalOf(page.Path), out var original)) Compare(page, original, diagnostics);
                else diagnostics.Add(Problems.NoOriginal, Position.OfFile(page.File), $"there is no page {edition.OriginalOf(page.Path)} that this could translate", NearestName.Hint(edition.OriginalOf(page.Path), [.. originals.Keys]));
            }
        }
    }

    public static bool IsStale(Page translation, Page original) => translation.Translates?.Value != TextHash(original);

    /// <summary>Names the text of a page, so that a change of it is seen: FNV-1a of 32 bits (Fowler, Noll, Vo 1991), in eight hexadecimal digits.</summary>
    public static string TextHash(Page page)
    {
        var hash = 2166136261u;
        foreach (var text in new[] { page.Title.Value, page.Menu, page.Description, page.Body.Trim() })
        {
            foreach (var character in text.Append('\0')) hash = unchecked((hash ^ character) * 16777619u);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    private static void Compare(Page page, Page original, DiagnosticBag diagnostics)
    {
        if (IsStale(page, original))
        {
            var hint = $"when the two say the same again, write translates: {TextHash(original)}";
            diagnostics.Add(Problems.StaleTranslation, page.Translates?.Position ?? page.Title.Position, $"{original.File} has changed since this was translated{Difference(page, original)}", hint);
            return;
        }

        var (here, there) = (CitedFacts.Of(page).ToImmutableArray(), CitedFacts.Of(original).ToImmutableArray());
        foreach (var extra in Only(here, there)) diagnostics.Add(Problems.TwinFacts, extra.Position, $"{original.File} does not cite {{{extra.Value}}}", "twins say the same facts");
        foreach (var lost in Only(there, here)) diagnostics.Add(Problems.TwinFacts, page.Title.Position, $"this page does not cite {{{lost.Value}}}, as {lost.Position} does", "twins say the same facts");
    }

    /// <summary>For the sentence about a page that is out of date: which facts it now has more, or fewer, than the original.</summary>
    private static string Difference(Page page, Page original)
    {
        var (here, there) = (CitedFacts.Of(page).ToImmutableArray(), CitedFacts.Of(original).ToImmutableArray());
        static string Named(IEnumerable<Located<string>> some) => string.Join(", ", some.Select(one => one.Value));
        return (Named(Only(there, here)), Named(Only(here, there))) switch
        {
            ("", "") => "; the facts it cites are still the same",
            (var lost, "") => $"; it lacks {lost}",
            ("", var extra) => $"; only it cites {extra}",
            (var lost, var extra) => $"; it lacks {lost}; only it cites {extra}",
        };
    }

    private static IEnumerable<Located<string>> Only(ImmutableArray<Located<string>> some, ImmutableArray<Located<string>> others) =>
        some.Where(one => !others.Any(other => other.Value == one.Value)).DistinctBy(one => one.Value, StringComparer.Ordinal);
}
