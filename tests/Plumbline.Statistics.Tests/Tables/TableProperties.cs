using FsCheck;
using FsCheck.Fluent;

namespace Plumbline.Statistics.Tests.Tables;

/// <summary>What must hold for every table; a fixed seed makes each run the same.</summary>
public sealed class TableProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_251_105UL, 19UL);

    private static readonly Func<TwoByTwo, double, Effect?>[] Differences =
    [
        RiskDifference.Wald, RiskDifference.WaldContinuity, RiskDifference.Newcombe, RiskDifference.NewcombeContinuity,
        RiskDifference.MiettinenNurminen, RiskDifference.Mee,
    ];

    private static readonly Func<TwoByTwo, double, RatioEstimate?>[] Ratios =
    [
        RiskRatio.MiettinenNurminen, RiskRatio.Koopman, OddsRatio.MiettinenNurminen, OddsRatio.Score,
        (t, level) => OddsRatio.ExactMidP(t, level), (t, level) => OddsRatio.Exact(t, level),
    ];

    private static readonly Gen<TwoByTwo> TwoGroups =
        (from a in Gen.Choose(0, 60)
         from b in Gen.Choose(0, 60)
         from c in Gen.Choose(0, 60)
         from d in Gen.Choose(0, 60)
         select new TwoByTwo(a, b, c, d)).Where(t => t.Row1 > 0 && t.Row2 > 0);

    private static readonly Gen<long[,]> SmallTables =
        from rows in Gen.Choose(2, 4)
        from columns in Gen.Choose(2, 4)
        from cells in Gen.ArrayOf(Gen.Choose(0, 3), 16)
        select Table(rows, columns, (i, j) => cells[4 * i + j]);

    [Fact]
    public void Differences_contain_the_estimate_widen_with_the_level_and_turn_with_the_groups() => Holds(TwoGroups, t =>
        Differences.All(method =>
        {
            var (narrow, wide, turned) = (Interval(method(t, 0.9)), Interval(method(t, 0.9999)), Interval(method(t.Swapped, 0.9)));
            return Contains(narrow, method(t, 0.9)!.Value.Estimate) && wide.Low <= narrow.Low + 1e-12 && wide.High >= narrow.High - 1e-12
                && Near(narrow.Low, -turned.High) && Near(narrow.High, -turned.Low);
        }));

    [Fact]
    public void Ratios_contain_the_estimate_widen_with_the_level_and_invert_with_the_groups() => Holds(TwoGroups, t =>
        Ratios.All(method =>
        {
            var (narrow, wide, turned) = (method(t, 0.5)!.Value, method(t, 0.999)!.Value.Interval, method(t.Swapped, 0.5)!.Value);
            var (low, high) = (narrow.Interval.Low, narrow.Interval.High);
            return (narrow.Estimate is not { } estimate || (estimate >= low * (1 - 1e-9) && estimate <= high * (1 + 1e-9)))
                && wide.Low <= low && wide.High >= high
                && Same(low, 1 / turned.Interval.High) && Same(high, 1 / turned.Interval.Low);
        }));

    [Fact]
    public void Score_limits_are_the_differences_that_the_score_test_just_rejects() => Holds(TwoGroups, t =>
    {
        var limits = RiskDifference.MiettinenNurminen(t, 0.95)!.Value.Interval!.Value;
        return (limits.Low <= -1 || Rejects(limits.Low)) && (limits.High >= 1 || Rejects(limits.High));

        bool Rejects(double difference) => Math.Abs(RiskDifference.MiettinenNurminenTest(t, difference)!.Value.PValue - 0.05) < 1e-7;
    });

    [Fact]
    public void Exact_limits_leave_half_of_alpha_in_each_tail() => Holds(TwoGroups.Where(t => t.Total < 120), t =>
    {
        var limits = OddsRatio.Exact(t, 0.9).Interval;
        return (limits.Low <= 0 || Near(Tail(t, limits.Low, x => x >= t.A), 0.05))
            && (double.IsInfinity(limits.High) || Near(Tail(t, limits.High, x => x <= t.A), 0.05));
    });

    [Fact]
    public void Conditional_estimate_expects_the_observed_table() => Holds(TwoGroups.Where(t => !t.HasZeroCell), t =>
    {
        var odds = OddsRatio.Exact(t).Estimate!.Value;
        var mean = Support(t).Sum(x => x * Tail(t, odds, y => y == x));
        return Math.Abs(mean - t.A) < 1e-9;
    });

    [Fact]
    public void Central_P_agrees_with_the_exact_interval_about_1() => Holds(TwoGroups, t =>
    {
        var p = FisherExact.Test(t, rule: TwoSidedRule.Central).PValue;
        var interval = OddsRatio.Exact(t, 0.95).Interval;
        return Math.Abs(p - 0.05) < 1e-9 || (p < 0.05) == !interval.Contains(1);
    });

    // Enumeration without any shortcut is slow: fewer and smaller tables.
    [Fact]
    public void Fisher_of_any_table_equals_the_sum_over_all_tables() => Prop
        .ForAll(
            SmallTables.Where(t => t.Cast<long>().Sum() <= 14).ToArbitrary(),
            t => Same(ContingencyTable.Fisher(t)!.Value.PValue, AllTables.FisherPValue(t)))
        .Check(Fixed.WithMaxTest(100));

    [Fact]
    public void Fisher_of_any_table_ignores_the_order_of_rows_and_columns() => Holds(SmallTables, t =>
    {
        int rows = t.GetLength(0), columns = t.GetLength(1);
        var p = ContingencyTable.Fisher(t)!.Value.PValue;
        return Same(p, ContingencyTable.Fisher(Table(columns, rows, (i, j) => t[j, i]))!.Value.PValue)
            && Same(p, ContingencyTable.Fisher(Table(rows, columns, (i, j) => t[rows - 1 - i, columns - 1 - j]))!.Value.PValue);
    });

    [Fact]
    public void Fisher_of_a_table_of_two_rows_and_columns_is_that_of_two_by_two() => Holds(TwoGroups, t =>
        Same(ContingencyTable.Fisher(new[,] { { t.A, t.B }, { t.C, t.D } })!.Value.PValue, FisherExact.Test(t).PValue));

    [Fact]
    public void Trend_of_two_groups_is_Pearson() => Holds(TwoGroups.Where(t => !t.HasEmptyMargin), t =>
        Math.Abs(ContingencyTable.Trend([t.A, t.C], [t.Row1, t.Row2], [3, -7.5])!.Value.Statistic!.Value
            - TwoByTwoTests.Pearson(t)!.Value.Statistic!.Value) < 1e-10);

    private static IEnumerable<long> Support(TwoByTwo t)
    {
        for (var x = Math.Max(0, t.Row1 - t.Column2); x <= Math.Min(t.Row1, t.Column1); x++)
        {
            yield return x;
        }
    }

    // By the definition, over the whole support.
    private static double Tail(TwoByTwo t, double odds, Func<long, bool> counted)
    {
        double Weight(long x) =>
            Math.Exp(SpecialFunctions.LogHypergeometricTerm(x, t.Column1, t.Column2, t.Row1) + (x - t.A) * Math.Log(odds));

        return Support(t).Where(counted).Sum(Weight) / Support(t).Sum(Weight);
    }

    private static long[,] Table(int rows, int columns, Func<int, int, long> cell)
    {
        var t = new long[rows, columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                t[i, j] = cell(i, j);
            }
        }

        return t;
    }

    private static Interval Interval(Effect? effect) => effect!.Value.Interval!.Value;

    private static bool Contains(Interval interval, double value) => value >= interval.Low - 1e-12 && value <= interval.High + 1e-12;

    private static void Holds<T>(Gen<T> inputs, Func<T, bool> property) => Prop.ForAll(inputs.ToArbitrary(), property).Check(Fixed);

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-11;

    private static bool Same(double a, double b) => a.Equals(b) || Math.Abs(a - b) <= 1e-11 * Math.Abs(b);
}
