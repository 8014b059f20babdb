namespace Plumbline.Statistics.Cox;

internal sealed class ExactLikelihood(CoxDesign design) : PartialLikelihood(design)
{
    public override double Evaluate(ReadOnlySpan<double> coefficients) => throw new NotSupportedException("exact");
}
