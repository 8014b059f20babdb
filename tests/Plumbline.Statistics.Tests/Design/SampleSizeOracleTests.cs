using Plumbline.Statistics.Design;
using Xunit.Abstractions;

namespace Plumbline.Statistics.Tests.Design;

public sealed class SampleSizeOracleTests(ITestOutputHelper output)
{
    // uniroot of R's power.prop.test and power.t.test, by its own tolerance.
    private const double SolvedByR = 1e-6;

    [Fact]
    public void Sample_sizes_of_R() => OracleFile.Check(output, "sample_size", item =>
    {
        Action<OracleCase> compare = item.Function switch
        {
            "single_stage_exact" => SingleStageExact,
            "binomial_rule" => Rule,
            "simon_two_stage" => Simon,
            "power_prop_test" => Proportions,
            "power_t_test" => TTest,
            "schoenfeld_events" => Events,
            _ => throw new InvalidDataException($"{item.Id}: unknown function {item.Function}"),
        };
        compare(item);
    });

    private static void SingleStageExact(OracleCase item)
    {
        var (p0, p1, alpha, power) = (item.Number("p0"), item.Number("p1"), item.Number("alpha"), item.Number("power"));
        var design = SingleStage.Exact(p0, p1, alpha, power);
        var normal = SingleStage.Fleming(p0, p1, alpha, power);

        foreach (var (path, rule) in new[] { ("first", design.First), ("stable", design.Stable) })
        {
            item.Near(path + ".n", rule.N, 0);
            item.Near(path + ".r", rule.RejectFrom, 0);
            item.Near(path + ".alpha", rule.Size);
            item.Near(path + ".power", rule.Power);
        }

        item.Near("fleming_n_normal", normal.Exact);
        item.Near("fleming_n_ceil", normal.RoundedUp, 0);
    }

    private static void Rule(OracleCase item)
    {
        var n = item.Count("n");
        var rule = SingleStage.Rule(n, item.Count("r"), item.Number("p0"), item.Number("p1"));

        // Tails down to 1e−300.
        item.Near("alpha", rule.Size, Tolerances.Tail, Tolerances.LogFloor);
        item.Near("power", rule.Power, Tolerances.Tail, Tolerances.LogFloor);
        item.Near("p_at_least_one", RareEvents.AtLeastOne(n, item.Number("p0")));
        item.Near("rule_of_three_exact95", RareEvents.RuleOfThree(n).High);
    }

    private static void Simon(OracleCase item)
    {
        var designs = SimonTwoStage.Designs(
            item.Number("p0"), item.Number("p1"), item.Number("alpha"), 1 - item.Number("beta"), (int)item.Count("n_max"));

        foreach (var (path, design) in new[] { ("optimal", designs?.Optimal), ("minimax", designs?.Minimax) })
        {
            item.Near(path + ".r1", design?.StopUpTo, 0);
            item.Near(path + ".n1", design?.N1, 0);
            item.Near(path + ".r", design?.AcceptUpTo, 0);
            item.Near(path + ".n", design?.N, 0);
            item.Near(path + ".en", design?.ExpectedN);
            item.Near(path + ".pet", design?.EarlyStop);
            item.Near(path + ".alpha", design?.Size);
            item.Near(path + ".power", design?.Power);
        }
    }

    private static void Proportions(OracleCase item)
    {
        var (p1, p2, alpha) = (item.Number("p1"), item.Number("p2"), item.Number("sig_level"));
        var twoSided = TwoSided(item);

        item.Near("n_per_group", TwoProportionsPower.PerGroup(p1, p2, alpha, item.Number("power"), twoSided).Exact, SolvedByR);
        item.Near("power_at_n_query", TwoProportionsPower.Power(item.Number("n_query"), p1, p2, alpha, twoSided));
    }

    private static void TTest(OracleCase item)
    {
        var kind = item.Input("type").GetString() switch
        {
            "two.sample" => TTestKind.TwoSample,
            "one.sample" => TTestKind.OneSample,
            "paired" => TTestKind.Paired,
            var other => throw new InvalidDataException($"{item.Id}: unknown type {other}"),
        };
        var size = TTestPower.Size(
            item.Number("delta"), item.Number("sd"), item.Number("sig_level"), item.Number("power"), kind, TwoSided(item));

        item.Near("n", size.Exact, SolvedByR);
    }

    private static void Events(OracleCase item)
    {
        var (hr, alpha, power) = (item.Number("hr"), item.Number("alpha_two_sided"), item.Number("power"));
        var events = SurvivalEvents.Schoenfeld(hr, alpha, power, item.Number("prop_arm1"));

        item.Near("events", events.Exact);
        item.Near("events_ceil", events.RoundedUp, 0);
        item.Near("freedman_events_1to1", SurvivalEvents.Freedman(hr, alpha, power).Exact);
    }

    private static bool TwoSided(OracleCase item) => item.Input("alternative").GetString() switch
    {
        "two.sided" => true,
        "one.sided" => false,
        var other => throw new InvalidDataException($"{item.Id}: unknown alternative {other}"),
    };
}
