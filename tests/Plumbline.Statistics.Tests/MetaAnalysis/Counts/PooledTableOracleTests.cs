using System.Text.Json;
using Plumbline.Statistics.MetaAnalysis;
using Plumbline.Statistics.MetaAnalysis.Counts;
using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests.MetaAnalysis.Counts;

/// <summary>rma.mh, rma.peto and escalc with rma of metafor on 2×2 tables.</summary>
public sealed class PooledTableOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Pooled_tables() => OracleFile.Check(output, "meta_binary", item =>
    {
        var studies = CountInput.Tables(item);
        Compare(item, "MH_OR", MantelHaenszel.OddsRatio(studies));
        Compare(item, "MH_RR", MantelHaenszel.RiskRatio(studies));
        Compare(item, "MH_RD", MantelHaenszel.RiskDifference(studies));
        Compare(item, "PETO", Peto.OddsRatio(studies));
        CompareTests(item, studies);
        CompareInverseVariance(item, "IV_OR", studies, TableMeasure.OddsRatio);
        CompareInverseVariance(item, "IV_RR", studies, TableMeasure.RiskRatio);
        CompareInverseVariance(item, "IV_RD", studies, TableMeasure.RiskDifference);
    });

    private static void Compare(OracleCase item, string method, PooledTables actual)
    {
        if (!item.Has(method))
        {
            Assert.Null(actual.Effect);
            item.Looked(method);
            return;
        }

        // b = 0 leaves the rounding error of a sum, so that b, z and the limits are compared on the scale of the standard error.
        var error = actual.Effect?.StandardError ?? 1;
        var effect = actual.Effect;
        item.Near($"{method}.b", effect?.Analysed, floor: error);
        item.Near($"{method}.se", effect?.StandardError);
        item.Near($"{method}.z", effect?.Z, floor: 1);
        item.Near($"{method}.p", effect?.PValue, Tail);
        item.Near($"{method}.ci", [Analysed(actual, effect?.Interval.Low), Analysed(actual, effect?.Interval.High)], floor: error);
        item.Near($"{method}.k", actual.Studies);
        item.Near($"{method}.k_yi", actual.StudiesWithEffect);
        CompareHeterogeneity(item, method, actual);
    }

    // Fewer than two studies have nothing to differ: ours is absent, metafor gives Q = 0, P = 1, I² = 0, H² = 1.
    private static void CompareHeterogeneity(OracleCase item, string method, PooledTables actual)
    {
        var alone = actual.StudiesWithEffect < 2;
        Assert.Equal(alone || actual.Effect is null, actual.Heterogeneity is null);
        var q = actual.Heterogeneity;
        item.Near($"{method}.q", alone ? 0 : q?.Q, floor: CountInput.ChiSquaredFloor);
        item.Near($"{method}.q_p", alone ? 1 : q?.PValue, Tail);
        item.Near($"{method}.i2", alone ? 0 : q?.ISquared, floor: 1);
        item.Near($"{method}.h2", alone ? 1 : q?.HSquared, floor: CountInput.ChiSquaredFloor);
    }

    private static void CompareTests(OracleCase item, TwoByTwo[] studies)
    {
        var plain = CochranMantelHaenszel.Test(studies, ContinuityCorrection.None);
        var corrected = CochranMantelHaenszel.Test(studies, ContinuityCorrection.Always);
        item.Near("MH_OR.cmh_chisq", plain?.Statistic, floor: CountInput.ChiSquaredFloor);
        item.Near("MH_OR.cmh_p", plain?.PValue, Tail);
        item.Near("MH_OR.cmh_chisq_cc", corrected?.Statistic, floor: CountInput.ChiSquaredFloor);
        item.Near("MH_OR.cmh_p_cc", corrected?.PValue, Tail);
        CompareHomogeneity(item, studies, "breslow_day", OddsRatioHomogeneity.BreslowDay(studies));
        CompareHomogeneity(item, studies, "tarone", OddsRatioHomogeneity.Tarone(studies));
    }

    // metafor solves for the expected count by dividing through ψ − 1, and so loses ψ's distance from 1 in digits; at ψ = 1 it has 0/0,
    // gives a statistic of 0 or NaN and no P. Both tests then are the same sum, which is worked out here by hand: A = n₁m₁/N and
    // V = n₁n₂m₁m₂/N³. A single informative table has nothing to differ from: ours is absent, metafor's is 0 without a P.
    private static void CompareHomogeneity(OracleCase item, TwoByTwo[] studies, string test, TestResult? actual)
    {
        string statistic = $"MH_OR.{test}_chisq", p = $"MH_OR.{test}_p";
        var informative = studies.Where(t => !t.HasEmptyMargin).ToArray();
        var distance = Math.Abs(item.Expected("MH_OR.b") ?? 1);
        if (informative.Length < 2)
        {
            Assert.Null(actual);
            Assert.InRange(item.Expected(statistic) ?? 0, 0, 1e-15);
            item.Looked(statistic);
            item.Near(p, (double?)null);
        }
        else if (distance < 1e-9)
        {
            var expected = informative.Sum(AtNoEffect);
            Assert.Equal(expected, actual!.Value.Statistic!.Value, ClosedForm * (1 + expected));
            item.Looked(statistic);
            item.Looked(p);
        }
        else
        {
            var tolerance = Math.Max(ClosedForm, 1e-13 / distance);
            item.Near(statistic, actual?.Statistic, tolerance, CountInput.ChiSquaredFloor);
            item.Near(p, actual?.PValue, Math.Max(Tail, tolerance));
        }
    }

    private static void CompareInverseVariance(OracleCase item, string path, TwoByTwo[] studies, TableMeasure measure)
    {
        var effects = InverseVarianceTables.Effects(studies, measure);
        var used = effects.OfType<StudyEffect>().ToArray();
        item.Near($"{path}.k", used.Length);
        item.Near($"{path}.yi", [.. used.Select(effect => (double?)effect.Yi)], floor: 1e-3);
        item.Near($"{path}.vi", [.. used.Select(effect => (double?)effect.Vi)]);
        item.Looked($"{path}.used");
        Assert.Equal(
            item.ExpectedElement($"{path}.used").EnumerateArray().Select(flag => flag.GetBoolean()),
            effects.Select(effect => effect is not null));

        var common = InverseVarianceTables.CommonEffect(studies, measure).Analysed;
        ComparePooled(item, $"{path}.common", common, ClosedForm);
        item.Near($"{path}.common.p", common?.Test?.PValue, Tail);
        item.Near($"{path}.q", used.Length < 2 ? 0 : common?.Heterogeneity.Q?.Statistic, floor: CountInput.ChiSquaredFloor);
        CompareRandomEffects(item, path, studies, measure);
    }

    // One study alone has no tau²; the reference file leaves both models out there.
    private static void CompareRandomEffects(OracleCase item, string path, TwoByTwo[] studies, TableMeasure measure)
    {
        if (item.Has($"{path}.dl"))
        {
            var dl = Pooled(Tau2Method.DerSimonianLaird, PoolingInference.Normal);
            ComparePooled(item, $"{path}.dl", dl, ClosedForm);
            item.Near($"{path}.dl.tau2", dl?.Heterogeneity.Tau2, floor: 1e-3);
            item.Near($"{path}.dl.p", dl?.Test?.PValue, Tail);
            item.Near($"{path}.dl.i2", dl?.Heterogeneity.I2, floor: 1);
        }

        // metafor's REML sometimes gives up, and the answer is a sentence that says so.
        if (item.Has($"{path}.reml") && item.ExpectedElement($"{path}.reml").ValueKind is JsonValueKind.String)
        {
            Assert.Equal("no convergence", item.ExpectedElement($"{path}.reml").GetString());
            item.Looked($"{path}.reml");
        }
        else if (item.Has($"{path}.reml"))
        {
            var reml = Pooled(Tau2Method.RestrictedMaximumLikelihood, PoolingInference.Normal);
            ComparePooled(item, $"{path}.reml", reml, CountInput.Iterated);
            item.Within($"{path}.reml.tau2", reml?.Heterogeneity.Tau2, 1e-8, 1e-6);
            CompareKnappHartung(item, $"{path}.reml.kh_ci", Pooled(Tau2Method.RestrictedMaximumLikelihood, PoolingInference.KnappHartung), reml);
        }

        PooledEffect? Pooled(Tau2Method tau2, PoolingInference inference) => InverseVarianceTables
            .RandomEffects(studies, measure, new PoolingOptions { Tau2 = tau2, Inference = inference }).Analysed;
    }

    // Studies that agree to the last digit have a Knapp-Hartung factor of 0: R prints an interval without width, ours is absent.
    private static void CompareKnappHartung(OracleCase item, string path, PooledEffect? actual, PooledEffect? normal)
    {
        if (actual is { Interval: null, KnappHartungFactor: 0 })
        {
            var reference = item.ExpectedNumbers(path);
            item.Near(path, [actual.Estimate, actual.Estimate], CountInput.Iterated, normal?.StandardError ?? 1);
            Assert.Equal(reference[0]!.Value, reference[1]!.Value, 1e-12);
            return;
        }

        item.Near(path, actual?.Interval, CountInput.Iterated, normal?.StandardError ?? 1);
    }

    private static void ComparePooled(OracleCase item, string path, PooledEffect? actual, double tolerance)
    {
        var error = actual?.StandardError ?? 1;
        item.Near($"{path}.b", actual?.Estimate, tolerance, error);
        item.Near($"{path}.se", actual?.StandardError, tolerance);
        item.Near($"{path}.ci", actual?.Interval, tolerance, error);
    }

    private static double AtNoEffect(TwoByTwo t)
    {
        double n = t.Total;
        var distance = t.A - t.Row1 * t.Column1 / n;
        return distance * distance / (t.Row1 * t.Row2 / n * t.Column1 * t.Column2 / n / n);
    }

    private static double? Analysed(PooledTables pooled, double? limit) =>
        limit is { } x && pooled.Measure is not TableMeasure.RiskDifference ? Math.Log(x) : limit;
}
