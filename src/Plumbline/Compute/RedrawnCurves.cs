using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics.Reconstruction;
using Plumbline.Statistics.Survival;

namespace Plumbline.Compute;

/// <summary>A curve made again from the points of a printed one, and how far it is from them, in percentage points.</summary>
/// <param name="AtRiskMiss">The largest difference from a printed number at risk; null where none is printed.</param>
public sealed record RedrawnGroup(EstimatedGroup Estimate, double RootMeanSquareError, double MeanError, double LargestError, int? AtRiskMiss);

/// <summary>Times of single persons that would give a printed curve, by the method of Guyot and others (2012).</summary>
public static class RedrawnCurves
{
    public static ImmutableArray<RedrawnGroup> Of(DigitisedFigure figure) => [.. figure.Groups.Select(Group)];

    private static RedrawnGroup Group(DigitisedGroup group)
    {
        var curve = DigitisedCurve.Create(
            [.. group.Points.Select(point => point.Time)], [.. group.Points.Select(point => point.Percent / 100)], group.Count,
            [.. group.AtRisk.Select(row => row.Time)], [.. group.AtRisk.Select(row => row.Count)], group.Events);
        var arm = CurveReconstruction.MostLikely(curve);
        return new RedrawnGroup(
            SurvivalEstimates.Group(group.Name, group.Comparator, KaplanMeier.Estimate(arm.Data)), 100 * arm.RootMeanSquareError, 100 * arm.MeanAbsoluteError,
            100 * arm.MaximumAbsoluteError, arm.AtRisk.IsEmpty ? null : arm.AtRisk.Max(row => Math.Abs(row.Difference)));
    }
}
