using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Extract.Documents;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>What the front matter of a Markdown document says of it, key by key.</summary>
internal static class FrontMatterDetails
{
    public static SourceMetadata Read(SourceText source)
    {
        var front = FrontMatter.Read(source);
        if (front.Count == 0) return new SourceMetadata();
        var authors = List(front, "authors", "author");
        var pages = First(front, "pages") ?? (First(front, "firstpage", "first_page") is { } begin ? begin with { Value = First(front, "lastpage", "last_page") is { } last ? $"{begin.Value}-{last.Value}" : begin.Value } : null);
        return new SourceMetadata
        {
            Title = First(front, "title"),
            Authors = [.. authors.SelectMany(author => Names(author.Value))],
            AuthorsLine = authors.Count > 0 ? authors[0].Line : null,
            Journal = First(front, "journal", "publication", "container-title", "containertitle"),
            Year = Year(front),
            Volume = First(front, "volume"),
            Issue = First(front, "issue", "number"),
            Pages = pages,
            Doi = First(front, "doi") is { } doi && Dois.In(doi.Value) is { } plain ? doi with { Value = plain } : null,
            Pmid = First(front, "pmid"),
            Pmcid = First(front, "pmcid"),
            Issn = First(front, "issn"),
            Registrations = [.. List(front, "registration", "registrations", "nct", "nctid", "trialregistration", "trial_registration").SelectMany(Registered)],
            Published = Date(front, "published", "datepublished", "date_published", "publicationdate", "publication_date", "date", "posted"),
            LastUpdated = Date(front, "lastupdated", "last_updated", "updated", "modified", "datemodified", "lastmod", "last_modified"),
            LastReviewed = Date(front, "lastreviewed", "last_reviewed", "reviewed"),
            Licence = (First(front, "license", "licence", "rights")) is { } licence ? licence with { Value = Licences.ShortOf(licence.Value) } : null,
            Funding = First(front, "funding", "funder", "sponsor"),
            Url = First(front, "url", "source_url", "sourceurl", "canonical", "permalink", "link"),
            Publisher = First(front, "publisher") ?? First(front, "source", "site", "site_name", "organization", "organisation"),
            ReviewFrequency = First(front, "reviewfrequency", "review_frequency"),
            Keywords = [.. List(front, "keywords", "keyword").Select(word => word.Value)],
        };
    }

    private static ImmutableArray<string> Names(string author)
    {
        var name = author.StartsWith("name:", StringComparison.OrdinalIgnoreCase) ? author[5..].TrimAny(" \"'") : author;
        return AuthorList.Read(name) is { IsEmpty: false } list ? list.Names : name.Length is > 2 and < 80 && !name.Contains(':', StringComparison.Ordinal) ? [name] : [];
    }

    private static IEnumerable<Registration> Registered((string Value, int Line) pair) =>
        Registers.Numbers.Matches(pair.Value).Select(match => Registers.Plain(match.Value, pair.Value)).OfType<string>().Select(number => new Registration(number, null, pair.Line));

    private static Printed<string>? First(ILookup<string, (string Value, int Line)> front, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var (value, line) in front[key])
            {
                if (value.Length > 0 && value is not ("null" or "~" or "[]" or "|" or ">")) return new(value, line);
            }
        }

        return null;
    }

    // One value a line, or all in brackets: [a, b].
    private static List<(string Value, int Line)> List(ILookup<string, (string Value, int Line)> front, params string[] keys) =>
        [.. keys.SelectMany(key => front[key]).SelectMany(pair => pair.Value.StartsWith('[') && pair.Value.EndsWith(']')
            ? pair.Value[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(value => (value.TrimAny("\"'"), pair.Line))
            : [pair]).Where(pair => pair.Item1.Length > 0)];

    private static Printed<PartialDate>? Date(ILookup<string, (string Value, int Line)> front, params ReadOnlySpan<string> keys) =>
        First(front, keys) is { } found && DateReader.At(found.Value, 0) is { } parts && parts.Date is { } date ? new(date, found.Line) : null;

    private static Printed<int>? Year(ILookup<string, (string Value, int Line)> front)
    {
        foreach (var (value, line) in front["year"].Concat(front["citation"]))
        {
            var digits = value.Length >= 4 ? value[^4..] : value;
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1800 and < 2200) return new(year, line);
        }

        return null;
    }
}
