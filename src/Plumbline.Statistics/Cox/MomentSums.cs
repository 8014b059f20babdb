namespace Plumbline.Statistics.Cox;

/// <summary>Σ r, Σ r x and Σ r xx' over persons with risk scores r, up to a moment, in one array.</summary>
internal sealed class MomentSums
{
    private readonly ScaledCovariates covariates;
    private readonly double[] sums;
    private readonly double[] corrections;

    /// <param name="moments">The highest to sum: 0 Σ r, 1 Σ r x, 2 Σ r xx'.</param>
    /// <param name="compensated">Whether rounding errors are kept beside the sums (Neumaier 1974), for scores that are taken out again.
    /// </param>
    public MomentSums(ScaledCovariates covariates, int moments, bool compensated)
    {
        this.covariates = covariates;
        var length = ScaledCovariates.Lanes
            + (moments > 0 ? covariates.Stride : 0)
            + (moments > 1 ? covariates.Stride * covariates.Width : 0);
        sums = new double[length];
        corrections = compensated ? new double[length] : [];
    }

    public double Zero => sums[0];

    /// <summary>Padded.</summary>
    public ReadOnlySpan<double> First => sums.AsSpan(ScaledCovariates.Lanes, covariates.Stride);

    /// <summary>Row after padded row.</summary>
    public ReadOnlySpan<double> Second => sums.AsSpan(ScaledCovariates.Lanes + covariates.Stride);

    public void Clear()
    {
        Array.Clear(sums);
        Array.Clear(corrections);
    }

    public void Scale(double factor)
    {
        foreach (ref var sum in sums.AsSpan())
        {
            sum *= factor;
        }
    }

    /// <summary>Adds a person; with the score's negative, takes him out.</summary>
    public void Add(int row, double score)
    {
        if (corrections.Length > 0)
        {
            AddCompensated(row, score);
            return;
        }

        sums[0] += score;
        var x = covariates.Padded(row);
        var stride = covariates.Stride;
        for (int power = 0, at = ScaledCovariates.Lanes; at < sums.Length; power++, at += stride)
        {
            VectorSums.AddScaled(sums.AsSpan(at, stride), x, power == 0 ? score : score * x[power - 1]);
        }
    }

    /// <summary>The sums with the errors they have gathered put right.</summary>
    public void RoundTo(MomentSums target)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            target.sums[i] = sums[i] + corrections[i];
        }
    }

    private void AddCompensated(int row, double score)
    {
        Compensate(0, score);
        var x = covariates.Row(row);
        for (int power = 0, at = ScaledCovariates.Lanes; at < sums.Length; power++, at += covariates.Stride)
        {
            var factor = power == 0 ? score : score * x[power - 1];
            for (var j = 0; j < x.Length; j++)
            {
                Compensate(at + j, factor * x[j]);
            }
        }
    }

    private void Compensate(int at, double term)
    {
        var old = sums[at];
        var sum = old + term;
        corrections[at] += Math.Abs(old) >= Math.Abs(term) ? old - sum + term : term - sum + old;
        sums[at] = sum;
    }
}
