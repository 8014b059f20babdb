using FsCheck;
using FsCheck.Fluent;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Tests.Text;

/// <summary>Numbers as printed, and numbers as we print them.</summary>
public sealed class NumberTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_251_105UL, 17UL);

    [Theory]
    [InlineData("38.80", 2, "38.795", "38.805")]
    [InlineData("39", 0, "38.5", "39.5")]
    [InlineData("0.0", 1, "-0.05", "0.05")]
    [InlineData("-1.5", 1, "-1.55", "-1.45")]
    public void A_printed_number_keeps_its_decimals_and_stands_for_a_range(string text, int decimals, string smallest, string largest)
    {
        var number = PrintedNumber.Create(text);

        Assert.Equal(text, number.Text);
        Assert.Equal(decimals, number.Decimals);
        Assert.Equal(decimal.Parse(smallest, System.Globalization.CultureInfo.InvariantCulture), number.Smallest);
        Assert.Equal(decimal.Parse(largest, System.Globalization.CultureInfo.InvariantCulture), number.Largest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.")]
    [InlineData("1,5")]
    [InlineData("1e3")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("NaN")]
    [InlineData("1.2.3")]
    [InlineData("1234567890123456789012345")]
    [InlineData("٣")]
    public void What_is_no_plain_number_is_no_printed_number(string text)
    {
        Assert.False(PrintedNumber.TryCreate(text, out _));
    }

    [Theory]
    [InlineData("66.6", 66.66666666, true)]
    [InlineData("66.7", 66.66666666, false)]
    [InlineData("-1.5", -1.58, true)]
    [InlineData("25.0", 25.0, true)]
    public void A_number_cut_off_is_told_from_one_rounded(string text, double exact, bool expected)
    {
        Assert.Equal(expected, PrintedNumber.Create(text).IsTruncationOf(exact));
    }

    /// <summary>Thousandths shown with two decimals: halves are common there, and whichever way they are rounded counts.</summary>
    [Fact]
    public void A_number_could_be_what_rounds_to_it_half_up_half_even_or_half_down_and_nothing_else()
    {
        var pairs = from printed in Gen.Choose(-300, 300)
                    from distance in Gen.Choose(-20, 20)
                    select (Printed: printed / 100m, Exact: (printed * 10 + distance) / 1000m);

        FsCheck.Check.One(Fixed, Prop.ForAll(Arb.From(pairs), pair =>
        {
            var number = PrintedNumber.Create(pair.Printed.ToString("F2", System.Globalization.CultureInfo.InvariantCulture));
            var halfUp = Math.Round(pair.Exact, 2, MidpointRounding.AwayFromZero);
            var halfEven = Math.Round(pair.Exact, 2, MidpointRounding.ToEven);
            var halfDown = Math.Abs(pair.Exact * 1000 % 10) == 5 ? Math.Round(pair.Exact, 2, MidpointRounding.ToZero) : halfUp;
            return number.CouldBe((double)pair.Exact) == (pair.Printed == halfUp || pair.Printed == halfEven || pair.Printed == halfDown);
        }));
    }

    [Fact]
    public void Allowed_counts_are_those_whose_percentage_could_be_the_printed_one()
    {
        var cases = from total in Gen.Choose(1, 300)
                    from percent in Gen.Choose(0, 1000)
                    from decimals in Gen.Choose(0, 1)
                    select (Total: (long)total, Percent: decimals == 0 ? Math.Round(percent / 10m) : percent / 10m, Decimals: decimals);

        FsCheck.Check.One(Fixed, Prop.ForAll(Arb.From(cases), one =>
        {
            var printed = PrintedNumber.Create(one.Percent.ToString("F" + one.Decimals, System.Globalization.CultureInfo.InvariantCulture));
            var half = one.Decimals == 0 ? 0.5m : 0.05m;
            // Compared as k × 100 against percent × total, so that no division rounds.
            var expected = Enumerable.Range(0, (int)one.Total + 1).Select(k => (long)k).Where(k => Math.Abs(100m * k - one.Percent * one.Total) <= half * one.Total);
            return HeadCount.Allowed(printed, one.Total).SequenceEqual(expected);
        }));
    }

    [Theory]
    [InlineData("0.046", Comparison.Equal, "0.046")]
    [InlineData("<0.0001", Comparison.Less, "<0.0001")]
    [InlineData("< 0.05", Comparison.Less, "<0.05")]
    [InlineData(">0.99", Comparison.Greater, ">0.99")]
    [InlineData("=0.5", Comparison.Equal, "0.5")]
    public void A_printed_P_has_an_operator_and_a_number(string text, Comparison comparison, string shown)
    {
        Assert.True(PrintedP.TryCreate(text, out var p));

        Assert.Equal(comparison, p!.Operator);
        Assert.Equal(shown, p.ToString());
    }

    [Theory]
    [InlineData("1.1")]
    [InlineData("-0.1")]
    [InlineData("<")]
    [InlineData("ns")]
    public void What_is_not_between_0_and_1_is_no_P(string text)
    {
        Assert.False(PrintedP.TryCreate(text, out _));
    }

    [Theory]
    [InlineData("0.04", true)]
    [InlineData("0.05", false)]
    [InlineData("<0.05", true)]
    [InlineData("<0.10", null)]
    [InlineData(">0.05", false)]
    [InlineData(">0.01", null)]
    public void A_P_is_below_5_percent_or_not_or_leaves_it_open(string text, bool? expected)
    {
        Assert.True(PrintedP.TryCreate(text, out var p));

        Assert.Equal(expected, p!.IsBelow(0.05m));
    }

    /// <summary>18/32 = 0.5625 and 1/32 = 0.03125 exactly; half away from zero.</summary>
    [Theory]
    [InlineData(18, 32, 1, "56.3")]
    [InlineData(1, 32, 2, "3.13")]
    [InlineData(33, 85, 1, "38.8")]
    [InlineData(0, 7, 1, "0.0")]
    [InlineData(7, 7, 0, "100")]
    public void A_percentage_is_rounded_from_the_exact_fraction(long count, long total, int decimals, string expected)
    {
        Assert.Equal(expected, Figures.Fixed(Figures.Percent(count, total), decimals));
    }

    [Theory]
    [InlineData(-1.25, 1, "−1.3")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(double.PositiveInfinity, 1, "∞")]
    [InlineData(1234567.5, 0, "1234568")]
    public void A_computed_number_has_a_true_minus_sign_and_no_negative_zero(double value, int decimals, string expected)
    {
        Assert.Equal(expected, Figures.Fixed(value, decimals));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_finite_is_never_shown(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Figures.Fixed(value, 1));
    }

    /// <summary>The rule of the AMA Manual of Style: two digits above 0.01, three from 0.001 to 0.01, bounds beyond.</summary>
    [Theory]
    [InlineData(0.0004, "P < 0.001")]
    [InlineData(0.0087, "P = 0.009")]
    // The same manual: three digits where rounding to two would hide on which side of 0.05 it lies.
    [InlineData(0.0457, "P = 0.046")]
    [InlineData(0.0549, "P = 0.055")]
    [InlineData(0.2, "P = 0.20")]
    [InlineData(0.9999, "P > 0.99")]
    public void A_P_value_is_shown_as_journals_show_it(double p, string expected)
    {
        Assert.Equal(expected, Figures.PStatement(p));
    }

    [Theory]
    [InlineData(0.0087, 4, "0.0087")]
    [InlineData(0.0087, 2, "0.01")]
    [InlineData(0.000004, 4, "<0.0001")]
    public void A_P_value_beside_a_printed_one_has_its_decimals(double p, int decimals, string expected)
    {
        Assert.Equal(expected, Figures.P(p, decimals));
    }

    [Theory]
    [InlineData(0.7, "0.70")]
    [InlineData(0.059, "0.059")]
    [InlineData(11.008, "11.01")]
    public void A_ratio_has_two_decimals_and_three_where_it_is_small(double ratio, string expected)
    {
        Assert.Equal(expected, Figures.Ratio(ratio));
    }
}
