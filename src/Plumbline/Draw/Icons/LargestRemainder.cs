using System.Collections.Immutable;

namespace Plumbline.Draw.Icons;

/// <summary>
/// Shares out icons so that they add up to all: each share gets its whole part, and what is left goes to the largest remainders (Hamilton's
/// method). Equal remainders are served in the order given.
/// </summary>
public static class LargestRemainder
{
    public static ImmutableArray<long> Share(ImmutableArray<long> counts, long seats)
    {
        if (counts.Any(count => count < 0)) throw new ArgumentOutOfRangeException(nameof(counts), "a count is negative");
        var total = counts.Sum();
        if (total == 0) throw new ArgumentOutOfRangeException(nameof(counts), "nobody is counted");
        var shares = counts.Select(count => count * seats / total).ToArray();
        var byRemainder = Enumerable.Range(0, counts.Length).OrderByDescending(i => counts[i] * seats % total).ThenBy(i => i);
        foreach (var i in byRemainder.Take((int)(seats - shares.Sum()))) shares[i]++;
        return [.. shares];
    }
}
