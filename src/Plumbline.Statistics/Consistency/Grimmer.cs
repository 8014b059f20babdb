using System.Numerics;

namespace Plumbline.Statistics.Consistency;

/// <summary>The test that a mean and standard deviation fail; where several sums fit the mean, the last that any of them reaches.</summary>
public enum GrimmerReason
{
    /// <summary>None.</summary>
    Consistent,

    /// <summary>No integer sum gives the mean.</summary>
    Grim,

    /// <summary>No integer lies among the sums of squares that the standard deviation allows.</summary>
    NoSumOfSquares,

    /// <summary>Each such integer is odd where the sum is even, or even where it is odd; x and x² are always alike.</summary>
    Parity,

    /// <summary>Each that is alike is below what integers with that sum can have: the standard deviation is too small.</summary>
    Minimum,

    /// <summary>Some would fit, but not with every value within the scale.</summary>
    Scale,
}

/// <summary>The lowest and the highest answer an item allows.</summary>
/// <param name="Lowest">Whole number.</param>
/// <param name="Highest">Whole number, at least Lowest.</param>
public sealed record ItemScale(int Lowest, int Highest);

/// <summary>The answer of the GRIMMER test.</summary>
/// <param name="Consistent">Whether no test failed.</param>
/// <param name="Reason">Which failed.</param>
/// <param name="Method">The test and the rounding it allows.</param>
public sealed record GrimmerResult(bool Consistent, GrimmerReason Reason, string Method);

/// <summary>
/// GRIMMER: whether mean and standard deviation (divisor n − 1) can both come from n whole numbers, or n means of so many whole items each.
/// Every integer sum S that fits the mean is tried. The standard deviation bounds the sum of squares Q of the n totals through
/// (Q − S²/n)/((n − 1) items²) = SD²; Q must be an integer, alike with S in parity, and at least what n integers with sum S have:
/// nq² + 2qr + r, q = ⌊S/n⌋, r = S − nq. Passing is necessary, not sufficient. All in integers, on the printed digits. Anaya (2016);
/// Allard (2018). R: scrutiny grimmer, which tries one sum only and rejects genuine data where several fit.
/// </summary>
public static class Grimmer
{
    // Beyond, the test has no power, and each further sum costs time.
    private const long MostSums = 200_000;

    /// <param name="mean">As printed.</param>
    /// <param name="standardDeviation">As printed, not negative.</param>
    /// <param name="count">n, 2..1e9; no more than 2e5 sums may fit the mean.</param>
    /// <param name="items">Integers averaged within each of the n values.</param>
    /// <param name="rounding">How both were rounded, if known.</param>
    /// <param name="scale">Of each item, if known: then Q has a largest value too, with as many answers as possible at both ends.</param>
    public static GrimmerResult Check(
        PrintedDecimal mean, PrintedDecimal standardDeviation, long count, int items = 1,
        RoundingRule rounding = RoundingRule.EitherWay, ItemScale? scale = null)
    {
        Grim.CheckSize(count, items);
        Guard.Require(count >= 2, nameof(count), $"One value has no standard deviation, but count is {count}.");
        Guard.Require(standardDeviation.Units.Sign >= 0, nameof(standardDeviation),
            $"A standard deviation must not be negative, but is {standardDeviation}.");
        Guard.Require(scale is null || scale.Lowest <= scale.Highest, nameof(scale),
            $"A scale must not end before it starts, but is {scale?.Lowest} to {scale?.Highest}.");
        var (from, to) = RoundedSet.Of(mean, rounding).Integers(1, (BigInteger)count * items);
        Guard.Require(to - from < MostSums, nameof(count), $"More than {MostSums} sums fit a mean of {mean} with count {count}.");
        var reason = from > to ? GrimmerReason.Grim : GrimmerReason.NoSumOfSquares;
        var deviation = RoundedSet.Of(standardDeviation, rounding);
        for (var sum = from; sum <= to && reason != GrimmerReason.Consistent; sum++)
        {
            var found = Fits(sum, count, items, deviation, scale);
            reason = found == GrimmerReason.Consistent || found > reason ? found : reason;
        }

        return new GrimmerResult(reason == GrimmerReason.Consistent, reason, $"GRIMMER, rounding {rounding}");
    }

    private static GrimmerReason Fits(BigInteger sum, BigInteger n, BigInteger items, RoundedSet deviation, ItemScale? scale)
    {
        var (low, high) = SumsOfSquares(sum, n, items, deviation);
        if (low > high)
        {
            return GrimmerReason.NoSumOfSquares;
        }

        low += low.IsEven == sum.IsEven ? 0 : 1;
        if (low > high)
        {
            return GrimmerReason.Parity;
        }

        // The fewest squares are those of real integers, so already alike with the sum.
        low = BigInteger.Max(low, FewestSquares(sum, n));
        if (low > high)
        {
            return GrimmerReason.Minimum;
        }

        return scale is null || low <= MostSquares(sum, n, items * scale.Lowest, items * scale.Highest)
            ? GrimmerReason.Consistent
            : GrimmerReason.Scale;
    }

    // Q between (S² + n(n−1) items² d²)/n for both ends d = ends/(2 × 10^decimals) of the standard deviation, those below 0 counting as 0.
    private static (BigInteger Low, BigInteger High) SumsOfSquares(BigInteger sum, BigInteger n, BigInteger items, RoundedSet deviation)
    {
        var scale = 4 * deviation.Scale * deviation.Scale;
        var spread = n * (n - 1) * items * items;
        var lowest = BigInteger.Max(0, deviation.Low);
        return (
            Exact.AtLeast(scale * sum * sum + spread * lowest * lowest, scale * n, deviation.LowIncluded || deviation.Low.Sign < 0),
            Exact.AtMost(scale * sum * sum + spread * deviation.High * deviation.High, scale * n, deviation.HighIncluded));
    }

    private static BigInteger FewestSquares(BigInteger sum, BigInteger n)
    {
        var quotient = Exact.Floor(sum, n, out _);
        var rest = sum - n * quotient;
        return n * quotient * quotient + 2 * quotient * rest + rest;
    }

    // With y = x − lowest: as many y at the width as the sum allows, one between, the others 0. Below any sum of squares where the sum
    // itself is out of reach.
    private static BigInteger MostSquares(BigInteger sum, BigInteger n, BigInteger lowest, BigInteger highest)
    {
        BigInteger width = highest - lowest, above = sum - n * lowest;
        if (above.Sign < 0 || above > n * width)
        {
            return -1;
        }

        var full = width.IsZero ? 0 : BigInteger.DivRem(above, width, out _);
        var rest = above - full * width;
        return n * lowest * lowest + 2 * lowest * above + full * width * width + rest * rest;
    }
}
