namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>What is pooled over 2×2 tables: group 1 against group 2.</summary>
public enum TableMeasure
{
    /// <summary>AD/(BC); pooled as its natural logarithm.</summary>
    OddsRatio,

    /// <summary>(A/n₁)/(C/n₂); pooled as its natural logarithm.</summary>
    RiskRatio,

    /// <summary>A/n₁ − C/n₂; pooled as it is.</summary>
    RiskDifference,
}
