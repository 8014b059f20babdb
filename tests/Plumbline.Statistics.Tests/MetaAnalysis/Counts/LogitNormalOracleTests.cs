using Plumbline.Statistics.MetaAnalysis.Counts;
using Xunit.Abstractions;

namespace Plumbline.Statistics.Tests.MetaAnalysis.Counts;

public sealed class LogitNormalOracleTests(ITestOutputHelper output)
{
    [Fact]
    public void Glmm() => OracleFile.Check(output, "meta_prop", item =>
    {
        var studies = CountInput.Proportions(item);
        foreach (var nodes in new[] { 1, 7, 25 })
        {
            var g = $"GLMM_own_agq{nodes}";
            var fit = LogitNormal.Fit(studies, nodes: nodes);
            var e = fit.Estimate!;
            item.Within($"{g}.mu", e.Mu, 1e-5, 0);
            item.Within($"{g}.tau2", e.Tau2, 1e-9, 1e-4);
            item.Within($"{g}.loglik", e.LogLikelihood, 1e-7, 0);
            item.Same($"{g}.boundary", e.AtBoundary);
            if (item.Has($"{g}.se")) item.Within($"{g}.se", e.StandardError, 0, 1e-3);
            if (item.Has($"{g}.se_joint")) item.Within($"{g}.se_joint", e.StandardError, 0, 1e-3);
            if (item.Has($"{g}.se_tau_fixed")) item.Within($"{g}.se_tau_fixed", e.StandardErrorAtTau2, 0, 1e-3);
            item.Within($"{g}.loglik", LogitNormal.LogLikelihood(studies, item.Expected($"{g}.mu")!.Value, item.Expected($"{g}.tau2")!.Value, nodes), 1e-7, 0);
        }
        var f = LogitNormal.Fit(studies).Estimate!;
        if (item.ExpectedElement("GLMM_metafor_agrees").GetBoolean())
        {
            item.Within("GLMM_metafor.b", f.Mu, 1e-3, 0);
        }
    }, "simple", "PLO", "PFT", "PAS", "PR", "GLMM_metafor", "GLMM_metafor_agrees");
}
