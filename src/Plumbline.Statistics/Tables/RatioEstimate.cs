using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Tables;

/// <summary>A ratio estimated from a 2×2 table without adding anything to its cells.</summary>
/// <param name="Estimate">0 to +∞; null where it is 0/0.</param>
/// <param name="Interval">0 to +∞; carries level and method.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RatioEstimate(double? Estimate, Interval Interval);
