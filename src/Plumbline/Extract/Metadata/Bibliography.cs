using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Extract.Documents;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>The bibliography of a document as far as it tells it itself.</summary>
internal static class Bibliography
{
    public static SourceMetadata Read(SourceText source, IReadOnlyList<Block> blocks, IReadOnlyList<Part> parts)
    {
        var front = FrontMatter.Read(source);
        var head = TitleBlock.Read(source);
        var cited = SelfCitation.Read(parts);
        var published = TrialDates.After(parts, "Published");
        var enrolment = TrialDates.Enrolment(parts);
        var url = First(front, "url");
        return new SourceMetadata
        {
            Title = First(front, "title") ?? cited?.Title ?? head?.Title,
            Authors = head?.Authors is { IsEmpty: false } authors ? authors : cited?.Authors ?? [],
            AuthorsLine = head?.Authors.IsEmpty == false ? head.AuthorsLine : cited?.Authors.IsEmpty == false ? cited.Line : null,
            Journal = cited?.Journal,
            Year = cited?.Year ?? Year(published) ?? Copyright(parts) ?? Cited(front),
            Volume = cited?.Volume,
            Issue = cited?.Issue,
            Pages = cited?.Pages,
            Doi = Find(parts, Patterns.Doi, match => match.Value.TrimEnd('.', ',', ';', ':', ')')),
            Pmid = Find(parts, Patterns.Pmid, match => match.Groups["number"].Value),
            Registrations = Registrations.Read(parts),
            Received = TrialDates.After(parts, "Received"),
            Accepted = TrialDates.After(parts, "Accepted"),
            Published = published,
            EnrolmentStart = enrolment?.Start,
            EnrolmentEnd = enrolment?.End,
            DataCutoff = TrialDates.Cutoff(parts),
            Licence = Licence(front) ?? Find(parts, Patterns.Licence, Licences.Name),
            Funding = Declarations.Funding(parts),
            Conflicts = Declarations.Conflicts(parts),
            Ethics = Declarations.Ethics(parts),
            Url = url,
            Publisher = First(front, "publisher") ?? First(front, "source")
                ?? Find(parts, Patterns.Publisher, match => match.Groups["neutral"].Success ? match.Groups["neutral"].Value
                : match.Groups["named"].Value),
            LastReviewed = Date(front, "lastreviewed"),
            ReviewFrequency = First(front, "reviewfrequency"),
            Keywords = Keywords(parts),
            Links = Links.Read(source, blocks, url?.Value),
        };
    }

    private static Printed<string>? First(ILookup<string, (string Value, int Line)> front, string key) =>
        front[key].Select(pair => (Printed<string>?)new Printed<string>(pair.Value, pair.Line)).FirstOrDefault();

    private static Printed<string>? Licence(ILookup<string, (string Value, int Line)> front) =>
        (First(front, "license") ?? First(front, "licence")) is { } found ? found with { Value = found.Value.Replace('_', ' ') } : null;

    private static Printed<PartialDate>? Date(ILookup<string, (string Value, int Line)> front, string key) =>
        First(front, key) is { } found && PartialDate.TryParse(found.Value, out var date) ? new(date, found.Line) : null;

    private static Printed<int>? Year(Printed<PartialDate>? date) => date is { } known ? new(known.Value.Year, known.Line) : null;

    private static Printed<int>? Copyright(IReadOnlyList<Part> parts) =>
        Find(parts, Patterns.Copyright, match => match.Groups["year"].Value) is { } found
            ? new(int.Parse(found.Value, CultureInfo.InvariantCulture), found.Line) : null;

    private static Printed<int>? Cited(ILookup<string, (string Value, int Line)> front)
    {
        foreach (var (value, line) in front["citation"].Concat(front["year"]))
        {
            var digits = value.Length >= 4 ? value[^4..] : value;
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 1800) return new(year, line);
        }

        return null;
    }

    private static Printed<string>? Find(IReadOnlyList<Part> parts, Regex pattern, Func<Match, string> read)
    {
        foreach (var part in parts)
        {
            if (part.Kind != BlockKind.Table && pattern.Match(part.Text) is { Success: true } match)
                return part.At(read(match), match.Index);
        }

        return null;
    }

    private static ImmutableArray<string> Keywords(IReadOnlyList<Part> parts)
    {
        var part = parts.FirstOrDefault(part => part is { Kind: BlockKind.Matter, Section: "Keywords" });
        if (part is null) return [];
        return [.. part.Text.Trim(' ', ':').Split(['·', ',', ';', '•'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => word.TrimEnd('.')).Where(word =>
            word.Length is > 1 and < 80).Take(20)];
    }
}
