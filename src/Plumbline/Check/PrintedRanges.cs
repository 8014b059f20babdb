using Plumbline.Model;
using Plumbline.Statistics.Ratios;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>What a printed number could have been before it was rounded.</summary>
internal static class PrintedRanges
{
    public static ValueRange Range(this PrintedNumber number) => new((double)number.Smallest, (double)number.Largest);

    /// <summary>The P values that could have been printed so.</summary>
    public static ValueRange Range(this PrintedP p) => p.Operator switch
    {
        Comparison.Equal => new ValueRange(Math.Max(0, (double)p.Number.Smallest), Math.Min(1, (double)p.Number.Largest)),
        Comparison.Less => new ValueRange(0, (double)p.Number.Value),
        Comparison.Greater => new ValueRange((double)p.Number.Value, 1),
        _ => throw new InvalidOperationException($"unknown comparison {p.Operator}"),
    };

    /// <summary>Both limits as numbers; null where one is absent.</summary>
    public static (PrintedNumber Low, PrintedNumber High)? Limits(this Reading reading) =>
        reading is { Low.Value.Number: { } low, High.Value.Number: { } high } ? (low, high) : null;

    public static double LevelShare(this Reading reading) => (double)(reading.Level / 100);

    /// <summary>P = 0.046, as the source writes it.</summary>
    public static string Words(this PrintedP p) => $"P {p.Symbol} {p.Number}";
}
