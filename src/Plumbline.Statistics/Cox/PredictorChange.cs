namespace Plumbline.Statistics.Cox;

/// <summary>What a change of the scaled coefficients does to the linear predictors of those ever at risk, about the stratum's mean.
/// </summary>
internal static class PredictorChange
{
    /// <summary>The largest change of a linear predictor.</summary>
    public static double Largest(CoxDesign design, ReadOnlySpan<double> change)
    {
        double largest = 0;
        for (var stratum = 0; stratum < design.Groups.LastAtRisk.Length; stratum++)
        {
            for (var row = design.Rows.StratumStart[stratum]; row < design.Groups.LastAtRisk[stratum]; row++)
            {
                largest = Math.Max(largest, Math.Abs(Product(change, design.Covariates.Row(row))));
            }
        }

        return largest;
    }

    /// <summary>The same for each coefficient alone.</summary>
    public static double[] ByColumn(CoxDesign design, ReadOnlySpan<double> change)
    {
        var parts = new double[change.Length];
        var only = new double[change.Length];
        for (var j = 0; j < parts.Length; j++)
        {
            only[j] = change[j];
            parts[j] = Largest(design, only);
            only[j] = 0;
        }

        return parts;
    }

    /// <summary>Σ a b over the first.</summary>
    public static double Product(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (var j = 0; j < a.Length; j++)
        {
            sum += a[j] * b[j];
        }

        return sum;
    }
}
