using Plumbline.Statistics.Design;
using Xunit.Abstractions;

namespace Plumbline.Statistics.Tests.Design;

/// <summary>Answers of R and of brute force over every rule, made by Oracle/make/design.R.</summary>
public sealed class DesignReferenceTests(ITestOutputHelper output)
{
    // R's uniroot, asked for 1e-12, on a power that R's pt(ncp) gives to about 1e-12 (absolute) and less.
    private const double SolvedByR = 1e-8;

    // R's pt with ncp stops its series (AS 243) at an absolute error of 1e−12 and takes the upper tail from the lower; two tails if strict.
    private const double NoncentralByR = 2e-12;

    [Fact]
    public void Designs_by_brute_force() => OracleFile.Check(output, "x_design", item =>
    {
        Action<OracleCase> compare = item.Function switch
        {
            "single_stage" => Single,
            "simon" => Simon,
            "t_power" => TPower,
            "t_size" => TSize,
            "prop_power" => Proportions,
            "qbinom" or "qpois" => Quantile,
            _ => throw new InvalidDataException($"{item.Id}: unknown function {item.Function}"),
        };
        compare(item);
    });

    private static void Single(OracleCase item)
    {
        var twoSided = item.Flag("two_sided");
        var design = SingleStage.Exact(item.Number("p0"), item.Number("p1"), item.Number("alpha"), item.Number("power"), twoSided);

        foreach (var (path, rule) in new[] { ("first", design.First), ("stable", design.Stable) })
        {
            item.Near(path + ".n", rule.N, 0);
            item.Near(path + ".r", rule.RejectFrom, 0);
            item.Near(path + ".size", rule.Size, 1e-11);
            item.Near(path + ".power", rule.Power, 1e-11);
            if (twoSided)
            {
                item.Near(path + ".l", rule.RejectUpTo, 0);
            }
        }
    }

    private static void Simon(OracleCase item)
    {
        var designs = SimonTwoStage.Designs(
            item.Number("p0"), item.Number("p1"), item.Number("alpha"), item.Number("power"), (int)item.Count("n_max"));

        item.Same("found", designs is not null);
        foreach (var (path, design) in new[] { ("optimal", designs?.Optimal), ("minimax", designs?.Minimax) })
        {
            if (design is null)
            {
                continue;
            }

            item.Near(path + ".r1", design.StopUpTo, 0);
            item.Near(path + ".n1", design.N1, 0);
            item.Near(path + ".r", design.AcceptUpTo, 0);
            item.Near(path + ".n", design.N, 0);
            item.Near(path + ".en", design.ExpectedN, 1e-12);
            item.Near(path + ".pet", design.EarlyStop, 1e-12);
            item.Near(path + ".size", design.Size, 1e-12);
            item.Near(path + ".power", design.Power, 1e-12);
        }
    }

    private static void TPower(OracleCase item) => item.Within("power", TTestPower.Power(
        item.Number("n"), item.Number("delta"), item.Number("sd"), item.Number("sig_level"), Kind(item), TwoSided(item), item.Flag("strict")),
        NoncentralByR, 1e-12);

    private static void TSize(OracleCase item) => item.Near("n", TTestPower.Size(
        item.Number("delta"), item.Number("sd"), item.Number("sig_level"), item.Number("power"), Kind(item), TwoSided(item), item.Flag("strict")).Exact,
        SolvedByR);

    private static void Proportions(OracleCase item) => item.Near("power", TwoProportionsPower.Power(
        item.Number("n"), item.Number("p1"), item.Number("p2"), item.Number("sig_level"), TwoSided(item)), 1e-12);

    private static void Quantile(OracleCase item)
    {
        var (p, upper) = (item.Number("p"), !item.Flag("lower"));
        var found = item.Function == "qbinom"
            ? Distributions.BinomialQuantile(p, item.Count("size"), item.Number("prob"), upper)
            : Distributions.PoissonQuantile(p, item.Number("lambda"), upper);

        item.Near("value", found, 0);
    }

    private static bool TwoSided(OracleCase item) => item.Input("alternative").GetString() == "two.sided";

    private static TTestKind Kind(OracleCase item) => item.Input("type").GetString() switch
    {
        "two.sample" => TTestKind.TwoSample,
        "one.sample" => TTestKind.OneSample,
        _ => TTestKind.Paired,
    };
}
