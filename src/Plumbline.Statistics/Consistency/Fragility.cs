using System.Runtime.InteropServices;
using Plumbline.Statistics.Tables;

namespace Plumbline.Statistics.Consistency;

/// <summary>How many patients a trial's significance hangs on. Significant means P &lt; alpha, Fisher two-sided.</summary>
/// <param name="PValue">Of the table as it is.</param>
/// <param name="IsSignificant">Whether it is below alpha.</param>
/// <param name="ArmModified">1 or 2: the arm with fewer events; of equal numbers the arm with the lower proportion, of equal proportions 1.</param>
/// <param name="Index">Patients of that arm whose outcome must change until significance does: with more events if the trial is
/// significant (fragility index), with fewer if not (reverse fragility index). Null where the arm runs out first.</param>
/// <param name="PValueAfter">After that change.</param>
/// <param name="MinimumSingleArmIndex">Fewest changes in one direction within either arm; null where no such change does it.</param>
/// <param name="Total">Patients in both arms.</param>
/// <param name="Alpha">Significance level.</param>
/// <param name="Method">Which index.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FragilityResult(
    double PValue, bool IsSignificant, int ArmModified, long? Index, double? PValueAfter, long? MinimumSingleArmIndex, long Total,
    double Alpha, string Method)
{
    /// <summary>Index / patients; null where there is no index. Ahmed et al. (2016).</summary>
    public double? Quotient => Index is { } index ? (double)index / Total : null;
}

/// <summary>
/// Fragility of a two-arm trial with a yes-or-no outcome. Columns of the table are events and non-events. If the paper's own P is from
/// another test, its significance may hang on fewer patients, or none. Walsh et al. (2014, J Clin Epidemiol 67:622); reverse: Khan et al.
/// (2020). R: fragility.
/// </summary>
/// <remarks>
/// P is not monotone in the number of changed patients, so every step is looked at, but for stretches that are certain. Along a path that
/// changes one arm, each one-sided P rises or falls throughout (Barnard's condition, which Fisher's test meets), and the two-sided P is at
/// least the smaller and at most N + 2 times the smaller (each table of the other tail is no likelier than the observed one). Where both
/// one-sided P are at least alpha nothing is significant, where one is below alpha/(N + 2) everything is, and both stretches end where
/// halving says. What is left is a few standard deviations long.
/// </remarks>
public static class Fragility
{
    // A P that is alpha in exact arithmetic, such as 1/20, may come out a rounding error below it.
    private const double Slack = 1 - 1e-12;

    // No trial is larger. Ten thousand patients take some 20 ms, this many about a second.
    private const long MostPatients = 2_000_000;

    /// <param name="table">1 to 2e6 patients.</param>
    /// <param name="alpha">Strictly between 0 and 1.</param>
    public static FragilityResult Of(TwoByTwo table, double alpha = 0.05)
    {
        Guard.Require(alpha is > 0 and < 1, nameof(alpha), $"alpha must lie strictly between 0 and 1, but is {alpha}.");
        Guard.Require(table.Total is >= 1 and <= MostPatients, nameof(table),
            $"A table must hold 1 to {MostPatients} patients, but holds {table.Total}.");
        var p = PValue(table);
        var significant = p < alpha * Slack;
        var arm = FewerEvents(table);
        var step = significant ? 1 : -1;
        var index = FirstChange(table, arm, step, alpha, significant, long.MaxValue);
        var fewest = index ?? long.MaxValue;
        foreach (var (otherArm, otherStep) in new[] { (1, 1), (1, -1), (2, 1), (2, -1) })
        {
            if ((otherArm, otherStep) != (arm, step))
            {
                fewest = FirstChange(table, otherArm, otherStep, alpha, significant, fewest - 1) ?? fewest;
            }
        }

        return new FragilityResult(
            p, significant, arm, index, index is { } found ? PValue(Changed(table, arm, step * found)) : null,
            fewest == long.MaxValue ? null : fewest, table.Total, alpha, significant ? "Fragility index" : "Reverse fragility index");
    }

    // The smallest k ≤ most at which k changes make a significant table insignificant, or the other way round.
    private static long? FirstChange(TwoByTwo table, int arm, int step, double alpha, bool significant, long most)
    {
        var available = (arm, step) switch { (1, 1) => table.B, (1, _) => table.A, (_, 1) => table.D, _ => table.C };
        var last = Math.Min(available, most);
        for (var k = 1L; k <= last; k++)
        {
            var certain = Certain(Changed(table, arm, step * k), alpha, significant);
            if (certain is { } still)
            {
                k = LastThatHolds(k, last, i => still(Changed(table, arm, step * i)));
            }
            else if (PValue(Changed(table, arm, step * k)) < alpha * Slack != significant)
            {
                return k;
            }
        }

        return null;
    }

    // A condition that holds at this table, on a stretch of neighbours, and settles there that nothing has changed; null if none does.
    private static Func<TwoByTwo, bool>? Certain(TwoByTwo table, double alpha, bool significant)
    {
        var bound = alpha / (table.Total + 2);
        double less = Less(table), greater = Greater(table);
        return significant
            ? less < bound ? t => Less(t) < bound : greater < bound ? t => Greater(t) < bound : null
            : less >= alpha && greater >= alpha ? t => Less(t) >= alpha && Greater(t) >= alpha : null;
    }

    private static long LastThatHolds(long from, long to, Func<long, bool> holds)
    {
        while (from < to)
        {
            var middle = from + (to - from + 1) / 2;
            (from, to) = holds(middle) ? (middle, to) : (from, middle - 1);
        }

        return from;
    }

    private static int FewerEvents(TwoByTwo t) => t.A != t.C ? (t.A < t.C ? 1 : 2) : t.A > 0 && t.Row2 > t.Row1 ? 2 : 1;

    private static TwoByTwo Changed(TwoByTwo t, int arm, long events) =>
        arm == 1 ? new TwoByTwo(t.A + events, t.B - events, t.C, t.D) : new TwoByTwo(t.A, t.B, t.C + events, t.D - events);

    private static double PValue(TwoByTwo t) => TwoByTwoTests.Fisher(t)!.Value.PValue;

    private static double Less(TwoByTwo t) => Distributions.HypergeometricCdf(t.A, t.Column1, t.Column2, t.Row1);

    private static double Greater(TwoByTwo t) => Distributions.HypergeometricSurvival(t.A - 1, t.Column1, t.Column2, t.Row1);
}
