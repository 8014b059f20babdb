using System.Globalization;
using System.Text;
using Plumbline.Model;

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
        return text.ToString();
    }

    private static void Line(StringBuilder text, string key, string value) => text.Append(CultureInfo.InvariantCulture, $"{key}: {value}\n");
}
