using System.Globalization;
using Plumbline.Statistics.Consistency;

namespace Plumbline.Statistics.Tests.Consistency;

/// <summary>GRIM, GRIMMER and DEBIT against enumerated data sets.</summary>
public sealed class GrimTests
{
    /// <summary>Brown and Heathers 2017: a mean of 5.19 of 28 integers cannot be; 145/28 is 5.18 and 146/28 is 5.21.</summary>
    [Theory]
    [InlineData("5.19", false)]
    [InlineData("5.18", true)]
    [InlineData("5.21", true)]
    public void Brown_and_Heathers_2017(string mean, bool consistent) =>
        Assert.Equal(consistent, Grim.Check(PrintedDecimal.Parse(mean), 28).Consistent);

    [Fact]
    public void Half_way_means_depend_on_the_rule()
    {
        var down = PrintedDecimal.Parse("0.12");
        var up = PrintedDecimal.Parse("0.13");

        Assert.True(Grim.Check(down, 8).Consistent && Grim.Check(up, 8).Consistent);
        Assert.True(Grim.Check(up, 8, 1, RoundingRule.HalfUp).Consistent);
        Assert.False(Grim.Check(down, 8, 1, RoundingRule.HalfUp).Consistent);
        Assert.True(Grim.Check(down, 8, 1, RoundingRule.HalfEven).Consistent);
        Assert.False(Grim.Check(up, 8, 1, RoundingRule.HalfEven).Consistent);
        Assert.True(Grim.Check(PrintedDecimal.Parse("-0.12"), 8, 1, RoundingRule.Truncated).Consistent);
        Assert.False(Grim.Check(PrintedDecimal.Parse("-0.13"), 8, 1, RoundingRule.Truncated).Consistent);
    }

    [Fact]
    public void The_sums_that_fit_are_named()
    {
        var result = Grim.Check(PrintedDecimal.Parse("3.4"), 40);

        Assert.Equal(134, result.SmallestSum!.Value); // 3.35 to 3.45 times 40
        Assert.Equal(138, result.LargestSum!.Value);
        Assert.False(result.CanDetect);
        Assert.Null(Grim.Check(PrintedDecimal.Parse("5.19"), 28).SmallestSum);
    }

    /// <summary>Every data set of 2 to 5 whole answers on 0..4 passes, with its scale given too; a standard deviation too small or too
    /// large for the scale does not.</summary>
    [Fact]
    public void Genuine_data_pass_GRIMMER()
    {
        var scale = new ItemScale(0, 4);
        for (var n = 2; n <= 5; n++)
        {
            foreach (var data in Multisets(n, 0, 4))
            {
                for (var decimals = 1; decimals <= 3; decimals++)
                {
                    var mean = Print(data.Average(), decimals);
                    var deviation = Print(Deviation(data), decimals);
                    var result = Grimmer.Check(mean, deviation, n, 1, RoundingRule.EitherWay, scale);
                    Assert.True(result.Consistent, $"{string.Join(' ', data)}: {mean} {deviation} {result.Reason}");
                }
            }
        }
    }

    /// <summary>With n = 3 and a scale of 0..4 every pair of mean and deviation to two decimals can be enumerated. What is rejected is no
    /// data set; of what is none, only few pairs pass, since the test is not sufficient.</summary>
    [Fact]
    public void What_GRIMMER_rejects_is_no_data_set()
    {
        var genuine = Multisets(3, 0, 4).Select(data => (Print(data.Average(), 2).Text, Print(Deviation(data), 2).Text)).ToHashSet();
        var accepted = 0;
        for (var mean = 0; mean <= 400; mean++)
        {
            for (var deviation = 0; deviation <= 240; deviation++)
            {
                var (m, s) = (Print(mean / 100.0, 2), Print(deviation / 100.0, 2));
                if (Grimmer.Check(m, s, 3, 1, RoundingRule.EitherWay, new ItemScale(0, 4)).Consistent)
                {
                    accepted++;
                }
                else
                {
                    Assert.DoesNotContain((m.Text, s.Text), genuine);
                }
            }
        }

        Assert.InRange(accepted, genuine.Count, genuine.Count + 10);
    }

    /// <summary>n = 10, mean 2.50: sum 25, and the sum of squares is at least 5·2² + 5·3² = 65, SD √(2.5/9) = 0.527. By hand for each
    /// reason.</summary>
    [Theory]
    [InlineData("2.50", "0.53", 10, GrimmerReason.Consistent)]
    [InlineData("2.50", "0.10", 10, GrimmerReason.NoSumOfSquares)]
    [InlineData("2.50", "0.24", 10, GrimmerReason.Minimum)]
    [InlineData("2.50", "0.62", 10, GrimmerReason.Parity)]
    [InlineData("2.53", "0.53", 10, GrimmerReason.Grim)]
    public void Reasons_by_hand(string mean, string deviation, long n, GrimmerReason reason)
    {
        var result = Grimmer.Check(PrintedDecimal.Parse(mean), PrintedDecimal.Parse(deviation), n);

        Assert.Equal(reason, result.Reason);
    }

