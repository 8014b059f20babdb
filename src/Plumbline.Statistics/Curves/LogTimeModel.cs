using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Curves;

/// <summary>A log survival or log density as a function of z = (ln t − μ)/σ, with its first two derivatives.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LogTerm(double Value, double First, double Second);

/// <summary>The error distributions of <see cref="LogTimeFamily"/>: densities of z (Kalbfleisch and Prentice 2002, §2.2).</summary>
internal static class LogTimeModel
{
    public static bool HasScale(LogTimeFamily family) => family != LogTimeFamily.Exponential;

    public static string Name(LogTimeFamily family) => Curve(family, 0, 1).Family;

    public static SurvivalCurve Curve(LogTimeFamily family, double location, double scale) => family switch
    {
        LogTimeFamily.Exponential => new Exponential(Math.Exp(-location)),
        LogTimeFamily.Weibull => new Weibull(1 / scale, Math.Exp(location)),
        LogTimeFamily.LogLogistic => new LogLogistic(1 / scale, Math.Exp(location)),
        LogTimeFamily.LogNormal => new LogNormal(location, scale),
        _ => throw Unknown(family),
    };

    /// <summary>ln S(z).</summary>
    public static LogTerm Survival(LogTimeFamily family, double z)
    {
        switch (family)
        {
            case LogTimeFamily.Exponential or LogTimeFamily.Weibull:
                var hazard = Math.Exp(z);
                return new LogTerm(-hazard, -hazard, -hazard);
            case LogTimeFamily.LogLogistic:
                var p = Logistic(z);
                return new LogTerm(-Softplus(z), -p, -p * (1 - p));
            case LogTimeFamily.LogNormal:
                var log = SpecialFunctions.NormalTails(z).LogUpper;
                var mills = Math.Exp(-z * z / 2 - Elementary.HalfLogTwoPi - log);
                return new LogTerm(log, -mills, -mills * (mills - z));
            default:
                throw Unknown(family);
        }
    }

    /// <summary>ln f(z).</summary>
    public static LogTerm Density(LogTimeFamily family, double z)
    {
        switch (family)
        {
            case LogTimeFamily.Exponential or LogTimeFamily.Weibull:
                var hazard = Math.Exp(z);
                return new LogTerm(z - hazard, 1 - hazard, -hazard);
            case LogTimeFamily.LogLogistic:
                var p = Logistic(z);
                return new LogTerm(z - 2 * Softplus(z), 1 - 2 * p, -2 * p * (1 - p));
            case LogTimeFamily.LogNormal:
                return new LogTerm(-z * z / 2 - Elementary.HalfLogTwoPi, -z, -1);
            default:
                throw Unknown(family);
        }
    }

    /// <summary>The scale on which the family is a straight line in ln t: z at which S is the given survival, strictly between 0 and 1.
    /// ln(−ln S) (complementary log-log), ln((1 − S)/S) (logit), Φ⁻¹(1 − S) (probit).</summary>
    public static double Link(LogTimeFamily family, double survival) => family switch
    {
        LogTimeFamily.Exponential or LogTimeFamily.Weibull => Math.Log(-Math.Log(survival)),
        LogTimeFamily.LogLogistic => Math.Log((1 - survival) / survival),
        LogTimeFamily.LogNormal => -SpecialFunctions.NormalQuantile(survival),
        _ => throw Unknown(family),
    };

    public static string LinkName(LogTimeFamily family) => family switch
    {
        LogTimeFamily.Exponential or LogTimeFamily.Weibull => "complementary log-log",
        LogTimeFamily.LogLogistic => "logit",
        LogTimeFamily.LogNormal => "probit",
        _ => throw Unknown(family),
    };

    private static double Logistic(double z) => z >= 0 ? 1 / (1 + Math.Exp(-z)) : Math.Exp(z) / (1 + Math.Exp(z));

    private static double Softplus(double z) => Math.Max(z, 0) + Elementary.LogOnePlus(Math.Exp(-Math.Abs(z)));

    private static ArgumentOutOfRangeException Unknown(LogTimeFamily family) =>
        new(nameof(family), FormattableString.Invariant($"family must be one of LogTimeFamily, but is {(int)family}."));
}
