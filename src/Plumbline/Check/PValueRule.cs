using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics;
using Plumbline.Statistics.Tables;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class PValueRule : Rule
{
    private const decimal Alpha = 0.05m;

    public override string Id => "p-value";

    public override string Name => "P value of a comparison of two groups against the standard tests";

    public override string Formula => "the table of the two groups tested by Pearson's, Yates-corrected, (N − 1) and likelihood-ratio chi-squared, the unpooled z test, Fisher's exact test (two-sided, doubled, one-sided) and its mid-P; tables of several categories by chi-squared, likelihood ratio, Freeman-Halton and trend; means by the t-tests, over the roundings of means and standard deviations";

    public override string Source => "Pearson (1900); Student (1908); Yates (1934); Fisher (1935); Welch (1947); Freeman and Halton (1951); Armitage (1955); Campbell (2007)";

    public override string Avoids => "A P value that any standard test gives is no discrepancy. Tests of survival times, of medians and of ranks need data of each person and are not attempted; where no test is named, a measured quantity may have been tested by ranks.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var result in evidence.Content.Results.Where(result => result.Kind == ResultKind.Comparison && result.Versus is not null))
        {
            yield return result.Outcome.Kind switch
            {
                OutcomeKind.Proportion => Compare(evidence, result),
                OutcomeKind.Measure => new MeanComparison(evidence, result) is { IsPossible: true } means ? OfMeans(evidence, result, means) : NotCheckable(evidence, result, "a test of a measured quantity needs the value of each person, or the mean and spread of each group, and this source does not print them for both groups"),
                OutcomeKind.TimeToEvent => NotCheckable(evidence, result, "a test of survival times needs the times of each person, and no source prints those"),
                OutcomeKind.Count => NotCheckable(evidence, result, "a test of counted events needs to know how long each person was watched, and no source prints that"),
                _ => throw new InvalidOperationException($"unknown kind {result.Outcome.Kind}"),
            };
        }
    }

    private Finding Compare(Evidence evidence, Result result)
    {
        if (TwoGroups.Of(evidence, result) is { } two) return Judge(evidence, result, TwoGroupTests.All(two.Table, result.Test), two.Words, "two-by-two table", two.Parts);
        var categories = CategoryTable.Of(evidence, result);
        if (categories is null) return NotCheckable(evidence, result, NoCount(evidence, result) is { } why ? $"the counts of both groups would be needed, and {why}" : "the counts of both groups would be needed");
        return categories.IsWhole
            ? Judge(evidence, result, TwoGroupTests.All(categories.Counts, result.Test), categories.Words, "table of categories", categories.Parts)
            : NotCheckable(evidence, result, $"its categories are not printed for everybody ({categories.Words})");
    }

    /// <summary>Of which group the printed percentage is that of no count.</summary>
    private static string? NoCount(Evidence evidence, Result result) =>
        new[] { result.Group, result.Versus! }.Select(group => evidence.Find(result.Study, result.Outcome.Id, group)).OfType<Result>()
            .Where(part => part is { Kind: ResultKind.Proportion, Total: not null, Reading.Count: null } && part.Reading.EstimateNumber is { } percent && HeadCount.Allowed(percent, part.Total.Value).IsEmpty)
            .Select(part => $"{part.Reading.Estimate?.Value}% is no whole number of people out of {part.Total}").FirstOrDefault();

    private Finding Judge(Evidence evidence, Result result, ImmutableArray<TestResult> tests, string counts, string table, ImmutableArray<Result> parts)
    {
        var reading = result.Reading;
        var printed = Printed(result);
        var fits = tests.Where(test => Fits(reading, test)).ToImmutableArray();
        if (!fits.IsEmpty)
        {
            var isFirst = fits[0] == tests[0];
            var named = result.Test is not null && !isFirst ? $" The source names another test ({result.Test})." : "";
            return Of(evidence, result, parts, isFirst ? Verdict.Match : Verdict.MatchMethod, FindingSeverity.Info, new FindingText(printed, Show(fits[0], reading), fits[0].Method, $"For {counts}, {fits[0].Method} gives {Show(fits[0], reading)}, as printed.{named}"));
        }

        var all = string.Join("; ", tests.Select(test => $"{test.Method} {Figures.PStatement(test.PValue)}"));
        var changes = reading.P?.Value.IsBelow(Alpha) is { } below && tests.All(test => (decimal)test.PValue < Alpha != below);
        var ending = changes ? " By every test tried, the conclusion at 0.05 is the other one." : "";
        return Of(evidence, result, parts, changes ? Verdict.DiffersConclusion : Verdict.Differs, changes ? FindingSeverity.Material : FindingSeverity.Minor, new FindingText(
            printed,
            all,
            $"all standard tests of a {table}",
            $"The source prints {printed} for {result.Outcome.Name}. For {counts} the standard tests give: {all}. None gives the printed figure.{ending}"));
    }

    private Finding OfMeans(Evidence evidence, Result result, MeanComparison means)
    {
        var reading = result.Reading;
        var printed = Printed(result);
        if (MeanComparison.IsOfRanks(result.Test)) return NotCheckable(evidence, result, "the source names a test of ranks, which needs the value of each person");
        var fits = means.Tests.Where(test => test.Fits(reading)).ToImmutableArray();
        if (!fits.IsEmpty)
        {
            return Of(evidence, result, means.Parts, Verdict.MatchRounding, FindingSeverity.Info, new FindingText(printed, fits[0].Words, fits[0].Method, $"For {means.Words}, the test {fits[0].Method} gives {fits[0].Words}, which holds the printed {printed}."));
        }

        var all = string.Join("; ", means.Tests.Select(test => $"{test.Method} {test.Words}"));
        if (!MeanComparison.IsOfMeans(result.Test)) return NotCheckable(evidence, result, $"the t-tests of {means.Words} give another ({all}), and the source does not say that it used one; a test of ranks needs the value of each person");
        var changes = reading.P?.Value.IsBelow(Alpha) is { } below && means.Tests.All(test => below ? test.P.Low > (double)Alpha : test.P.High < (double)Alpha);
        return Of(evidence, result, means.Parts, changes ? Verdict.DiffersConclusion : Verdict.Differs, changes ? FindingSeverity.Material : FindingSeverity.Minor, new FindingText(printed, all, "t-tests of two means, over the roundings", $"The source prints {printed} for {result.Outcome.Name}. For {means.Words} the t-tests give, over all that the rounding allows: {all}. The printed figure is not among them."));
    }

    private static bool Fits(Reading reading, TestResult test)
    {
        var pFits = reading.P is not { } p || p.Value.Allows(test.PValue, test.PValue) || (p.Value.Operator == Comparison.Equal && p.Value.Number.IsTruncationOf(test.PValue));
        var statisticFits = reading.EstimateNumber is not { } statistic || (test.Statistic is { } value && (statistic.CouldBe(value) || statistic.CouldBe(Math.Sqrt(value)) || statistic.IsTruncationOf(value)));
        return pFits && statisticFits;
    }

    private static string Printed(Result result)
    {
        var symbol = result.Outcome.Kind == OutcomeKind.Proportion ? "χ²" : "test statistic";
        var statistic = result.Reading.EstimateNumber is { } number ? $"{symbol} = {number}" : null;
        return string.Join(", ", new[] { statistic, result.Reading.P?.Value.Words() }.OfType<string>());
    }

    private static string Show(TestResult test, Reading reading)
    {
        var decimals = reading.P?.Value.Number.Decimals ?? 3;
        var p = reading.P?.Value.Operator == Comparison.Equal ? Figures.PStatement(Figures.P(test.PValue, decimals)) : Figures.PStatement(test.PValue);
        return reading.EstimateNumber is { } number && test.Statistic is { } statistic ? $"χ² = {Figures.Fixed(statistic, number.Decimals)}, {p}" : p;
    }

    private Finding NotCheckable(Evidence evidence, Result result, string why) =>
        Of(evidence, result, [], Verdict.NotCheckable, FindingSeverity.Info, new FindingText(Printed(result), "not computed", "none", $"The printed {Printed(result)} for {result.Outcome.Name} could not be checked: {why}."));

    private Finding Of(Evidence evidence, Result result, ImmutableArray<Result> parts, Verdict verdict, FindingSeverity severity, FindingText text) =>
        Found(evidence, result, result.Reading, verdict, severity, text) with
        {
            Facts = [result.Id, .. parts.Select(part => part.Id)],
            Places = Together([evidence.PlacesOf(result.Reading), .. parts.Select(part => evidence.PlacesOf(part.Reading))]),
        };
}
