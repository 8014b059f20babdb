namespace Plumbline.Statistics.Proportions;

/// <summary>One way to put an interval around a proportion.</summary>
/// <param name="Field">Its name in data files.</param>
/// <param name="Name">Its name for readers, equal to the Method of the intervals it gives.</param>
/// <param name="Interval">Responders, total and level to interval.</param>
public sealed record ProportionMethod(string Field, string Name, Func<long, long, double, Interval> Interval);
