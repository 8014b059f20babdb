using System.Collections.Immutable;
using System.Text;

namespace Plumbline.Draw.Survival;

/// <summary>The steps of one curve as coordinates, in two parts: where ten people or more are at risk, and what comes after.</summary>
internal sealed class StepCurve
{
    /// <summary>Below, a curve is drawn in grey: one person's fate moves it by more than ten points.</summary>
    public const int FewAtRisk = 10;

    private const double HalfLine = 3;

    private readonly KaplanMeierSeries _series;
    private readonly Scale _x;
    private readonly Scale _y;

    public StepCurve(KaplanMeierSeries series, Scale x, Scale y)
    {
        (_series, _x, _y) = (series, x, y);
        var few = series.People < FewAtRisk ? 0 : series.Rows.Where(row => row.AtRisk - row.Events - row.Censored < FewAtRisk).Select(row => row.Time).First();
        GreyFrom = few;
        End = series.Rows[^1].Time;
        Boxes = BoxesOf(this);
    }

    /// <summary>The time after which fewer than ten are at risk.</summary>
    public double GreyFrom { get; }

    public double End { get; }

    /// <summary>Where the line runs, for words to keep clear of.</summary>
    public ImmutableArray<Box> Boxes { get; }

    public ImmutableArray<(double X, double Y)> Censored =>
        [.. _series.Rows.Where(row => row.Censored > 0).Select(row => (_x.At(row.Time), _y.At(100 * row.Survival)))];

    /// <summary>Percentage just after a time.</summary>
    public double At(double time)
    {
        var survival = 1.0;
        foreach (var row in _series.Rows)
        {
            if (row.Time > time) break;
            survival = row.Survival;
        }

        return 100 * survival;
    }

    public (double X, double Y) Point(double time) => (_x.At(time), _y.At(At(time)));

    public string Path(double from, double to)
    {
        var path = new StringBuilder($"M{N(_x.At(from))} {N(_y.At(At(from)))}");
        foreach (var row in Steps(from, to)) path.Append($"H{N(_x.At(row.Time))}V{N(_y.At(100 * row.Survival))}");
        return path.Append($"H{N(_x.At(to))}").ToString();
    }

    /// <summary>The band between the limits, along the upper and back along the lower; empty where the curve has none.</summary>
    public string Band(double from, double to)
    {
        var start = _series.Rows.LastOrDefault(row => row.Time <= from && row.Events > 0);
        var end = _series.Rows.Where(row => row.Low is null).Select(row => row.Time).Append(to).Min();
        if (end <= from) return "";
        var upper = new StringBuilder($"M{N(_x.At(from))} {N(_y.At(100 * (start.High ?? 1)))}");
        var lower = new List<string>();
        var low = start.Low ?? 1;
        foreach (var row in Steps(from, to).Where(row => row.Low is not null))
        {
            upper.Append($"H{N(_x.At(row.Time))}V{N(_y.At(100 * row.High!.Value))}");
            lower.Add($"H{N(_x.At(row.Time))}V{N(_y.At(100 * low))}");
            low = row.Low!.Value;
        }

        lower.Reverse();
        return $"{upper}H{N(_x.At(end))}V{N(_y.At(100 * low))}{string.Concat(lower)}H{N(_x.At(from))}Z";
    }

    private static ImmutableArray<Box> BoxesOf(StepCurve curve)
    {
        var boxes = ImmutableArray.CreateBuilder<Box>();
        var (x, y) = curve.Point(0);
        foreach (var row in curve.Steps(0, curve.End).Append(curve._series.Rows[^1]))
        {
            var (nextX, nextY) = (curve._x.At(row.Time), curve._y.At(100 * row.Survival));
            boxes.Add(new Box(x, y, nextX, y).Grown(HalfLine));
            boxes.Add(new Box(nextX, y, nextX, nextY).Grown(HalfLine));
            (x, y) = (nextX, nextY);
        }

        return boxes.ToImmutable();
    }

    private IEnumerable<Compute.CurveRow> Steps(double from, double to) =>
        _series.Rows.Where(row => row.Events > 0 && (row.Time > from || (from == 0 && row.Time == 0)) && row.Time <= to);

    private static string N(double value) => SvgWriter.Number(value);
}
