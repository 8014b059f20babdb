using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.Check;

namespace Plumbline.Render;

/// <summary>What was checked and what not, as one JSON object.</summary>
internal static class CoverageJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Coverage coverage)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("sources");
            foreach (var source in coverage.Sources)
            {
                json.WriteStartObject();
                json.WriteString("source", source.Source.Id.ToString());
                json.WriteNumber("statistics", source.Found);
                json.WriteNumber("curated", source.Curated);
                json.WriteNumber("quoted", source.Quoted);
                json.WriteNumber("leftOut", source.LeftOut);
                json.WriteStartArray("neither");
                foreach (var statistic in source.Neither)
                {
                    json.WriteStartObject();
                    json.WriteNumber("line", statistic.Line);
                    json.WriteNumber("column", statistic.Column);
                    json.WriteString("printed", statistic.Text);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("studies");
            foreach (var study in coverage.Studies)
            {
                json.WriteStartObject();
                json.WriteString("study", study.Study.Id.ToString());
                json.WriteNumber("results", study.Results);
                json.WriteNumber("checked", study.Checked);
                json.WriteNumber("agree", study.Agree);
                json.WriteNumber("differ", study.Differ);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
