using System.Globalization;
using Plumbline.Model;
using Plumbline.Statistics.Consistency;
using Plumbline.Text;

namespace Plumbline.Check.Documents;

/// <summary>
/// Test statistics with their degrees of freedom against the P value printed with them: t, F, z and χ², over everything that the printed
/// rounding allows. Nuijten et al. (2016), the rules of statcheck. A one-sided P, or one that was corrected for several tests, would explain a difference.
/// </summary>
internal static class TestsAgainstP
{
    public const string Id = "test-p";

    private const double Alpha = 0.05;

    public static IEnumerable<Finding> Check(SourceRecord record)
    {
        foreach (var statistic in record.Statistics)
        {
            if (TestOf(statistic) is not { } test) continue;
            var result = StatisticCheck.Check(test, Alpha, oneTailedMentioned: true);
            var p = statistic.P!;
            var printed = $"{statistic.Text.ReplaceLineEndings(" ")}";
            var (low, high) = (result.TwoTailed.Low, result.TwoTailed.High);
            var decimals = Enumerable.Range(Math.Max(3, p.Number.Decimals), 4).FirstOrDefault(digits => Figures.P(low, digits) != Figures.P(high, digits), Math.Max(3, p.Number.Decimals));
            var recomputed = Figures.P(low, decimals) == Figures.P(high, decimals) ? Figures.PStatement(Figures.P(low, decimals)) : $"P {Figures.P(low, decimals)} to {Figures.P(high, decimals)}";
            var isDecided = high < Alpha || low > Alpha;
            var verdict = !result.IsInconsistent ? result.TwoTailed.IsInconsistent ? Verdict.MatchMethod : Verdict.Match : result.ChangesDecision && isDecided ? Verdict.DiffersConclusion : Verdict.Differs;
            var message = verdict switch
            {
                Verdict.Match => $"{NameOf(statistic)} gives {recomputed}, as printed.",
                Verdict.MatchMethod => $"{NameOf(statistic)} gives the printed P value as a one-sided one.",
                _ => $"The printed {NameOf(statistic)} allows {recomputed} (two-sided); the printed P {p.Symbol} {p.Number} is not among them{(verdict == Verdict.DiffersConclusion ? ", and lies on the other side of 0.05" : "")}. A test corrected for several comparisons would explain it.",
            };
            yield return new Finding
            {
                Rule = Id, Verdict = verdict, Severity = verdict switch { Verdict.DiffersConclusion => FindingSeverity.Material, Verdict.Differs => FindingSeverity.Minor, _ => FindingSeverity.Info },
                Study = record.Id, Facts = [], Places = [new FindingPlace(record.Id, statistic.Line, statistic.Section, statistic.Text)],
                Printed = printed, Recomputed = recomputed, Method = "P value of the printed statistic, over its rounding", Message = message,
            };
        }
    }

    private static PrintedTest? TestOf(Statistic statistic)
    {
        if (statistic is not { Kind: Model.StatisticKind.TestStatistic, Value.Number: { } value, P: { } p }) return null;
        var freedom = statistic.DegreesOfFreedom.Select(df => df.ToDouble()).ToArray();
        var kind = (statistic.Unit, freedom.Length) switch
        {
            ("t", 1) => Plumbline.Statistics.Consistency.StatisticKind.T,
            ("F", 2) => Plumbline.Statistics.Consistency.StatisticKind.F,
            ("z" or "Z", 0) => Plumbline.Statistics.Consistency.StatisticKind.Z,
            ("chi-square" or "Wald chi-square", 1) => Plumbline.Statistics.Consistency.StatisticKind.ChiSquared,
            _ => (Plumbline.Statistics.Consistency.StatisticKind?)null,
        };
        if (kind is null || Array.Exists(freedom, df => df is < 1e-6 or > 1e9) || (value.Value < 0 && kind is not (Plumbline.Statistics.Consistency.StatisticKind.T or Plumbline.Statistics.Consistency.StatisticKind.Z))) return null;
        return new PrintedTest(kind.Value, freedom.Length > 0 ? freedom[0] : null, freedom.Length > 1 ? freedom[1] : null, PrintedDecimal.Parse(value.Text), Sign(p.Operator), PrintedDecimal.Parse(p.Number.Text));
    }

    private static PComparison Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => PComparison.Equal,
        Comparison.Less => PComparison.Less,
        Comparison.Greater => PComparison.Greater,
        _ => throw new InvalidOperationException($"unknown comparison {comparison}"),
    };

    private static string NameOf(Statistic statistic)
    {
        var freedom = statistic.DegreesOfFreedom.IsEmpty ? "" : $"({string.Join(", ", statistic.DegreesOfFreedom.Select(df => df.Text))})";
        return string.Create(CultureInfo.InvariantCulture, $"{(statistic.Unit == "chi-square" ? "χ²" : statistic.Unit)}{freedom} = {statistic.Value!.Number}");
    }
}
