using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Text;

namespace Plumbline.Tests.Sites;

/// <summary>The project that the tests belong to, and folders to work in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The real content and templates, as they are on disk.</summary>
    public static InputTree Input { get; } = InputFolder.Load(Root);

    /// <summary>The real content as the program reads it.</summary>
    public static Content Content { get; } = ContentReader.Read(Input, new DiagnosticBag())!;

    /// <summary>An empty folder outside the project; the caller deletes it.</summary>
    public static TemporaryFolder TemporaryFolder() => new();

    /// <summary>The bytes of every file below a folder, by path with forward slashes.</summary>
    public static SortedDictionary<string, byte[]> Bytes(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllBytes(file);
        }

        return files;
    }

    /// <summary>Fails with the first differing line of the first differing file.</summary>
    public static void AssertSameFiles(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (path, bytes) in expected)
        {
            if (bytes.AsSpan().SequenceEqual(actual[path])) continue;
            Assert.Fail($"{path} differs: " + Differences.First(System.Text.Encoding.UTF8.GetString(bytes), System.Text.Encoding.UTF8.GetString(actual[path])));
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Plumbline.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("no folder above the tests holds Plumbline.slnx");
    }
}

/// <summary>A folder that goes when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("plumbline-").FullName;

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
