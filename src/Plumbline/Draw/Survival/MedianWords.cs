using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Survival;

/// <summary>A printed median with its limits, short enough for a column: "6.05 (3.78 to 8.54)".</summary>
internal static class MedianWords
{
    public static string Of(Reading reading)
    {
        var estimate = reading.Estimate!.Value.ToString();
        if (reading is not { Low: { } low, High: { } high }) return estimate;
        var limits = Figures.Range(low.Value.ToString(), high.Value.ToString());
        return reading.IntervalKind switch
        {
            IntervalKind.Confidence => reading.Level == 95 ? $"{estimate} ({limits})" : $"{estimate} ({reading.Level}% CI {limits})",
            IntervalKind.Range => $"{estimate} (range {limits})",
            IntervalKind.InterquartileRange => $"{estimate} (interquartile range {limits})",
            IntervalKind.Unstated => $"{estimate} (limits of unstated kind {limits})",
            _ => throw new InvalidOperationException($"unknown interval {reading.IntervalKind}"),
        };
    }
}
