using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Reconstruction;

/// <summary>Where a history stands after a stage.</summary>
/// <param name="AtRisk">Persons still at risk.</param>
/// <param name="Events">Events so far.</param>
/// <param name="Survival">Kaplan and Meier's estimate of this history.</param>
/// <param name="Score">Its log likelihood and log prior.</param>
/// <param name="Parent">Its state in the beam before the stage.</param>
/// <param name="Count">Events or censorings of the stage.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LatticeState(int AtRisk, int Events, double Survival, double Score, int Parent, int Count);
