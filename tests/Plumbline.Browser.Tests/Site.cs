namespace Plumbline.Browser.Tests;

/// <summary>The built site on disk: the committed <c>site/</c>, or the folder that PLUMBLINE_SITE names.</summary>
internal static class Site
{
    public static string Root { get; } = Path.GetFullPath(
        Environment.GetEnvironmentVariable("PLUMBLINE_SITE") is { Length: > 0 } named ? named : Path.Combine(RepositoryRoot(), "site"));

    /// <summary>Every page, as a path below the root with forward slashes. A site without a page passes no test.</summary>
    public static IReadOnlyList<string> Pages { get; } = FindPages();

    public static string Address(string page) => new Uri(Path.Combine(Root, page)).AbsoluteUri;

    /// <summary>Null when the address is a file of the site, else what is wrong with it.</summary>
    public static string? Complaint(string address)
    {
        var uri = new Uri(address);
        if (uri.Scheme is "data" or "about")
            return null;
        if (!uri.IsFile)
            return $"asks for {address}, which is not part of the site";
        if (!Path.GetFullPath(uri.LocalPath).StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return $"asks for {uri.LocalPath}, which is outside the site";
        return File.Exists(uri.LocalPath) ? null : $"asks for {uri.LocalPath}, which does not exist";
    }

    private static string[] FindPages()
    {
        string[] pages = Directory.Exists(Root)
            ? [.. Directory.GetFiles(Root, "*.html", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)]
            : [];
        return pages.Length > 0 ? pages : throw new InvalidOperationException($"There is no page to test under {Root}: build the site first.");
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Plumbline.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Plumbline.slnx.");
    }
}
