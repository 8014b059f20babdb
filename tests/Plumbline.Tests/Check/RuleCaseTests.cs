using System.Globalization;
using System.Text;
using Plumbline.Model;
using Plumbline.Tests.Sites;
using Xunit.Abstractions;

namespace Plumbline.Tests.Check;

/// <summary>
/// Each rule over planted cases of which a person worked out what is right: at least ten that differ and ten that do not.
/// <c>build.cmd test RuleCase</c> prints sensitivity and specificity by rule.
/// </summary>
public sealed class RuleCaseTests(ITestOutputHelper output)
{
    private const int FewestOfEach = 10;

    [Fact]
    public void Every_planted_case_comes_out_as_expected()
    {
        var cases = RuleCase.All();
        var misses = new List<string>();
        foreach (var rule in cases.GroupBy(planted => planted.Rule, StringComparer.Ordinal))
        {
            var outcomes = rule.Select(planted => (Case: planted, Verdict: Gravest(planted))).ToList();
            var (wrong, right) = (outcomes.Where(one => one.Case.IsPlantedWrong).ToList(), outcomes.Where(one => !one.Case.IsPlantedWrong).ToList());
            var (found, quiet) = (wrong.Count(one => IsAlarm(one.Verdict)), right.Count(one => !IsAlarm(one.Verdict)));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule.Key}: {found} of {wrong.Count} found, {quiet} of {right.Count} left in peace"));
            misses.AddRange(outcomes.Where(one => one.Verdict != one.Case.Expected).Select(one => $"{one.Case}: expected {one.Case.Expected}, was {one.Verdict} ({one.Case.Why})"));
            if (wrong.Count < FewestOfEach || right.Count < FewestOfEach) misses.Add($"{rule.Key}: {wrong.Count} planted to differ and {right.Count} planted not to; {FewestOfEach} of each are needed");
        }

        Assert.True(misses.Count == 0, string.Join('\n', misses));
    }

    [Fact]
    public void The_methods_page_shows_how_each_rule_did()
    {
        var path = Path.Combine(Repository.Root, "content", "rules.yaml");
        var counted = new StringBuilder("# Counted by the tests: PLUMBLINE_UPDATE_GOLDEN=1 ./build.cmd test RuleCase writes it.\nrules:\n");
        foreach (var rule in RuleCase.All().GroupBy(planted => planted.Rule, StringComparer.Ordinal))
        {
            var alarms = rule.Select(planted => (planted.IsPlantedWrong, IsAlarm: IsAlarm(Gravest(planted)))).ToLookup(one => one.IsPlantedWrong, one => one.IsAlarm);
            counted.Append(CultureInfo.InvariantCulture, $"  - {{rule: {rule.Key}, differing: {alarms[true].Count()}, found: {alarms[true].Count(alarm => alarm)}, agreeing: {alarms[false].Count()}, leftInPeace: {alarms[false].Count(alarm => !alarm)}}}\n");
        }

        if (Environment.GetEnvironmentVariable("PLUMBLINE_UPDATE_GOLDEN") == "1") File.WriteAllText(path, counted.ToString());

        Assert.Equal(counted.ToString(), File.ReadAllText(path));
        Assert.Contains("{table rules}", Repository.Input.Find("content/pages/methods.md"), StringComparison.Ordinal);
    }

    private static bool IsAlarm(string verdict) => verdict.StartsWith("differs", StringComparison.Ordinal);

    private static string Gravest(RuleCase planted)
    {
        var findings = RuleBench.Findings(planted);
        Verdict[] order = [Verdict.DiffersConclusion, Verdict.Differs, Verdict.Explained, Verdict.NotCheckable, Verdict.MatchMethod, Verdict.MatchRounding, Verdict.Match];
        foreach (var verdict in order)
        {
            if (findings.Any(finding => finding.Verdict == verdict)) return VerdictWords.Id(verdict);
        }

        return "silent";
    }
}
