using System.Collections.Immutable;

namespace Plumbline.Compute;

/// <summary>The curve of one group. The median is null where it is not reached, and so are its limits.</summary>
public sealed record EstimatedGroup(string Name, bool Comparator, ImmutableArray<CurveRow> Rows, double? Median, double? MedianLow, double? MedianHigh)
{
    public int People => Rows[0].AtRisk;

    public int Events => Rows.Sum(row => row.Events);
}

/// <summary>How two groups differ: the hazard ratio of the one against the other by Cox's regression, and the log-rank test.</summary>
public sealed record EstimatedRatio(string Group, string Versus, double Ratio, double Low, double High);

/// <summary>What the times of single persons say: a curve for each group and, where there are several, whether they differ.</summary>
/// <param name="LogRankP">Null for a lone group, and where the data cannot tell the groups apart.</param>
/// <param name="Ratio">Null unless there are two groups and the ratio is finite.</param>
public sealed record EstimatedSurvival(ImmutableArray<EstimatedGroup> Groups, double? LogRankP, EstimatedRatio? Ratio);
