using Plumbline.Extract.Words;
using System.Text.RegularExpressions;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>Short names of licences, and whose the copyright is where there is none.</summary>
internal static class Licences
{
    private static readonly Pattern Address = Patterns.AnyCase(@"creativecommons\.org/(licen[sc]es/(?<terms>by(-(nc|nd|sa))*)|(?<zero>publicdomain/zero)|(?<mark>publicdomain/mark))(/(?<version>\d\.\d))?");
    private static readonly Pattern Short = Patterns.AnyCase(@"\b(CC[- ]?(?<terms>BY([- ](NC|ND|SA|noncommercial|noderivatives|sharealike))*)|(?<zero>CC[- ]?0|CC Zero))[- )(]{0,3}(v\.? ?|version )?(?<version>\d\.\d)?\b");
    private static readonly Pattern Spelt = Patterns.AnyCase(@"creative commons[ ,(-]{0,3}(licen[sc]e )?(?<terms>attribution[a-z /,()-]{0,80}?)[ ,(]{0,2}(?<version>\d\.\d)|creative commons (?<open>attribution[a-z /,()-]{0,60}?) licen[sc]e");
    private static readonly Pattern Others = Patterns.AnyCase(@"(?<ogl>open government licen[sc]e( v(ersion )?\.?(?<version>\d\.\d))?)|(?<zero>\bCC0\b|public domain dedication)|(?<domain>public[ _-]domain)|(?<reserved>all rights (are )?reserved)|(?<reuse>no reuse allowed)|(?<exclusive>exclusive licen[sc]e)");
    private static readonly Pattern Holder = Patterns.AnyCase(@"(©|\(c\)|copyright)[ :©]{0,4}(\(c\) )?(?<year>(19|20)\d{2})?[,.;]? ?((by|the authors? under|,) )?(?<holder>[\p{L}][\p{L}&.,'() /-]{1,90}?)?(,? (?<last>(19|20)\d{2}))?(\.|;|,|$| - | this| all rights| under| on behalf| published| unauthorized| doi| \d| https?| for personal| see| licen[sc]e| open| www| email)");
    private static readonly Pattern CopyrightYear = Patterns.AnyCase(@"(©|\(c\)|copyright)[^.]{0,60}?(?<year>(19|20)\d{2})\b");
    private static readonly WordFilter Words = WordFilter.AnyCase("licens", "licenc", "reserved", "creative commons", "creativecommons", "CC BY", "CC-BY", "CC0", "CC 0", "public domain", "public_domain", "no reuse");
    private static readonly WordFilter Notices = WordFilter.AnyCase("©", "(c)", "copyright");
    private static readonly Pattern Derived = Patterns.AnyCase("no[n]?[- ]?deriv");

    public static Printed<string>? Read(DocumentLines document, IReadOnlyList<Part> parts)
    {
        (Printed<string> Licence, int Rank)? best = null;
        foreach (var part in parts)
        {
            if (!Words.In(part.Text) || document.IsForeign(part.At(0, 0).Line)) continue;
            foreach (var (name, index, rank) in In(part.Text))
            {
                if (best is null || rank < best.Value.Rank) best = (part.At(name, index), rank);
            }
        }

        return best?.Licence ?? Copyright(document);
    }

    /// <summary>The names of licences in a text, with how much each says.</summary>
    public static IEnumerable<(string Name, int Index, int Rank)> In(string text)
    {
        if (Address.Match(text) is { Success: true } address) yield return (Name(address), address.Index, address.Groups["zero"].Success ? 4 : 1);
        if (Short.Match(text) is { Success: true } brief) yield return (Name(brief), brief.Index, brief.Groups["zero"].Success ? 4 : brief.Groups["version"].Success ? 0 : 2);
        if (Spelt.Match(text) is { Success: true } spelt) yield return (Name(spelt), spelt.Index, spelt.Groups["version"].Success ? 0 : 3);
        if (Others.Match(text) is { Success: true } other) yield return (Other(other), other.Index, other.Groups["domain"].Success || other.Groups["ogl"].Success ? 3 : other.Groups["zero"].Success ? 4 : 5);
    }

    /// <summary>The name of a licence in a key of front matter: public_domain, cc-by-4.0, "CC BY 4.0".</summary>
    public static string ShortOf(string value)
    {
        var plain = value.Replace('_', ' ');
        return In(plain).Where(one => one.Rank < 6).OrderBy(one => one.Rank).Select(one => one.Name).FirstOrDefault() ?? plain;
    }

    private static string Other(Match match) =>
        match.Groups["ogl"].Success ? $"Open Government Licence {match.Groups["version"].Value}".TrimEnd()
        : match.Groups["zero"].Success ? "CC0"
        : match.Groups["domain"].Success ? "public domain"
        : match.Groups["reserved"].Success ? "all rights reserved"
        : match.Groups["reuse"].Success ? "no reuse without permission" : "exclusive licence";

    private static string Name(Match match)
    {
        var version = match.Groups["version"].Value;
        if (match.Groups["zero"].Success) return $"CC0 {version}".TrimEnd();
        if (match.Groups["mark"].Success) return "public domain";
        var terms = (match.Groups["terms"].Value + match.Groups["open"].Value).ToLowerInvariant();
        var name = "CC BY";
        if (Sentences.Says(terms, "nc", "noncommercial", "non-commercial", "non commercial")) name += "-NC";
        if (Sentences.Says(terms, "-sa", " sa", "sharealike", "share-alike", "share alike")) name += "-SA";
        if (Sentences.Says(terms, "-nd", " nd") || Derived.IsMatch(terms)) name += "-ND";
        return $"{name} {version}".TrimEnd();
    }

    // "© 2014 by American Society of Clinical Oncology": nothing but the notice, so that nobody takes the text for free.
    private static Printed<string>? Copyright(DocumentLines document)
    {
        foreach (var line in document.All.Where(line => line.Standing != Standing.Foreign && line.Text.Length < 600))
        {
            if (!Notices.In(line.Text) || Holder.Match(line.Text) is not { Success: true } match) continue;
            var year = match.Groups["year"].Success ? match.Groups["year"].Value : match.Groups["last"].Value;
            var holder = match.Groups["holder"].Value.TrimAny(" ,.");
            if (holder.StartsWith("by ", StringComparison.OrdinalIgnoreCase)) holder = holder[3..];
            if (holder.Length > 0 && !char.IsUpper(holder[0]) && !holder.StartsWith("the ", StringComparison.Ordinal)) holder = "";
            var rest = line.Text.AsSpan(match.Groups["holder"].Index + match.Groups["holder"].Length);
            foreach (var form in new[] { ", Inc", ", LLC", ", Ltd" })
            {
                if (rest.StartsWith(form)) holder += form;
            }

            if (year.Length == 0 || holder.Length < 3) continue;
            return new($"© {year} {holder}".TrimEnd(), line.Number);
        }

        return null;
    }

    /// <summary>The year of the notice of copyright.</summary>
    public static Printed<int>? Year(DocumentLines document)
    {
        foreach (var line in document.All.Where(line => line.Standing != Standing.Foreign && line.Text.Length < 600))
        {
            if (!Notices.In(line.Text)) continue;
            if (CopyrightYear.Match(line.Text) is { Success: true } match) return new(int.Parse(match.Groups["year"].Value, System.Globalization.CultureInfo.InvariantCulture), line.Number);
        }

        return null;
    }
}
