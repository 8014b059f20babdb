using Plumbline.Extract.Tokens;
using Plumbline.Model;

namespace Plumbline.Extract.Grammar;

/// <summary>The names of hazard, odds and risk ratios and of risk differences, as headers of tables use them.</summary>
internal static class RatioForms
{
    /// <summary>The kind that a word names: HR, "odds ratio", "relative risk", "risk difference".</summary>
    public static Parsed<StatisticKind>? Name(TokenList tokens, int at) =>
        EstimateNames.At(tokens, at) is { Value.Kind: StatisticKind.HazardRatio or StatisticKind.OddsRatio or StatisticKind.RiskRatio or StatisticKind.RiskDifference } name
            ? new(name.Value.Kind, name.Next) : null;
}
