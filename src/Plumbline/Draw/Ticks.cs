using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Draw;

internal readonly record struct Tick(double Value, string Text);

/// <summary>Regular places along an axis, few enough to be read.</summary>
internal static class Ticks
{
    /// <summary>A rounding error well below any tick, well above that of the arithmetic.</summary>
    private const double Slack = 1e-9;

    private static readonly ImmutableArray<double> Units = [1, 2, 5];

    private static readonly ImmutableArray<double> MonthSteps = [1, 2, 3, 6, 12, 24, 60, 120];

    public static ImmutableArray<Tick> Linear(double min, double max, int atMost)
    {
        for (var power = -6; power <= 12; power++)
        {
            foreach (var unit in (ReadOnlySpan<double>)[1, 2, 2.5, 5])
            {
                var step = unit * Math.Pow(10, power);
                if (Count(min, max, step) <= atMost && (unit != 2.5 || power > 0)) return Multiples(min, max, step);
            }
        }

        throw new ArgumentOutOfRangeException(nameof(max), max, "no step is that large");
    }

    /// <summary>Quarters, halves and whole years where they suffice; beyond ten years, and within two months, round numbers.</summary>
    public static ImmutableArray<Tick> Months(double max, int atMost) =>
        max >= 2 && MonthSteps.Where(step => Count(0, max, step) <= atMost).Select(step => (double?)step).FirstOrDefault() is { } fits
            ? Multiples(0, max, fits)
            : Linear(0, max, atMost);

    /// <summary>Halves and doubles where they suffice, else powers of four, of ten, of a hundred; the ends of the axis where no power lies on it.</summary>
    public static ImmutableArray<Tick> Log(double min, double max, int atMost)
    {
        var powers = new[] { 2.0, 4, 10, 100, 1000 }.Select(radix => Powers(min, max, radix)).First(ticks => ticks.Length <= atMost);
        return powers.Length > 1 ? powers : [new Tick(min, Label(min)), .. powers, new Tick(max, Label(max))];
    }

    /// <summary>1, 2, 5, 10, 20, 50 … where they suffice, else powers of ten.</summary>
    public static ImmutableArray<Tick> Decimal(double min, double max, int atMost)
    {
        var all = Enumerable.Range(-6, 13).SelectMany(power => Units.Select(unit => unit * Math.Pow(10, power)))
            .Where(value => value >= min * (1 - Slack) && value <= max * (1 + Slack)).Select(value => new Tick(value, Label(value))).ToImmutableArray();
        return all.Length is > 1 && all.Length <= atMost ? all : Powers(min, max, 10);
    }

    /// <summary>As many decimals as the value needs, four at most.</summary>
    public static string Label(double value)
    {
        var decimals = Enumerable.Range(0, 5).First(d => d == 4 || Math.Abs(Math.Round(value, d) - value) < Slack);
        return Figures.Fixed(value, decimals);
    }

    private static double Count(double min, double max, double step) => Math.Floor(max / step + Slack) - Math.Ceiling(min / step - Slack) + 1;

    private static ImmutableArray<Tick> Multiples(double min, double max, double step)
    {
        var first = Math.Ceiling(min / step - Slack);
        return [.. Enumerable.Range(0, (int)Count(min, max, step)).Select(i => Math.Round((first + i) * step, 9)).Select(v => new Tick(v, Label(v)))];
    }

    private static ImmutableArray<Tick> Powers(double min, double max, double radix)
    {
        var first = (int)Math.Ceiling(Math.Log(min, radix) - Slack);
        var last = (int)Math.Floor(Math.Log(max, radix) + Slack);
        return [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(power => Math.Pow(radix, power)).Select(v => new Tick(v, Label(v)))];
    }
}
