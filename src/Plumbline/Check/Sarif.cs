using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>
/// Discrepancies and diagnostics as SARIF 2.1.0 (OASIS, 2020), which code hosts and editors show beside the line: each result stands
/// where an editor would explain it in the study file. A finding that an editor has explained is there, and suppressed with the explanation.
/// </summary>
public static class Sarif
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Content? content, ImmutableArray<Finding> findings, ImmutableArray<Diagnostic> diagnostics)
    {
        var problems = diagnostics.Select(diagnostic => diagnostic.Problem).Distinct().OrderBy(problem => problem.Code, StringComparer.Ordinal).ToImmutableArray();
        ImmutableArray<string> rules = [.. Checker.Rules.Select(rule => rule.Id), .. problems.Select(problem => problem.Code)];
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            json.WriteStartObject("tool");
            json.WriteStartObject("driver");
            json.WriteString("name", "plumbline");
            json.WriteStartArray("rules");
            foreach (var rule in Checker.Rules) WriteRule(json, rule.Id, rule.Name, $"Compares: {rule.Formula}. Method: {rule.Source}.", $"{rule.Avoids} A finding does not say which figure is off. An entry under editorNotes with rule: {rule.Id} says which figure the site uses, and why.", "warning");
            foreach (var problem in problems) WriteRule(json, problem.Code, problem.Title, $"The content has {problem.Title}.", problem.Severity == Severity.Error ? "The site is not published until this is put right." : "The site is published all the same.", LevelOf(problem.Severity));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var diagnostic in diagnostics) WriteDiagnostic(json, diagnostic, rules.IndexOf(diagnostic.Problem.Code));
            foreach (var finding in findings.Where(finding => finding.IsDiscrepancy)) WriteFinding(json, finding, EditorNotes.PositionOf(content!, finding), rules.IndexOf(finding.Rule));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteRule(Utf8JsonWriter json, string id, string name, string description, string help, string level)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        WriteText(json, "shortDescription", name);
        WriteText(json, "fullDescription", description);
        WriteText(json, "help", help);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", level);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        var message = diagnostic.Hint is { } hint ? $"{diagnostic.Message} (hint: {hint})" : diagnostic.Message;
        WriteHead(json, diagnostic.Problem.Code, rule, LevelOf(diagnostic.Severity), message, diagnostic.Position);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, Position position, int rule)
    {
        var isOpen = finding is { Severity: FindingSeverity.Material, Verdict: not Verdict.Explained };
        WriteHead(json, finding.Rule, rule, isOpen ? "warning" : "note", finding.Message, position);
        if (finding is { Verdict: Verdict.Explained, EditorNote: { } note })
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "inSource");
            json.WriteString("justification", note);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        json.WriteString("verdict", VerdictWords.Id(finding.Verdict));
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("study", finding.Study.ToString());
        if (finding.Subject is { } subject) json.WriteString("subject", subject.ToString());
        json.WriteStartArray("facts");
        foreach (var fact in finding.Facts) json.WriteStringValue(fact.Text);
        json.WriteEndArray();
        json.WriteStartArray("places");
        foreach (var place in finding.Places) json.WriteStringValue($"{place.Source}:{place.Line}");
        json.WriteEndArray();
        json.WriteString("printed", finding.Printed);
        json.WriteString("recomputed", finding.Recomputed);
        json.WriteString("method", finding.Method);
        if (finding.EditorNote is { } word) json.WriteString("editorNote", word);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, string id, int index, string level, string message, Position position)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", id);
        json.WriteNumber("ruleIndex", index);
        json.WriteString("level", level);
        WriteText(json, "message", message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri.EscapeDataString(position.Path).Replace("%2F", "/", StringComparison.Ordinal));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", position.Line);
        json.WriteNumber("startColumn", position.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
