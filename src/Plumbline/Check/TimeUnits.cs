using Plumbline.Model;

namespace Plumbline.Check;

/// <summary>Times in months, whatever unit an outcome is printed in.</summary>
internal static class TimeUnits
{
    /// <summary>The mean length of a month in days.</summary>
    public const double DaysOfMonth = 30.4375;

    /// <summary>A month of four weeks, the shortest that trials count in.</summary>
    public const double DaysOfShortestMonth = 28;

    /// <summary>How many months one unit of the outcome is; null where its unit is no time.</summary>
    public static double? MonthsPerUnit(Outcome outcome) => outcome.Unit switch
    {
        "months" or "month" => 1,
        "years" or "year" => 12,
        "weeks" or "week" => 7 / DaysOfMonth,
        "days" or "day" => 1 / DaysOfMonth,
        _ => null,
    };

    /// <summary>A time until something bad happens, of which longer is better: survival, not time to response.</summary>
    public static bool IsSurvival(Outcome outcome) => outcome is { Kind: OutcomeKind.TimeToEvent, Direction: Direction.HigherIsBetter } && MonthsPerUnit(outcome) is not null;
}
