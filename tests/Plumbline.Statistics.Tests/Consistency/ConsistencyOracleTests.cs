using Plumbline.Statistics.Consistency;
using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests.Consistency;

/// <summary>Whether printed numbers can belong together.</summary>
public sealed class ConsistencyOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Grim_grimmer_and_debit() => OracleFile.Check(output, "grim", item =>
    {
        var mean = Printed(item, "mean");
        switch (item.Function)
        {
            case "grim":
                var grim = Grim.Check(mean, item.Count("n"), (int)item.Count("items"));
                item.Same("consistent", grim.Consistent);
                item.Near("granularity", grim.Granularity);
                item.Same("can_detect", grim.CanDetect);
                item.Near("inconsistent_probability", grim.InconsistentProbability);
                break;
            case "grimmer":
                var grimmer = Grimmer.Check(mean, Printed(item, "sd"), item.Count("n"), (int)item.Count("items"));
                item.Same("consistent", grimmer.Consistent);
                item.Same("reason", Word(grimmer.Reason));
                break;
            case "debit":
                var debit = Debit.Check(mean, Printed(item, "sd"), item.Count("n"));
                item.Same("consistent_exact", debit.Consistent);
                item.Same("consistent_interval", debit.ConsistentByInterval);

                // "sd" names what was compared, consistent or not; where already the mean fits no count there is nothing to compare.
                if (debit.MeanPossible)
                {
                    item.Same("reason", "sd");
                }
                else
                {
                    item.Looked("reason");
                }

                break;
            default:
                item.Fail("", "unknown function");
                break;
        }
    });

    [Fact]
    public void Fragility_of_trials() => OracleFile.Check(output, "fragility", item =>
    {
        var table = TwoByTwo.FromTotals(item.Count("a"), item.Count("n1"), item.Count("c"), item.Count("n2"));
        var result = Fragility.Of(table, item.Number("alpha"));
        item.Near("p", result.PValue, Tail, LogFloor);
        item.Same("significant", result.IsSignificant);
        item.Near("arm_modified", result.ArmModified, 0);
        item.Near(result.IsSignificant ? "fragility_index" : "reverse_fragility_index", result.Index, 0);
        item.Near("p_after", result.PValueAfter);
        item.Near("min_single_arm_index", result.MinimumSingleArmIndex ?? double.PositiveInfinity, 0);
        if (result.IsSignificant)
        {
            item.Near("fragility_quotient", result.Quotient);
        }
    });

    [Fact]
    public void Printed_P_values_against_their_statistics() => OracleFile.Check(output, "statcheck", item =>
    {
        var kind = Kind(item);
        var denominator = Given(item, "df2");
        var test = new PrintedTest(
            kind, kind is StatisticKind.T or StatisticKind.R ? denominator : Given(item, "df1"),
            kind == StatisticKind.F ? denominator : null, Printed(item, "stat"), Comparison(item), Printed(item, "p"));
        var plain = StatisticCheck.Check(test, item.Number("alpha"));
        var mentioned = StatisticCheck.Check(test, item.Number("alpha"), oneTailedMentioned: true);

        // Where the statistic's rounding holds 0 (or a correlation's holds 1) statcheck takes P at the two ends of the rounding, though
        // P is 1 (or 0) between them; its upper (lower) bound and its verdicts are then not the range's.
        var magnitude = Math.Abs(test.Statistic.Value);
        var turns = kind is StatisticKind.T or StatisticKind.Z or StatisticKind.R && magnitude <= test.Statistic.HalfUnit;
        var ends = kind == StatisticKind.R && magnitude + test.Statistic.HalfUnit >= 1;
        Compare(item, "two_tailed", plain.TwoTailed, turns, ends);
        Compare(item, "one_tailed", plain.OneTailed, turns, ends);
        Verdict(item, "if_one_tailed_mentioned", mentioned.IsInconsistent, mentioned.ChangesDecision, turns || ends);
    });

    private static void Compare(OracleCase item, string path, PConsistency actual, bool turns, bool ends)
    {
        item.Near(path + ".p", actual.P, Tail, LogFloor);
        item.Looked(path + ".p_lo");
        item.Looked(path + ".p_hi");
        if (!ends) item.Near(path + ".p_lo", actual.Low, Tail, LogFloor);
        if (!turns) item.Near(path + ".p_hi", actual.High, Tail, LogFloor);
        Verdict(item, path, actual.IsInconsistent, actual.ChangesDecision, turns || ends);
    }

    private static void Verdict(OracleCase item, string path, bool error, bool decision, bool skipped)
    {
        item.Looked(path + ".error");
        item.Looked(path + ".decision_error");
        if (skipped) return;
        item.Same(path + ".error", error);
        item.Same(path + ".decision_error", decision);
    }

    private static StatisticKind Kind(OracleCase item) => item.Input("type").GetString() switch
    {
        "t" => StatisticKind.T,
        "z" => StatisticKind.Z,
        "F" => StatisticKind.F,
        "chi2" => StatisticKind.ChiSquared,
        "r" => StatisticKind.R,
        var other => throw new InvalidDataException($"{item.Id}: unknown statistic {other}"),
    };

    private static PComparison Comparison(OracleCase item) => item.Input("p_comparison").GetString() switch
    {
        "=" => PComparison.Equal,
        "<" => PComparison.Less,
        ">" => PComparison.Greater,
        var other => throw new InvalidDataException($"{item.Id}: unknown comparison {other}"),
    };

    private static double? Given(OracleCase item, string name) => item.Number(name) is var df && double.IsNaN(df) ? null : df;

    // The reference has one word for what fails after an integer was found: a sum of squares below the minimum is a "parity" too.
    private static string Word(GrimmerReason reason) => reason switch
    {
        GrimmerReason.NoSumOfSquares => "no_integer_sum_of_squares",
        GrimmerReason.Minimum => "parity",
        _ => reason.ToString(),
    };

    private static PrintedDecimal Printed(OracleCase item, string name) => PrintedDecimal.Parse(item.Input(name).GetString()!);
}
