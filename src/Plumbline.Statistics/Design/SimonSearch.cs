namespace Plumbline.Statistics.Design;

/// <summary>The search behind <see cref="SimonTwoStage.Designs"/>, by rising n. For given n1 and n the expected number falls as r1 rises, so
/// the largest r1 that works is best; for given r1 the smallest r that holds the size has the greatest power.</summary>
internal sealed class SimonSearch(double p0, double p1, double alpha, double power, int largestN)
{
    // A size or a power that misses its bound by no more than its rounding meets it.
    private const double Rounding = 1e-12;

    private readonly BinomialRows null0 = new(p0);
    private readonly BinomialRows alternative = new(p1);
    private readonly double size = alpha * (1 + Rounding);
    private readonly double leastPower = power * (1 - Rounding);
    private SimonDesign? optimal;
    private SimonDesign? minimax;

    public SimonDesigns? Run()
    {
        var limit = largestN;
        for (var n = Math.Max(2, LeastN()); n <= limit; n++)
        {
            var before = optimal;
            SearchTotal(n);
            if (!ReferenceEquals(before, optimal))
            {
                limit = Limit(optimal!.ExpectedN);
            }
        }

        return optimal is not null && minimax is not null ? new SimonDesigns(Exact(optimal), Exact(minimax)) : null;
    }

    // The rows' recurrences are for searching; what is reported comes from the tails.
    private SimonDesign Exact(SimonDesign found) =>
        SimonTwoStage.Characteristics(found.StopUpTo, found.N1, found.AcceptUpTo, found.N, p0, p1);

    private void SearchTotal(int n)
    {
        // With more than this accepted, not even a single stage has the power.
        var mostAccepted = alternative.QuantileOfSurvival(n, leastPower);
        for (var n1 = 1; n1 < n && n1 < Threshold(n); n1++)
        {
            for (var r1 = MostStopped(n1); r1 >= 0; r1--)
            {
                var stop = 1 - null0.Survival(n1)[r1];
                var expected = n1 + (1 - stop) * (n - n1);
                if (expected >= Threshold(n) || !TryAccept(r1, n1, n, mostAccepted, out var r))
                {
                    break;
                }

                var reached = Rejects(alternative, r1, n1, r, n);
                if (reached >= leastPower)
                {
                    Keep(new SimonDesign(r1, n1, r, n, expected, stop, Rejects(null0, r1, n1, r, n), reached));
                    break;
                }
            }
        }
    }

    // The smallest r that holds the size. False when the largest that leaves power does not: nor will it for a smaller r1.
    private bool TryAccept(int r1, int n1, int n, int mostAccepted, out int r)
    {
        r = mostAccepted;
        if (r < r1 || Rejects(null0, r1, n1, r, n) > size)
        {
            return false;
        }

        while (r > r1 && Rejects(null0, r1, n1, r - 1, n) <= size)
        {
            r--;
        }

        return true;
    }

    private static double Rejects(BinomialRows rows, int r1, int n1, int r, int n)
    {
        var first = rows.Terms(n1);
        var second = rows.Survival(n - n1);
        var sum = 0.0;
        for (var x = n1; x > r1; x--)
        {
            var needed = r - x;
            sum += needed < 0 ? first[x] : needed < second.Length ? first[x] * second[needed] : 0;
        }

        return Math.Min(1, sum);
    }

    // The expected number that a design of n patients must beat to be of interest.
    private double Threshold(int n) => minimax is null ? double.PositiveInfinity
        : n == minimax.N ? Math.Max(minimax.ExpectedN, optimal!.ExpectedN)
        : optimal!.ExpectedN;

    private void Keep(SimonDesign design)
    {
        if (minimax is null || design.N == minimax.N && design.ExpectedN < minimax.ExpectedN)
        {
            minimax = design;
        }

        if (optimal is null || design.ExpectedN < optimal.ExpectedN)
        {
            optimal = design;
        }
    }

    // The largest r1 that leaves the power to the second stage; −1 when none does.
    private int MostStopped(int n1) => alternative.QuantileOfSurvival(n1, leastPower);

    // From this n on the expected number exceeds the best known one, whatever n1 and r1.
    private int Limit(double best)
    {
        var limit = 0.0;
        for (var n1 = 1; n1 < best; n1++)
        {
            var r1 = MostStopped(n1);
            var goesOn = r1 < 0 ? 1 : null0.Survival(n1)[r1];
            limit = Math.Max(limit, n1 + (best - n1) / goesOn);
        }

        return (int)Math.Min(limit, largestN);
    }

    // No test of fewer patients holds both error rates (the data cannot diverge less than a test made of them).
    private int LeastN() => (int)Math.Min(largestN + 1.0, Math.Max(
        SingleStage.Divergence(power, alpha) / SingleStage.Divergence(p1, p0),
        SingleStage.Divergence(alpha, power) / SingleStage.Divergence(p0, p1)));
}
