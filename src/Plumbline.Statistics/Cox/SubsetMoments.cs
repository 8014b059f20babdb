namespace Plumbline.Statistics.Cox;

/// <summary>For k = 0..d the chance f that k of the persons added have the event, with f E(Σx) and f E(Σx Σx') over those k.</summary>
internal sealed class SubsetMoments(int most, int width)
{
    // k after k: f, then the first moments, then the lower triangle of the second.
    private readonly int length = 1 + width + width * (width + 1) / 2;
    private readonly double[] sums = new double[(most + 1) * (1 + width + width * (width + 1) / 2)];
    private readonly double[] centre = new double[width];
    private readonly double[] x = new double[width];

    public void Clear()
    {
        Array.Clear(sums);
        sums[0] = 1;
    }

    /// <summary>Takes the covariates relative to their expected mean among the d, so that the variance keeps its digits.</summary>
    public void Centre(ScaledCovariates covariates, ReadOnlySpan<int> persons, ReadOnlySpan<double> chances, int d)
    {
        Array.Clear(centre);
        for (var i = 0; i < persons.Length; i++)
        {
            var row = covariates.Row(persons[i]);
            for (var j = 0; j < width; j++)
            {
                centre[j] += chances[i] / d * row[j];
            }
        }
    }

    /// <summary>Adds a person, for the numbers of events that can still become d.</summary>
    public void Add(double chance, ReadOnlySpan<double> covariates, int before, int least, int greatest)
    {
        for (var j = 0; j < width; j++)
        {
            x[j] = covariates[j] - centre[j];
        }

        for (var k = greatest; k >= least; k--)
        {
            var here = sums.AsSpan(k * length, length);
            if (k > before)
            {
                here.Clear();
            }

            foreach (ref var sum in here)
            {
                sum *= 1 - chance;
            }

            if (k > 0)
            {
                AddWithEvent(here, sums.AsSpan((k - 1) * length, length), chance);
            }
        }
    }

    public double Chance(int d) => sums[d * length];

    /// <summary>Subtracts the mean of Σx over the subsets of d from the gradient, and adds its covariance to the information.</summary>
    public void Subtract(int d, double[] gradient, double[] information, int stride)
    {
        var at = sums.AsSpan(d * length, length);
        var second = 1 + width;
        for (var i = 0; i < width; i++)
        {
            var mean = at[1 + i] / at[0];
            gradient[i] -= mean + d * centre[i];
            for (var j = 0; j <= i; j++, second++)
            {
                var covariance = at[second] / at[0] - mean * (at[1 + j] / at[0]);
                information[i * stride + j] += covariance;
                information[j * stride + i] += i == j ? 0 : covariance;
            }
        }
    }

    private void AddWithEvent(Span<double> here, ReadOnlySpan<double> fewer, double chance)
    {
        here[0] += chance * fewer[0];
        var second = 1 + width;
        for (var i = 0; i < width; i++)
        {
            here[1 + i] += chance * (fewer[1 + i] + fewer[0] * x[i]);
            for (var j = 0; j <= i; j++, second++)
            {
                here[second] += chance * (fewer[second] + fewer[1 + i] * x[j] + fewer[1 + j] * x[i] + fewer[0] * x[i] * x[j]);
            }
        }
    }
}
