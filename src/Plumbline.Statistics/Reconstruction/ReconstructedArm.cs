using System.Collections.Immutable;
using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Reconstruction;

/// <summary>Individual times reconstructed from a printed curve: not the trial's data, but data whose curve is nearly the same.</summary>
/// <param name="Times">One per person, ascending, in the unit of the curve.</param>
/// <param name="Events">Whether the time is that of the event; false where censored.</param>
/// <param name="RootMeanSquareError">√ of the mean of (S − s)² over the digitised points, S the reconstruction's Kaplan-Meier
/// estimate.</param>
/// <param name="MeanAbsoluteError">Mean of |S − s|.</param>
/// <param name="MaximumAbsoluteError">Largest |S − s|.</param>
/// <param name="AtRisk">Each printed number at risk and the reconstructed one.</param>
/// <param name="PrintedEvents">The printed number of events; null where none is.</param>
/// <param name="Information">What was printed beside the curve.</param>
/// <param name="Points">How the points were taken.</param>
/// <param name="ReadingError">Error of the digitised survival that the method found: a standard deviation for clicks, half a unit of the
/// last digit for corners; null where the method does not estimate one.</param>
/// <param name="SupportsHazardRatio">False where censoring was assumed and not known: hazard ratios, their standard errors and P values
/// must then not be computed from these data.</param>
/// <param name="Use">What the data may be used for, as a sentence for the reader.</param>
/// <param name="Method">The method, as a reader should see it.</param>
public sealed record ReconstructedArm(
    ImmutableArray<double> Times,
    ImmutableArray<bool> Events,
    double RootMeanSquareError,
    double MeanAbsoluteError,
    double MaximumAbsoluteError,
    ImmutableArray<AtRiskResidual> AtRisk,
    int? PrintedEvents,
    ReconstructionInformation Information,
    DigitisedPoints Points,
    double? ReadingError,
    bool SupportsHazardRatio,
    string Use,
    string Method)
{
    /// <summary>The times as input for Kaplan-Meier and the rest.</summary>
    public SurvivalData Data { get; } = SurvivalData.Create(Times.AsSpan(), Events.AsSpan());

    /// <summary>Number of events reconstructed.</summary>
    public int EventCount => Events.Count(happened => happened);

    /// <summary>Events reconstructed minus printed; 0 where the printed number is met, null where none is printed.</summary>
    public int? EventDifference => EventCount - PrintedEvents;
}
