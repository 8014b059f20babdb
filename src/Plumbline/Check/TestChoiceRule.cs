using Plumbline.Model;
using Plumbline.Statistics.Tables;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class TestChoiceRule : Rule
{
    private const decimal Alpha = 0.05m;

    public override string Id => "test-choice";

    public override string Name => "Does the conclusion depend on the test chosen?";

    public override string Formula => "P of the table by Pearson's, Yates-corrected and Fisher's test: all below 0.05, or none, where the printed P is that of a standard test";

    public override string Source => "Yates (1934); Fisher (1935); Campbell (2007)";

    /// <summary>Below five expected people in a cell, textbooks ask for Fisher's test.</summary>
    private const double FewestExpected = 5;

    public override string Avoids => "Only the three tests that every program prints are compared, for the counts that give the printed P; a P value that none gives is another rule's matter.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var result in evidence.Content.Results.Where(result => result is { Kind: ResultKind.Comparison, Versus: not null, Outcome.Kind: OutcomeKind.Proportion }))
        {
            if (result.Reading.P?.Value is not { } p || p.IsBelow(Alpha) is not { } below || TwoGroups.Of(evidence, result) is not { } two || two.Table.HasEmptyMargin) continue;
            // One-sided tests would make a choice of their own.
            var fitting = TwoGroupTests.All(two.Table, result.Test).FirstOrDefault(test => p.Allows(test.PValue, test.PValue) && !test.Method.EndsWith("one-sided", StringComparison.Ordinal));
            if (fitting.Method is null) continue;
            var standard = TwoGroupTests.Standard(two.Table);
            var other = standard.Where(test => (decimal)test.PValue < Alpha != below).ToList();
            var all = string.Join("; ", standard.Select(test => $"{test.Method} {Figures.PStatement(test.PValue)}"));
            var what = $"{result.Outcome.Name}, {two.Words}";
            var text = other.Count == 0
                ? new FindingText(p.Words(), all, "Pearson's, Yates's and Fisher's test", $"{what}: whichever standard test is chosen, P lies on the same side of 0.05 ({all}).")
                : new FindingText(p.Words(), all, "Pearson's, Yates's and Fisher's test", $"{what}: the printed {p.Words()} is what the {fitting.Method} test gives. {string.Join(" and ", other.Select(test => $"{test.Method} gives {Figures.PStatement(test.PValue)}"))}, on the other side of 0.05. Each is a usual test, so whether this difference is called significant depends on the one chosen.{Textbooks(two.Table)}");
            var finding = other.Count == 0
                ? Found(evidence, result, result.Reading, Verdict.Match, FindingSeverity.Info, text)
                : Found(evidence, result, result.Reading, Verdict.DiffersConclusion, below ? FindingSeverity.Material : FindingSeverity.Minor, text);
            yield return finding with
            {
                Facts = [result.Id, .. two.Parts.Select(part => part.Id)],
                Places = Together([evidence.PlacesOf(result.Reading), .. two.Parts.Select(part => evidence.PlacesOf(part.Reading))]),
            };
        }
    }

    private static string Textbooks(TwoByTwo table) => LeastExpected(table) >= FewestExpected
        ? " Five people or more would be expected in every cell, where textbooks allow Pearson's test."
        : " Fewer than five people would be expected in one cell, where textbooks ask for Fisher's test.";

    private static double LeastExpected(TwoByTwo table) => (double)Math.Min(table.Row1, table.Row2) * Math.Min(table.Column1, table.Column2) / (table.Row1 + table.Row2);
}
