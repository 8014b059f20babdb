using Plumbline.Model;

namespace Plumbline.Read;

/// <summary>The closed sets of words that content may use, and what they mean.</summary>
internal static class Words
{
    public static readonly Dictionary<string, OutcomeKind> OutcomeKinds = new(StringComparer.Ordinal)
    {
        ["proportion"] = OutcomeKind.Proportion,
        ["time-to-event"] = OutcomeKind.TimeToEvent,
        ["measure"] = OutcomeKind.Measure,
        ["count"] = OutcomeKind.Count,
    };

    public static readonly Dictionary<string, OutcomeSection> Sections = new(StringComparer.Ordinal)
    {
        ["response"] = OutcomeSection.Response,
        ["survival"] = OutcomeSection.Survival,
        ["harm"] = OutcomeSection.Harm,
        ["baseline"] = OutcomeSection.Baseline,
        ["conduct"] = OutcomeSection.Conduct,
    };

    public static readonly Dictionary<string, HarmGrade> HarmGrades = new(StringComparer.Ordinal)
    {
        ["any"] = HarmGrade.Any,
        ["severe"] = HarmGrade.Severe,
    };

    public static readonly Dictionary<string, HarmFamily> HarmFamilies = new(StringComparer.Ordinal)
    {
        ["overall"] = HarmFamily.Overall,
        ["blood"] = HarmFamily.Blood,
        ["other"] = HarmFamily.Other,
    };

    public static readonly Dictionary<string, Direction> Directions = new(StringComparer.Ordinal)
    {
        ["higher is better"] = Direction.HigherIsBetter,
        ["lower is better"] = Direction.LowerIsBetter,
        ["neutral"] = Direction.Neutral,
    };

    public static readonly Dictionary<string, StudyDesign> Designs = new(StringComparer.Ordinal)
    {
        ["randomised trial"] = StudyDesign.RandomisedTrial,
        ["single-arm trial"] = StudyDesign.SingleArmTrial,
        ["retrospective cohort"] = StudyDesign.RetrospectiveCohort,
    };

    public static readonly Dictionary<string, IntervalKind> Intervals = new(StringComparer.Ordinal)
    {
        ["confidence"] = IntervalKind.Confidence,
        ["range"] = IntervalKind.Range,
        ["interquartile range"] = IntervalKind.InterquartileRange,
        ["unstated"] = IntervalKind.Unstated,
    };

    public static readonly Dictionary<string, RatioMeasure> Ratios = new(StringComparer.Ordinal)
    {
        ["hazardRatio"] = RatioMeasure.HazardRatio,
        ["oddsRatio"] = RatioMeasure.OddsRatio,
        ["riskRatio"] = RatioMeasure.RiskRatio,
    };

    public static readonly Dictionary<string, CertaintyLevel> Certainties = new(StringComparer.Ordinal)
    {
        ["not rated"] = CertaintyLevel.NotRated,
        ["very low"] = CertaintyLevel.VeryLow,
        ["low"] = CertaintyLevel.Low,
        ["moderate"] = CertaintyLevel.Moderate,
        ["high"] = CertaintyLevel.High,
    };

    public static readonly Dictionary<string, PoolingModel> PoolingModels = new(StringComparer.Ordinal)
    {
        ["random effects on logits"] = PoolingModel.RandomEffectsOnLogits,
        ["logit-normal"] = PoolingModel.LogitNormal,
    };

    public static readonly Dictionary<string, Audience> Audiences = new(StringComparer.Ordinal)
    {
        ["everyone"] = Audience.Everyone,
        ["patients"] = Audience.Patients,
        ["clinicians"] = Audience.Clinicians,
    };

    public static readonly Dictionary<string, StatisticKind> StatisticKinds = new(StringComparer.Ordinal)
    {
        ["proportion"] = StatisticKind.Proportion,
        ["median_time"] = StatisticKind.MedianTime,
        ["rate_at_time"] = StatisticKind.RateAtTime,
        ["hazard_ratio"] = StatisticKind.HazardRatio,
        ["odds_ratio"] = StatisticKind.OddsRatio,
        ["risk_ratio"] = StatisticKind.RiskRatio,
        ["risk_difference"] = StatisticKind.RiskDifference,
        ["p_value"] = StatisticKind.PValue,
        ["test_statistic"] = StatisticKind.TestStatistic,
        ["coefficient"] = StatisticKind.Coefficient,
        ["mean_sd"] = StatisticKind.MeanSd,
        ["median_range"] = StatisticKind.MedianRange,
        ["median_iqr"] = StatisticKind.MedianIqr,
        ["heterogeneity"] = StatisticKind.Heterogeneity,
        ["count"] = StatisticKind.Count,
    };
}
