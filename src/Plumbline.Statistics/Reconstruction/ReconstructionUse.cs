namespace Plumbline.Statistics.Reconstruction;

/// <summary>What reconstructed data may be used for.</summary>
internal static class ReconstructionUse
{
    /// <summary>Steps tell numbers at risk where the rounding is at most this share of a typical step.</summary>
    private const double Resolved = 0.1;

    private const string Always = "Survival, medians and restricted means may be computed from it, as approximations";

    public static (bool SupportsHazardRatio, string Sentence) Of(DigitisedCurve curve, double? readingError) => curve.Information switch
    {
        ReconstructionInformation.NumbersAtRiskAndEvents or ReconstructionInformation.NumbersAtRisk =>
            (true, $"{Always}, and so may hazard ratios."),
        ReconstructionInformation.TotalEvents when StepsTell(curve, readingError) =>
            (true, $"{Always}, and so may hazard ratios: numbers at risk follow from the heights of the steps."),
        ReconstructionInformation.TotalEvents =>
            (true, $"{Always}; hazard ratios only with the remark that the times of censoring are assumed."),
        ReconstructionInformation.TotalOnly when StepsTell(curve, readingError) =>
            (true, $"{Always}; hazard ratios only with the remark that numbers at risk follow from nothing but the heights of the steps."),
        ReconstructionInformation.TotalOnly =>
            (false, $"{Always}. It must not be used for hazard ratios, their intervals or P values: neither numbers at risk nor events "
                + "are known, and censoring is assumed."),
        _ => throw new ArgumentOutOfRangeException(nameof(curve)),
    };

    private static bool StepsTell(DigitisedCurve curve, double? readingError)
    {
        if (curve.Points != DigitisedPoints.Corners || readingError is not { } error)
        {
            return false;
        }

        var falls = Enumerable.Range(1, curve.Times.Length - 1).Select(i => curve.Survival[i - 1] - curve.Survival[i])
            .Where(fall => fall > 0).Order().ToArray();
        return error <= Resolved * falls[falls.Length / 2];
    }
}
