namespace Plumbline.Statistics.Cox;

/// <summary>Schoenfeld residuals, and the test of proportional hazards built on them.</summary>
internal static class SchoenfeldTests
{
    // Variance left after adjustment below this share of that before is rounding.
    private const double Dependent = 1e-10;

    /// <summary>By stratum, then by time from the first to the last.</summary>
    public static IEnumerable<SchoenfeldResidual> Residuals(CoxDesign design, NewtonMaximum maximum, HazardIncrements increments)
    {
        var (groups, scales) = (design.Groups, design.Covariates.Scales);
        for (var stratum = 0; stratum + 1 < groups.StratumGroup.Length; stratum++)
        {
            for (var group = groups.StratumGroup[stratum + 1] - 1; group >= groups.StratumGroup[stratum]; group--)
            {
                for (var row = groups.EventStart[group]; row < groups.End[group]; row++)
                {
                    var residual = new double[scales.Length];
                    for (var j = 0; j < residual.Length; j++)
                    {
                        residual[j] = design.Covariates.Row(row)[j] - increments.Mean[group * design.Covariates.Stride + j];
                    }

                    var step = maximum.Factor.Solve(residual);
                    yield return new SchoenfeldResidual(
                        design.Rows.Order[row], design.Rows.StratumLabels[stratum], design.Rows.Times[row],
                        [.. residual.Select((value, j) => value * scales[j])],
                        [.. step.Select((value, j) => maximum.Estimable[j]
                            ? (maximum.Coefficients[j] + design.Events * value) / scales[j]
                            : (double?)null)]);
                }
            }
        }
    }

    public static ProportionalHazardsTest Test(CoxDesign design, NewtonMaximum maximum, TimeTransform transform)
    {
        var size = design.Covariates.Width;
        var blocks = Blocks(design, maximum, TransformedTimes.Of(design, transform));
        var adjusted = new double[size * size];
        for (var j = 0; j < size; j++)
        {
            var solved = maximum.Factor.Solve(blocks.Mixed.AsSpan(j * size, size));
            for (var i = 0; i < size; i++)
            {
                adjusted[i * size + j] = blocks.Own[i * size + j] - PredictorChange.Product(blocks.Mixed.AsSpan(i * size, size), solved);
            }
        }

        double Least(int i) => maximum.Estimable[i] ? Dependent * blocks.Own[i * size + i] : double.PositiveInfinity;
        var factor = new Cholesky(adjusted, size, size, Least);
        var tests = Enumerable.Range(0, size).Select(j => adjusted[j * size + j] > Least(j)
            ? TestResult.ChiSquared("proportional hazards, score test", blocks.Score[j] * blocks.Score[j] / adjusted[j * size + j], 1)
            : (TestResult?)null);
        return new ProportionalHazardsTest(transform, [.. tests], factor.Rank == 0
            ? null
            : TestResult.ChiSquared("proportional hazards, global score test", factor.Quadratic(blocks.Score), factor.Rank));
    }

    /// <summary>Σ g (x − x̄), Σ g V and Σ g² V over the events, V the variance of x in the risk set.</summary>
    private static (double[] Score, double[] Mixed, double[] Own) Blocks(CoxDesign design, NewtonMaximum maximum, double[] times)
    {
        var (groups, stride, size) = (design.Groups, design.Covariates.Stride, design.Covariates.Width);
        var scores = new RiskScores(design);
        scores.Compute(maximum.Coefficients);
        var walk = new RiskSetWalk(design, scores, moments: 2);
        var (gradient, mixed, own) = (new double[stride], new double[stride * size], new double[stride * size]);
        var (part, denominators) = (new double[stride], new double[design.Events]);

        // Any constant may be taken from g, as the gradient at the maximum is 0; its mean keeps the sums exact.
        // Neither does its unit matter, whose square may be beyond all numbers.
        var unit = Math.Max(double.Epsilon, times.Select(Math.Abs).DefaultIfEmpty(0).Max());
        var centre = groups.Weight.Select((weight, group) => weight / groups.TotalWeight * (times[group] / unit)).Sum();
        while (walk.MoveNext())
        {
            var (group, g) = (walk.Group, times[walk.Group] / unit - centre);
            var d = groups.End[group] - groups.EventStart[group];
            var sums = TieSums.Of(walk.S0, walk.D0, groups.Weight[group] / d, design.Ties == CoxTies.Efron, denominators.AsSpan(0, d));
            EventSum(design, group, part);
            sums.SubtractMean(walk, part);
            VectorSums.AddScaled(gradient, part, g);
            sums.AddInformation(walk, mixed, g);
            sums.AddInformation(walk, own, g * g);
        }

        return (gradient, Packed(mixed, stride, size), Packed(own, stride, size));
    }

    private static void EventSum(CoxDesign design, int group, double[] sum)
    {
        Array.Clear(sum);
        for (var row = design.Groups.EventStart[group]; row < design.Groups.End[group]; row++)
        {
            VectorSums.AddScaled(sum, design.Covariates.X.AsSpan(row * sum.Length, sum.Length), design.Rows.Weights?[row] ?? 1);
        }
    }

    private static double[] Packed(double[] padded, int stride, int size) =>
        [.. Enumerable.Range(0, size).SelectMany(i => padded.AsSpan(i * stride, size).ToArray())];
}
