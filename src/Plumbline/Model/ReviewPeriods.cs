using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>How often publishers promise to look at a page again, and when that falls due.</summary>
public static class ReviewPeriods
{
    private static readonly Dictionary<string, int> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        ["monthly"] = 1,
        ["quarterly"] = 3,
        ["half-yearly"] = 6,
        ["yearly"] = 12,
        ["annually"] = 12,
        ["annual"] = 12,
    };

    /// <summary>The day on which the next review falls due; null where the period is not known.</summary>
    public static DateOnly? Due(PartialDate last, string period) => Months.TryGetValue(period, out var months) ? last.Last.AddMonths(months) : null;
}
