using Plumbline.Statistics.Numerics;

namespace Plumbline.Statistics.Tests.Numerics;

/// <summary>F and t with degrees of freedom as large as counts can be, against the incomplete beta integral in 40 digits (mpmath 1.2.1,
/// quad).</summary>
public sealed class HugeDegreesOfFreedomTests
{
    [Theory]
    [InlineData(4.1, 1, 1e12, 0.957116786472334754, 0.0428832135276652465)]
    [InlineData(4.1, 1, 1e15, 0.957116786472599667, 0.0428832135274003331)]
    [InlineData(4.1, 1, 1e18, 0.957116786472599932, 0.0428832135274000681)]
    [InlineData(0.5, 1, 1e12, 0.520499877812881766, 0.479500122187118234)]
    [InlineData(0.02, 3, 1e10, 0.00383920935021916949, 0.996160790649780831)]
    [InlineData(1.2, 10, 1e9, 0.714943498077180307, 0.285056501922819693)]
    [InlineData(0.9, 7, 1e8, 0.494811054594872421, 0.505188945405127579)]
    [InlineData(1.05, 60, 2e9, 0.62933133856215044, 0.37066866143784956)]
    public void Both_tails_of_F_keep_their_digits(double f, double df1, double df2, double lower, double upper)
    {
        var tails = SpecialFunctions.FTails(f, df1, df2);

        Assert.Equal(1, tails.Lower / lower, 5e-13);
        Assert.Equal(1, tails.Upper / upper, 5e-13);
    }

    [Theory]
    [InlineData(1e9)]
    [InlineData(1e30)]
    [InlineData(1e99)]
    public void Student_t_comes_to_the_normal(double df)
    {
        Assert.Equal(1, Distributions.StudentTTwoSided(2.3, df) / Distributions.NormalTwoSided(2.3), 20 / df + 1e-13);
        Assert.Equal(1, Distributions.StudentTTwoSided(0.3, df) / Distributions.NormalTwoSided(0.3), 20 / df + 1e-13);
    }
}
