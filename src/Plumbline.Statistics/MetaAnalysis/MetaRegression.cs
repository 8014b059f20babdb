using System.Collections.Immutable;

namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>
/// Mixed-effects meta-regression yi ~ N(xi'β, vi + τ²) by weighted least squares, β = (X'WX)⁻¹X'Wy, w = 1/(v + τ²). Thompson and Higgins
/// (2002); Viechtbauer (2010); metafor's rma(mods = …).
/// </summary>
public static class MetaRegression
{
    /// <param name="studies">More than there are coefficients.</param>
    /// <param name="moderators">One or more, each with a value a study.</param>
    /// <param name="options">REML with normal tests unless given.</param>
    /// <param name="intercept">Whether there is a constant; without it a column of categories can stand for itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few studies, or a study that cannot be weighted, or columns of another
    /// length.</exception>
    /// <exception cref="ArgumentException">A moderator is constant or a combination of others; the message names it. (metafor leaves such
    /// columns out with a warning.)</exception>
    /// <exception cref="ArithmeticException">The variances span so many magnitudes (1e15 or more) that the weighted columns cannot be told
    /// apart; the message names them.</exception>
    public static MetaRegressionFit Fit(
        IReadOnlyList<StudyEffect> studies, IReadOnlyList<Moderator> moderators, PoolingOptions? options = null, bool intercept = true)
    {
        var model = Model(studies, moderators, intercept);
        var chosen = options ?? PoolingOptions.Default;
        var residual = HeterogeneityOf.Estimated(model, chosen.Tau2);
        return Assemble(studies, model, Names(moderators, intercept), residual, chosen, intercept);
    }

    /// <summary>The same with a τ² that is known; 0 is fixed-effect meta-regression, metafor's method="FE" (with Knapp and Hartung's
    /// inference the ordinary weighted regression of lm).</summary>
    public static MetaRegressionFit FitGivenTau2(
        IReadOnlyList<StudyEffect> studies, IReadOnlyList<Moderator> moderators, double tau2, PoolingOptions? options = null,
        bool intercept = true)
    {
        PoolingCheck.Tau2(tau2);
        var model = Model(studies, moderators, intercept);
        var residual = HeterogeneityOf.Given(model, tau2);
        return Assemble(studies, model, Names(moderators, intercept), residual, options ?? PoolingOptions.Default, intercept);
    }

    /// <summary>Q-profile limits of the heterogeneity that the moderators leave; see <see cref="QProfile"/>.</summary>
    public static HeterogeneityInterval ResidualHeterogeneity(
        IReadOnlyList<StudyEffect> studies, IReadOnlyList<Moderator> moderators, double level = 0.95, bool intercept = true)
    {
        Guard.Level(level);
        return QProfile.Interval(Model(studies, moderators, intercept), level);
    }

    private static LinearModel Model(IReadOnlyList<StudyEffect> studies, IReadOnlyList<Moderator> moderators, bool intercept)
    {
        PoolingCheck.Studies(studies);
        var columns = moderators.Count + (intercept ? 1 : 0);
        Guard.Require(columns > 0, nameof(moderators), $"There must be an intercept or a moderator, but there is neither.");
        Guard.Require(studies.Count > columns, nameof(studies),
            $"There must be more studies than coefficients, but there are {studies.Count} and {columns}.");
        foreach (var (name, values) in moderators)
        {
            Guard.Require(values.Length == studies.Count, nameof(moderators),
                $"Moderator '{name}' must have a value for each of {studies.Count} studies, but has {values.Length}.");
        }

        IEnumerable<IReadOnlyList<double>> constant = intercept ? [[.. Enumerable.Repeat(1.0, studies.Count)]] : [];
        return new LinearModel(studies, [.. constant, .. moderators.Select(moderator => moderator.Values)], Names(moderators, intercept));
    }

    private static string[] Names(IReadOnlyList<Moderator> moderators, bool intercept) =>
        [.. intercept ? ["intercept"] : Array.Empty<string>(), .. moderators.Select(moderator => moderator.Name)];

    private static MetaRegressionFit Assemble(
        IReadOnlyList<StudyEffect> studies, LinearModel model, string[] names, Heterogeneity residual, PoolingOptions options,
        bool intercept)
    {
        var tau2 = residual.Tau2 ?? 0;
        var inference = Inference.For(options, model, tau2);
        var method = $"Meta-regression, tau² {residual.Method}{inference.Suffix}";
        var (estimates, triangle, projections) = model.Coefficients(tau2);
        var covariance = UpperTriangle.InverseOfSquare(triangle);
        var errors = names.Select((_, i) => Math.Sqrt(covariance[i, i] * inference.VarianceFactor)).ToArray();
        var first = intercept ? 1 : 0;
        return new MetaRegressionFit(
            [.. names.Select((name, i) => new Coefficient(
                name, estimates[i], errors[i],
                inference.Interval(estimates[i], errors[i], options.Level, method), inference.Test(estimates[i], errors[i], method)))],
            [.. names.Select((_, i) => names.Select((_, j) => covariance[i, j] * inference.VarianceFactor).ToImmutableArray())],
            residual,
            Omnibus(projections[first..].Sum(part => part * part), names.Length - first, inference, "moderators"),
            intercept ? R2(studies, residual, options.Tau2) : null,
            inference.Factor,
            model.ResidualDegrees,
            options,
            method);
    }

    /// <summary>χ² = QM with m degrees of freedom, or F = QM/(q m) with Knapp and Hartung's factor q.</summary>
    internal static TestResult? Omnibus(double qm, int m, Inference inference, string what) =>
        m == 0 || inference.VarianceFactor == 0 ? null
        : inference.Df is not { } df ? TestResult.ChiSquared($"QM, {what}", qm, m)
        : new TestResult(
            FormattableString.Invariant($"F with {m} and {df} df, {what}{inference.Suffix}"),
            qm / inference.VarianceFactor / m,
            m,
            Distributions.FSurvival(qm / inference.VarianceFactor / m, m, df));

    private static double? R2(IReadOnlyList<StudyEffect> studies, Heterogeneity residual, Tau2Method method)
    {
        if (residual.Tau2StandardError is null)
        {
            return null;
        }

        var (without, _) = Tau2Estimation.Estimate(new CommonMeanModel(studies), method);
        return without > 0 ? 100 * Math.Max(0, (without - residual.Tau2!.Value) / without) : null;
    }
}
