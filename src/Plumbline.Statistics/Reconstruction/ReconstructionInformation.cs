namespace Plumbline.Statistics.Reconstruction;

/// <summary>What was printed beside a survival curve, from most to least.</summary>
public enum ReconstructionInformation
{
    /// <summary>Numbers at risk and the total number of events.</summary>
    NumbersAtRiskAndEvents,

    /// <summary>Numbers at risk.</summary>
    NumbersAtRisk,

    /// <summary>The total number of events.</summary>
    TotalEvents,

    /// <summary>The number of persons at the start, and nothing else.</summary>
    TotalOnly,
}
