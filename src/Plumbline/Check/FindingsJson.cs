using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>Findings and diagnostics as one JSON object: what <c>check --format json</c> prints and the site offers for download.</summary>
public static class FindingsJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ImmutableArray<Finding> findings, ImmutableArray<Diagnostic> diagnostics)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("findings");
            foreach (var finding in findings) WriteFinding(json, finding);
            json.WriteEndArray();
            json.WriteNumber("checked", findings.Length);
            json.WriteNumber("matched", findings.Count(finding => finding.IsMatch));
            json.WriteNumber("notCheckable", findings.Count(finding => finding.Verdict == Verdict.NotCheckable));
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics) WriteDiagnostic(json, diagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("verdict", VerdictWords.Id(finding.Verdict));
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("study", finding.Study.ToString());
        json.WriteStartArray("facts");
        foreach (var fact in finding.Facts) json.WriteStringValue(fact.Text);
        json.WriteEndArray();
        if (finding.Subject is { } subject) json.WriteString("subject", subject.ToString());
        json.WriteStartArray("places");
        foreach (var place in finding.Places)
        {
            json.WriteStartObject();
            json.WriteString("source", place.Source.ToString());
            json.WriteNumber("line", place.Line);
            json.WriteString("section", place.Section);
            json.WriteString("printed", place.Printed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("printed", finding.Printed);
        json.WriteString("recomputed", finding.Recomputed);
        json.WriteString("method", finding.Method);
        json.WriteString("message", finding.Message);
        if (finding.EditorNote is { } note) json.WriteString("editorNote", note);
        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Problem.Code);
        json.WriteString("severity", diagnostic.IsError ? "error" : "warning");
        json.WriteString("file", diagnostic.Position.Path);
        json.WriteNumber("line", diagnostic.Position.Line);
        json.WriteNumber("column", diagnostic.Position.Column);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("hint", diagnostic.Hint);
        json.WriteEndObject();
    }
}
