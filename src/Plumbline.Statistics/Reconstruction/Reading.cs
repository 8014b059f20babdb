using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Reconstruction;

/// <summary>The log likelihood of a digitised survival.</summary>
/// <param name="Error">Standard deviation of the reading of a click; half a unit of the last digit of a corner.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Reading(double Error)
{
    // One point that is far off must not forbid every path.
    private const double Least = -60;

    private readonly double logError = Math.Log(Error);

    public double LogLikelihood(ReadingKind kind, double observed, double survival)
    {
        var z = (observed - survival) / Error;
        return Math.Max(Least, kind switch
        {
            ReadingKind.Measured => -z * z / 2 - logError,
            ReadingKind.Carried => LogTail(z),
            ReadingKind.Floor => LogTail(-z),
            ReadingKind.Rounded => RoundedLogLikelihood(z),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        });
    }

    // Within the rounding nearly level, with some preference for its middle, which keeps later steps within theirs; then falling steeply.
    private static double RoundedLogLikelihood(double z)
    {
        var beyond = Math.Abs(z) - 1;
        return beyond <= 0 ? -z * z / 2 : -0.5 - 2 * beyond * beyond;
    }

    // ln P(Z > z) to some 1e−5, which is more than a choice between whole numbers needs and much faster than the exact tail: Abramowitz
    // and Stegun (1964) eq. 26.2.16, and from 5 on the first terms of 26.2.12.
    private static double LogTail(double z)
    {
        if (z < -5)
        {
            return 0;
        }

        var x = Math.Abs(z);
        var logDensity = -x * x / 2 - Elementary.HalfLogTwoPi;
        if (x > 5)
        {
            return logDensity - Math.Log(x) - 1 / (x * x);
        }

        var t = 1 / (1 + 0.33267 * x);
        var tail = Math.Exp(logDensity) * t * (0.4361836 + t * (-0.1201676 + t * 0.9372980));
        return Math.Log(z > 0 ? tail : 1 - tail);
    }
}
