using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Survival;

/// <summary>The time by which a share p has had the event, with Brookmeyer and Crowley's limits (1982).</summary>
/// <param name="Probability">p, strictly between 0 and 1; ½ for the median.</param>
/// <param name="Time">Null if not reached.</param>
/// <param name="Low">Lower limit; null if the lower end of the confidence band does not get down to 1 − p.</param>
/// <param name="High">Upper limit; null if not reached, as is common.</param>
/// <param name="Level">Two-sided confidence.</param>
/// <param name="Method">Scale of the confidence band, and rule.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TimeQuantile(double Probability, double? Time, double? Low, double? High, double Level, string Method);
