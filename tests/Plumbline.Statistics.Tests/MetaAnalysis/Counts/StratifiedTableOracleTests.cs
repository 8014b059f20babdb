using Plumbline.Statistics.MetaAnalysis.Counts;
using Xunit.Abstractions;
using static Plumbline.Statistics.Tests.Tolerances;

namespace Plumbline.Statistics.Tests.MetaAnalysis.Counts;

/// <summary>mantelhaen.test of base R on 2×2×K tables.</summary>
public sealed class StratifiedTableOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Cochran_Mantel_Haenszel() => OracleFile.Check(output, "mantelhaen_base", item =>
    {
        var strata = CountInput.Tables(item);
        var plain = CochranMantelHaenszel.Test(strata, ContinuityCorrection.None);
        var corrected = CochranMantelHaenszel.Test(strata, ContinuityCorrection.WhereItFits);
        var pooled = MantelHaenszel.OddsRatio(strata).Effect;

        item.Near("chisq", plain?.Statistic, floor: CountInput.ChiSquaredFloor);
        item.Near("p", plain?.PValue, Tail);
        item.Near("chisq_cc", corrected?.Statistic, floor: CountInput.ChiSquaredFloor);
        item.Near("p_cc", corrected?.PValue, Tail);

        // Without responders in one group, or non-responders, R gives 0 or infinity without an interval; ours is absent with the reason.
        if (item.Expected("or_mh") is 0 or double.PositiveInfinity)
        {
            Assert.Null(pooled);
            item.Looked("or_mh");
        }
        else
        {
            item.Near("or_mh", pooled?.Estimate);
        }

        item.Near("ci", pooled?.Interval);

        // R was asked for the exact test only below 400 patients in all.
        item.Near("exact_p", item.Has("exact_p") ? CochranMantelHaenszel.Exact(strata)?.PValue : null);
    });
}
