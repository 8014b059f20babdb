namespace Plumbline.Statistics.Curves;

/// <summary>
/// Minimises Σ (s − S(z))² over μ and ln σ by Levenberg and Marquardt's method. Own code, since the minima are flat and MathNet's
/// minimiser stops on a relative change that is too coarse here, and differentiates by differences.
/// </summary>
internal static class SurvivalLeastSquares
{
    private const int MostSteps = 1000;
    private static readonly double[] StartingScales = [0.15, 0.4, 1, 2.5];

    public static (double Location, double Scale) Fit(LogTimeFamily family, IReadOnlyList<SurvivalPoint> points)
    {
        var best = Starts(family, points)
            .Select(start => Descend(family, points, start.Location, Math.Log(start.Scale)))
            .Where(end => end.Settled)
            .OrderBy(end => end.Sum)
            .FirstOrDefault();
        if (!best.Settled)
        {
            var last = string.Join("; ", points.Select(point => FormattableString.Invariant($"{point.Time}, {point.Survival}")));
            throw new ArithmeticException($"No {LogTimeModel.Name(family)} curve of least squares settled for (time, survival) {last}.");
        }

        return (best.Location, Math.Exp(best.LogScale));
    }

    private static IEnumerable<(double Location, double Scale)> Starts(LogTimeFamily family, IReadOnlyList<SurvivalPoint> points)
    {
        var inner = points.Where(point => point.Survival is > 0 and < 1).ToArray();
        if (inner.Length > 0 && (!LogTimeModel.HasScale(family) || inner.Select(point => point.Survival).Distinct().Count() > 1))
        {
            yield return StraightLine.Fit(family, inner, [.. inner.Select(_ => 1.0)]);
        }

        var logs = points.Select(point => Math.Log(point.Time)).ToArray();
        foreach (var location in new[] { logs.Average(), logs.Max() })
        {
            foreach (var scale in LogTimeModel.HasScale(family) ? StartingScales : [1])
            {
                yield return (location, scale);
            }
        }
    }

    private static (double Location, double LogScale, double Sum, bool Settled) Descend(
        LogTimeFamily family, IReadOnlyList<SurvivalPoint> points, double location, double logScale)
    {
        var damping = 1e-3;
        var now = Normal(family, points, location, logScale);
        for (var step = 0; step < MostSteps; step++)
        {
            var (a, b, c) = (now.A * (1 + damping), now.B, now.C * (1 + damping));
            var determinant = a * c - b * b;
            var (moveX, moveY) = LogTimeModel.HasScale(family)
                ? ((c * now.G - b * now.H) / determinant, (a * now.H - b * now.G) / determinant)
                : (now.G / a, 0.0);
            if (!double.IsFinite(moveX + moveY))
            {
                return (location, logScale, now.Sum, false);
            }

            // A move below 1e−12 of the log scale, in ln t and ln σ alike, cannot change a digit that is looked at.
            if (Math.Max(Math.Abs(moveX), Math.Abs(moveY)) < 1e-12)
            {
                return (location, logScale, now.Sum, true);
            }

            var next = Normal(family, points, location + moveX, logScale + moveY);
            if (next.Sum <= now.Sum)
            {
                (location, logScale, now) = (location + moveX, logScale + moveY, next);
                damping = Math.Max(damping / 10, 1e-15);
            }
            else if ((damping *= 10) > 1e20)
            {
                return (location, logScale, now.Sum, true);
            }
        }

        return (location, logScale, now.Sum, false);
    }

    // Sum of squares and the normal equations J'J = (A B; B C), J'r = (G, H) of the residuals s − S.
    private static (double Sum, double A, double B, double C, double G, double H) Normal(
        LogTimeFamily family, IReadOnlyList<SurvivalPoint> points, double location, double logScale)
    {
        double sum = 0, a = 0, b = 0, c = 0, g = 0, h = 0;
        var scale = Math.Exp(logScale);
        foreach (var point in points)
        {
            var z = (Math.Log(point.Time) - location) / scale;
            var residual = point.Survival - Math.Exp(LogTimeModel.Survival(family, z).Value);
            var density = Math.Exp(LogTimeModel.Density(family, z).Value);
            var (dx, dy) = (density / scale, density * z); // dS/dμ, dS/d ln σ
            sum += residual * residual;
            a += dx * dx;
            b += dx * dy;
            c += dy * dy;
            g += dx * residual;
            h += dy * residual;
        }

        return (sum, a, b, c, g, h);
    }
}
