using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>How many people a result is about: printed, or worked out from a percentage that only one count gives.</summary>
public sealed record HeadCount(long People, long Total, bool IsImplied)
{
    /// <summary>Null where neither the source nor its percentage says how many.</summary>
    public static HeadCount? Of(Result result)
    {
        if (result.Kind is not ResultKind.Proportion || result.Total is not (> 0 and { } total)) return null;
        // More people than there are is an editor's mistake, which is reported where it is read; nothing can be computed from it.
        if (result.Reading.Count is { } count) return count.Value.Value <= total ? new HeadCount((long)count.Value.Value, total, IsImplied: false) : null;
        return result.Reading.EstimateNumber is { } percent && Allowed(percent, total) is [var only] ? new HeadCount(only, total, IsImplied: true) : null;
    }

    /// <summary>
    /// The whole numbers of people out of <paramref name="total"/> whose percentage could have been printed as
    /// <paramref name="percent"/>, with halves rounded either way: k with percent − u/2 ≤ 100 k / total ≤ percent + u/2.
    /// </summary>
    public static ImmutableArray<long> Allowed(PrintedNumber percent, long total)
    {
        if (percent.Smallest > 100 || percent.Largest < 0) return [];
        var first = (long)Math.Ceiling(percent.Smallest * total / 100m);
        var last = (long)Math.Floor(percent.Largest * total / 100m);
        first = Math.Max(0, first);
        last = Math.Min(total, last);
        return last < first ? [] : [.. Enumerable.Range(0, (int)Math.Min(1000, last - first + 1)).Select(step => first + step)];
    }
}
