namespace Plumbline.Statistics.Cox;

/// <summary>Efron's and Breslow's partial likelihood.</summary>
internal sealed class TiedLikelihood : PartialLikelihood
{
    private readonly RiskScores scores;
    private readonly RiskSetWalk walk;
    private readonly double[] denominators;

    public TiedLikelihood(CoxDesign design)
        : base(design)
    {
        scores = new RiskScores(design);
        walk = new RiskSetWalk(design, scores, moments: 2);
        denominators = new double[design.Events];
    }

    public override double Evaluate(ReadOnlySpan<double> coefficients)
    {
        if (!scores.Compute(coefficients))
        {
            return double.NegativeInfinity;
        }

        Design.EventX.CopyTo(Gradient, 0);
        Array.Clear(Information);
        if (NarrowSums.Fits(Design) && scores.IsPlain)
        {
            NarrowSums.Accumulate(Design, scores.Values, denominators, Gradient, Information);
        }
        else
        {
            Accumulate();
        }

        return EventTerm(coefficients) - Logarithms();
    }

    private void Accumulate()
    {
        var groups = Design.Groups;
        var next = 0;
        walk.Reset();
        while (walk.MoveNext())
        {
            var d = groups.End[walk.Group] - groups.EventStart[walk.Group];
            var sums = TieSums.Of(
                walk.S0, walk.D0, groups.Weight[walk.Group] / d, Design.Ties == CoxTies.Efron, denominators.AsSpan(next, d));
            next += d;
            sums.SubtractMean(walk, Gradient);
            sums.AddInformation(walk, Information, 1);
        }
    }

    private double Logarithms()
    {
        if (Design.Rows.Weights is null && scores.IsPlain)
        {
            return VectorSums.SumOfLogs(denominators);
        }

        var groups = Design.Groups;
        double sum = 0;
        for (int group = 0, next = 0; group < groups.Count; group++)
        {
            var d = groups.End[group] - groups.EventStart[group];
            var weight = groups.Weight[group];
            sum += weight * (VectorSums.SumOfLogs(denominators.AsSpan(next, d)) / d + scores.Reference(group));
            next += d;
        }

        return sum;
    }
}
