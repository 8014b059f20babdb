using System.Collections.Immutable;

namespace Plumbline.Text;

/// <summary>The files a site is made from, held in memory: path below the root, with forward slashes, and text.</summary>
public sealed class InputTree
{
    private readonly ImmutableSortedDictionary<string, string> files;

    public InputTree(IEnumerable<KeyValuePair<string, string>> files) =>
        this.files = files.ToImmutableSortedDictionary(file => file.Key, file => file.Value.ReplaceLineEndings("\n"), StringComparer.Ordinal);

    public static InputTree Empty { get; } = new([]);

    public IEnumerable<string> Paths => files.Keys;

    public bool Contains(string path) => files.ContainsKey(path);

    public string? Find(string path) => files.GetValueOrDefault(path);

    /// <summary>Files in a folder and below it, in ordinal order of their paths.</summary>
    public IEnumerable<KeyValuePair<string, string>> Below(string folder, string ending) =>
        files.Where(file => file.Key.StartsWith(folder + "/", StringComparison.Ordinal) && file.Key.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>One line of a file, 1-based; null where there is none.</summary>
    public string? Line(string path, int line)
    {
        var text = Find(path);
        if (text is null || line < 1) return null;
        var start = 0;
        for (var i = 1; i < line; i++)
        {
            start = text.IndexOf('\n', start) + 1;
            if (start == 0) return null;
        }

        var end = text.IndexOf('\n', start);
        return end < 0 ? text[start..] : text[start..end];
    }
}
