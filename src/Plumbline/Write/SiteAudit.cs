using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Plumbline.Text;
using Plumbline.Write.Gates;

namespace Plumbline.Write;

/// <summary>
/// Reads the finished pages as a browser would and reports what breaks a promise: links and anchors that lead nowhere, ids
/// that stand twice, pictures without words, loads from elsewhere, leftovers of the making.
/// </summary>
public static class SiteAudit
{
    private static readonly string[] Leftovers = ["{{", "}}", "NaN", "System.", "[object", "undefined", "{figure", "{table", "Infinity"];

    /// <summary>The one script that a page may run, and the index it reads when it is used.</summary>
    private const string Script = "assets/search.js";

    private const string ScriptData = "assets/search-";

    /// <summary>Where hosts show it, its relative links lead nowhere; so it has links from the root as well.</summary>
    private const string NotFound = "404.html";

    public static ImmutableArray<Diagnostic> Audit(IReadOnlyDictionary<string, string> files) => Audit(files, GatePlan.None);

    public static ImmutableArray<Diagnostic> Audit(IReadOnlyDictionary<string, string> files, GatePlan plan)
    {
        var pages = files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToImmutableArray();
        var documents = new IDocument[pages.Length];
        Parallel.For(0, pages.Length, i => documents[i] = new HtmlParser().ParseDocument(files[pages[i]]));
        var ids = pages.Zip(documents).ToDictionary(
            pair => pair.First,
            pair => Ids(pair.Second).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        var problems = new List<string>[pages.Length];
        var gated = new List<GateProblem>[pages.Length];
        ImmutableArray<FinishedPage> finished = [.. pages.Zip(documents).Select(pair => new FinishedPage(pair.First, pair.Second))];
        Parallel.For(0, pages.Length, i =>
        {
            problems[i] = [.. Check(pages[i], documents[i], files, ids)];
            gated[i] = [.. Gate(finished[i], plan)];
        });
        return
        [
            .. pages.Zip(problems).SelectMany(pair => pair.Second.Select(problem => new Diagnostic(Problems.Audit, Position.OfFile(pair.First), problem))),
            .. files.Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal) && file.Value.Contains("NaN", StringComparison.Ordinal))
                .Select(file => new Diagnostic(Problems.Audit, Position.OfFile(file.Key), "the data hold NaN")),
            .. gated.SelectMany(found => found).Concat(TwinsGate.Of(finished)).Select(found => new Diagnostic(found.Problem, Origin.Of(plan.Sources, found.Page, found.Near), found.Message, found.Hint)),
            .. PromisedPlaces.Of(plan, ids),
            .. files.Keys.Where(path => path.EndsWith(".js", StringComparison.Ordinal) && path != Script && !path.StartsWith(ScriptData, StringComparison.Ordinal))
                .Select(path => new Diagnostic(Problems.Audit, Position.OfFile(path), $"this is a script, and {Script} is the only one of the site")),
        ];
    }

    private static IEnumerable<GateProblem> Gate(FinishedPage page, GatePlan plan) =>
        [
            .. StructureGate.Of(page),
            .. NumbersGate.Of(page),
            .. plan.Reading is { } limits ? ReadabilityGate.Of(page, limits) : [],
        ];

    private static IEnumerable<string> Check(string page, IDocument document, IReadOnlyDictionary<string, string> files, Dictionary<string, HashSet<string>> ids)
    {
        if (string.IsNullOrWhiteSpace(document.Title)) yield return "the page has no title";
        if (document.DocumentElement.GetAttribute("lang") is not { Length: > 0 }) yield return "the page does not say its language";
        if (document.QuerySelectorAll("h1").Length != 1) yield return $"the page has {document.QuerySelectorAll("h1").Length} first-level headings and must have one";
        foreach (var twice in Ids(document).GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1)) yield return $"the id '{twice.Key}' stands {twice.Count()} times";
        foreach (var element in document.All)
        {
            if (OfElement(page, element, files, ids) is { } problem) yield return problem;
        }

        var text = document.Body?.TextContent ?? "";
        foreach (var leftover in Leftovers.Where(leftover => text.Contains(leftover, StringComparison.Ordinal))) yield return $"the text holds '{leftover}', a leftover of the making";
    }

    private static IEnumerable<string> Ids(IDocument document) => document.All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0);

    private static string? OfElement(string page, IElement element, IReadOnlyDictionary<string, string> files, Dictionary<string, HashSet<string>> ids)
    {
        switch (element.LocalName)
        {
            case "a" when string.IsNullOrWhiteSpace(element.TextContent) && element.GetAttribute("aria-label") is not { Length: > 0 } && element.QuerySelector("img[alt], svg title") is null:
                return $"a link to '{element.GetAttribute("href")}' has no words";
            case "a" when element.GetAttribute("href") is { } href:
                return OfLink(page, href, files, ids);
            case "a" or "area":
                return "a link leads nowhere: it has no href";
            case "img" when element.GetAttribute("alt") is null:
                return "a picture has no words (alt)";
            case "svg" when element.GetAttribute("role") == "img" && element.QuerySelector("title") is null:
                return "a chart has no title";
            // The same page in another language, by its whole address: a browser does not load it.
            case "link" when element.HasAttribute("hreflang"):
                return null;
            case "script" when element.GetAttribute("src") is { } source:
                return OfScript(page, source, files);
            case "script":
                return element.GetAttribute("type") is "application/ld+json" ? null : "a script stands in the page, which its policy forbids";
            case "link" or "img" or "iframe" or "source" or "video" or "audio":
                var target = element.GetAttribute(element.LocalName == "link" ? "href" : "src");
                return target is null ? null : OfLoad(page, target, files);
            default:
                if (element.HasAttribute("style")) return $"<{element.LocalName}> has a style of its own, which the page's policy forbids";
                return element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)) ? $"<{element.LocalName}> runs a script of its own" : null;
        }
    }

    private static string? OfScript(string page, string source, IReadOnlyDictionary<string, string> files)
    {
        if (OfLoad(page, source, files) is { } problem) return problem;
        return Resolve(page, source) == Script || source.StartsWith("/_", StringComparison.Ordinal) ? null : $"the page runs '{source}', and {Script} is the only script of the site";
    }

    private static string? OfLink(string page, string href, IReadOnlyDictionary<string, string> files, Dictionary<string, HashSet<string>> ids)
    {
        if (href.StartsWith("https://", StringComparison.Ordinal) || href.StartsWith("mailto:", StringComparison.Ordinal)) return null;
        if (href.Contains(':', StringComparison.Ordinal) && !href.StartsWith('#') && Uri.TryCreate(href, UriKind.Absolute, out _)) return $"the link '{href}' uses a scheme that is not allowed";
        var hash = href.IndexOf('#', StringComparison.Ordinal);
        var (path, anchor) = hash < 0 ? (href, null) : (href[..hash], Uri.UnescapeDataString(href[(hash + 1)..]));
        if (path.StartsWith('/')) return OfRootLink(page, path, files);
        var target = path.Length == 0 ? page : Resolve(page, path);
        if (!files.ContainsKey(target)) return $"the link '{href}' leads to nothing";
        if (anchor is { Length: > 0 } && ids.TryGetValue(target, out var there) && !there.Contains(anchor)) return $"the link '{href}' leads to a place that {target} does not have";
        return null;
    }

    /// <summary>A link from the root of the host, below which the site may stand in a folder; a page opened from disk has no such root.</summary>
    private static string? OfRootLink(string page, string path, IReadOnlyDictionary<string, string> files) =>
        page != NotFound ? $"the link '{path}' begins at the root of the host, so it leads nowhere from disk"
        : files.Keys.Any(file => path.EndsWith("/" + file, StringComparison.Ordinal)) ? null
        : $"the link '{path}' leads to nothing";

    private static string? OfLoad(string page, string target, IReadOnlyDictionary<string, string> files)
    {
        if (target.StartsWith("data:", StringComparison.Ordinal)) return null;
        if (target.Contains("//", StringComparison.Ordinal)) return $"the page loads '{target}' from elsewhere";
        return files.ContainsKey(Resolve(page, target)) || target.StartsWith("/_", StringComparison.Ordinal) ? null : $"the page loads '{target}', which is not there";
    }

    private static string Resolve(string page, string path)
    {
        var parts = page.Split('/')[..^1].ToList();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "")) parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
