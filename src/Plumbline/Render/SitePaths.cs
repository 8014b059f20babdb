using Plumbline.Model;

namespace Plumbline.Render;

/// <summary>Where each thing stands in the finished site, and how one page names another from where it stands.</summary>
internal static class SitePaths
{
    public const string Checks = "checks.html";
    public const string NotChecked = "not-checked.html";
    public const string Glossary = "glossary.html";
    public const string Methods = "methods.html";
    public const string Data = "data.html";
    public const string Currency = "currency.html";
    public const string AToZ = "a-z.html";
    public const string Summary = "summary.html";
    public const string NotFound = "404.html";
    public const string Stylesheet = "assets/site.css";

    /// <summary>The only script of the site.</summary>
    public const string SearchScript = "assets/search.js";

    public static string Of(Page page) => page.Path + ".html";

    public static string Study(Slug study) => $"studies/{study}.html";

    /// <summary>A companion of the study's page: <c>studies/alder-2020-people.html</c>.</summary>
    public static string Study(Slug study, string part) => $"studies/{study}-{part}.html";

    /// <summary>Where the values of a synthesis that is pooled have their place.</summary>
    public static string Synthesis(Slug synthesis) => $"syntheses/{synthesis}.html";

    /// <summary>What the search of one language looks through.</summary>
    public static string SearchIndex(string language) => $"assets/search-{language}.js";

    /// <summary>A link from the page at <paramref name="from"/> to a path of the site: always relative, so that it works from disk.</summary>
    public static string Link(string from, string to)
    {
        var hash = to.IndexOf('#', StringComparison.Ordinal);
        var (path, anchor) = hash < 0 ? (to, "") : (to[..hash], to[hash..]);
        if (path == from && anchor.Length > 0) return anchor;
        var here = from.Split('/')[..^1];
        var there = path.Split('/');
        var shared = 0;
        while (shared < here.Length && shared < there.Length - 1 && here[shared] == there[shared]) shared++;
        return string.Concat(Enumerable.Repeat("../", here.Length - shared)) + string.Join('/', there[shared..]) + anchor;
    }
}
