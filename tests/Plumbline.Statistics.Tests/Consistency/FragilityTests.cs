using FsCheck;
using FsCheck.Fluent;
using Plumbline.Statistics.Consistency;

namespace Plumbline.Statistics.Tests.Consistency;

public sealed class FragilityTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_251_105UL, 31UL);

    private static readonly Gen<TwoByTwo> Tables =
        from n1 in Gen.Choose(1, 240)
        from n2 in Gen.Choose(1, 240)
        from a in Gen.Choose(0, n1)
        from c in Gen.Choose(0, n2)
        select TwoByTwo.FromTotals(a, n1, c, n2);

    /// <summary>Walsh et al. 2014: 1 of 100 against 9 of 100 hangs on one patient. The calculator of ClinCalc gives 1 for 15 of 40 against
    /// 6 of 40.</summary>
    [Theory]
    [InlineData(1, 100, 9, 100, 1, 1)]
    [InlineData(15, 40, 6, 40, 2, 1)]
    public void Published_examples(long a, long n1, long c, long n2, int arm, long index)
    {
        var result = Fragility.Of(TwoByTwo.FromTotals(a, n1, c, n2));

        Assert.True(result.IsSignificant);
        Assert.Equal((arm, index), (result.ArmModified, result.Index));
        Assert.Equal(index / (double)(n1 + n2), result.Quotient);
        Assert.True(result.PValueAfter >= 0.05);
    }

    /// <summary>Walsh's arm has fewer events; of equal numbers we take the lower proportion, of equal proportions the first arm.</summary>
    [Theory]
    [InlineData(3, 10, 4, 10, 1)]
    [InlineData(4, 10, 4, 12, 2)]
    [InlineData(4, 12, 4, 10, 1)]
    [InlineData(0, 5, 0, 7, 1)]
    public void Arm_that_is_modified(long a, long n1, long c, long n2, int arm) =>
        Assert.Equal(arm, Fragility.Of(TwoByTwo.FromTotals(a, n1, c, n2)).ArmModified);

    /// <summary>Skipping what is certain must not skip a change: every step, one by one, gives the same.</summary>
    [Fact]
    public void Skipping_agrees_with_every_step() => Holds(Tables, t =>
    {
        var result = Fragility.Of(t);
        var step = result.IsSignificant ? 1 : -1;
        var single = new[] { (1, 1), (1, -1), (2, 1), (2, -1) }.Select(path => Stepwise(t, path.Item1, path.Item2)).Min();
        return result.Index == Stepwise(t, result.ArmModified, step) && result.MinimumSingleArmIndex == single;
    });

    [Theory]
    [InlineData(120, 3000, 260, 3000)]
    [InlineData(900, 2500, 905, 2600)]
    [InlineData(2, 4000, 4, 1500)]
    public void Skipping_agrees_with_every_step_in_large_trials(long a, long n1, long c, long n2)
    {
        var t = TwoByTwo.FromTotals(a, n1, c, n2);
        var result = Fragility.Of(t);

        Assert.Equal(Stepwise(t, result.ArmModified, result.IsSignificant ? 1 : -1), result.Index);
    }

    [Fact]
    public void Millions_of_patients_are_settled()
    {
        var result = Fragility.Of(TwoByTwo.FromTotals(80_000, 1_000_000, 82_000, 1_000_000));

        Assert.True(result.IsSignificant);
        Assert.InRange(result.Index!.Value, 1200, 1300); // sqrt(2 x 81000 x .919) x (5.18 - 1.96) = 1243 by the normal approximation
        Assert.InRange(result.PValueAfter!.Value, 0.05, 0.0505);
    }

    [Fact]
    public void Exchanging_the_arms_changes_the_arm_only() => Holds(Tables.Where(t => t.A != t.C), t =>
    {
        var (forth, back) = (Fragility.Of(t), Fragility.Of(t.Swapped));
        return forth.Index == back.Index && forth.ArmModified == 3 - back.ArmModified
            && forth.MinimumSingleArmIndex == back.MinimumSingleArmIndex && forth.Index is null or > 0;
    });

    /// <summary>P is exactly 1/20: not below alpha, whatever the rounding of its sum.</summary>
    [Fact]
    public void A_P_value_equal_to_alpha_is_not_significant() =>
        Assert.False(Fragility.Of(new TwoByTwo(1, 0, 0, 19)).IsSignificant);

    [Fact]
    public void Trials_that_run_out_have_no_index()
    {
        var tiny = Fragility.Of(new TwoByTwo(1, 1, 0, 2));
        var oneArm = Fragility.Of(new TwoByTwo(3, 5, 0, 0));

        Assert.Null(tiny.Index);
        Assert.Null(tiny.PValueAfter);
        Assert.Null(tiny.MinimumSingleArmIndex);
        Assert.Null(oneArm.MinimumSingleArmIndex);
        Assert.Equal(1, oneArm.PValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => Fragility.Of(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fragility.Of(new TwoByTwo(1_000_000, 2, 1_000_000, 4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fragility.Of(new TwoByTwo(1, 2, 3, 4), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fragility.Of(new TwoByTwo(1, 2, 3, 4), double.NaN));
    }

    private static long? Stepwise(TwoByTwo t, int arm, int step)
    {
        var significant = P(t) < 0.05;
        for (var k = 1L; ; k++)
        {
            var (a, c) = arm == 1 ? (step * k, 0L) : (0L, step * k);
            if (TwoByTwo.TryCreate(t.A + a, t.B - a, t.C + c, t.D - c) is not { } changed)
            {
                return null;
            }

            if (P(changed) < 0.05 != significant)
            {
                return k;
            }
        }
    }

    private static double P(TwoByTwo t) => TwoByTwoTests.Fisher(t)!.Value.PValue;

    private static void Holds<T>(Gen<T> inputs, Func<T, bool> property) => Prop.ForAll(inputs.ToArbitrary(), property).Check(Fixed);
}
