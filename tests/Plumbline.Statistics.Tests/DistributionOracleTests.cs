using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests;

public sealed class DistributionOracleTests(ITestOutputHelper output)
{
    // qf: there is no F quantile here. R's own loses digits for small F: qf(1e-6, 1, 1000) is 1.5543122e-12 (7 × 2^−52), while the
    // quantile in 40 digits is 1.5715819e-12.
    [Fact]
    public void Distributions_of_R() => OracleFile.Check(output, "distributions", item =>
    {
        var tolerance = item.Flag("log") || item.Expected("value") is null or > 1e-6 ? ClosedForm : Tail;
        item.Near("value", Value(item), tolerance, LogFloorOrDefault(item));
    }, "qf", "qbinom", "trigamma", "digamma", "pt_nc");

    private static double LogFloorOrDefault(OracleCase item) => item.Function[0] is 'p' or 'd' ? LogFloor : Floor;

    private static double Value(OracleCase item)
    {
        double Of(string name) => item.Number(name);
        long Whole(string name) => item.Count(name);
        double Side(Tails tails) => (item.Flag("lower"), item.Flag("log")) switch
        {
            (true, false) => tails.Lower,
            (false, false) => tails.Upper,
            (true, true) => tails.LogLower,
            (false, true) => tails.LogUpper,
        };
        double Quantile(Func<double, bool, double> inverse) => inverse(Of("p"), !item.Flag("lower"));
        double Point(double log) => item.Flag("log") ? log : Math.Exp(log);

        return item.Function switch
        {
            "pnorm" => Side(SpecialFunctions.NormalTails(Of("x"))),
            "pt" => Side(SpecialFunctions.StudentTTails(Of("x"), Of("df"))),
            "pchisq" => Side(SpecialFunctions.ChiSquaredTails(Of("x"), Of("df"))),
            "pf" => Side(SpecialFunctions.FTails(Of("x"), Of("df1"), Of("df2"))),
            "pbeta" => Side(SpecialFunctions.IncompleteBeta(Of("shape1"), Of("shape2"), Of("x"))),
            "pgamma" => Side(SpecialFunctions.IncompleteGamma(Of("shape"), Of("x") * Of("rate"))),
            "ppois" => Side(SpecialFunctions.IncompleteGamma(Of("x") + 1, Of("lambda")).Swapped),
            "pbinom" => Side(Distributions.BinomialTails(Whole("x"), Whole("size"), Of("prob"))),
            "phyper" => item.Flag("lower")
                ? Distributions.HypergeometricCdf(Whole("x"), Whole("m"), Whole("n"), Whole("k"))
                : Distributions.HypergeometricSurvival(Whole("x"), Whole("m"), Whole("n"), Whole("k")),
            "dbinom" => Point(SpecialFunctions.LogBinomialTerm(Whole("x"), Whole("size"), Of("prob"))),
            "dhyper" => Point(SpecialFunctions.LogHypergeometricTerm(Whole("x"), Whole("m"), Whole("n"), Whole("k"))),
            "dpois" => Point(Of("x") * Math.Log(Of("lambda")) - Of("lambda") - SpecialFunctions.LogGamma(Of("x") + 1)),
            "qnorm" => item.Flag("lower") ? Distributions.NormalQuantile(Of("p")) : -Distributions.NormalQuantile(Of("p")),
            "qt" => Distributions.StudentTQuantile(Of("p"), Of("df")) * (item.Flag("lower") ? 1 : -1),
            "qchisq" => Quantile((p, upper) => 2 * SpecialFunctions.InverseIncompleteGamma(Of("df") / 2, p, upper)),
            "qgamma" => Quantile((p, upper) => SpecialFunctions.InverseIncompleteGamma(Of("shape"), p, upper) / Of("rate")),
            "qbeta" => Quantile((p, upper) => SpecialFunctions.InverseIncompleteBeta(Of("shape1"), Of("shape2"), p, upper)),
            "lgamma" => SpecialFunctions.LogGamma(Of("x")),
            "lchoose" => SpecialFunctions.LogChoose(Whole("n"), Whole("k")),
            "lbeta" => SpecialFunctions.LogBeta(Of("a"), Of("b")),
            _ => throw new InvalidDataException($"{item.Id}: unknown function {item.Function}"),
        };
    }
}
