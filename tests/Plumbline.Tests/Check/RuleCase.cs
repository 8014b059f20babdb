using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Read;
using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.Check;

/// <summary>A planted input of one rule, from <c>Check/Cases/RULE.yaml</c>, with the verdict it must come out with and why.</summary>
internal sealed record RuleCase
{
    public required string Rule { get; init; }

    public required string Name { get; init; }

    /// <summary>The gravest verdict of the rule; "silent" where it must say nothing.</summary>
    public required string Expected { get; init; }

    /// <summary>Where the expectation comes from: a sum by hand, a call of R, a paper's table.</summary>
    public required string Why { get; init; }

    /// <summary>People in group a and in the comparator b.</summary>
    public int A { get; init; } = 32;

    public int B { get; init; } = 40;

    /// <summary>Further groups, results, keys of the study and outcomes, as YAML.</summary>
    public string Groups { get; init; } = "";

    public string Results { get; init; } = "";

    public string Study { get; init; } = "";

    public string Outcomes { get; init; } = "";

    /// <summary>Details of the source's bibliography, and results of another study, <c>beech-2019</c>, whose groups are of the same sizes.</summary>
    public string Metadata { get; init; } = "";

    public string Elsewhere { get; init; } = "";

    /// <summary>Must the rule speak up?</summary>
    public bool IsPlantedWrong => Expected.StartsWith("differs", StringComparison.Ordinal);

    private static string Folder => Path.Combine(Repository.Root, "tests", "Plumbline.Tests", "Check", "Cases");

    public static ImmutableArray<RuleCase> All() => [.. Directory.GetFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<RuleCase> Read(string path)
    {
        var problems = new DiagnosticBag();
        var cases = Assert.IsType<YamlSequence>(YamlTree.Read(path, File.ReadAllText(path), problems)).Items.Select(item => Read(Path.GetFileNameWithoutExtension(path), Fields.Of(item, problems, "a case")!)).ToList();
        Assert.Empty(problems.Sorted());
        return cases;
    }

    private static RuleCase Read(string rule, Fields fields)
    {
        var planted = new RuleCase
        {
            Rule = rule,
            Name = fields.Text("case"),
            Expected = fields.Text("expect"),
            Why = fields.Text("why"),
            A = Number(fields, "a", 32),
            B = Number(fields, "b", 40),
            Groups = fields.OptionalText("groups") ?? "",
            Results = fields.OptionalText("results") ?? "{outcome: orr, count: 1, lines: [6]}",
            Study = fields.OptionalText("study") ?? "",
            Outcomes = fields.OptionalText("outcomes") ?? "",
            Metadata = fields.OptionalText("metadata") ?? "",
            Elsewhere = fields.OptionalText("elsewhere") ?? "",
        };
        fields.Finish();
        return planted;
    }

    private static int Number(Fields fields, string key, int otherwise) => fields.OptionalText(key) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public override string ToString() => $"{Rule}: {Name}";
}
