namespace Plumbline.Statistics.Cox;

/// <summary>
/// What each event time adds to the cumulative hazard of a person whose linear predictor is the stratum's mean, and to ∫ x̄ dΛ; with
/// Efron's ties the events themselves meet less of it than the others at risk, as they leave one after another. The exact likelihood
/// has Breslow's.
/// </summary>
internal sealed class HazardIncrements
{
    private readonly CoxDesign design;

    public HazardIncrements(CoxDesign design, ReadOnlySpan<double> coefficients)
    {
        this.design = design;
        var scores = new RiskScores(design);
        if (!scores.Compute(coefficients) || !scores.IsPlain)
        {
            throw new ArithmeticException(
                "The hazards of the persons differ by more than a factor of exp(300): baseline and residuals cannot be held as numbers.");
        }

        Scores = scores.Values;
        var (groups, stride) = (design.Groups, design.Covariates.Stride);
        (Hazard, EventHazard, Variance) = (new double[groups.Count], new double[groups.Count], new double[groups.Count]);
        var length = groups.Count * stride;
        (MeanHazard, EventMeanHazard, Mean) = (new double[length], new double[length], new double[length]);
        var walk = new RiskSetWalk(design, scores, moments: 1);
        var denominators = new double[design.Events];
        while (walk.MoveNext())
        {
            Fill(walk, denominators);
        }
    }

    /// <summary>w exp(η) of every row.</summary>
    public double[] Scores { get; }

    /// <summary>ΔΛ of each group.</summary>
    public double[] Hazard { get; }

    /// <summary>ΔΛ of each group for its own events.</summary>
    public double[] EventHazard { get; }

    /// <summary>Σ m/(S0 − f D0)², the variance of ΔΛ given the coefficients.</summary>
    public double[] Variance { get; }

    /// <summary>∫ x̄ dΛ of each group, row after padded row.</summary>
    public double[] MeanHazard { get; }

    public double[] EventMeanHazard { get; }

    /// <summary>Mean of x in the risk set.</summary>
    public double[] Mean { get; }

    public ReadOnlySpan<double> Row(double[] values, int group) => values.AsSpan(group * design.Covariates.Stride, design.Covariates.Width);

    /// <summary>For each group, the sum over it and all earlier times of its stratum, of rows of the length given.</summary>
    public double[] Cumulated(double[] increments, int length)
    {
        var sums = (double[])increments.Clone();
        var starts = design.Groups.StratumGroup;
        for (var stratum = 0; stratum + 1 < starts.Length; stratum++)
        {
            for (var i = (starts[stratum + 1] - 1) * length - 1; i >= starts[stratum] * length; i--)
            {
                sums[i] += sums[i + length];
            }
        }

        return sums;
    }

    private void Fill(RiskSetWalk walk, double[] denominators)
    {
        var (group, groups, stride) = (walk.Group, design.Groups, design.Covariates.Stride);
        var d = groups.End[group] - groups.EventStart[group];
        var sums = TieSums.Of(walk.S0, walk.D0, groups.Weight[group] / d, design.Ties == CoxTies.Efron, denominators.AsSpan(0, d));
        (Hazard[group], EventHazard[group], Variance[group]) = (sums.A, sums.A - sums.B, sums.AA);
        var s1 = walk.S1;
        var d1 = walk.D1;
        for (int j = 0, at = group * stride; j < stride; j++, at++)
        {
            Mean[at] = (sums.A * s1[j] - sums.B * d1[j]) / groups.Weight[group];
            MeanHazard[at] = sums.AA * s1[j] - sums.AB * d1[j];
            EventMeanHazard[at] = MeanHazard[at] - (sums.AB * s1[j] - sums.BB * d1[j]);
        }
    }
}
