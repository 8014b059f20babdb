using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Design;

/// <summary>How many are needed, as the formula gives it.</summary>
/// <param name="Exact">Patients in each group, patients, pairs or events, as the method says; need not be whole.</param>
/// <param name="Method">The method with its counting unit, as a reader should see it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SampleSize(double Exact, string Method)
{
    /// <summary>The smallest whole number that is enough.</summary>
    public long RoundedUp => checked((long)Math.Ceiling(Exact));

    /// <summary>The number to recruit so that this many are left when a share is lost: Exact / (1 − lost), lost in [0, 1).</summary>
    public SampleSize WithDropout(double lost)
    {
        Guard.Require(lost is >= 0 and < 1, nameof(lost), $"lost must lie in [0, 1), but is {lost}.");
        return new SampleSize(Exact / (1 - lost), FormattableString.Invariant($"{Method}; {lost} lost"));
    }
}
