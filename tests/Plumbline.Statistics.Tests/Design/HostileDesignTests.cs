using Plumbline.Statistics.Design;

namespace Plumbline.Statistics.Tests.Design;

public sealed class HostileDesignTests
{
    public static TheoryData<string, Action> Refused => new()
    {
        { "p0 0", () => SingleStage.Exact(0, 0.2) },
        { "p1 1", () => SingleStage.Exact(0.2, 1) },
        { "p1 below p0", () => SingleStage.Exact(0.3, 0.2) },
        { "p1 equal to p0", () => SingleStage.Exact(0.3, 0.3) },
        { "p1 as good as p0", () => SingleStage.Exact(0.3, 0.3 + 1e-15) },
        { "p1 too close to p0", () => SingleStage.Exact(0.3, 0.3001) },
        { "p1 NaN", () => SingleStage.Exact(0.3, double.NaN) },
        { "alpha 0", () => SingleStage.Exact(0.1, 0.3, 0) },
        { "alpha 1", () => SingleStage.Exact(0.1, 0.3, 1) },
        { "alpha NaN", () => SingleStage.Exact(0.1, 0.3, double.NaN) },
        { "power below alpha", () => SingleStage.Exact(0.1, 0.3, 0.1, 0.05) },
        { "power 1", () => SingleStage.Exact(0.1, 0.3, 0.05, 1) },
        { "no patients", () => SingleStage.Rule(0, 0, 0.1, 0.2) },
        { "r above n + 1", () => SingleStage.Rule(5, 7, 0.1, 0.2) },
        { "r negative", () => SingleStage.Rule(5, -1, 0.1, 0.2) },
        { "rule with p NaN", () => SingleStage.Rule(5, 2, double.NaN, 0.2) },
        { "best rule of no patients", () => SingleStage.BestRule(0, 0.1, 0.2) },
        { "Fleming p1 below p0", () => SingleStage.Fleming(0.3, 0.2) },
        { "Simon p1 below p0", () => SimonTwoStage.Designs(0.3, 0.2) },
        { "Simon of one patient", () => SimonTwoStage.Designs(0.1, 0.3, largestN: 1) },
        { "Simon of a million", () => SimonTwoStage.Designs(0.1, 0.3, largestN: 1_000_000) },
        { "Simon stages equal", () => SimonTwoStage.Characteristics(1, 10, 5, 10, 0.1, 0.3) },
        { "Simon r below r1", () => SimonTwoStage.Characteristics(3, 10, 2, 20, 0.1, 0.3) },
        { "Simon r1 negative", () => SimonTwoStage.Characteristics(-1, 10, 2, 20, 0.1, 0.3) },
        { "equal proportions", () => TwoProportionsPower.PerGroup(0.3, 0.3) },
        { "proportion above 1", () => TwoProportionsPower.PerGroup(0.3, 1.3) },
        { "proportion NaN", () => TwoProportionsPower.Power(10, double.NaN, 0.3) },
        { "no one in a group", () => TwoProportionsPower.Power(0, 0.1, 0.3) },
        { "difference 0", () => TTestPower.Size(0, 1) },
        { "difference NaN", () => TTestPower.Size(double.NaN, 1) },
        { "difference too small", () => TTestPower.Size(1e-9, 1) },
        { "sd 0", () => TTestPower.Size(1, 0) },
        { "sd infinite", () => TTestPower.Power(10, 1, double.PositiveInfinity) },
        { "n of 1", () => TTestPower.Power(1, 1, 1) },
        { "n NaN", () => TTestPower.Power(double.NaN, 1, 1) },
        { "unknown t test", () => TTestPower.Size(1, 1, kind: (TTestKind)7) },
        { "hazard ratio 1", () => SurvivalEvents.Schoenfeld(1) },
        { "hazard ratio 0", () => SurvivalEvents.Schoenfeld(0) },
        { "hazard ratio NaN", () => SurvivalEvents.Freedman(double.NaN) },
        { "everybody in one arm", () => SurvivalEvents.Schoenfeld(0.7, shareOfArm1: 1) },
        { "allocation 0", () => SurvivalEvents.Freedman(0.7, allocation: 0) },
        { "events negative", () => SurvivalEvents.Power(-1, 0.7) },
        { "no events", () => SurvivalEvents.DetectableRatio(0) },
        { "everybody lost", () => SurvivalEvents.Schoenfeld(0.7).WithDropout(1) },
        { "lost negative", () => SurvivalEvents.Schoenfeld(0.7).WithDropout(-0.1) },
        { "n negative", () => RareEvents.AtLeastOne(-1, 0.1) },
        { "rule of three of nobody", () => RareEvents.RuleOfThree(0) },
        { "chance 0 to be seen", () => RareEvents.ToSeeOne(0) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Invalid_arguments_are_refused(string what, Action call)
    {
        var exception = Record.Exception(call);

        Assert.True(exception is ArgumentOutOfRangeException, $"{what}: {exception?.ToString() ?? "accepted"}");
    }

    [Fact]
    public void Designs_that_do_not_exist_are_absent()
    {
        Assert.Null(SimonTwoStage.Designs(0.1, 0.3, largestN: 12));
        Assert.Null(SimonTwoStage.Designs(0.5, 0.51));
    }

    [Fact]
    public void Extreme_designs_settle()
    {
        Assert.InRange(SingleStage.Exact(0.5, 0.503).First.N, 150_000, 200_000);
        Assert.InRange(SingleStage.Exact(1e-6, 0.999999).First.N, 1, 3);
        Assert.InRange(SingleStage.Exact(0.001, 0.002, 1e-6, 0.999).First.N, 50_000, 100_000);
        Assert.Equal(2, TTestPower.Size(1e6, 1).Exact);
        Assert.InRange(TTestPower.Size(1e-3, 1).Exact, 1e7, 2e7);
        Assert.Equal(0, RareEvents.AtLeastOne(0, 1));
        Assert.Equal(1, RareEvents.AtLeastOne(3, 1));
        Assert.Equal(1e-18, RareEvents.AtLeastOne(1000, 1e-21), 1e-30);
        Assert.Equal(1, TwoProportionsPower.Power(1e6, 0, 1));
        Assert.Equal(0, SimonTwoStage.Characteristics(0, 5, 10, 10, 0.1, 0.3).Power);
    }

    [Fact]
    public void Dropout_inflates_the_number()
    {
        var size = TTestPower.Size(1, 1, power: 0.9);

        Assert.Equal(size.Exact / 0.8, size.WithDropout(0.2).Exact, 1e-12);
        Assert.Equal(28, size.WithDropout(0.2).RoundedUp);
        Assert.Contains("0.2 lost", size.WithDropout(0.2).Method, StringComparison.Ordinal);
    }
}
