using System.Collections.Immutable;
using System.Text;
using Plumbline.Check;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>The files for machines: facts and findings as JSON and CSV, citations, sitemap.</summary>
internal static class DataFiles
{
    public const string FactsJsonPath = "data/facts.json";
    public const string FactsCsvPath = "data/facts.csv";
    public const string FindingsJsonPath = "data/findings.json";
    public const string FindingsCsvPath = "data/findings.csv";

    public const string CoverageJsonPath = "data/coverage.json";

    private const string BibTexPath = "data/sources.bib";
    private const string RisPath = "data/sources.ris";

    /// <summary>The files that a page may offer for download.</summary>
    public static ImmutableArray<string> Downloads => [FactsJsonPath, FactsCsvPath, FindingsJsonPath, FindingsCsvPath, CoverageJsonPath, BibTexPath, RisPath];

    public static IEnumerable<KeyValuePair<string, string>> Of(Content content, Facts facts, ImmutableArray<Finding> findings, Coverage coverage, IEnumerable<string> pages) =>
    [
        new(FactsJsonPath, FactsJson.Write(content, facts)),
        new(FactsCsvPath, FactsCsv(facts)),
        new(FindingsJsonPath, FindingsJson.Write(findings, []) + "\n"),
        new(FindingsCsvPath, FindingsCsv(findings)),
        new(CoverageJsonPath, CoverageJson.Write(coverage)),
        new(BibTexPath, Citations.BibTex(content.Sources)),
        new(RisPath, Citations.Ris(content.Sources)),
        new("sitemap.xml", Sitemap(content.Site, pages)),
        new("robots.txt", $"User-agent: *\nAllow: /\nSitemap: {content.Site.Url}sitemap.xml\n"),
    ];

    private static string FactsCsv(Facts facts)
    {
        var csv = new StringBuilder();
        Row(csv, ["id", "study", "outcome", "group", "versus", "time", "kind", "estimate", "low", "high", "interval", "level", "count", "total", "p", "unit", "origin", "method", "lines", "note", "quotedFrom"]);
        foreach (var fact in facts.All)
        {
            Row(csv, fact switch
            {
                ResultFact result => OfResult(result.Result),
                DerivedFact derived => OfValue(derived.Value, derived.Study),
                PooledFact pooled => OfValue(pooled.Value, null),
                _ => throw new InvalidOperationException($"unknown fact {fact}"),
            });
        }

        return csv.ToString();
    }

    private static string?[] OfResult(Result result)
    {
        var reading = result.Reading;
        return
        [
            result.Id.Text, result.Study.ToString(), result.Outcome.Id.ToString(), result.Group.Id.ToString(), result.Versus?.Id.ToString(), result.Time?.ToString(), result.Kind.ToString().ToLowerInvariant(),
            reading.Estimate?.Value.ToString(), reading.Low?.Value.ToString(), reading.High?.Value.ToString(), reading.HasInterval ? reading.IntervalKind.ToString().ToLowerInvariant() : null, reading.HasInterval && reading.IntervalKind == IntervalKind.Confidence ? Figures.Machine((double)reading.Level) : null,
            reading.Count?.Value.Text, result is { Versus: null, Total: { } total } ? Figures.Integer(total) : null, reading.P?.Value.ToString(), result.Kind is ResultKind.Ratio or ResultKind.Comparison ? null : result.Outcome.Unit, "printed", null,
            string.Join(' ', reading.Places.Select(place => $"{place.Source}:{place.Line}")), result.Note, result.Group.Quoted ?? result.Versus?.Quoted,
        ];
    }

    private static string?[] OfValue(DerivedValue value, Slug? study)
    {
        string? Number(double? number) => number is { } some ? Figures.Machine(Figures.Published(some)) : null;
        return
        [
            value.Id.Text, study?.ToString(), null, null, null, null, study is null ? "pooled" : "derived", Number(value.Estimate), Number(value.Low), Number(value.High), value.Level is null ? null : value.IsPrediction ? "prediction" : "confidence",
            value.Level is { } level ? Figures.Machine((double)level) : null, null, null, Number(value.P), value.Unit.ToString().ToLowerInvariant(), "computed", value.Method, string.Join(' ', value.Inputs.Select(input => input.Text)), null, null,
        ];
    }

    private static string FindingsCsv(ImmutableArray<Finding> findings)
    {
        var csv = new StringBuilder();
        Row(csv, ["study", "rule", "verdict", "severity", "facts", "places", "printed", "recomputed", "method", "message", "editorNote", "subject"]);
        foreach (var finding in findings)
        {
            Row(csv,
            [
                finding.Study.ToString(), finding.Rule, VerdictWords.Id(finding.Verdict), finding.Severity.ToString().ToLowerInvariant(), string.Join(' ', finding.Facts.Select(fact => fact.Text)),
                string.Join(' ', finding.Places.Select(place => $"{place.Source}:{place.Line}")), finding.Printed, finding.Recomputed, finding.Method, finding.Message, finding.EditorNote, finding.Subject?.ToString(),
            ]);
        }

        return csv.ToString();
    }

    private static void Row(StringBuilder csv, string?[] cells) => csv.AppendJoin(',', cells.Select(Quote)).Append("\r\n");

    /// <summary>RFC 4180; a text that a spreadsheet would run as a formula is made plain.</summary>
    private static string Quote(string? cell)
    {
        if (cell is null) return "";
        var plain = cell.Length > 0 && cell[0] is '=' or '@' or '+' ? "'" + cell : cell;
        return plain.AsSpan().IndexOfAny("\",\n\r") < 0 ? plain : $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Sitemap(SiteInfo site, IEnumerable<string> pages)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var page in pages.Where(page => page != "404.html").Order(StringComparer.Ordinal))
        {
            xml.Append("  <url><loc>").Append(Html.Escape(site.Url + page)).Append("</loc><lastmod>").Append(site.AsOf).Append("</lastmod></url>\n");
        }

        return xml.Append("</urlset>\n").ToString();
    }
}
