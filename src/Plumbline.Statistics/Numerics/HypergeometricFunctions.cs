namespace Plumbline.Statistics.Numerics;

/// <summary>Tails of the hypergeometric distribution, summed outward from the largest term.</summary>
internal static class HypergeometricFunctions
{
    /// <summary>P(X ≤ x), X white among the drawn. Of the two tails the one that does not hold the mean is summed.</summary>
    public static double AtMost(long x, long white, long black, long draws)
    {
        if (x < Math.Max(0, draws - black))
        {
            return 0;
        }

        if (x >= Math.Min(white, draws))
        {
            return 1;
        }

        return x < (double)draws * white / (white + black)
            ? Math.Min(1, Downward(x, white, black, draws))
            : Math.Max(0, 1 - Downward(draws - x - 1, black, white, draws));
    }

    // P(x) + P(x−1) + …: one exact term and ratios of neighbours, until the rest cannot matter.
    private static double Downward(long x, long white, long black, long draws)
    {
        double sum = 1, term = 1;
        for (var i = x; i > 0 && draws - i < black && term > sum * 1e-18; i--)
        {
            term *= (double)i / (white - i + 1) * (black - draws + i) / (draws - i + 1);
            sum += term;
        }

        return Math.Exp(PointProbabilities.LogHypergeometric(x, white, black, draws) + Math.Log(sum));
    }
}
