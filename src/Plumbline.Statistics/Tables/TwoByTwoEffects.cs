using Plumbline.Statistics.Ratios;

namespace Plumbline.Statistics.Tables;

/// <summary>
/// The usual effects of group 1 against group 2 in a 2×2 table; other methods are in <see cref="Tables.RiskDifference"/>,
/// <see cref="Tables.RiskRatio"/>, <see cref="Tables.OddsRatio"/> and <see cref="NumberNeededToTreat"/>. All are null where a group is
/// empty; a level outside (0, 1) throws <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class TwoByTwoEffects
{
    /// <summary><see cref="Tables.RiskDifference.Newcombe"/>.</summary>
    public static Effect? RiskDifference(TwoByTwo t, double level = 0.95) => Tables.RiskDifference.Newcombe(t, level);

    /// <summary><see cref="Tables.RiskDifference.Wald"/>.</summary>
    public static Effect? RiskDifferenceWald(TwoByTwo t, double level = 0.95) => Tables.RiskDifference.Wald(t, level);

    /// <summary><see cref="Tables.RiskRatio.Katz"/>.</summary>
    public static Effect? RiskRatio(TwoByTwo t, double level = 0.95) => Natural(Tables.RiskRatio.Katz(t, level));

    /// <summary><see cref="Tables.OddsRatio.Woolf"/>.</summary>
    public static Effect? OddsRatio(TwoByTwo t, double level = 0.95) => Natural(Tables.OddsRatio.Woolf(t, level));

    private static Effect? Natural(RatioFromCoefficient? ratio) => ratio is { } r
        ? new Effect(r.Ratio, r.Interval, r.StandardError, r.Interval.Method)
        : null;
}
