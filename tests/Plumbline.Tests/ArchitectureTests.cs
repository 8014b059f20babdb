using System.Reflection;
using System.Text.RegularExpressions;
using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests;

/// <summary>The rules of CONTRIBUTING.md that a machine can check, read from the source text.</summary>
public sealed partial class ArchitectureTests
{
    private const int LongestFile = 220;

    /// <summary>Files that may be longer, each with its reason. None is.</summary>
    private static readonly Dictionary<string, string> LongFiles = new(StringComparer.Ordinal);

    /// <summary>Which folders a folder may see. Every folder sees itself.</summary>
    private static readonly Dictionary<string, string[]> Visible = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Model"] = ["Text"],
        ["Extract"] = ["Text", "Model"],
        ["Read"] = ["Text", "Model"],
        ["Check"] = ["Text", "Model", "Statistics"],
        ["Compute"] = ["Text", "Model", "Statistics"],
        ["Draw"] = ["Text", "Model", "Check", "Compute"],
        ["Render"] = ["Text", "Model", "Check", "Compute", "Draw"],
        ["Write"] = ["Text"],
        ["Commands"] = ["Text", "Model", "Extract", "Read", "Check", "Compute", "Draw", "Render", "Write"],
        ["Program.cs"] = ["Commands"],
    };

    /// <summary>The layers of Extract, from what knows nothing of the others upwards. A layer sees itself and those named.</summary>
    private static readonly Dictionary<string, string[]> ExtractLayers = new(StringComparer.Ordinal)
    {
        ["Words"] = [],
        ["Documents"] = ["Words"],
        ["Tokens"] = ["Words"],
        ["Grammar"] = ["Words", "Tokens"],
        ["Prose"] = ["Words", "Documents", "Tokens", "Grammar"],
        ["Tables"] = ["Words", "Documents", "Tokens", "Grammar", "Prose"],
        ["Metadata"] = ["Words", "Documents", "Tokens", "Grammar", "Prose"],
        ["Coverage"] = ["Words", "Documents", "Tokens", "Grammar", "Prose"],
        ["Records"] = [],
        ["Changes"] = ["Records"],
        ["Drafts"] = ["Records"],
    };

    /// <summary>What only some folders or files may touch.</summary>
    public static TheoryData<string, string[]> Reserved => new()
    {
        { @"\bYamlDotNet\b", ["Read"] },
        { @"\bMarkdig\b", ["Render"] },
        { @"\bHandlebars\w*\b", ["Render"] },
        { @"\bAngleSharp\b", ["Write"] },
        { @"\bConsole\.", ["Commands", "Program.cs"] },
        { @"\bEnvironment\.", ["Commands", "Program.cs"] },
        { @"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bTimeProvider\b", ["Commands", "Program.cs"] },
        { @"\bCultureInfo\.Current(UI)?Culture\b", ["Commands", "Program.cs"] },
        { @"(?<!\.)\b(File|Directory)\.[A-Z]", ["Read/InputFolder.cs", "Write", "Commands"] },
        { @"\b(Random|Guid)\b\.(Shared|NewGuid)|\bnew Random\b", [] },
    };

    private static readonly (string Path, string Text)[] Sources = ReadSources();

    public static TheoryData<string> Folders => [.. Visible.Keys];

    public static TheoryData<string> Layers => [.. ExtractLayers.Keys];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_imports_only_what_the_flow_allows(string folder)
    {
        var allowed = Visible[folder].Append(folder);

        var seen = from source in Sources
                   where FolderOf(source.Path) == folder
                   from Match match in Import().Matches(source.Text)
                   let other = match.Groups["folder"].Value
                   where !allowed.Contains(other, StringComparer.Ordinal)
                   select $"{source.Path} sees {other}";

        Assert.Empty(seen.Distinct());
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_of_extract_sees_only_those_below_it(string layer)
    {
        var seen = from source in Sources
                   where source.Path.StartsWith($"Extract/{layer}/", StringComparison.Ordinal)
                   from Match match in LayerImport().Matches(source.Text)
                   let other = match.Groups["layer"].Value
                   where !ExtractLayers[layer].Contains(other, StringComparer.Ordinal)
                   select $"{source.Path} sees {other}";

        Assert.Empty(seen);
        Assert.Contains(Sources, source => source.Path.StartsWith($"Extract/{layer}/", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_folder_has_its_place_in_the_flow()
    {
        Assert.Equal(Visible.Keys.Order(StringComparer.Ordinal), Sources.Select(source => FolderOf(source.Path)).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Reserved))]
    public void A_reserved_name_is_used_only_where_it_may_be(string pattern, string[] places)
    {
        var seen = Sources
            .Where(source => !places.Contains(FolderOf(source.Path), StringComparer.Ordinal) && !places.Contains(source.Path, StringComparer.Ordinal))
            .Where(source => Regex.IsMatch(source.Text, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)))
            .Select(source => source.Path);

        Assert.Empty(seen);
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var odd = from source in Sources
                  let folder = Path.GetDirectoryName(source.Path)!.Replace('\\', '/').Replace('/', '.')
                  let expected = folder.Length == 0 ? "" : $"namespace Plumbline.{folder};"
                  where expected.Length > 0 && !source.Text.Contains(expected, StringComparison.Ordinal)
                  select source.Path;

        Assert.Empty(odd);
    }

    [Fact]
    public void A_file_is_short_or_says_why_not()
    {
        var lengths = Sources.ToDictionary(source => source.Path, source => source.Text.AsSpan().Count('\n'), StringComparer.Ordinal);

        Assert.DoesNotContain(lengths, one => one.Value >= LongestFile && !LongFiles.ContainsKey(one.Key));
        Assert.DoesNotContain(LongFiles.Keys, path => lengths.GetValueOrDefault(path) < LongestFile);
    }

    [Fact]
    public void Public_types_do_not_change()
    {
        const BindingFlags own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var types = typeof(Problems).Assembly.GetExportedTypes().Concat(typeof(Plumbline.Statistics.Proportions.Proportion).Assembly.GetExportedTypes()).ToList();

        var setters = from type in types
                      from property in type.GetProperties(own)
                      where property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
                      select $"{type.Name}.{property.Name}";
        var fields = from type in types
                     from field in type.GetFields(own)
                     where !field.IsInitOnly && !field.IsLiteral && !type.IsEnum
                     select $"{type.Name}.{field.Name}";

        Assert.Empty(setters.Concat(fields));
    }

    [Fact]
    public void A_problem_has_a_code_of_its_own_and_is_used()
    {
        var elsewhere = string.Concat(Sources.Where(source => source.Path != "Text/Problems.cs").Select(source => source.Text));
        var names = typeof(Problems).GetFields().Where(field => field.FieldType == typeof(Problem)).Select(field => field.Name);

        Assert.Equal(Problems.All.Count, Problems.All.Select(problem => problem.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Problems.All, problem => Assert.Matches(@"^PL0\d{3}$", problem.Code));
        Assert.DoesNotContain(names, name => !Regex.IsMatch(elsewhere, $@"\bProblems\.{name}\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void Only_the_program_itself_catches_every_exception()
    {
        var seen = Sources.Where(source => source.Path != "Program.cs" && Regex.IsMatch(source.Text, @"catch\s*(\(Exception\b[^)]*\)(?!\s*when)|\{)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))).Select(source => source.Path);

        Assert.Empty(seen);
    }

    /// <summary>A using line, a whole name, or the short form <c>Model.Absence</c> that a namespace within Plumbline allows.</summary>
    [GeneratedRegex(@"(\bPlumbline\.|(?<![\w.""])(?=[A-Z]\w+\.[A-Z]))(?<folder>Text|Model|Extract|Read|Check|Compute|Draw|Render|Write|Commands|Statistics)\b(?=[.;])", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Import();

    [GeneratedRegex(@"^using Plumbline\.Extract\.(?<layer>\w+);", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 5000)]
    private static partial Regex LayerImport();

    private static string FolderOf(string path) => path.Split('/')[0];

    private static (string Path, string Text)[] ReadSources()
    {
        var root = Path.Combine(Repository.Root, "src", "Plumbline");
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
                .Where(file => FolderOf(file.Path) is not ("bin" or "obj"))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }
}
