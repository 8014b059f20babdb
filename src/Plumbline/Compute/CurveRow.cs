namespace Plumbline.Compute;

/// <summary>One time of a Kaplan-Meier curve at which somebody had the event or was censored.</summary>
/// <param name="AtRisk">People still watched just before.</param>
/// <param name="Survival">Share free of the event from then on, 0..1.</param>
/// <param name="Low">Pointwise limit; null where the curve has come down to 0.</param>
/// <param name="High">Pointwise limit; null where the curve has come down to 0.</param>
public readonly record struct CurveRow(double Time, int AtRisk, int Events, int Censored, double Survival, double? Low, double? High);
