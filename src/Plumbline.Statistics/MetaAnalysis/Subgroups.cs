using System.Collections.Immutable;

namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>What τ² the subgroups have.</summary>
public enum SubgroupTau2
{
    /// <summary>Each its own.</summary>
    Separate,

    /// <summary>One for all, estimated about the subgroups' means; metafor's rma(mods = ~ factor).</summary>
    Common,

    /// <summary>0: a common effect within each.</summary>
    Zero,
}

/// <summary>One subgroup and its pooled effect.</summary>
public sealed record Subgroup(string Name, PooledEffect Pooled);

/// <summary>Subgroups and the test whether their effects differ.</summary>
/// <param name="Groups">In the order of their first study.</param>
/// <param name="Difference">Q_B = Σ(μ_g − μ̄)²/SE_g², χ² with G − 1 degrees of freedom. With one τ² and Knapp and Hartung's inference F
/// with G − 1 and k − G (DegreesOfFreedom is G − 1). Null with one group, and where a group has no standard error.</param>
/// <param name="CommonHeterogeneity">About the subgroups' means, where τ² is one for all; else null.</param>
/// <param name="Method">The whole method, for readers.</param>
public sealed record SubgroupResult(
    ImmutableArray<Subgroup> Groups, TestResult? Difference, Heterogeneity? CommonHeterogeneity, string Method);

/// <summary>Subgroup analysis. Borenstein et al. (2009, Introduction to Meta-Analysis, ch. 19); Borenstein and Higgins (2013).</summary>
public static class Subgroups
{
    /// <param name="studies">At least one.</param>
    /// <param name="groups">The subgroup of each study, in their order.</param>
    /// <param name="tau2">A common τ² is steadier where subgroups are small.</param>
    /// <param name="options">As for <see cref="RandomEffects.Pool"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Names and studies differ in number, a study cannot be weighted, or no two studies
    /// share a group while τ² is to be common.</exception>
    public static SubgroupResult Analyse(
        IReadOnlyList<StudyEffect> studies, IReadOnlyList<string> groups, SubgroupTau2 tau2 = SubgroupTau2.Separate,
        PoolingOptions? options = null)
    {
        PoolingCheck.Studies(studies);
        Guard.Require(groups.Count == studies.Count, nameof(groups),
            $"There must be a group for each of {studies.Count} studies, but there are {groups.Count}.");
        var chosen = options ?? PoolingOptions.Default;
        var members = studies.Select((study, i) => (study, Name: groups[i])).GroupBy(pair => pair.Name, pair => pair.study)
            .Select(group => (Name: group.Key, Studies: (IReadOnlyList<StudyEffect>)[.. group])).ToArray();
        return tau2 switch
        {
            SubgroupTau2.Separate => Independent(
                [.. members.Select(group => new Subgroup(group.Name, RandomEffects.Pool(group.Studies, chosen)))],
                "Subgroups, separate tau²"),
            SubgroupTau2.Zero => Independent(
                [.. members.Select(group => new Subgroup(group.Name, CommonEffect.Pool(group.Studies, chosen.Level)))],
                "Subgroups, common effect within each"),
            SubgroupTau2.Common => OneTau2(studies, groups, members, chosen),
            _ => throw new ArgumentOutOfRangeException(nameof(tau2), tau2, "There is no such choice of tau²."),
        };
    }

    private static SubgroupResult Independent(ImmutableArray<Subgroup> groups, string method)
    {
        var (statistic, df) = Between(groups);
        var known = df > 0 && groups.All(group => group.Pooled.StandardError > 0);
        return new SubgroupResult(
            groups, known ? TestResult.ChiSquared("Test for subgroup differences", statistic, df) : null, null, method);
    }

    private static SubgroupResult OneTau2(
        IReadOnlyList<StudyEffect> studies, IReadOnlyList<string> names, (string Name, IReadOnlyList<StudyEffect> Studies)[] members,
        PoolingOptions options)
    {
        Guard.Require(studies.Count > members.Length, nameof(names),
            $"A common tau² needs more studies than groups, but there are {studies.Count} and {members.Length}.");
        var indicators = members
            .Select(group => (IReadOnlyList<double>)[.. names.Select(name => name == group.Name ? 1.0 : 0)]).ToArray();
        var model = new LinearModel(studies, indicators, [.. members.Select(group => group.Name)]);
        var heterogeneity = HeterogeneityOf.Estimated(model, options.Tau2);
        var tau2 = heterogeneity.Tau2!.Value;
        var inference = Inference.For(options, model, tau2);
        ImmutableArray<Subgroup> Pool(Inference chosen) =>
            [.. members.Select(group => new Subgroup(group.Name, Shared(group.Studies, tau2, options, (chosen, model.ResidualDegrees))))];

        var (statistic, df) = Between(Pool(Inference.From(PoolingInference.Normal, null, model.ResidualDegrees)));
        var test = df == 0 ? null : MetaRegression.Omnibus(statistic, df, inference, "subgroup differences");
        return new SubgroupResult(Pool(inference), test, heterogeneity, "Subgroups, one tau² for all");
    }

    private static PooledEffect Shared(
        IReadOnlyList<StudyEffect> studies, double tau2, PoolingOptions options, (Inference Inference, int ResidualDegrees) basis)
    {
        var model = new CommonMeanModel(studies);
        return Pooling.Assemble(
            studies, model, HeterogeneityOf.Given(model, tau2), options, predicts: true,
            "Random effects, inverse variance, tau² shared by the subgroups", basis);
    }

    private static (double Statistic, int Df) Between(ImmutableArray<Subgroup> groups)
    {
        var means = groups.Select(group => (Mean: group.Pooled.Estimate, Weight: 1 / Math.Pow(group.Pooled.StandardError, 2))).ToArray();
        var centre = means.Sum(group => group.Weight * group.Mean) / means.Sum(group => group.Weight);
        return (means.Sum(group => group.Weight * (group.Mean - centre) * (group.Mean - centre)), groups.Length - 1);
    }
}
