namespace Plumbline.Statistics.Cox;

/// <summary>
/// A log partial likelihood as a function of the scaled coefficients: ℓ = Σ_events w η − Σ_groups Σ_k m ln(S0 − f_k D0) (Efron 1977;
/// Breslow 1974 with f = 0), its gradient and minus its second derivatives. Nothing is allocated by an evaluation.
/// </summary>
internal abstract class PartialLikelihood(CoxDesign design)
{
    public CoxDesign Design { get; } = design;

    /// <summary>Gradient at the coefficients last evaluated; padded.</summary>
    public double[] Gradient { get; } = new double[design.Covariates.Stride];

    /// <summary>Minus the second derivatives at the coefficients last evaluated, row after padded row.</summary>
    public double[] Information { get; } = new double[design.Covariates.Stride * design.Covariates.Width];

    public static PartialLikelihood Of(CoxDesign design) =>
        design.Ties == CoxTies.Exact ? new ExactLikelihood(design) : new TiedLikelihood(design);

    /// <summary>Returns ℓ, and sets gradient and information; −∞ where numbers of this size cannot be held.</summary>
    public abstract double Evaluate(ReadOnlySpan<double> coefficients);

    private protected double EventTerm(ReadOnlySpan<double> coefficients)
    {
        var sum = Design.EventOffset;
        for (var j = 0; j < coefficients.Length; j++)
        {
            sum += coefficients[j] * Design.EventX[j];
        }

        return sum;
    }
}
