using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Model.Languages;

namespace Plumbline.Render.Markdown;

/// <summary>What a page may say of the site itself, such as <c>{site.asOf}</c>: written once, in <c>content/site.yaml</c>.</summary>
internal static class SiteWords
{
    public static ImmutableDictionary<string, string> Of(SiteInfo site, PhraseBook book) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["site.asOf"] = book.Date(site.AsOf),
        ["site.nextReview"] = book.Date(site.NextReview),
        ["site.reviewPolicy"] = site.ReviewPolicy,
        ["site.authors"] = site.Authors,
        ["site.funding"] = site.Funding,
        ["site.conflicts"] = site.Conflicts,
        ["site.version"] = site.Version,
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
