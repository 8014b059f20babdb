using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Ratios;

/// <summary>Whom a difference favours.</summary>
public enum Favours
{
    /// <summary>Neither: the difference is 0.</summary>
    Neither,

    /// <summary>The treated: number needed to treat for one to benefit.</summary>
    Benefit,

    /// <summary>The untreated: number needed to treat for one to be harmed.</summary>
    Harm,
}

/// <summary>One number needed to treat.</summary>
/// <param name="Patients">1/|difference|, at least 1; null at a difference of 0, where it is infinite.</param>
/// <param name="Favours">For whom.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NumberNeededPoint(double? Patients, Favours Favours)
{
    internal static NumberNeededPoint Of(double difference) => difference == 0
        ? new NumberNeededPoint(null, Favours.Neither)
        : new NumberNeededPoint(1 / Math.Abs(difference), difference > 0 ? Favours.Benefit : Favours.Harm);
}

/// <summary>
/// A number needed to treat with its interval. Limits of the difference on both sides of 0 make it run from a number of patients for
/// benefit through infinity to a number for harm (<see cref="ThroughInfinity"/>), never between the two numbers. Altman (1998, BMJ
/// 317:1309).
/// </summary>
/// <param name="Estimate">From the difference itself.</param>
/// <param name="MostFavourable">From the upper limit of the difference (treated minus untreated survival).</param>
/// <param name="LeastFavourable">From the lower limit.</param>
/// <param name="Level">Level of the interval.</param>
/// <param name="Method">Of the interval.</param>
public sealed record NumberNeeded(
    NumberNeededPoint Estimate, NumberNeededPoint MostFavourable, NumberNeededPoint LeastFavourable, double Level, string Method)
{
    /// <summary>Whether the limits lie on both sides of infinity, or on it.</summary>
    public bool ThroughInfinity => MostFavourable.Favours != LeastFavourable.Favours || MostFavourable.Favours == Favours.Neither;

    internal static NumberNeeded Of(double difference, Interval interval) => new(
        NumberNeededPoint.Of(difference), NumberNeededPoint.Of(interval.High), NumberNeededPoint.Of(interval.Low), interval.Level,
        interval.Method);
}
