using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics.Curves;

namespace Plumbline.Compute;

/// <summary>
/// A smooth curve through the printed median and rates of one outcome in one group. It illustrates; it is no result, and no
/// number is read from it.
/// </summary>
/// <param name="Points">Months and share still free of the event (0..1), as printed.</param>
/// <param name="LargestMiss">Largest distance of the curve from a printed point, in percentage points.</param>
public sealed record IllustratedCurve(Slug Study, Outcome Outcome, Group Group, ImmutableArray<(double Time, double Survival)> Points, SurvivalCurve Curve, double LargestMiss);
