namespace Plumbline.Statistics.Tests.Tables;

/// <summary>Numbers as printed in papers, books and R's own help pages, compared at the digits printed there.</summary>
public sealed class TableExamples
{
    /// <summary>Newcombe 1998, Statist. Med. 17:873, table II, 56/70 − 48/80, methods 1, 2, 8, 9, 10 and 11.</summary>
    [Fact]
    public void Newcombe_1998_difference_by_six_methods()
    {
        var t = TwoByTwo.FromTotals(56, 70, 48, 80);

        Limits(0.0575, 0.3425, RiskDifference.Wald(t)?.Interval);
        Limits(0.0441, 0.3559, RiskDifference.WaldContinuity(t)?.Interval);
        Limits(0.0533, 0.3377, RiskDifference.Mee(t)?.Interval);
        Limits(0.0528, 0.3382, RiskDifference.MiettinenNurminen(t)?.Interval);
        Limits(0.0524, 0.3339, RiskDifference.Newcombe(t)?.Interval);
        Limits(0.0428, 0.3422, RiskDifference.NewcombeContinuity(t)?.Interval);

        static void Limits(double low, double high, Interval? actual)
        {
            Assert.Equal(low, actual!.Value.Low, 0.00005);
            Assert.Equal(high, actual.Value.High, 0.00005);
        }
    }

    /// <summary>R's help page of fisher.test: job satisfaction by income, Agresti 2002, p. 57: p = 0.7827.</summary>
    [Fact]
    public void Agresti_job_satisfaction()
    {
        long[,] jobs = { { 1, 3, 10, 6 }, { 2, 3, 10, 7 }, { 1, 6, 14, 12 }, { 0, 1, 9, 11 } };

        Assert.Equal(0.7827, ContingencyTable.Fisher(jobs)!.Value.PValue, 0.00005);
    }

    /// <summary>R's help page of fisher.test: Fisher's tea taster, greater: p = 0.2429, interval from 0.3135693, good to its
    /// solver's 1e−5.</summary>
    [Fact]
    public void Lady_tasting_tea_one_sided()
    {
        var tea = new TwoByTwo(3, 1, 1, 3);

        Assert.Equal(17.0 / 70, FisherExact.Test(tea, Alternative.Greater).PValue, 1e-14);
        Assert.Equal(0.3135693, OddsRatio.Exact(tea, 0.95, Alternative.Greater).Interval.Low, 1e-5);
    }

    /// <summary>R's help page of fisher.test: Fisher's convictions of twins, less: p = 0.0004652, interval to 0.2849601.</summary>
    [Fact]
    public void Convictions_of_twins()
    {
        var twins = new TwoByTwo(2, 15, 10, 3);

        Assert.Equal(0.0004652, FisherExact.Test(twins, Alternative.Less).PValue, 5e-8);
        Assert.Equal(0.2849601, OddsRatio.Exact(twins, 0.95, Alternative.Less).Interval.High, 2e-5);
    }

    /// <summary>R's help page of prop.trend.test, smokers of Fleiss 1981, p. 139: χ² = 8.2249, p = 0.004132.</summary>
    [Fact]
    public void Fleiss_smokers_trend()
    {
        var trend = ContingencyTable.Trend([83, 90, 129, 70], [86, 93, 136, 82])!.Value;

        Assert.Equal(8.2249, trend.Statistic!.Value, 0.00005);
        Assert.Equal(0.004132, trend.PValue, 5e-7);
    }

    /// <summary>Agresti 2002, § 3.1: aspirin in the Physicians' Health Study, odds ratio 1.83 (1.44 to 2.33), difference
    /// 0.0077 (0.005 to 0.011).</summary>
    [Fact]
    public void Physicians_health_study()
    {
        var infarctions = TwoByTwo.FromTotals(189, 11_034, 104, 11_037);
        var odds = OddsRatio.Woolf(infarctions)!.Value;
        var difference = RiskDifference.Wald(infarctions)!.Value;

        Assert.Equal(1.83, odds.Ratio, 0.005);
        Assert.Equal(1.44, odds.Interval.Low, 0.005);
        Assert.Equal(2.33, odds.Interval.High, 0.005);
        Assert.Equal(0.0077, difference.Estimate, 0.00005);
        Assert.Equal(0.005, difference.Interval!.Value.Low, 0.0005);
        Assert.Equal(0.011, difference.Interval!.Value.High, 0.0005);
    }

    /// <summary>By hand: a reduction of 10 % with limits −5 % and 25 % is NNTB 10, NNTB 4 to ∞ to NNTH 20.</summary>
    [Fact]
    public void Number_needed_to_treat_runs_through_infinity()
    {
        var reduction = new Effect(-0.10, new Interval(-0.25, 0.05, 0.95, "given"), null, "given");

        var unwanted = NumberNeededToTreat.FromDifference(reduction, EventValue.Unwanted);
        var wanted = NumberNeededToTreat.FromDifference(reduction, EventValue.Wanted);

        Assert.Equal((10, NumberNeededDirection.Benefit), (unwanted.Number, unwanted.Direction));
        Assert.Equal(new NumberNeededInterval.ThroughInfinity(4, 20), unwanted.Interval);
        Assert.Equal((10, NumberNeededDirection.Harm), (wanted.Number, wanted.Direction));
        Assert.Equal(new NumberNeededInterval.ThroughInfinity(20, 4), wanted.Interval);
    }

    /// <summary>By hand: P(X ≥ 3) at ψ = 1 is (16 + 1)/70, so the lower limit of one-sided level 53/70 is 1.</summary>
    [Fact]
    public void Exact_limit_is_the_odds_ratio_that_the_test_just_rejects()
    {
        var limit = OddsRatio.Exact(new TwoByTwo(3, 1, 1, 3), 53.0 / 70, Alternative.Greater).Interval.Low;

        Assert.Equal(1, limit, 1e-13);
    }

    /// <summary>Table 30, 1 / 1, 30 in 40-digit arithmetic: 548.22 to 37 703, where R's solver prints 554.87 and 4.5e15.</summary>
    [Fact]
    public void Exact_odds_ratio_of_a_table_that_R_solves_badly()
    {
        var exact = OddsRatio.Exact(new TwoByTwo(30, 1, 1, 30));

        Assert.Equal(548.22, exact.Estimate!.Value, 0.005);
        Assert.Equal(37_703, exact.Interval.High, 0.5);
    }
}
