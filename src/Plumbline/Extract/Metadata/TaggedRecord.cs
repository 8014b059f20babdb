using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Extract.Documents;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Metadata;

/// <summary>The bibliography of a record in the format of MEDLINE or RIS.</summary>
internal static class TaggedRecord
{
    public static SourceMetadata? Read(SourceText source) => TaggedFields.Read(source) is { } fields ? fields.IsMedline ? Medline(fields) : Ris(fields) : null;

    private static SourceMetadata Medline(TaggedFields fields)
    {
        var (full, brief) = (fields.First("JT"), fields.First("TA"));
        var authors = fields.Values("AU") is { IsEmpty: false } names ? names : fields.Values("FAU");
        return new SourceMetadata
        {
            Title = fields.First("TI") is { } title ? title with { Value = TitleBlock.Clean(title.Value) } : null,
            Authors = authors,
            AuthorsLine = (fields.First("AU") ?? fields.First("FAU"))?.Line,
            Collective = fields.First("CN"),
            Journal = full ?? brief,
            JournalAbbreviation = full is null ? null : brief,
            Year = Year(fields.First("DP")),
            Volume = fields.First("VI"),
            Issue = fields.First("IP"),
            Pages = fields.First("PG"),
            Doi = Doi(fields.All("LID", "AID")),
            Pmid = fields.First("PMID"),
            Pmcid = fields.First("PMC"),
            Issn = fields.First("IS") is { } issn ? issn with { Value = issn.Value.Length > 9 ? issn.Value[..9] : issn.Value } : null,
            Registrations = [.. fields.All("SI").SelectMany(Registered).DistinctBy(one => one.Number)],
            Received = History(fields, "[received]"),
            Revised = History(fields, "[revised]"),
            Accepted = History(fields, "[accepted]"),
            Published = Compact(fields.First("DEP")) ?? Date(fields.First("DP")),
            LastUpdated = Compact(fields.First("LR")),
            Funding = Joined(fields.All("GR").Select(grant => (Grant(grant.Value), grant.Line))),
            Conflicts = fields.First("COIS") is { } interests && Metadata.Conflicts.Said(interests.Value) is { } said ? interests with { Value = said } : null,
            Licence = fields.First("CI") is { } notice && notice.Value.Length < 200 && Licences.In(notice.Value).Select(one => one.Name).FirstOrDefault() is { } licence ? notice with { Value = licence } : null,
            Keywords = [.. fields.Values("OT").Select(word => word.TrimStart('*'))],
        };
    }

    private static SourceMetadata Ris(TaggedFields fields)
    {
        var (full, brief) = (fields.First("JF", "JO", "T2"), fields.First("JA", "J2"));
        var (from, to) = (fields.First("SP"), fields.First("EP"));
        var date = fields.First("PY", "Y1", "DA");
        return new SourceMetadata
        {
            Title = fields.First("TI", "T1") is { } title ? title with { Value = TitleBlock.Clean(title.Value) } : null,
            Authors = fields.Values("AU", "A1"),
            AuthorsLine = fields.First("AU", "A1")?.Line,
            Journal = full ?? brief,
            JournalAbbreviation = full is null || brief?.Value == full.Value.Value ? null : brief,
            Year = Year(date),
            Volume = fields.First("VL"),
            Issue = fields.First("IS"),
            Pages = from is { } first ? first with { Value = to is { } last && last.Value != first.Value && !first.Value.Contains('-', StringComparison.Ordinal) ? $"{first.Value}-{last.Value}" : first.Value } : null,
            Doi = Doi(fields.All("DO", "M3")),
            Pmid = fields.First("AN") is { } number && number.Value.All(char.IsAsciiDigit) ? number : null,
            Issn = fields.First("SN"),
            Published = Date(fields.First("DA", "Y1", "PY")),
            Url = fields.First("UR"),
            Publisher = fields.First("PB"),
            Keywords = fields.Values("KW"),
        };
    }

    private static Printed<string>? Doi(IEnumerable<(string Value, int Line)> fields)
    {
        foreach (var (value, line) in fields)
        {
            if (Dois.In(value) is { } doi) return new(doi, line);
        }

        return null;
    }

    // "ClinicalTrials.gov/NCT01234567".
    private static IEnumerable<Registration> Registered((string Value, int Line) field) =>
        Registers.Numbers.Matches(field.Value).Select(match => Registers.Plain(match.Value, field.Value + " trial register")).OfType<string>().Select(number => new Registration(number, null, field.Line));

    // "R01 CA123456/CA/NCI NIH HHS/United States": number, institute, agency, country.
    private static string Grant(string value)
    {
        var parts = value.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2) return value;
        var hasNumber = parts[0].Any(char.IsAsciiDigit);
        var agency = parts.Skip(hasNumber ? 1 : 0).Where(part => part.Length > 2).FirstOrDefault() ?? parts[^1];
        return hasNumber ? $"{agency} ({parts[0]})" : agency;
    }

    private static Printed<string>? Joined(IEnumerable<(string Value, int Line)> values)
    {
        var all = values.DistinctBy(one => one.Value).Take(8).ToList();
        return all.Count == 0 ? null : new(string.Join("; ", all.Select(one => one.Value)), all[0].Line);
    }

    private static Printed<PartialDate>? History(TaggedFields fields, string mark)
    {
        foreach (var (value, line) in fields.All("PHST"))
        {
            if (value.Contains(mark, StringComparison.Ordinal) && DateReader.At(value, 0) is { } parts && parts.Date is { } date) return new(date, line);
        }

        return null;
    }

    // 20130903
    private static Printed<PartialDate>? Compact(Printed<string>? field) =>
        field is { Value.Length: 8 } found && PartialDate.TryParse($"{found.Value[..4]}-{found.Value[4..6]}-{found.Value[6..]}", out var date) ? new(date, found.Line) : null;

    private static Printed<PartialDate>? Date(Printed<string>? field) =>
        field is { } found && DateReader.At(found.Value.TrimEnd('/'), 0) is { } parts && parts.Date is { Month: not null } date ? new(date, found.Line) : null;

    private static Printed<int>? Year(Printed<string>? field) =>
        field is { Value.Length: >= 4 } found && int.TryParse(found.Value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1800 and < 2200 ? new(year, found.Line) : null;
}
