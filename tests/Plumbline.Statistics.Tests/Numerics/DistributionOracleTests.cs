using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests.Numerics;

public sealed class DistributionOracleTests(ITestOutputHelper output)
{
    // R computes qf = (1/q − 1) df2/df1 from q = qbeta(p, df2/2, df1/2, !lower): rounding q and 1/q moves the answer by up to
    // 2^−52 (df2/df1 + answer). qf(1e-6, 1, 1000) is 1.5543122e-12 there and 1.5715819e-12 in 60 digits.
    private static readonly double RoundingOfR = Math.ScaleB(1, -52);

    [Fact]
    public void Distributions_of_R() => OracleFile.Check(output, "distributions", item =>
    {
        if (item.Function == "qf")
        {
            item.Within("value", Value(item), RoundingOfR * item.Number("df2") / item.Number("df1"), ClosedForm);
            return;
        }

        var tolerance = item.Flag("log") || item.Expected("value") is null or > 1e-6 ? ClosedForm : Tail;
        item.Near("value", Value(item), tolerance, LogFloorOrDefault(item));
    });

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
            "pgamma" => Side(SpecialFunctions.GammaTails(Of("x"), Of("shape"), Of("rate"))),
            "pt_nc" => Side(SpecialFunctions.NoncentralTTails(Of("x"), Of("df"), Of("ncp"))),
            "ppois" => Side(Distributions.PoissonTails(Whole("x"), Of("lambda"))),
            "pbinom" => Side(Distributions.BinomialTails(Whole("x"), Whole("size"), Of("prob"))),
            "phyper" => item.Flag("lower")
                ? Distributions.HypergeometricCdf(Whole("x"), Whole("m"), Whole("n"), Whole("k"))
                : Distributions.HypergeometricSurvival(Whole("x"), Whole("m"), Whole("n"), Whole("k")),
            "dbinom" => Point(SpecialFunctions.LogBinomialTerm(Whole("x"), Whole("size"), Of("prob"))),
            "dhyper" => Point(SpecialFunctions.LogHypergeometricTerm(Whole("x"), Whole("m"), Whole("n"), Whole("k"))),
            "dpois" => Point(SpecialFunctions.LogPoissonTerm(Whole("x"), Of("lambda"))),
            "qnorm" => item.Flag("lower") ? Distributions.NormalQuantile(Of("p")) : -Distributions.NormalQuantile(Of("p")),
            "qt" => Distributions.StudentTQuantile(Of("p"), Of("df")) * (item.Flag("lower") ? 1 : -1),
            "qchisq" => Quantile((p, upper) => Distributions.ChiSquaredQuantile(p, Of("df"), upper)),
            "qgamma" => Quantile((p, upper) => Distributions.GammaQuantile(p, Of("shape"), Of("rate"), upper)),
            "qbeta" => Quantile((p, upper) => Distributions.BetaQuantile(p, Of("shape1"), Of("shape2"), upper)),
            "qf" => Quantile((p, upper) => Distributions.FQuantile(p, Of("df1"), Of("df2"), upper)),
            "qbinom" => Quantile((p, upper) => Distributions.BinomialQuantile(p, Whole("size"), Of("prob"), upper)),
            "digamma" => SpecialFunctions.Digamma(Of("x")),
            "trigamma" => SpecialFunctions.Trigamma(Of("x")),
            "lgamma" => SpecialFunctions.LogGamma(Of("x")),
            "lchoose" => SpecialFunctions.LogChoose(Whole("n"), Whole("k")),
            "lbeta" => SpecialFunctions.LogBeta(Of("a"), Of("b")),
            _ => throw new InvalidDataException($"{item.Id}: unknown function {item.Function}"),
        };
    }
}
