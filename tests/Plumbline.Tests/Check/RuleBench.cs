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

    /// <summary>One line per result, as in <c>{outcome: orr, count: 33}</c>.</summary>
    private static Content Read(string results, int a, int b)
    {
        var study = SmallContent.Files[SmallSite.Study];
        var head = study[..study.IndexOf("groups:", StringComparison.Ordinal)];
        var text = $$"""
            {{head}}groups:
              - {id: a, name: A, lay: people with a, count: {{a}}, lines: [4]}
              - {id: b, name: B, lay: people with b, count: {{b}}, comparator: true, lines: [4]}
            results:
            {{string.Join('\n', results.Split('\n').Select(line => "  - " + line.Trim()))}}

            """;
        var problems = new DiagnosticBag();
        var content = ContentReader.Read(new InputTree(SmallContent.Files.SetItem(SmallSite.Study, text).Remove("content/syntheses/orr.yaml")), problems);
        Assert.Empty(problems.Sorted());
        return content!;
    }
}
