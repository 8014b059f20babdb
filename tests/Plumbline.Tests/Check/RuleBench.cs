using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Model;
using Plumbline.Read;
using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.Check;

/// <summary>Runs one rule over an invented study with two groups, <c>a</c> and the comparator <c>b</c>, and the results a test gives as YAML.</summary>
internal static class RuleBench
{
    public static ImmutableArray<Finding> Findings(string rule, string results, int a = 32, int b = 40)
    {
        var evidence = new Evidence(Read(results, a, b));
        return [.. Checker.Rules.Single(one => one.Id == rule).Check(evidence)];
    }

    /// <summary>What every rule says, for traps that no rule may fall into.</summary>
    public static ImmutableArray<Finding> AllFindings(string results, int a = 32, int b = 40)
    {
        var evidence = new Evidence(Read(results, a, b));
        return [.. Checker.Rules.SelectMany(rule => rule.Check(evidence))];
    }

    /// <summary>What the rule of a case says of it.</summary>
    public static ImmutableArray<Finding> Findings(RuleCase planted) => [.. Checker.Rules.Single(one => one.Id == planted.Rule).Check(new Evidence(Read(planted)))];

    private static Content Read(string results, int a, int b) => Read(new RuleCase { Rule = "", Name = "", Expected = "", Why = "", A = a, B = b, Results = results });

    private static Content Read(RuleCase planted)
    {
        var study = SmallContent.Files[SmallSite.Study];
        var head = study[..study.IndexOf("groups:", StringComparison.Ordinal)];
        // What the case says of the study stands instead of what the invented study says.
        var keys = planted.Study.Split('\n').Where(line => line.Length > 0 && char.IsLetter(line[0])).Select(line => line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)]).ToHashSet(StringComparer.Ordinal);
        head = string.Join('\n', head.Split('\n').Where(line => !keys.Contains(line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)])));
        var text = $$"""
            {{head}}groups:
              - {id: a, name: A, lay: people with a, count: {{planted.A}}, lines: [4]}
              - {id: b, name: B, lay: people with b, count: {{planted.B}}, comparator: true, lines: [4]}
            {{Items(planted.Groups)}}
            results:
            {{Items(planted.Results)}}
            {{planted.Study}}

            """;
        var files = SmallContent.Files.SetItem(SmallSite.Study, text).Remove("content/syntheses/orr.yaml");
        if (planted.Outcomes.Length > 0) files = files.SetItem("content/outcomes.yaml", files["content/outcomes.yaml"] + planted.Outcomes + "\n");
        if (planted.Metadata.Length > 0) files = files.SetItem(SmallSite.Source, files[SmallSite.Source].Replace("metadata:\n", $"metadata:\n{string.Concat(planted.Metadata.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"  {line.Trim()}\n"))}", StringComparison.Ordinal));
        if (planted.Elsewhere.Length > 0) files = files.SetItem("content/studies/beech-2019.yaml", Elsewhere(study, planted));
        var problems = new DiagnosticBag();
        var content = ContentReader.Read(new InputTree(files), problems);
        Assert.True(problems.Sorted().IsEmpty, $"{planted.Rule}, {planted.Name}: {string.Join('\n', problems.Sorted().Select(problem => problem.Message))}");
        return content!;
    }

    private static string Elsewhere(string study, RuleCase planted) => $$"""
        {{study[..study.IndexOf("groups:", StringComparison.Ordinal)].Replace("alder-2020\nname", "beech-2019\nname", StringComparison.Ordinal)}}groups:
          - {id: a, name: A, lay: people with a, count: {{planted.A}}, lines: [4]}
          - {id: b, name: B, lay: people with b, count: {{planted.B}}, comparator: true, lines: [4]}
        results:
        {{Items(planted.Elsewhere)}}

        """;

    /// <summary>One line per entry, as in <c>{outcome: orr, count: 33}</c>.</summary>
    private static string Items(string lines) => string.Join('\n', lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => "  - " + line.Trim()));
}
