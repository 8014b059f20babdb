namespace Plumbline.Statistics.Survival;

/// <summary>
/// What a quantile is where the curve runs exactly at the level 1 − p. Within the curve both rules take the midpoint between the time
/// at which it gets there and the time at which it drops on. They differ where it stays there to the end.
/// </summary>
public enum QuantileRule
{
    /// <summary>
    /// The time at which the curve gets there, and for a limit the first crossing of the confidence band. What print(survfit) in R
    /// shows, and so what most papers print.
    /// </summary>
    First,

    /// <summary>
    /// The midpoint between that time and the last observed one. Where the confidence band is not monotone, its crossing is taken at
    /// its largest value that does not exceed the level. What quantile(survfit) in R gives.
    /// </summary>
    MidpointToLast,
}
