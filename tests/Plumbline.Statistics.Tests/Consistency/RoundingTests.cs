using System.Globalization;
using Plumbline.Statistics.Consistency;

namespace Plumbline.Statistics.Tests.Consistency;

/// <summary>Printed digits, and which counts they allow; compared with enumeration in decimal arithmetic.</summary>
public sealed class RoundingTests
{
    private static readonly RoundingRule[] Rules =
        [RoundingRule.HalfUp, RoundingRule.HalfEven, RoundingRule.HalfDown, RoundingRule.Truncated];

    [Theory]
    [InlineData("3.40", 3.4, 2, 0.005)]
    [InlineData(".05", 0.05, 2, 0.005)]
    [InlineData("-0.5", -0.5, 1, 0.05)]
    [InlineData("−12", -12, 0, 0.5)]
    [InlineData("+7.", 7, 0, 0.5)]
    [InlineData("007.10", 7.1, 2, 0.005)]
    public void Printed_numbers_keep_their_digits(string text, double value, int decimals, double half)
    {
        var printed = PrintedDecimal.Parse(text);

        Assert.Equal(value, printed.Value);
        Assert.Equal(decimals, printed.Decimals);
        Assert.Equal(half, printed.HalfUnit, 1e-15);
        Assert.Equal(value - half, printed.Range.Low, 1e-12);
        Assert.Equal(value + half, printed.Range.High, 1e-12);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1e5")]
    [InlineData("1,000")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("NaN")]
    [InlineData("12345678901234567890123456789")]
    public void Other_texts_are_refused(string text)
    {
        Assert.Null(PrintedDecimal.TryParse(text));
        Assert.Throws<ArgumentOutOfRangeException>(() => PrintedDecimal.Parse(text));
    }

    [Fact]
    public void Percentages_print_as_decimal_arithmetic_rounds_them()
    {
        for (var total = 1; total <= 160; total++)
        {
            for (var responders = 0; responders <= total; responders++)
            {
                foreach (var rule in Rules)
                {
                    for (var decimals = 0; decimals <= 2; decimals++)
                    {
                        var expected = Rounded(responders, total, decimals, rule);
                        Assert.Equal(expected, RoundedPercentage.Print(responders, total, decimals, rule));
                    }
                }
            }
        }
    }

    [Fact]
    public void Counts_and_denominators_are_those_that_print_so()
    {
        foreach (var text in new[] { "0", "0.0", "12.5", "33.3", "37.5", "50", "62", "66.67", "87.50", "99.9", "100", "100.0", "0.4" })
        {
            var share = PrintedDecimal.Parse(text);
            foreach (var rule in Rules)
            {
                var any = new List<long>();
                for (var total = 1L; total <= 90; total++)
                {
                    var fitting = Enumerable.Range(0, (int)total + 1).Where(k => Prints(k, total, share, rule)).ToArray();
                    var counts = RoundedPercentage.Counts(share, total, rule);
                    Assert.Equal(fitting.Length == 0 ? null : new CountRange(fitting[0], fitting[^1]), counts);
                    if (fitting.Length > 0) any.Add(total);
                    var either = RoundedPercentage.Counts(share, total);
                    Assert.True(rule == RoundingRule.Truncated || counts is not { } one
                        || (either!.Value.Contains(one.Smallest) && either.Value.Contains(one.Largest)));
                }

                Assert.Equal(any, RoundedPercentage.DenominatorsAmong(share, 1, 90, rule));
                foreach (var responders in new[] { 0L, 1, 7, 19 })
                {
                    var range = RoundedPercentage.Denominators(share, responders, rule);
                    for (var total = Math.Max(1, responders); total <= 90; total++)
                    {
                        Assert.Equal(Prints(responders, total, share, rule), range?.Contains(total) == true);
                    }
                }
            }
        }
    }

    /// <summary>1 of 8 is 12.5 %, 3 of 8 is 37.5 %: to whole percent the rules part.</summary>
    [Fact]
    public void Half_way_percentages_part_the_rules()
    {
        Assert.Equal(["13", "12", "12", "12"], RoundedPercentage.Prints(1, 8, 0).Select(print => print.Text));
        Assert.Equal(["38", "38", "37", "37"], RoundedPercentage.Prints(3, 8, 0).Select(print => print.Text));
        Assert.Equal(["0.13", "0.12", "0.12", "0.12"], RoundedPercentage.Prints(1, 8, 2, ShareUnit.Proportion).Select(print => print.Text));
        Assert.Equal(new CountRange(1, 1), RoundedPercentage.Counts(PrintedDecimal.Parse("12"), 8));
        Assert.Equal(new CountRange(1, 1), RoundedPercentage.Counts(PrintedDecimal.Parse("13"), 8));
        Assert.Null(RoundedPercentage.Counts(PrintedDecimal.Parse("13"), 8, RoundingRule.HalfEven));
    }

    [Fact]
    public void Impossible_requests_are_refused()
    {
        var half = PrintedDecimal.Parse("50");
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundedPercentage.Counts(half, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundedPercentage.Denominators(half, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundedPercentage.DenominatorsAmong(half, 10, 9));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundedPercentage.DenominatorsAmong(half, 1, 2_000_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundedPercentage.Print(1, 8, 1, RoundingRule.EitherWay));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundedPercentage.Print(9, 8, 1, RoundingRule.HalfUp));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundedPercentage.Print(1, 8, 16, RoundingRule.HalfUp));
    }

    [Fact]
    public void Shares_beyond_the_possible_fit_nothing()
    {
        Assert.Null(RoundedPercentage.Counts(PrintedDecimal.Parse("104.2"), 30));
        Assert.Null(RoundedPercentage.Counts(PrintedDecimal.Parse("-3.1"), 30));
        Assert.Null(RoundedPercentage.Denominators(PrintedDecimal.Parse("-3.1"), 4));
        Assert.Null(RoundedPercentage.Denominators(PrintedDecimal.Parse("104.2"), 4));
        Assert.Null(RoundedPercentage.Denominators(PrintedDecimal.Parse("3.1"), 0));
        Assert.Equal(1_000_000_000, RoundedPercentage.Denominators(PrintedDecimal.Parse("0"), 3)!.Value.Largest);
    }

    private static bool Prints(long responders, long total, PrintedDecimal share, RoundingRule rule) =>
        Rounded(responders, total, share.Decimals, rule) == share.Text.TrimStart('-');

    private static string Rounded(long responders, long total, int decimals, RoundingRule rule)
    {
        // 28 digits: a half-way value is exact, and no other comes within 1e−20 of one.
        var value = 100m * responders / total;
        return decimal.Round(value, decimals, rule switch
        {
            RoundingRule.HalfUp => MidpointRounding.AwayFromZero,
            RoundingRule.HalfEven => MidpointRounding.ToEven,
            RoundingRule.Truncated => MidpointRounding.ToZero,
            _ => IsHalfWay(value, decimals) ? MidpointRounding.ToZero : MidpointRounding.ToEven,
        }).ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }

    private static bool IsHalfWay(decimal value, int decimals)
    {
        var twice = 2 * value * (decimal)Math.Pow(10, decimals);
        return twice == decimal.Truncate(twice) && twice % 2 != 0;
    }
}
