using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Survival;

/// <summary>The share still free of the event at one time.</summary>
/// <param name="Time">In the unit of the data.</param>
/// <param name="Survival">S(t), in [0, 1]; its percentage is the survival rate at t.</param>
/// <param name="StandardError">Of S(t); null where S(t) is 0.</param>
/// <param name="Interval">Null where S(t) is 0.</param>
/// <param name="AtRisk">Number (or sum of weights) with entry &lt; t ≤ time.</param>
/// <param name="Events">Number (or sum of weights) of the events up to t, t included.</param>
/// <param name="IsBeyondFollowUp">True if nobody is observed so long and S is not 0: the last value is carried on, which data do not show.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SurvivalAt(
    double Time, double Survival, double? StandardError, Interval? Interval, double AtRisk, double Events, bool IsBeyondFollowUp);
