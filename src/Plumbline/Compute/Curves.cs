using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics.Curves;

namespace Plumbline.Compute;

/// <summary>Fits the illustrating curves: Weibull through two or more printed points, exponential through a lone median.</summary>
internal static class Curves
{
    public static ImmutableArray<IllustratedCurve> Of(Content content) =>
    [
        .. from study in content.Studies
           from results in study.Results.Where(IsPoint).GroupBy(result => (result.Outcome, result.Group))
           let curve = Fit(study.Id, results.Key.Outcome, results.Key.Group, [.. results])
           where curve is not null
           select curve,
    ];

    private static bool IsPoint(Result result) =>
        !result.IsQuoted && result.Outcome.Kind == OutcomeKind.TimeToEvent && result.Versus is null && result.Kind is ResultKind.Median or ResultKind.Rate;

    private static IllustratedCurve? Fit(Slug study, Outcome outcome, Group group, ImmutableArray<Result> results)
    {
        var points = results.Select(Point).OfType<(double Time, double Survival)>().OrderBy(point => point.Time).ToImmutableArray();
        var falls = points.Zip(points.Skip(1)).All(pair => pair.Second.Time > pair.First.Time && pair.Second.Survival < pair.First.Survival);
        if (points.IsEmpty || !falls) return null;
        var curve = IllustrativeCurve.Fit(points);
        var miss = 100 * curve.Residuals(points).Max(Math.Abs);
        return new IllustratedCurve(study, outcome, group, points, curve, miss);
    }

    private static (double Time, double Survival)? Point(Result result)
    {
        if (result.Reading.EstimateNumber is not { } number) return null;
        var (time, survival) = result.Kind == ResultKind.Median ? (number.ToDouble(), 0.5) : (result.Time!.Value.Months, number.ToDouble() / 100);
        return time > 0 && survival is > 0 and < 1 ? (time, survival) : null;
    }
}
