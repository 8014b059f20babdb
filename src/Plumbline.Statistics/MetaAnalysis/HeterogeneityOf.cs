namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>Builds <see cref="Heterogeneity"/> for a model whose τ² is assumed, given or estimated.</summary>
internal static class HeterogeneityOf
{
    public static Heterogeneity CommonEffect(HeterogeneityModel model)
    {
        var q = QTest(model);
        return new Heterogeneity(0, null, I2FromQ(q), q is { } test ? test.Statistic / test.DegreesOfFreedom : null, q, I2FromQ(q),
            null, "assumed 0");
    }

    public static Heterogeneity Estimated(HeterogeneityModel model, Tau2Method method)
    {
        if (model.ResidualDegrees < 1)
        {
            return new Heterogeneity(null, null, null, null, null, null, null, "not estimable");
        }

        var (tau2, error) = Tau2Estimation.Estimate(model, method);
        var likelihood = method is Tau2Method.MaximumLikelihood or Tau2Method.RestrictedMaximumLikelihood
            ? model.LogLikelihood(tau2, method == Tau2Method.RestrictedMaximumLikelihood)
            : (double?)null;
        return With(model, tau2, double.IsFinite(error) ? error : null, likelihood, Tau2Estimation.Name(method));
    }

    public static Heterogeneity Given(HeterogeneityModel model, double tau2) => With(model, tau2, null, null, "given");

    /// <summary>s² = (k−p)/tr P at τ² = 0; null without residual degrees of freedom.</summary>
    public static double? TypicalVariance(HeterogeneityModel model) =>
        model.ResidualDegrees < 1 ? null : model.ResidualDegrees / model.At(0).TraceP;

    /// <summary>100 τ²/(τ² + s²).</summary>
    public static double I2(double tau2, double typicalVariance) => 100 * (tau2 / (tau2 + typicalVariance));

    private static Heterogeneity With(HeterogeneityModel model, double tau2, double? error, double? likelihood, string method)
    {
        var (typical, q) = (TypicalVariance(model), QTest(model));
        return new Heterogeneity(tau2, error, typical is { } s ? I2(tau2, s) : null, tau2 / typical + 1, q, I2FromQ(q), likelihood, method);
    }

    private static TestResult? QTest(HeterogeneityModel model) => model.ResidualDegrees < 1
        ? null
        : TestResult.ChiSquared("Cochran's Q", model.At(0).Q, model.ResidualDegrees);

    private static double? I2FromQ(TestResult? test) => test is not { Statistic: { } q, DegreesOfFreedom: { } df } ? null
        : q == 0 ? 0
        : 100 * Math.Max(0, (q - df) / q);
}
