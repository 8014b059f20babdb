namespace Plumbline.Statistics.Curves;

/// <summary>The curve of a family through a median and one further point, or the reason why there is none.</summary>
/// <param name="Curve">Null where no curve of the family goes through both points.</param>
/// <param name="Reason">Why there is none; null where there is one.</param>
public sealed record LandmarkFit(SurvivalCurve? Curve, string? Reason)
{
    /// <summary>Whether a curve of the family goes through both points.</summary>
    public bool IsFeasible => Curve is not null;
}
