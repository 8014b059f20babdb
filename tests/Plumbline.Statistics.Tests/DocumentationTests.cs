using System.Text.RegularExpressions;

namespace Plumbline.Statistics.Tests;

/// <summary>What the documentation names exists, and every reference file has its test.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_name_in_the_README_is_public()
    {
        var types = typeof(Interval).Assembly.GetExportedTypes().ToLookup(type => type.Name, StringComparer.Ordinal);

        var names = Name().Matches(Read("src", "Plumbline.Statistics", "README.md"))
            .Select(match => (Type: match.Groups["type"].Value, Member: match.Groups["member"].Value)).ToArray();

        Assert.True(names.Length > 150);
        Assert.DoesNotContain(names, name => !types[name.Type].Any(type => type.GetMember(name.Member).Length > 0));
    }

    [Fact]
    public void Every_public_static_class_is_in_the_README()
    {
        var text = Read("src", "Plumbline.Statistics", "README.md");

        var missing = typeof(Interval).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && !text.Contains($"`{type.Name}.", StringComparison.Ordinal))
            .Select(type => type.FullName);

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_reference_file_has_a_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Plumbline.Statistics.Tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));

        var files = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Oracle"), "*.jsonl").Select(Path.GetFileNameWithoutExtension);

        Assert.DoesNotContain(files, file => !tests.Contains($"\"{file}\"", StringComparison.Ordinal));
    }

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([Repository.Root, .. path]));

    [GeneratedRegex("`(?<type>[A-Z][A-Za-z0-9]+)\\.(?<member>[A-Z][A-Za-z0-9]+)`", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Name();
}
