using System.Text;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Drafts;

/// <summary>The keys of a study before its groups: what the documents say of themselves, and room for what a person has to write.</summary>
internal static class DraftHead
{
    public static void Write(StringBuilder text, Slug id, IReadOnlyList<SourceRecord> records)
    {
        text.Append(Preamble);
        Line(text, "id", id.ToString());
        Line(text, "name", NameOf(id));
        Asked(text, records, "title", "one line, in our own words", metadata => metadata.Title);
        Line(text, "year", First(records, record => record.Metadata.Year is { } year ? Figures.Integer(year.Value) : null));
        Line(text, "sources", "[" + string.Join(", ", records.Select(record => record.Id)) + "]");
        Line(text, "design", null, "randomised trial, single-arm trial or retrospective cohort");
        Line(text, "designDetail", null, "phase, blinding, number of centres");
        Line(text, "setting", null, "where");
        Line(text, "population", null, "who could take part");
        Line(text, "treatment", null, "who received what");
        Line(text, "summary", null, "for clinicians: what to keep in mind");
        Line(text, "lay", null, "the same for patients");
        Asked(text, records, "funding", "who paid, and what else they did", metadata => metadata.Funding);
        Asked(text, records, "conflicts", "what the authors declare", metadata => metadata.Conflicts);
        Date(text, records, "enrolmentStart", metadata => metadata.EnrolmentStart);
        Date(text, records, "enrolmentEnd", metadata => metadata.EnrolmentEnd);
        Date(text, records, "dataCutoff", metadata => metadata.DataCutoff);
        Line(text, "primaryEndpoints", "[]", "ids of outcomes");
        Line(text, "secondaryEndpoints", "[]");
        Line(text, "limits", "[]", "what the study cannot tell, one sentence each");
        Line(text, "citedAs", "[]", "where another source cites it and its own text lacks the title: {authors, title, doi, lines: [\"source:line\"]}");
        Line(text, "editorNotes", "[]", "a word on what check finds: {rule, outcome, note, explains}");
    }

    private const string Preamble = """
        # A draft by `extract --study`, for a person to finish: every number comes from the lines named beside it, and nothing else was decided.
        # `check` says what is missing; where it finds "to-decide" somebody has to choose. Take out what the site does not need.

        """;

    private static void Line(StringBuilder text, string key, string? value, string? comment = null) =>
        text.Append(key).Append(':').Append(value is null ? "" : " " + value).Append(DraftYaml.Aside(comment, 120)).Append('\n');

    // What the document prints is a help, and no text of ours.
    private static void Asked(StringBuilder text, IReadOnlyList<SourceRecord> records, string key, string wanted, Func<SourceMetadata, Printed<string>?> detail)
    {
        var printed = First(records, record => detail(record.Metadata) is { } value ? $"printed on line {Figures.Integer(value.Line)}: {value.Value}" : null);
        if (printed is not null) DraftYaml.Comment(text, "", printed);
        Line(text, key, null, wanted);
    }

    private static void Date(StringBuilder text, IReadOnlyList<SourceRecord> records, string key, Func<SourceMetadata, Printed<PartialDate>?> detail)
    {
        var date = records.Select(record => detail(record.Metadata)).FirstOrDefault(value => value is not null);
        Line(text, key, date?.Value.ToString(), date is null ? "if the text says so: 2022-12-01, 2022-12 or 2022" : $"line {Figures.Integer(date.Value.Line)}");
    }

    private static string? First(IReadOnlyList<SourceRecord> records, Func<SourceRecord, string?> detail) => records.Select(detail).FirstOrDefault(value => value is not null);

    // zhou-2023 is called Zhou 2023.
    private static string NameOf(Slug id) => YamlScalar.Of(string.Join(' ', id.ToString().Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..])));
}
