using Plumbline.Model;

namespace Plumbline.Extract.Records;

/// <summary>The names of the kinds of statistic in YAML and JSON.</summary>
public static class KindNames
{
    public static string Of(StatisticKind kind) => kind switch
    {
        StatisticKind.Proportion => "proportion",
        StatisticKind.MedianTime => "median_time",
        StatisticKind.RateAtTime => "rate_at_time",
        StatisticKind.HazardRatio => "hazard_ratio",
        StatisticKind.OddsRatio => "odds_ratio",
        StatisticKind.RiskRatio => "risk_ratio",
        StatisticKind.RiskDifference => "risk_difference",
        StatisticKind.PValue => "p_value",
        StatisticKind.TestStatistic => "test_statistic",
        StatisticKind.Coefficient => "coefficient",
        StatisticKind.MeanSd => "mean_sd",
        StatisticKind.MedianRange => "median_range",
        StatisticKind.MedianIqr => "median_iqr",
        StatisticKind.Heterogeneity => "heterogeneity",
        StatisticKind.Count => "count",
        _ => throw new InvalidOperationException($"unknown kind {kind}"),
    };
}
