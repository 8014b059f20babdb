using System.Collections.Immutable;

namespace Plumbline.Statistics.Survival;

/// <summary>Pointwise confidence limits of a curve at its times.</summary>
public sealed class ConfidenceBand
{
    private readonly int rows;

    internal ConfidenceBand(int rows, ImmutableArray<double> low, ImmutableArray<double> high, double level, string method)
    {
        this.rows = rows;
        Low = low;
        High = high;
        Level = level;
        Method = method;
    }

    /// <summary>
    /// Lower limits, one per time of the curve, in its order. Where S has come down to 0 there are no limits: as it stays there, this
    /// column may be shorter than the curve's.
    /// </summary>
    public ImmutableArray<double> Low { get; }

    /// <summary>Upper limits, as many as lower ones. With many censored they need not fall all the time.</summary>
    public ImmutableArray<double> High { get; }

    /// <summary>Two-sided confidence at each time, strictly between 0 and 1.</summary>
    public double Level { get; }

    /// <summary>The scale of the interval.</summary>
    public string Method { get; }

    /// <summary>The limits at a row of the curve, from 0; null where S is 0.</summary>
    public Interval? At(int row)
    {
        Guard.Row(row, rows);
        return row < Low.Length ? new Interval(Low[row], High[row], Level, Method) : null;
    }
}
