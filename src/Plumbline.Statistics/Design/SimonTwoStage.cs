namespace Plumbline.Statistics.Design;

/// <summary>
/// Two-stage designs for one arm with a stop for futility (Simon 1989, "Optimal two-stage designs for phase II clinical trials", Control.
/// Clin. Trials 10:1). The chance to reject is Σ over x &gt; r1 of b(x; n1, p) P(X2 &gt; r − x), X2 binomial with n − n1 patients.
/// </summary>
public static class SimonTwoStage
{
    private const int LargestSearch = 1000;

    /// <summary>The optimal and the minimax design for H0: p ≤ p0 against p1 with size at most alpha and power at least power;
    /// 0 &lt; p0 &lt; p1 &lt; 1. Every design with at most <paramref name="largestN"/> patients is considered; by default every
    /// design that could be better. Null when there is none of at most largestN (by default 1000) patients.</summary>
    public static SimonDesigns? Designs(double p0, double p1, double alpha = 0.05, double power = 0.8, int? largestN = null)
    {
        DesignErrors.CheckChances(p0, p1);
        DesignErrors.Check(alpha, power);
        Guard.Require(largestN is null or (>= 2 and <= LargestSearch), nameof(largestN),
            $"largestN must lie in 2..{LargestSearch}, but is {largestN}.");
        return new SimonSearch(p0, p1, alpha, power, largestN ?? LargestSearch).Run();
    }

    /// <summary>What a given design does: expected number and chance to stop early at p0, chances to reject at p0 and p1;
    /// 0 ≤ r1 ≤ n1, 1 ≤ n1 &lt; n, r1 ≤ r ≤ n, n up to 1000, chances in [0, 1].</summary>
    public static SimonDesign Characteristics(int r1, int n1, int r, int n, double p0, double p1)
    {
        Guard.Require(n1 >= 1 && n1 < n && n <= LargestSearch, nameof(n1), $"1 <= n1 < n <= {LargestSearch} must hold, but n1 is {n1} and n {n}.");
        Guard.Require(r1 >= 0 && r1 <= n1 && r >= r1 && r <= n, nameof(r1),
            $"0 <= r1 <= n1 and r1 <= r <= n must hold, but r1 is {r1}, n1 {n1}, r {r} and n {n}.");
        Guard.Probability(p0, nameof(p0));
        Guard.Probability(p1, nameof(p1));
        var stop = Distributions.BinomialCdf(r1, n1, p0);
        return new SimonDesign(r1, n1, r, n, n1 + (1 - stop) * (n - n1), stop, Rejects(p0), Rejects(p1));

        double Rejects(double p)
        {
            var sum = 0.0;
            for (var x = n1; x > r1; x--)
            {
                sum += Distributions.BinomialPmf(x, n1, p) * Distributions.BinomialSurvival(r - x, n - n1, p);
            }

            return Math.Min(1, sum);
        }
    }
}
