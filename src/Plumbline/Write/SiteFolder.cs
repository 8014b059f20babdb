using System.Text;
using Plumbline.Text;

namespace Plumbline.Write;

/// <summary>
/// Puts the finished files into a folder, whole or not at all: the new site is laid out beside the old one, unchanged files as
/// links to the old ones, and the two change places at the end.
/// </summary>
public static class SiteFolder
{
    /// <summary>Marks a folder as ours: only such a folder is ever replaced.</summary>
    public const string Marker = ".plumbline";

    private const string MarkerText = "This folder is made by Plumbline from content/ and templates/. Whatever else is put here is removed by the next build.\n";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The bytes of a file of the site. A picture of pixels is carried as text, a character a byte; all else is UTF-8.</summary>
    public static byte[] BytesOf(string path, string text) => path.EndsWith(".png", StringComparison.Ordinal) ? Encoding.Latin1.GetBytes(text) : Utf8.GetBytes(text);

    /// <summary>How many files were new or changed, and how many removed; null, with a diagnostic, where the folder is not ours.</summary>
    public static (int Written, int Removed)? Write(string folder, IReadOnlyDictionary<string, string> files, DiagnosticBag diagnostics)
    {
        var (fresh, old) = (folder + ".new", folder + ".old");
        Recover(folder, fresh, old);
        var isForeign = Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, Marker));
        if (new[] { folder, fresh, old }.FirstOrDefault(File.Exists) is { } file)
        {
            diagnostics.Add(Problems.ForeignFolder, Position.OfFile(file), "this is a file, and a folder is needed there", "name another folder, or move the file yourself");
            return null;
        }

        // What is still there beside it after the recovery is not ours either.
        if ((isForeign ? folder : new[] { fresh, old }.FirstOrDefault(Directory.Exists)) is { } foreign)
        {
            diagnostics.Add(Problems.ForeignFolder, Position.OfFile(foreign), "this folder holds files that Plumbline did not make, and they would be lost", "name another folder, or empty this one yourself");
            return null;
        }

        var bytes = files.ToDictionary(file => file.Key, file => BytesOf(file.Key, file.Value), StringComparer.Ordinal);
        bytes[Marker] = Utf8.GetBytes(MarkerText);
        var existing = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => file, StringComparer.Ordinal)
            : [];
        var same = bytes.Where(file => existing.TryGetValue(file.Key, out var path) && IsSame(path, file.Value)).Select(file => file.Key).ToHashSet(StringComparer.Ordinal);
        var removed = existing.Keys.Count(path => !bytes.ContainsKey(path));
        if (same.Count == bytes.Count && removed == 0) return (0, 0);

        foreach (var (path, content) in bytes)
        {
            var target = Path.Combine(fresh, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (same.Contains(path)) HardLink.CreateOrCopy(existing[path], target);
            else File.WriteAllBytes(target, content);
        }

        Exchange(folder, fresh, old);
        return (bytes.Count - same.Count, removed);
    }

    /// <summary>Ends what a killed build began: the old site comes back if it had stepped aside, half-made folders go.</summary>
    private static void Recover(string folder, string fresh, string old)
    {
        if (!Directory.Exists(folder) && Directory.Exists(old)) Directory.Move(old, folder);
        foreach (var leftover in new[] { fresh, old })
        {
            if (File.Exists(Path.Combine(leftover, Marker)) || IsHalfMade(leftover)) Directory.Delete(leftover, recursive: true);
        }
    }

    /// <summary>A folder of ours whose marker was not written yet: a site's files and nothing else.</summary>
    private static bool IsHalfMade(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).All(file => Path.GetExtension(file) is ".html" or ".css" or ".svg" or ".json" or ".csv" or ".bib" or ".ris" or ".xml" or ".txt" or ".js" or ".png");

    private static void Exchange(string folder, string fresh, string old)
    {
        if (!Directory.Exists(folder))
        {
            Directory.Move(fresh, folder);
            return;
        }

        Directory.Move(folder, old);
        Directory.Move(fresh, folder);
        Directory.Delete(old, recursive: true);
    }

    private static bool IsSame(string path, byte[] content)
    {
        var file = new FileInfo(path);
        return file.Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
    }
}
