using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Survival;

/// <summary>The cumulative hazard at one time.</summary>
/// <param name="Time">In the unit of the data.</param>
/// <param name="Hazard">H(t), at least 0, without a unit.</param>
/// <param name="StandardError">Of H(t).</param>
/// <param name="Interval">Formed on the log scale; null before the first event.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HazardAt(double Time, double Hazard, double StandardError, Interval? Interval);
