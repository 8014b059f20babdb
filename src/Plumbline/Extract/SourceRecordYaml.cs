using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract;

/// <summary>A source record as YAML: stable key order, one statistic a line, LF, the same bytes for the same record.</summary>
public static class SourceRecordYaml
{
    public static string Write(SourceRecord record)
    {
        var text = new StringBuilder();
        Line(text, "id", YamlScalar.Of(record.Id.ToString()));
        Line(text, "file", YamlScalar.Of(record.File));
        Line(text, "sha256", YamlScalar.Quoted(record.Sha256));
        Line(text, "extractor", YamlScalar.Quoted(record.Extractor));
        WriteMetadata(text, record.Metadata);
        List(text, "", "statistics", record.Statistics.Select(Flow));
        return text.ToString();
    }

    private static void WriteMetadata(StringBuilder text, SourceMetadata metadata)
    {
        var entries = new StringBuilder();
        Entry(entries, "title", metadata.Title);
        if (!metadata.Authors.IsEmpty) Entry(entries, "authors", $"{{values: {Values(metadata.Authors)}, line: {metadata.AuthorsLine ?? 1}}}");
        Entry(entries, "journal", metadata.Journal);
        if (metadata.Year is { } year) Entry(entries, "year", $"{{value: {Figures.Integer(year.Value)}, line: {Figures.Integer(year.Line)}}}");
        Entry(entries, "volume", metadata.Volume);
        Entry(entries, "issue", metadata.Issue);
        Entry(entries, "pages", metadata.Pages);
        Entry(entries, "doi", metadata.Doi);
        Entry(entries, "pmid", metadata.Pmid);
        List(entries, "  ", "registrations", metadata.Registrations.Select(Flow));
        Entry(entries, "received", metadata.Received);
        Entry(entries, "accepted", metadata.Accepted);
        Entry(entries, "published", metadata.Published);
        Entry(entries, "enrolmentStart", metadata.EnrolmentStart);
        Entry(entries, "enrolmentEnd", metadata.EnrolmentEnd);
        Entry(entries, "dataCutoff", metadata.DataCutoff);
        Entry(entries, "licence", metadata.Licence);
        Entry(entries, "funding", metadata.Funding);
        Entry(entries, "conflicts", metadata.Conflicts);
        Entry(entries, "ethics", metadata.Ethics);
        Entry(entries, "url", metadata.Url);
        Entry(entries, "publisher", metadata.Publisher);
        Entry(entries, "lastReviewed", metadata.LastReviewed);
        Entry(entries, "reviewFrequency", metadata.ReviewFrequency);
        if (!metadata.Keywords.IsEmpty) Entry(entries, "keywords", Values(metadata.Keywords));
        List(entries, "  ", "links", metadata.Links.Select(Flow));
        text.Append(entries.Length == 0 ? "metadata: {}\n" : "metadata:\n").Append(entries);
    }

    private static string Flow(Registration registration)
    {
        var pairs = new List<string> { "number: " + YamlScalar.Of(registration.Number) };
        if (registration.Date is { } date) pairs.Add("date: " + YamlScalar.Quoted(date.ToString()));
        pairs.Add("line: " + Figures.Integer(registration.Line));
        return Braced(pairs);
    }

    private static string Flow(SourceLink link) =>
        Braced(["text: " + YamlScalar.Of(link.Text), "url: " + YamlScalar.Quoted(link.Url), "line: " + Figures.Integer(link.Line)]);

    // A key `n` is a boolean to many YAML readers, so the two counts are called count and total here.
    private static string Flow(Statistic statistic)
    {
        var pairs = new List<string> { "line: " + Figures.Integer(statistic.Line), "column: " + Figures.Integer(statistic.Column) };
        Add(pairs, "section", statistic.Section);
        Add(pairs, "kind", KindNames.Of(statistic.Kind));
        pairs.Add("text: " + YamlScalar.Quoted(statistic.Text));
        Add(pairs, "value", statistic.Value);
        Add(pairs, "low", statistic.Low);
        Add(pairs, "high", statistic.High);
        Add(pairs, "level", statistic.Level);
        Add(pairs, "count", statistic.Count);
        Add(pairs, "total", statistic.Total);
        Add(pairs, "percent", statistic.Percent);
        if (statistic.P is { } p) pairs.Add("p: " + (p.Operator == Comparison.Equal ? YamlScalar.Of(p.Number)
            : YamlScalar.Quoted(p.ToString())));
        Add(pairs, "spread", statistic.Spread);
        Add(pairs, "time", statistic.Time);
        Add(pairs, "unit", statistic.Unit);
        Add(pairs, "label", statistic.Label);
        Add(pairs, "group", statistic.Group);
        return Braced(pairs);
    }

    private static void Add(List<string> pairs, string key, string? value)
    {
        if (value is not null) pairs.Add($"{key}: {YamlScalar.Of(value)}");
    }

    private static void Add(List<string> pairs, string key, PrintedNumber? value)
    {
        if (value is not null) pairs.Add($"{key}: {YamlScalar.Of(value)}");
    }

    private static void Add(List<string> pairs, string key, PrintedValue? value)
    {
        if (value is null) return;
        pairs.Add($"{key}: {(value.Number is { } number ? YamlScalar.Of(number) : YamlScalar.Quoted(value.ToString()))}");
    }

    private static string Braced(IEnumerable<string> pairs) => "{" + string.Join(", ", pairs) + "}";

    private static string Values(ImmutableArray<string> values) => "[" + string.Join(", ", values.Select(YamlScalar.Of)) + "]";

    private static void Entry(StringBuilder text, string key, Printed<string>? printed)
    {
        if (printed is { } value) Entry(text, key, $"{{value: {YamlScalar.Of(value.Value)}, line: {Figures.Integer(value.Line)}}}");
    }

    private static void Entry(StringBuilder text, string key, Printed<PartialDate>? printed)
    {
        if (printed is { } value) Entry(text, key, $"{{value: {YamlScalar.Quoted(value.Value.ToString())}, line: {Figures.Integer(value.Line)}}}");
    }

    private static void Entry(StringBuilder text, string key, string value) =>
        text.Append("  ").Append(key).Append(": ").Append(value).Append('\n');

    private static void Line(StringBuilder text, string key, string value) => text.Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");

    private static void List(StringBuilder text, string indent, string key, IEnumerable<string> items)
    {
        var lines = items.Select(item => $"{indent}  - {item}\n").ToList();
        if (lines.Count > 0) text.Append(indent).Append(key).Append(":\n").AppendJoin("", lines);
        else if (indent.Length == 0) text.Append(key).Append(": []\n");
    }
}
