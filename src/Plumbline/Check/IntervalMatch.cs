using System.Collections.Immutable;
using Plumbline.Statistics;
using Plumbline.Statistics.Proportions;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>An interval of a count by one method that prints as given.</summary>
/// <param name="How">What had to be done to its limits beside rounding them; null for nothing.</param>
internal sealed record IntervalMatch(long Count, Interval Interval, string? How, int Rank)
{
    private const string Twice = "rounded in two steps";
    private const string Cut = "cut off instead of rounded";

    /// <summary>Beyond this many people the search over all counts is left out.</summary>
    private const long MostPeople = 2000;

    /// <summary>The first method that gives both limits: as rounded, then rounded twice, then cut off.</summary>
    public static IntervalMatch? Find(long count, long total, PrintedNumber low, PrintedNumber high, double level)
    {
        var all = Intervals(count, total, level);
        var rank = 0;
        foreach (var (how, fits) in new (string?, Func<double, PrintedNumber, bool>)[] { (null, Rounded), (Twice, RoundedTwice), (Cut, CutOff) })
        {
            foreach (var interval in all)
            {
                rank++;
                if (Prints(fits, interval.Low, low) && Prints(fits, interval.High, high)) return new IntervalMatch(count, interval, how, rank);
            }
        }

        return null;
    }

    /// <summary>The count of the same denominator that has these limits, by the exact method or by Wilson's.</summary>
    public static IntervalMatch? Whose(long total, PrintedNumber low, PrintedNumber high, double level)
    {
        if (total > MostPeople) return null;
        // The count lies near the middle of its interval; where the limits are far from every interval, none is found.
        for (long count = 0; count <= total; count++)
        {
            var share = 100.0 * count / total;
            if (share < (double)low.Smallest || share > (double)high.Largest) continue;
            foreach (var interval in new[] { Proportion.ClopperPearson(count, total, level), Proportion.Wilson(count, total, level) })
            {
                if (Rounded(Percent(interval.Low), low) && Rounded(Percent(interval.High), high)) return new IntervalMatch(count, interval, null, 0);
            }
        }

        return null;
    }

    /// <summary>Another usual level at which the exact interval of one of the counts has the printed limits.</summary>
    public static int? OtherLevel(ImmutableArray<long> counts, long total, PrintedNumber low, PrintedNumber high)
    {
        foreach (var percent in new[] { 90, 99, 80 })
        {
            if (counts.Any(count => Proportion.ClopperPearson(count, total, percent / 100.0) is var exact && Rounded(Percent(exact.Low), low) && Rounded(Percent(exact.High), high))) return percent;
        }

        return null;
    }

    public static string Show(Interval interval, PrintedNumber like) =>
        Figures.Range(Figures.Fixed(Percent(interval.Low), like.Decimals), Figures.Fixed(Percent(interval.High), like.Decimals));

    private static ImmutableArray<Interval> Intervals(long count, long total, double level)
    {
        var all = Proportion.AllIntervals(count, total, level);
        return Proportion.Logit(count, total, level) is { } logit ? all.Add(logit) : all;
    }

    /// <summary>Some programs print a limit below 0 or above 100 as it comes, others cut it there.</summary>
    private static bool Prints(Func<double, PrintedNumber, bool> fits, double share, PrintedNumber printed) => fits(Percent(share), printed) || fits(100 * share, printed);

    private static double Percent(double share) => 100 * Math.Clamp(share, 0, 1);

    private static bool Rounded(double percent, PrintedNumber printed) => printed.CouldBe(percent);

    /// <summary>5.446 is 5.45 and then 5.5: a common slip that changes nothing but the last digit.</summary>
    private static bool RoundedTwice(double percent, PrintedNumber printed)
    {
        var once = Math.Round((decimal)percent, printed.Decimals + 1, MidpointRounding.AwayFromZero);
        return printed.CouldBe(percent) || Math.Round(once, printed.Decimals, MidpointRounding.AwayFromZero) == printed.Value;
    }

    private static bool CutOff(double percent, PrintedNumber printed) => printed.IsTruncationOf(percent);
}