    [Fact]
    public void A_scale_bounds_the_standard_deviation()
    {
        // Ten answers on 1..5 with mean 3 spread most as five 1 and five 5: SD √(40/9) = 2.108.
        var (mean, widest, wider) = (PrintedDecimal.Parse("3.00"), PrintedDecimal.Parse("2.11"), PrintedDecimal.Parse("2.31"));
        var scale = new ItemScale(1, 5);

        Assert.True(Grimmer.Check(mean, widest, 10, 1, RoundingRule.EitherWay, scale).Consistent);
        Assert.True(Grimmer.Check(mean, wider, 10).Consistent);
        Assert.Equal(GrimmerReason.Scale, Grimmer.Check(mean, wider, 10, 1, RoundingRule.EitherWay, scale).Reason);
        Assert.Equal(
            GrimmerReason.Scale,
            Grimmer.Check(PrintedDecimal.Parse("6.00"), PrintedDecimal.Parse("0.00"), 10, 1, RoundingRule.EitherWay, scale).Reason);
        Assert.True(Grimmer.Check(
            PrintedDecimal.Parse("1.00"), PrintedDecimal.Parse("0.00"), 10, 1, RoundingRule.EitherWay, new ItemScale(1, 1)).Consistent);
    }

    [Fact]
    public void DEBIT_accepts_what_counts_give_and_nothing_else()
    {
        for (var n = 2; n <= 40; n += 2)
        {
            var genuine = Enumerable.Range(0, n + 1).Select(k => (
                Mean: (double)k / n, Deviation: Math.Sqrt((double)k * (n - k) / (n * (n - 1.0))))).ToArray();
            for (var mean = 0; mean <= 100; mean += 5)
            {
                for (var deviation = 0; deviation <= 75; deviation++)
                {
                    var (m, s) = (Print(mean / 100.0, 2), Print(deviation / 100.0, 2));
                    var expected = genuine.Any(x => Rounds(x.Mean, m) && Rounds(x.Deviation, s));
                    var actual = Debit.Check(m, s, n);
                    Assert.True(expected == actual.Consistent, $"{m} {s} {n}");
                    Assert.True(actual.ConsistentByInterval || !actual.Consistent, $"{m} {s} {n}");
                    Assert.Equal(genuine.Any(x => Rounds(x.Mean, m)), actual.MeanPossible);
                }
            }
        }
    }

    [Fact]
    public void DEBIT_names_the_counts()
    {
        var result = Debit.Check(PrintedDecimal.Parse("0.50"), PrintedDecimal.Parse("0.50"), 400);

        Assert.Equal((198L, 202L), (result.SmallestCount, result.LargestCount));
        Assert.False(Debit.Check(PrintedDecimal.Parse("5.00"), PrintedDecimal.Parse("0.50"), 400).MeanPossible);
        Assert.False(Debit.Check(PrintedDecimal.Parse("12345678901234567890"), PrintedDecimal.Parse("0.5"), 400).ConsistentByInterval);
    }

    [Fact]
    public void Large_samples_take_no_time()
    {
        var mean = PrintedDecimal.Parse("0.3012");
        var deviation = PrintedDecimal.Parse("0.4588");

        Assert.True(Debit.Check(mean, deviation, 1_000_000_000).Consistent);
        Assert.True(Grim.Check(mean, 1_000_000_000, 1_000_000).Consistent);
        Assert.Equal(GrimmerReason.Minimum, Grimmer.Check(PrintedDecimal.Parse("2.512"), PrintedDecimal.Parse("0.10"), 190_000_000).Reason);
    }

    [Fact]
    public void Impossible_requests_are_refused()
    {
        var (mean, deviation) = (PrintedDecimal.Parse("3.4"), PrintedDecimal.Parse("1.2"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Grim.Check(mean, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Grim.Check(mean, 10, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Grimmer.Check(mean, deviation, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Grimmer.Check(mean, PrintedDecimal.Parse("-0.1"), 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => Grimmer.Check(mean, deviation, 1_000_000_000));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Grimmer.Check(mean, deviation, 10, 1, RoundingRule.EitherWay, new ItemScale(5, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Debit.Check(mean, deviation, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Debit.Check(mean, PrintedDecimal.Parse("-0.1"), 9));
    }

    private static bool Rounds(double value, PrintedDecimal printed) => Math.Abs(value - printed.Value) <= printed.HalfUnit + 1e-12;

    private static PrintedDecimal Print(double value, int decimals) =>
        PrintedDecimal.Parse(value.ToString($"F{decimals}", CultureInfo.InvariantCulture));

    private static double Deviation(int[] data)
    {
        var mean = data.Average();
        return Math.Sqrt(data.Sum(x => (x - mean) * (x - mean)) / (data.Length - 1));
    }

    private static IEnumerable<int[]> Multisets(int n, int lowest, int highest) => n == 0
        ? [[]]
        : from first in Enumerable.Range(lowest, highest - lowest + 1)
          from rest in Multisets(n - 1, first, highest)
          select (int[])[first, .. rest];
}
