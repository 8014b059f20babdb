using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Survival;

/// <summary>A normal interval for a probability, formed on another scale.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TransformedLimits(double Low, double High)
{
    /// <summary>z for a two-sided level.</summary>
    public static double Z(double level)
    {
        Guard.Level(level);
        return NormalFunctions.Deviate(level);
    }

    /// <param name="p">In (0, 1].</param>
    /// <param name="errorLog">Standard error of ln p, finite.</param>
    /// <param name="z">Quantile of the normal distribution.</param>
    public static TransformedLimits Of(ConfidenceTransform transform, double p, double errorLog, double z)
    {
        var half = z * errorLog;
        if (p >= 1 || half == 0)
        {
            return new TransformedLimits(p, p);
        }

        switch (transform)
        {
            case ConfidenceTransform.Plain:
                return new TransformedLimits(Math.Max(0, p - p * half), Math.Min(1, p + p * half));
            case ConfidenceTransform.Log:
                var factor = Math.Exp(half);
                return new TransformedLimits(p / factor, Math.Min(1, p * factor));
            case ConfidenceTransform.LogLog:
                var log = Math.Log(p);
                var power = Math.Exp(half / -log);
                return new TransformedLimits(Math.Exp(log * power), Math.Exp(log / power));
            case ConfidenceTransform.Logit:
                var odds = p / (1 - p);
                var ratio = Math.Exp(half / (1 - p));
                return new TransformedLimits(1 / (1 + ratio / odds), 1 / (1 + 1 / (odds * ratio)));
            case ConfidenceTransform.Arcsine:
                var angle = Math.Asin(Math.Sqrt(p));
                var turn = half / 2 * Math.Sqrt(p / (1 - p));
                return new TransformedLimits(
                    SquaredSine(Math.Max(0, angle - turn)), SquaredSine(Math.Min(Math.PI / 2, angle + turn)));
            default:
                throw new ArgumentOutOfRangeException(nameof(transform), transform, "There is no such scale.");
        }
    }

    public static string Name(ConfidenceTransform transform) => transform switch
    {
        ConfidenceTransform.Plain => "plain",
        ConfidenceTransform.Log => "log",
        ConfidenceTransform.LogLog => "log-log",
        ConfidenceTransform.Logit => "logit",
        ConfidenceTransform.Arcsine => "arcsine",
        _ => throw new ArgumentOutOfRangeException(nameof(transform), transform, "There is no such scale."),
    };

    private static double SquaredSine(double angle)
    {
        var sine = Math.Sin(angle);
        return sine * sine;
    }
}
