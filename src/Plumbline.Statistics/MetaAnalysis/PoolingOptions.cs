namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>Estimators of τ², the variance of the true effects between studies. All are truncated at 0.</summary>
public enum Tau2Method
{
    /// <summary>REML: the global maximum of the restricted likelihood. Harville (1977); Viechtbauer (2005).</summary>
    RestrictedMaximumLikelihood,

    /// <summary>DL: moments, (Q − (k−p))/tr P. DerSimonian and Laird (1986).</summary>
    DerSimonianLaird,

    /// <summary>PM: the τ² at which the generalised Q equals its degrees of freedom. Paule and Mandel (1982).</summary>
    PauleMandel,

    /// <summary>ML: the global maximum of the likelihood; biased towards 0. Hardy and Thompson (1996).</summary>
    MaximumLikelihood,

    /// <summary>HE (Hedges-Olkin, variance components): the variance of the estimates less the mean sampling variance.
    /// Hedges (1983).</summary>
    Hedges,

    /// <summary>SJ: never 0 unless all estimates are equal. Sidik and Jonkman (2005).</summary>
    SidikJonkman,

    /// <summary>HS: (Q − k)/Σw. Hunter and Schmidt (1990).</summary>
    HunterSchmidt,

    /// <summary>EB: Morris (1983). The same equation, and so the same number, as <see cref="PauleMandel"/>.</summary>
    EmpiricalBayes,
}

/// <summary>How the standard error becomes a test and an interval.</summary>
public enum PoolingInference
{
    /// <summary>Wald: standard normal.</summary>
    Normal,

    /// <summary>SE² multiplied by q = Σw(y−μ)²/(k−p), t with k − p degrees of freedom. Hartung (1999); Knapp and Hartung (2003). With
    /// q &lt; 1 the interval can be narrower than the normal one.</summary>
    KnappHartung,

    /// <summary>The same with max(1, q), so that the standard error is never smaller than Wald's. Knapp and Hartung (2003).</summary>
    KnappHartungAdHoc,
}

/// <summary>Which quantile the prediction interval μ ± quantile × √(τ² + SE²) takes.</summary>
public enum PredictionMethod
{
    /// <summary>Normal, or t with k − p degrees of freedom where <see cref="PoolingInference"/> is Knapp and Hartung's, as metafor
    /// does.</summary>
    AsInference,

    /// <summary>t with k − p − 1 degrees of freedom (k − 2 for a pooled mean). Higgins, Thompson and Spiegelhalter (2009).</summary>
    HigginsThompsonSpiegelhalter,
}

/// <summary>How studies are pooled. The defaults are those of rma in R's metafor: REML, normal, 95 %.</summary>
public sealed record PoolingOptions
{
    public static PoolingOptions Default { get; } = new();

    public Tau2Method Tau2 { get; init; } = Tau2Method.RestrictedMaximumLikelihood;

    public PoolingInference Inference { get; init; } = PoolingInference.Normal;

    public PredictionMethod Prediction { get; init; } = PredictionMethod.AsInference;

    /// <summary>Two-sided level of all intervals, strictly between 0 and 1.</summary>
    public double Level
    {
        get;
        init
        {
            Guard.Level(value);
            field = value;
        }
    } = 0.95;
}
