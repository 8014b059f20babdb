using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Reconstruction;

/// <summary>A stretch of time in which either events happen or persons are censored.</summary>
/// <param name="IsEvents">Events; otherwise censorings.</param>
/// <param name="From">Start of the stretch.</param>
/// <param name="To">End of the stretch; equal to From where the time is known.</param>
/// <param name="Chance">Prior chance of a person at risk to leave in this way, strictly between 0 and 1.</param>
/// <param name="Observed">Digitised survival at the end; null where there is none.</param>
/// <param name="Kind">How <paramref name="Observed"/> bounds survival.</param>
/// <param name="AtRisk">Number at risk printed for the end of a stretch of censorings; null where there is none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Stage(
    bool IsEvents, double From, double To, double Chance, double? Observed = null, ReadingKind Kind = ReadingKind.Measured,
    int? AtRisk = null);

/// <summary>How a digitised survival bounds the true one.</summary>
internal enum ReadingKind
{
    /// <summary>The true value with an error to both sides.</summary>
    Measured,

    /// <summary>The value of the point before, carried forward: the reading itself was not below it.</summary>
    Carried,

    /// <summary>A 0: the reading was not above it.</summary>
    Floor,

    /// <summary>A corner: the true value, rounded.</summary>
    Rounded,
}
