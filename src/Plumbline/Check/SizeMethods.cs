using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics.Design;
using Plumbline.Statistics.Numerics;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>A number of people by one method.</summary>
/// <param name="Name">Of the method.</param>
/// <param name="Size">Before rounding.</param>
/// <param name="Last">The smallest number from which on every larger one holds the power too, for exact tests.</param>
/// <param name="IsExact">Is it a whole number by itself?</param>
internal sealed record SizeMethod(string Name, double Size, long? Last, bool IsExact)
{
    public string Words => IsExact ? Last == (long)Size ? Figures.Fixed(Size, 0) : $"{Figures.Fixed(Size, 0)} (and every number from {Last} on)" : Figures.Fixed(Size, 2);

    public bool Gives(long people) => IsExact ? people == (long)Size || people == Last : people == (long)Math.Ceiling(Size - 1e-9) || people == (long)Math.Floor(Size);
}

/// <summary>How a single group is planned against a fixed share.</summary>
internal static class SizeMethods
{
    // Shares so close need more people than any trial of one group has.
    private const double Closest = 0.005;

    /// <summary>By every method, on the sides that the source names, else on either. Null where an assumption is missing or cannot be one.</summary>
    public static ImmutableArray<SizeMethod>? Of(SampleSizePlan plan)
    {
        if (plan is not { NullPercent: { } null0, AlternativePercent: { } hoped, Power: { } strength, Alpha: { } error }) return null;
        var (p0, p1, power, alpha) = (Share(null0), Share(hoped), Share(strength), Share(error));
        // The library plans for a share above the null; below it, the people without the outcome are counted.
        if (p1 < p0) (p0, p1) = (1 - p0, 1 - p1);
        if (p0 <= 0 || p1 >= 1 || p1 - p0 < Closest || alpha is <= 0 or >= 0.5 || power <= alpha || power >= 1) return null;
        bool[] sides = plan.Sides switch { 1 => [false], 2 => [true], _ => [false, true] };
        return [.. sides.SelectMany(two => By(p0, p1, alpha, power, two))];
    }

    private static IEnumerable<SizeMethod> By(double p0, double p1, double alpha, double power, bool twoSided)
    {
        var sided = twoSided ? "two-sided" : "one-sided";
        var exact = SingleStage.Exact(p0, p1, alpha, power, twoSided);
        yield return new SizeMethod($"exact binomial test, {sided}", exact.First.N, exact.Stable.N, IsExact: true);
        var normal = SingleStage.Fleming(p0, p1, alpha, power, twoSided).Exact;
        yield return new SizeMethod($"normal approximation, {sided}", normal, null, IsExact: false);
        var gap = p1 - p0;
        yield return new SizeMethod($"normal approximation with continuity correction, {sided}", normal / 4 * Math.Pow(1 + Math.Sqrt(1 + 2 / (normal * gap)), 2), null, IsExact: false);
        var deviates = Distributions.NormalQuantile(1 - (twoSided ? alpha / 2 : alpha)) + Distributions.NormalQuantile(power);
        yield return new SizeMethod($"arcsine approximation, {sided}", Math.Pow(deviates / (2 * (Math.Asin(Math.Sqrt(p1)) - Math.Asin(Math.Sqrt(p0)))), 2), null, IsExact: false);
    }

    private static double Share(Located<PrintedNumber> percent) => percent.Value.ToDouble() / 100;
}
