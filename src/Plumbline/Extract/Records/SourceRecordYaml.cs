using System.Globalization;
using System.Text;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Records;

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
        MetadataYaml.Write(text, record.Metadata);
        YamlText.List(text, "", "statistics", record.Statistics.Select(StatisticYaml.Flow));
        Line(text, "numbers", Numbers(record.Numbers));
        YamlText.List(text, "", "notUnderstood", record.NotUnderstood.Select(Unread));
        return text.ToString();
    }

    private static string Numbers(NumberTally tally) => YamlText.Braced(
    [
        "seen: " + Figures.Integer(tally.Seen), "inStatistics: " + Figures.Integer(tally.InStatistics), "bibliographic: " + Figures.Integer(tally.Bibliographic),
        "ofDesign: " + Figures.Integer(tally.OfDesign), "notUnderstood: " + Figures.Integer(tally.NotUnderstood),
    ]);

    private static string Unread(UnreadNumber number)
    {
        var pairs = new List<string> { "line: " + Figures.Integer(number.Line), "column: " + Figures.Integer(number.Column) };
        YamlText.Add(pairs, "section", number.Section);
        pairs.Add("text: " + YamlScalar.Quoted(number.Text));
        return YamlText.Braced(pairs);
    }

    private static void Line(StringBuilder text, string key, string value) => text.Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");
}
