using System.Runtime.InteropServices;

namespace Plumbline.Statistics;

/// <summary>An estimated effect.</summary>
/// <param name="Estimate">On the natural scale: a difference, or a ratio (not its logarithm).</param>
/// <param name="Interval">Null where the method gives none.</param>
/// <param name="StandardErrorLog">Standard error of the natural logarithm of a ratio; null for differences.</param>
/// <param name="Method">The method, with any continuity correction that was applied.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Effect(double Estimate, Interval? Interval, double? StandardErrorLog, string Method);
