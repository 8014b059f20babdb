using System.Runtime.InteropServices;
using static System.FormattableString;

namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>The distribution behind tests and intervals: normal, or t with Knapp and Hartung's factor.</summary>
/// <param name="Factor">q; null for normal inference.</param>
/// <param name="VarianceFactor">What the variance of the estimate is multiplied by.</param>
/// <param name="Df">Degrees of freedom of t; null for normal inference.</param>
/// <param name="Suffix">For the method's text.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Inference(double? Factor, double VarianceFactor, double? Df, string Suffix)
{
    public static Inference For(PoolingOptions options, HeterogeneityModel model, double tau2) => From(
        options.Inference,
        options.Inference == PoolingInference.Normal || model.ResidualDegrees < 1 ? null : model.At(tau2).Q / model.ResidualDegrees,
        model.ResidualDegrees);

    /// <summary>With a q that is known; null where normal, or where there is no degree of freedom.</summary>
    public static Inference From(PoolingInference chosen, double? q, int df) => chosen switch
    {
        PoolingInference.Normal => new Inference(null, 1, null, ""),
        PoolingInference.KnappHartung => new Inference(q, q ?? 1, df, ", Knapp-Hartung"),
        PoolingInference.KnappHartungAdHoc => new Inference(q, Math.Max(1, q ?? 1), df, ", Knapp-Hartung with factor of at least 1"),
        _ => throw new ArgumentOutOfRangeException(nameof(chosen), chosen, "There is no such inference."),
    };

    public Interval? Interval(double estimate, double error, double level, string method) => Exists(error)
        ? Around(estimate, error, Quantile(Df, level), level, method)
        : null;

    public TestResult? Test(double estimate, double error, string method)
    {
        if (!Exists(error))
        {
            return null;
        }

        var statistic = estimate / error;
        return Df is { } df
            ? TestResult.StudentT(method, statistic, df)
            : new TestResult(method, statistic, null, Distributions.NormalTwoSided(statistic));
    }

    public Interval? Prediction(double estimate, double error, double tau2, PoolingOptions options, int residualDegrees)
    {
        var (df, name) = options.Prediction switch
        {
            PredictionMethod.AsInference when Df is { } own => ((double?)own, Invariant($"Prediction interval, t with {own} df")),
            PredictionMethod.AsInference => (null, "Prediction interval, normal"),
            PredictionMethod.HigginsThompsonSpiegelhalter =>
                (residualDegrees - 1.0,
                    Invariant($"Prediction interval, t with {residualDegrees - 1} df (Higgins-Thompson-Spiegelhalter)")),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Prediction, "There is no such prediction interval."),
        };
        return df < 1 || !Exists(error)
            ? null
            : Around(estimate, Math.Sqrt(tau2 + error * error), Quantile(df, options.Level), options.Level, name);
    }

    private static Interval Around(double estimate, double error, double quantile, double level, string method) =>
        new(estimate - quantile * error, estimate + quantile * error, level, method);

    private static double Quantile(double? df, double level) =>
        df is { } known ? -StudentFunctions.Quantile((1 - level) / 2, known) : NormalFunctions.Deviate(level);

    private bool Exists(double error) => error > 0 && !(Df < 1);
}
