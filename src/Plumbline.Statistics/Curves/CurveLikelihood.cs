using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Curves;

/// <summary>
/// Curves fitted to individual, right-censored times by maximum likelihood: survreg(Surv(time, status) ~ 1) of R.
/// </summary>
/// <remarks>Newton's method with halved steps on (μ, ln σ) and the exact second derivatives, which the covariance needs anyway; with two
/// parameters it settles to rounding in some ten steps, where MathNet's quasi-Newton minimisers stop earlier.</remarks>
public static class CurveLikelihood
{
    private const int MostSteps = 200;

    /// <summary>
    /// Maximises Σ wᵢ (δᵢ (ln f(zᵢ) − ln σ − ln tᵢ) + (1 − δᵢ) ln S(zᵢ)), zᵢ = (ln tᵢ − μ)/σ (Kalbfleisch and Prentice 2002, §3.2); case
    /// weights count as so many equal persons. Times are above 0 and there is at least one event of weight above 0, and no
    /// delayed entry, or <see cref="ArgumentException"/>.
    /// </summary>
    /// <exception cref="ArithmeticException">The likelihood has no maximum: all events stand at one time and nobody is followed for
    /// longer, so that σ falls to 0.</exception>
    public static LikelihoodFit Fit(LogTimeFamily family, SurvivalData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        Check(data);
        var (sumTimes, sumEvents) = (0.0, 0.0);
        for (var i = 0; i < data.Count; i++)
        {
            sumTimes += Weight(data, i) * data.Times[i];
            sumEvents += data.Events[i] ? Weight(data, i) : 0;
        }

        Guard.Require(sumEvents > 0, nameof(data), $"A curve needs at least one event, but {data.Count} persons have none.");
        var location = Math.Log(sumTimes / sumEvents);
        var logs = Array.ConvertAll(data.Times, Math.Log);
        return LogTimeModel.HasScale(family)
            ? Maximise(family, data, logs, location)
            : Answer(family, location, 0, [[1 / sumEvents]], At(family, data, logs, location, 0));
    }

    private static LikelihoodFit Maximise(LogTimeFamily family, SurvivalData data, double[] logs, double location)
    {
        var logScale = 0.0;
        var now = At(family, data, logs, location, logScale);
        for (var step = 0; step < MostSteps; step++)
        {
            var (moveX, moveY) = now.NewtonStep();
            var size = Math.Max(Math.Abs(moveX) / Math.Exp(logScale), Math.Abs(moveY));
            if (size < 1e-9)
            {
                // The last step squares what is left of the error.
                (location, logScale) = (location + moveX, logScale + moveY);
                now = At(family, data, logs, location, logScale);
                return Answer(family, location, logScale, now.Covariance(), now);
            }

            // At most one scale length and one unit of ln σ at a time, and uphill.
            var factor = Math.Min(1, 1 / size);
            var next = At(family, data, logs, location + factor * moveX, logScale + factor * moveY);
            while (!(next.Value >= now.Value - 1e-13 * Math.Abs(now.Value)) && factor > 1e-10)
            {
                factor /= 2;
                next = At(family, data, logs, location + factor * moveX, logScale + factor * moveY);
            }

            (location, logScale, now) = (location + factor * moveX, logScale + factor * moveY, next);
            if (logScale < -25)
            {
                break;
            }
        }

        var persons = FormattableString.Invariant($"{data.Count} persons, times {data.Times.Min()} to {data.Times.Max()}");
        throw new ArithmeticException(FormattableString.Invariant(
            $"The {LogTimeModel.Name(family)} likelihood of {persons}, has no maximum: mu ends at {location}, ln sigma at {logScale}."));
    }

    private static LikelihoodFit Answer(
        LogTimeFamily family, double location, double logScale, ImmutableArray<ImmutableArray<double>> covariance, LogLikelihood at)
    {
        var curve = LogTimeModel.Curve(family, location, Math.Exp(logScale));
        return new LikelihoodFit(curve, location, logScale, covariance, at.Value, $"{curve.Family}, maximum likelihood");
    }

    private static void Check(SurvivalData data)
    {
        if (data.Entries is not null)
        {
            throw new ArgumentException("Curves cannot be fitted to data with delayed entry.", nameof(data));
        }

        var row = Array.FindIndex(data.Times, time => time <= 0);
        Guard.Require(row < 0, nameof(data), $"A time must be above 0, but row {row + 1} has 0.");
    }

    private static double Weight(SurvivalData data, int row) => data.Weights is null ? 1 : data.Weights[row];

    private static LogLikelihood At(LogTimeFamily family, SurvivalData data, double[] logs, double location, double logScale)
    {
        double value = 0, x = 0, y = 0, xx = 0, xy = 0, yy = 0;
        var scale = Math.Exp(logScale);
        for (var i = 0; i < logs.Length; i++)
        {
            var weight = Weight(data, i);
            if (weight == 0)
            {
                continue;
            }

            var z = (logs[i] - location) / scale;
            var happened = data.Events[i];
            var term = happened ? LogTimeModel.Density(family, z) : LogTimeModel.Survival(family, z);
            value += weight * (term.Value - (happened ? logScale + logs[i] : 0));
            x -= weight * term.First / scale;
            y -= weight * (z * term.First + (happened ? 1 : 0));
            xx += weight * term.Second / (scale * scale);
            xy += weight * (term.Second * z + term.First) / scale;
            yy += weight * (term.Second * z + term.First) * z;
        }

        return new LogLikelihood(value, x, y, xx, xy, yy);
    }

    /// <summary>Value, gradient and second derivatives in μ (X) and ln σ (Y).</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct LogLikelihood(double Value, double X, double Y, double Xx, double Xy, double Yy)
    {
        /// <summary>Newton's step; where the surface is not concave, each direction by its own curvature, turned uphill.</summary>
        public (double X, double Y) NewtonStep()
        {
            var determinant = Xx * Yy - Xy * Xy;
            return Xx < 0 && determinant > 0
                ? ((Xy * Y - Yy * X) / determinant, (Xy * X - Xx * Y) / determinant)
                : (X / Math.Max(Math.Abs(Xx), 1e-300), Y / Math.Max(Math.Max(Math.Abs(Yy), Math.Abs(Y)), 1e-300));
        }

        public ImmutableArray<ImmutableArray<double>> Covariance()
        {
            var determinant = Xx * Yy - Xy * Xy;
            return [[-Yy / determinant, Xy / determinant], [Xy / determinant, -Xx / determinant]];
        }
    }
}
