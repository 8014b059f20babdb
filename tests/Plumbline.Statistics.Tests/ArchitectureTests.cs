using System.Text.RegularExpressions;

namespace Plumbline.Statistics.Tests;

/// <summary>Numbers in, numbers out: what the library's source text may say.</summary>
public sealed class ArchitectureTests
{
    private const int LongestFile = 220;

    private static readonly (string Path, string Text)[] Sources = ReadSources();

    /// <summary>What would make an answer depend on more than its arguments.</summary>
    public static TheoryData<string> Forbidden =>
    [
        @"\bConsole\.", @"\bEnvironment\.", @"(?<!\.)\b(File|Directory|Path)\.[A-Z]", @"\b(DateTime|DateTimeOffset|TimeProvider|Stopwatch)\b",
        @"\bCultureInfo\.Current", @"\bnew Random\b|\bRandom\.Shared\b|\bGuid\.NewGuid\b",
    ];

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_forbidden_name_is_nowhere(string pattern) => Assert.DoesNotContain(Sources, source =>
        Regex.IsMatch(source.Text, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)));

    [Fact]
    public void Only_the_system_is_imported()
    {
        var imports = Sources.SelectMany(source => Regex.Matches(
            source.Text, @"^using (static )?(?<name>[\w.]+);", RegexOptions.ExplicitCapture | RegexOptions.Multiline, TimeSpan.FromSeconds(5))
            .Select(match => match.Groups["name"].Value));

        Assert.All(imports, name => Assert.Matches(@"^(System(\.|$)|Plumbline\.Statistics\.)", name));
    }

    [Fact]
    public void A_namespace_is_its_folder() => Assert.All(Sources, source =>
    {
        var folder = Path.GetDirectoryName(source.Path)!.Replace('\\', '.').Replace('/', '.');
        Assert.Contains($"namespace Plumbline.Statistics{(folder.Length > 0 ? "." : "")}{folder};", source.Text, StringComparison.Ordinal);
    });

    [Fact]
    public void A_file_is_short() => Assert.All(Sources, source => Assert.True(source.Text.AsSpan().Count('\n') < LongestFile, source.Path));

    private static (string Path, string Text)[] ReadSources()
    {
        var root = Path.Combine(Repository.Root, "src", "Plumbline.Statistics");
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => (Path: Path.GetRelativePath(root, file), Text: File.ReadAllText(file)))
                .Where(file => file.Path.Split('/', '\\')[0] is not ("bin" or "obj"))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }
}
