using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics;
using Plumbline.Statistics.Proportions;
using Plumbline.Statistics.Tables;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class PValueRule : Rule
{
    private const decimal Alpha = 0.05m;

    public override string Id => "p-value";

    public override string Name => "P value of a comparison of counts against the standard tests";

    public override string Formula => "the table of the two groups tested by Pearson's chi-squared, Yates-corrected, (N − 1) and likelihood-ratio chi-squared, Fisher's exact test and its mid-P";

    public override string Source => "Pearson (1900); Yates (1934); Fisher (1935); Campbell (2007)";

    public override string Avoids => "A P value that any standard test gives is no discrepancy; tests of survival times and of measured quantities need data of each person and are not attempted.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var result in evidence.Content.Results.Where(result => result.Kind == ResultKind.Comparison && result.Versus is not null))
        {
            if (result.Outcome.Kind == OutcomeKind.Proportion) yield return Compare(evidence, result);
            else yield return NotCheckable(evidence, result, WhyNot(result.Outcome.Kind));
        }
    }

    private static string WhyNot(OutcomeKind kind) => kind switch
    {
        OutcomeKind.TimeToEvent => "a test of survival times needs the times of each person, and no source prints those",
        OutcomeKind.Measure => "a test of a measured quantity needs the value of each person, or the mean and spread of each group, and this check has neither",
        OutcomeKind.Count => "a test of counted events needs to know how long each person was watched, and no source prints that",
        _ => throw new InvalidOperationException($"a {kind} is checked"),
    };

    private Finding Compare(Evidence evidence, Result result)
    {
        var one = CountOf(evidence, result, result.Group);
        var two = CountOf(evidence, result, result.Versus!);
        if (one is null || two is null) return NotCheckable(evidence, result, "the counts of both groups would be needed");
        var table = TwoByTwo.FromTotals(one.People, one.Total, two.People, two.Total);
        var tests = Tests(table, result.Test);
        var counts = $"{one.People} of {one.Total} against {two.People} of {two.Total}";
        var reading = result.Reading;
        var printed = Printed(reading);
        var all = string.Join("; ", tests.Select(test => $"{test.Method} {Figures.PStatement(test.PValue)}"));
        var fits = tests.Where(test => Fits(reading, test)).ToImmutableArray();
        if (!fits.IsEmpty)
        {
            var verdict = fits[0] == tests[0] ? Verdict.Match : Verdict.MatchMethod;
            return Of(evidence, result, verdict, FindingSeverity.Info, new FindingText(printed, Show(fits[0], reading), fits[0].Method, $"For {counts}, {fits[0].Method} gives {Show(fits[0], reading)}, as printed."));
        }

        var claims = reading.P?.Value.IsBelow(Alpha);
        var changes = claims is { } below && tests.All(test => (decimal)test.PValue < Alpha != below);
        var ending = changes ? " By every test tried, the conclusion at 0.05 is the other one." : "";
        return Of(evidence, result, changes ? Verdict.DiffersConclusion : Verdict.Differs, changes ? FindingSeverity.Material : FindingSeverity.Minor, new FindingText(
            printed,
            all,
            "all standard tests of a two-by-two table",
            $"The source prints {printed} for {result.Outcome.Name}. For {counts} the standard tests give: {all}. None gives the printed figure.{ending}"));
    }

    /// <summary>All the tests of the table, the one that the source names first.</summary>
    private static ImmutableArray<TestResult> Tests(TwoByTwo table, string? named)
    {
        TestResult?[] all = [TwoByTwoTests.Pearson(table), TwoByTwoTests.Fisher(table), TwoByTwoTests.Yates(table), TwoByTwoTests.NMinusOne(table), TwoByTwoTests.LikelihoodRatio(table), TwoByTwoTests.FisherMidP(table)];
        var isFisher = named?.Contains("Fisher", StringComparison.OrdinalIgnoreCase) == true;
        return [.. all.OfType<TestResult>().OrderByDescending(test => isFisher && test.Method == "Fisher exact")];
    }

    private static bool Fits(Reading reading, TestResult test)
    {
        var pFits = reading.P is not { } p || p.Value.Allows(test.PValue, test.PValue) || p.Value.Number.IsTruncationOf(test.PValue);
        var statisticFits = reading.EstimateNumber is not { } statistic || (test.Statistic is { } value && statistic.CouldBe(value));
        return pFits && statisticFits;
    }

    private static HeadCount? CountOf(Evidence evidence, Result result, Group group) =>
        evidence.Find(result.Study, result.Outcome.Id, group) is { } own ? HeadCount.Of(own) : null;

    private static string Printed(Reading reading)
    {
        var statistic = reading.EstimateNumber is { } number ? $"χ² = {number}" : null;
        var p = reading.P is { } value ? $"P {value.Value.Symbol} {value.Value.Number}" : null;
        return string.Join(", ", new[] { statistic, p }.OfType<string>());
    }

    private static string Show(TestResult test, Reading reading)
    {
        var decimals = reading.P?.Value.Number.Decimals ?? 3;
        var p = reading.P?.Value.Operator == Comparison.Equal ? $"P = {Figures.Fixed(test.PValue, decimals)}" : Figures.PStatement(test.PValue);
        return reading.EstimateNumber is { } number && test.Statistic is { } statistic ? $"χ² = {Figures.Fixed(statistic, number.Decimals)}, {p}" : p;
    }

    private Finding NotCheckable(Evidence evidence, Result result, string why) =>
        Of(evidence, result, Verdict.NotCheckable, FindingSeverity.Info, new FindingText(Printed(result.Reading), "not computed", "none", $"The printed {Printed(result.Reading)} for {result.Outcome.Name} could not be checked: {why}."));

    private Finding Of(Evidence evidence, Result result, Verdict verdict, FindingSeverity severity, FindingText text)
    {
        var parts = new[] { result.Group, result.Versus! }.Select(group => evidence.Find(result.Study, result.Outcome.Id, group)).OfType<Result>().ToImmutableArray();
        return Found(evidence, result, result.Reading, verdict, severity, text) with
        {
            Facts = [result.Id, .. parts.Select(part => part.Id)],
            Places = Together([evidence.PlacesOf(result.Reading), .. parts.Select(part => evidence.PlacesOf(part.Reading))]),
        };
    }
}
