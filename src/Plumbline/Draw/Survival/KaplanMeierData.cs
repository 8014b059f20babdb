using System.Collections.Immutable;
using Plumbline.Compute;

namespace Plumbline.Draw.Survival;

/// <summary>One curve from the times of single persons. The median is null where it is not reached; its text is what a reader sees.</summary>
public sealed record KaplanMeierSeries(string Label, bool Comparator, ImmutableArray<CurveRow> Rows, double? Median, string MedianText)
{
    /// <summary>Points read from a printed figure, time and percentage, where the curve was made again from them.</summary>
    public ImmutableArray<(double Time, double Percent)> Points { get; init; } = [];

    public int People => Rows[0].AtRisk;

    public int Events => Rows.Sum(row => row.Events);
}

/// <summary>
/// Kaplan-Meier curves of one outcome. The outcome is written above the axis of percentages, the event names what ends a time. The
/// comparison, which may be empty, says whether the groups differ and stands in the drawing; the note says how things were computed.
/// </summary>
public sealed record KaplanMeierData(
    string Id,
    string Title,
    string Subtitle,
    string Outcome,
    string Event,
    string Unit,
    ImmutableArray<KaplanMeierSeries> Series,
    string Comparison,
    string Reading,
    string SourceLine,
    string Note)
{
    /// <summary>Made again from a printed figure: dashed and lighter, and said in the drawing.</summary>
    public bool Redrawn { get; init; }

    /// <summary>Where the last person is watched no longer.</summary>
    public double MaxTime => Series.Max(series => series.Rows[^1].Time);
}
