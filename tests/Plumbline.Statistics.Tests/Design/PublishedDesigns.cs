using Plumbline.Statistics.Design;

namespace Plumbline.Statistics.Tests.Design;

/// <summary>Designs as printed in papers, and examples from R's help.</summary>
public sealed class PublishedDesigns
{
    /// <summary>Simon 1989, Control. Clin. Trials 10:1, table 1 (p1 − p0 = 0.20): optimal and minimax r1/n1, r/n and expected number,
    /// by (p0, p1), α and β.</summary>
    [Theory]
    [InlineData(0.05, 0.10, 0.10, "0/9 2/24 14.5", "0/13 2/20 16.4")]
    [InlineData(0.05, 0.05, 0.20, "0/9 2/17 12.0", "0/12 2/16 13.8")]
    [InlineData(0.05, 0.05, 0.10, "0/9 3/30 16.8", "0/15 3/25 20.4")]
    [InlineData(0.10, 0.10, 0.10, "1/12 5/35 19.8", "1/16 4/25 20.4")]
    [InlineData(0.10, 0.05, 0.20, "1/10 5/29 15.0", "1/15 5/25 19.5")]
    [InlineData(0.10, 0.05, 0.10, "2/18 6/35 22.5", "2/22 6/33 26.2")]
    [InlineData(0.20, 0.10, 0.10, "3/17 10/37 26.0", "3/19 10/36 28.3")]
    [InlineData(0.20, 0.05, 0.20, "3/13 12/43 20.6", "4/18 10/33 22.3")]
    [InlineData(0.20, 0.05, 0.10, "4/19 15/54 30.4", "5/24 13/45 31.2")]
    [InlineData(0.30, 0.10, 0.10, "7/22 17/46 29.9", "7/28 15/39 35.0")]
    [InlineData(0.30, 0.05, 0.20, "5/15 18/46 23.6", "6/19 16/39 25.7")]
    [InlineData(0.30, 0.05, 0.10, "8/24 24/63 34.7", "7/24 21/53 36.6")]
    [InlineData(0.40, 0.10, 0.10, "7/18 22/46 30.2", "11/28 20/41 33.8")]
    [InlineData(0.40, 0.05, 0.20, "7/16 23/46 24.5", "17/34 20/39 34.4")]
    [InlineData(0.40, 0.05, 0.10, "11/25 32/66 36.0", "12/29 27/54 38.1")]
    [InlineData(0.50, 0.10, 0.10, "11/21 26/45 29.0", "11/23 23/39 31.0")]
    [InlineData(0.50, 0.05, 0.20, "8/15 26/43 23.5", "12/23 23/37 27.7")]
    [InlineData(0.50, 0.05, 0.10, "13/24 36/61 34.0", "14/27 32/53 36.1")]
    [InlineData(0.60, 0.10, 0.10, "6/11 26/38 25.4", "18/27 24/35 28.5")]
    [InlineData(0.60, 0.05, 0.20, "7/11 30/43 20.5", "8/13 25/35 20.8")]
    [InlineData(0.60, 0.05, 0.10, "12/19 37/53 29.5", "15/26 32/45 35.9")]
    [InlineData(0.70, 0.05, 0.20, "4/6 22/27 14.8", "19/23 21/26 23.2")]
    [InlineData(0.70, 0.05, 0.10, "11/15 29/36 21.2", "13/18 26/32 22.7")]
    public void Simon_1989_table_1(double p0, double alpha, double beta, string optimal, string minimax)
    {
        var designs = SimonTwoStage.Designs(p0, p0 + 0.2, alpha, 1 - beta)!;

        Assert.Equal(optimal, Printed(designs.Optimal));
        Assert.Equal(minimax, Printed(designs.Minimax));
    }

    /// <summary>A'Hern 2001, Stat. Med. 20:859, as quoted in PMC3504941: 78 patients, 13 responders, size 4.53 %, power 80.81 % (cut, not
    /// rounded: it is 80.818).</summary>
    [Fact]
    public void AHern_2001_tenth_against_fifth()
    {
        var first = SingleStage.Exact(0.1, 0.2, 0.05, 0.8).First;

        Assert.Equal((78, 13), (first.N, first.RejectFrom));
        Assert.Equal(0.0453, first.Size, 0.00005);
        Assert.InRange(first.Power, 0.8081, 0.8082);
    }

    /// <summary>R's help pages power.t.test and power.prop.test, "Examples".</summary>
    [Fact]
    public void Examples_of_R()
    {
        Assert.Equal(0.8689528, TTestPower.Power(20, 1, 1), 5e-8);
        Assert.Equal(22.02110, TTestPower.Size(1, 1, power: 0.9).Exact, 5e-5);
        Assert.Equal(17.84713, TTestPower.Size(1, 1, power: 0.9, twoSided: false).Exact, 5e-5);
        Assert.Equal(0.7401659, TwoProportionsPower.Power(50, 0.5, 0.75), 5e-8);
        Assert.Equal(76.7, TwoProportionsPower.PerGroup(0.5, 0.75, power: 0.9).Exact, 0.05);
    }

    /// <summary>Hanley and Lippman-Hand 1983, JAMA 249:1743: no event in n patients leaves chances up to about 3/n.</summary>
    [Fact]
    public void Rule_of_three()
    {
        Assert.Equal(3.0 / 100, RareEvents.RuleOfThree(100).High, 0.001);
        Assert.Equal(3.0 / 1000, RareEvents.RuleOfThree(1000).High, 0.00001);
    }

    /// <summary>By hand: z = 1.95996 + 1.28155, z² = 10.5074; ln² 2 = 0.480453; (1 + ½)²/(1 − ½)² = 9.</summary>
    [Fact]
    public void Events_to_detect_a_halved_hazard()
    {
        Assert.Equal(4 * 10.5074 / 0.480453, SurvivalEvents.Schoenfeld(0.5, power: 0.9).Exact, 0.001);
        Assert.Equal(9 * 10.5074, SurvivalEvents.Freedman(0.5, power: 0.9).Exact, 0.001);
        Assert.Equal(88, SurvivalEvents.Schoenfeld(0.5, power: 0.9).RoundedUp);
        Assert.Equal(95, SurvivalEvents.Freedman(0.5, power: 0.9).RoundedUp);
    }

    private static string Printed(SimonDesign d) =>
        FormattableString.Invariant($"{d.StopUpTo}/{d.N1} {d.AcceptUpTo}/{d.N} {d.ExpectedN:F1}");
}
