using System.Collections.Immutable;

namespace Plumbline.Statistics.Cox;

/// <summary>
/// Λ(t), the cumulative hazard that a Cox regression predicts for a person in one stratum: a step function that rises at the event times.
/// Breslow's estimator (1974) for Breslow's and the exact likelihood, Efron's (1977) for Efron's.
/// </summary>
/// <param name="Stratum">Label; 0 without strata.</param>
/// <param name="Times">The distinct event times, ascending.</param>
/// <param name="CumulativeHazard">Λ from each of them on.</param>
/// <param name="StandardErrors">Of Λ, the uncertainty of the coefficients included (Tsiatis 1981; Link 1984).</param>
/// <param name="Method">Whose estimator.</param>
public sealed record BaselineHazard(
    int Stratum,
    ImmutableArray<double> Times,
    ImmutableArray<double> CumulativeHazard,
    ImmutableArray<double> StandardErrors,
    string Method)
{
    /// <summary>Λ(t); 0 before the first event, constant after the last.</summary>
    public double HazardAt(double time)
    {
        Guard.NotNaN(time, nameof(time));
        var index = Times.BinarySearch(time);
        var last = index >= 0 ? index : ~index - 1;
        return last < 0 ? 0 : CumulativeHazard[last];
    }

    /// <summary>exp(−Λ(t)), the share still free of the event.</summary>
    public double SurvivalAt(double time) => Math.Exp(-HazardAt(time));
}
