using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>The only place that opens input files.</summary>
public static class InputFolder
{
    /// <summary>The folders that a site is made from.</summary>
    public static IReadOnlyList<string> Names { get; } = ["content", "templates"];

    private static readonly string[] Endings = [".yaml", ".md", ".hbs", ".css", ".js", ".svg", ".csv"];

    /// <summary>All of <c>content/</c> and <c>templates/</c> below <paramref name="root"/>.</summary>
    public static InputTree Load(string root)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in Names)
        {
            var path = Path.Combine(root, folder);
            if (!Directory.Exists(path)) continue;
            foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsInput))
            {
                files[Path.GetRelativePath(root, file).Replace('\\', '/')] = File.ReadAllText(file);
            }
        }

        return new InputTree(files);
    }

    /// <summary>The text of one file; null where there is none.</summary>
    public static string? Find(string path) => File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;

    /// <summary>The same with its own line ends; null also where it cannot be read.</summary>
    public static string? FindExact(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a source document.</summary>
    public static byte[] LoadDocument(string path) => File.ReadAllBytes(path);

    /// <summary>The documents of a library folder, in ordinal order of their names; none where there is no folder.</summary>
    public static IEnumerable<string> Documents(string? library) =>
        FilesOf(library).Where(file => Path.GetExtension(file) is ".txt" or ".md" && Path.GetFileName(file) != "README.md");

    /// <summary>All that lies in a library folder, in ordinal order of the names.</summary>
    public static IEnumerable<string> FilesOf(string? library) => library is null ? [] : Directory.EnumerateFiles(library).Order(StringComparer.Ordinal);

    private static bool IsInput(string file) =>
        Endings.Contains(Path.GetExtension(file), StringComparer.Ordinal) && !Path.GetFileName(file).StartsWith('.');
}
