using Plumbline.Statistics.MetaAnalysis.Counts;

namespace Plumbline.Statistics.Tests.MetaAnalysis.Counts;

/// <summary>The logit-normal model against two programs.</summary>
internal static class LogitNormalComparison
{
    private const double SameLikelihood = 1e-7;

    public static void Compare(OracleCase item, EventCount[] studies)
    {
        foreach (var nodes in new[] { 1, 7, 25 }.Where(nodes => item.Has($"GLMM_own_agq{nodes}")))
        {
            CompareOwn(item, studies, nodes);
        }

        CompareMetafor(item, LogitNormal.Fit(studies, nodes: 7));
    }

    private static void CompareOwn(OracleCase item, EventCount[] studies, int nodes)
    {
        var path = $"GLMM_own_agq{nodes}";
        var actual = LogitNormal.Fit(studies, nodes: nodes).Estimate!;
        var (mu, tau2) = (item.Expected($"{path}.mu")!.Value, item.Expected($"{path}.tau2")!.Value);
        var there = LogitNormal.LogLikelihood(studies, mu, tau2, nodes);
        item.Within($"{path}.loglik", there, SameLikelihood, 0);

        // A few reference searches stopped on the way up: at the point they give, the likelihood is what they say, and ours ends higher.
        // Such a point is no maximum, and its Hessian gives standard errors near 0 or none.
        if (actual.LogLikelihood > there + 10 * SameLikelihood)
        {
            foreach (var field in (string[])["mu", "tau2", "boundary", "se", "se_joint", "se_tau_fixed"])
            {
                item.Looked($"{path}.{field}");
            }

            return;
        }

        item.Within($"{path}.loglik", actual.LogLikelihood, 10 * SameLikelihood, 0);
        item.Within($"{path}.mu", actual.Mu, 1e-5, 0);
        if (actual.AtBoundary == item.ExpectedElement($"{path}.boundary").GetBoolean() || !IsFlat(studies, actual, nodes))
        {
            item.Within($"{path}.tau2", actual.Tau2, 1e-8, 1e-4);
            item.Same($"{path}.boundary", actual.AtBoundary);
        }
        else
        {
            // A maximum so near tau² = 0 that the likelihoods do not differ: one program takes it, the other the boundary.
            item.Looked($"{path}.tau2");
            item.Looked($"{path}.boundary");
        }

        var atBoundary = item.Has($"{path}.se");
        CompareError(item, atBoundary ? $"{path}.se" : $"{path}.se_joint", actual.StandardError, Math.Sqrt(tau2 / studies.Length));
        if (!atBoundary)
        {
            CompareError(item, $"{path}.se_tau_fixed", actual.StandardErrorAtTau2, Math.Sqrt(tau2 / studies.Length));
        }
    }

    // k studies hold k/tau² of information on mu at most, even if their patients were without number. Reference errors below that, or not a
    // number, come from numerical second derivatives that failed.
    private static void CompareError(OracleCase item, string path, double actual, double least)
    {
        if (item.Expected(path) is { } expected && expected >= 0.99 * least)
        {
            item.Near(path, actual, 1e-3);
        }
        else
        {
            item.Looked(path);
        }
    }

    private static bool IsFlat(EventCount[] studies, LogitNormalEstimate actual, int nodes)
    {
        var p = ProportionPooling.Collapse(studies).Proportion;
        return actual.LogLikelihood - LogitNormal.LogLikelihood(studies, Logit(p), 0, nodes) < 10 * SameLikelihood;
    }

    // rma.glmm with 7 nodes. Where the two reference programs do not agree (its Hessian fails at times), only what does not depend on the
    // fit is compared; where they do, what they differ by is allowed beside the tolerance.
    private static void CompareMetafor(OracleCase item, LogitNormalFit actual)
    {
        const string path = "GLMM_metafor";
        var agrees = item.ExpectedElement("GLMM_metafor_agrees").GetBoolean();
        item.Looked("GLMM_metafor_agrees");
        item.Near($"{path}.nAGQ", actual.Nodes);
        item.Within($"{path}.q_lrt", actual.LikelihoodRatioTest?.Statistic, 1e-3, 0);
        item.Within($"{path}.q_wald", actual.WaldTest?.Statistic, 1e-3, 0);
        var estimate = actual.Estimate!;
        var slack = ReferencesDiffer(item);
        (string Field, double Value)[] fields =
        [
            ("b", estimate.Mu), ("se", estimate.StandardError), ("tau2", estimate.Tau2),
            ("p_est", estimate.Proportion), ("i2", estimate.I2!.Value),
        ];
        foreach (var (field, value) in fields)
        {
            Fitted(field, [item.Expected($"{path}.{field}")], [value]);
        }

        Fitted("p_ci", item.ExpectedNumbers($"{path}.p_ci"), [estimate.Interval.Low, estimate.Interval.High]);
        Fitted("p_pi", item.ExpectedNumbers($"{path}.p_pi"), [estimate.Prediction.Low, estimate.Prediction.High]);
        Fitted("ci", item.ExpectedNumbers($"{path}.ci"), [Logit(estimate.Interval.Low), Logit(estimate.Interval.High)]);

        void Fitted(string field, double?[] expected, double[] values)
        {
            item.Looked($"{path}.{field}");
            for (var i = 0; agrees && i < values.Length; i++)
            {
                // I² is in percent.
                var allowed = slack + (field == "i2" ? 0.1 : 1e-3);
                if (!(Math.Abs(values[i] - expected[i]!.Value) <= allowed))
                {
                    item.Fail($"{path}.{field}", FormattableString.Invariant($"{values[i]} instead of {expected[i]}"));
                }
            }
        }
    }

    private static double ReferencesDiffer(OracleCase item)
    {
        const string own = "GLMM_own_agq7";
        if (!item.Has(own))
        {
            return 0;
        }

        var error = item.Expected(item.Has($"{own}.se") ? $"{own}.se" : $"{own}.se_joint");
        return Difference("b", item.Expected($"{own}.mu")) + 2 * Difference("se", error) + Difference("tau2", item.Expected($"{own}.tau2"));

        double Difference(string field, double? other) => Math.Abs((item.Expected($"GLMM_metafor.{field}") - other) ?? 0);
    }

    private static double Logit(double p) => Math.Log(p / (1 - p));
}
