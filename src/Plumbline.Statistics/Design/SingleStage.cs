namespace Plumbline.Statistics.Design;

/// <summary>
/// Single-arm trials that test H0: p = p0 against p1 &gt; p0 by the number X of responders among n. Size P(X ≥ r; p0), power P(X ≥ r; p1).
/// Two-sided tests reject in either tail with at most α/2. To test for a chance below p0, count the opposite outcome.
/// </summary>
public static class SingleStage
{
    private const long LargestSearch = 1_000_000;

    /// <summary>Size and power of the rule "reject from r on"; n ≥ 1, r in 0..n+1, p0 and p1 in [0, 1].</summary>
    public static SingleStageRule Rule(long n, long r, double p0, double p1)
    {
        Guard.Require(n is >= 1 and <= Guard.LargestCount, nameof(n), $"n must lie in 1..{Guard.LargestCount}, but is {n}.");
        Guard.Require(r >= 0 && r <= n + 1, nameof(r), $"r must lie in 0..n+1, but r is {r} and n is {n}.");
        return new SingleStageRule(n, r, null, Distributions.BinomialSurvival(r - 1, n, p0), Distributions.BinomialSurvival(r - 1, n, p1));
    }

    /// <summary>The most powerful rule with n patients whose size is at most alpha.</summary>
    public static SingleStageRule BestRule(long n, double p0, double p1, double alpha = 0.05, bool twoSided = false)
    {
        Guard.Require(n is >= 1 and <= Guard.LargestCount, nameof(n), $"n must lie in 1..{Guard.LargestCount}, but is {n}.");
        Guard.Require(alpha is > 0 and < 1, nameof(alpha), $"alpha must lie strictly between 0 and 1, but is {alpha}.");
        DesignErrors.CheckChances(p0, p1);
        var side = twoSided ? alpha / 2 : alpha;
        var rule = Rule(n, CriticalWalk.RejectFrom(n, p0, side), p0, p1);
        if (!twoSided)
        {
            return rule;
        }

        // The lower tail of X is the upper one of n − X.
        var upTo = n - CriticalWalk.RejectFrom(n, 1 - p0, side);
        return rule with
        {
            RejectUpTo = upTo,
            Size = rule.Size + Distributions.BinomialCdf(upTo, n, p0),
            Power = rule.Power + Distributions.BinomialCdf(upTo, n, p1),
        };
    }

    /// <summary>Exact sample sizes (A'Hern 2001, "Sample size tables for exact single-stage phase II designs", Stat. Med. 20:859;
    /// two-sided: the same with α/2 in each tail). Searches between an n below which no test can hold both error rates and an n from
    /// which on Chernoff's bound guarantees them; chances so close that this range passes 1,000,000 are refused.</summary>
    public static SingleStageDesign Exact(double p0, double p1, double alpha = 0.05, double power = 0.8, bool twoSided = false)
    {
        DesignErrors.CheckChances(p0, p1);
        DesignErrors.Check(alpha, power);
        var side = twoSided ? alpha / 2 : alpha;
        var to = SufficientN(p0, p1, side, power);
        Guard.Require(to <= LargestSearch, nameof(p1),
            $"p0 and p1 must differ by more: {p0} and {p1} may need more than {LargestSearch} patients.");

        var from = Math.Clamp((long)Math.Max(Divergence(power, alpha) / Divergence(p1, p0), Divergence(alpha, power) / Divergence(p0, p1)), 1, (long)to);
        long first = 0, stable = 0;
        var upper = new CriticalWalk(p0, p1, side, from);
        var lower = twoSided ? new CriticalWalk(1 - p0, 1 - p1, side, from) : null;
        for (var n = from; n <= to; n++)
        {
            var holds = Holds(n);
            first = holds && first == 0 ? n : first;
            stable = !holds ? 0 : stable == 0 ? n : stable;
            upper.Next();
            lower?.Next();
        }

        return first > 0 && stable > 0
            ? new SingleStageDesign(BestRule(first, p0, p1, alpha, twoSided), BestRule(stable, p0, p1, alpha, twoSided))
            : throw new ArithmeticException(FormattableString.Invariant(
                $"No exact design found: p0 = {p0}, p1 = {p1}, alpha = {alpha}, power = {power}."));

        bool Holds(long n)
        {
            var reached = upper.Power + (lower?.Power ?? 0);
            return Math.Abs(reached - power) > CriticalWalk.Doubtful
                ? reached > power
                : BestRule(n, p0, p1, alpha, twoSided).Power >= power * (1 - CriticalWalk.Rounding);
        }
    }

    /// <summary>n = ((z(1−α) √(p0 q0) + z(power) √(p1 q1)) / (p1 − p0))², the normal approximation (Fleming 1982).</summary>
    public static SampleSize Fleming(double p0, double p1, double alpha = 0.05, double power = 0.8, bool twoSided = false)
    {
        DesignErrors.CheckChances(p0, p1);
        DesignErrors.Check(alpha, power);
        var root = DesignErrors.Deviate(alpha, twoSided) * Math.Sqrt(p0 * (1 - p0)) + NormalFunctions.Quantile(power) * Math.Sqrt(p1 * (1 - p1));
        return new SampleSize(Math.Pow(Math.Max(0, root) / (p1 - p0), 2), "patients (Fleming's normal approximation)");
    }

    // Chernoff: P(X ≥ cn; p0) ≤ exp(−n K(c, p0)) and P(X < cn; p1) ≤ exp(−n K(c, p1)); the c that serves both equally.
    private static double SufficientN(double p0, double p1, double side, double power)
    {
        var (alpha, beta) = (-Math.Log(side), -Elementary.LogOnePlus(-power));
        var c = Bisection.OnPositive(p0, p1, c => Divergence(c, p0) / alpha < Divergence(c, p1) / beta);
        return Math.Ceiling(alpha / Divergence(c, p0)) + 1;
    }

    // Kullback-Leibler divergence of a coin of chance p from one of chance q. Any test of size α and power π needs
    // n K(p1, p0) ≥ K(π, α), because no function of the data can diverge more than the data.
    internal static double Divergence(double p, double q) =>
        GammaTerms.Deviance(p, q) + GammaTerms.Deviance(1 - p, 1 - q);
}
