using static System.FormattableString;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>What a reader must be told of a pooled proportion that came back from another scale.</summary>
internal static class ProportionCaveat
{
    // Two ways back that differ by more than this share of the proportion, or of its complement, disagree.
    private const double Disagreement = 0.05;

    public static string? Of(IReadOnlyList<EventCount> studies, double proportion, Interval? interval, FreemanTukeyBack? back)
    {
        double smallest = studies.Min(study => study.Proportion), largest = studies.Max(study => study.Proportion);
        return back is null
            ? OffScale(proportion, interval)
            : Clamped(proportion, smallest, largest)
            ?? Outside(proportion, smallest, largest)
            ?? Disagree(back);
    }

    private static string? OffScale(double proportion, Interval? interval) =>
        proportion is < 0 or > 1 || interval is { Low: < 0 } or { High: > 1 }
            ? "the interval leaves 0 to 1: proportions as they are should not be pooled here"
            : null;

    private static string? Clamped(double proportion, double smallest, double largest) =>
        (proportion == 0 && largest > 0) || (proportion == 1 && smallest < 1)
            ? Invariant($"Miller's inverse was cut off at {proportion}, though the studies lie in {smallest:g4} to {largest:g4}")
            : null;

    private static string? Outside(double proportion, double smallest, double largest) =>
        proportion < smallest || proportion > largest
            ? Invariant($"Miller's inverse gives {proportion:g4}, outside the studies' {smallest:g4} to {largest:g4}")
            : null;

    private static string? Disagree(FreemanTukeyBack back)
    {
        var (first, second) = (back.ThroughHarmonicMean, back.ThroughInverseVariance);
        return Math.Abs(first - second) > Disagreement * Math.Min(Math.Max(first, second), 1 - Math.Min(first, second))
            ? Invariant($"Miller's inverse gives {first:g4} with the harmonic mean of n and {second:g4} with n = 1/(4 SE²)")
            : null;
    }
}
