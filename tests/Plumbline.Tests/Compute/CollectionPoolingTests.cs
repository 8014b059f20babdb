using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Tests.Sites;
using Plumbline.Text;

namespace Plumbline.Tests.Compute;

/// <summary>
/// Expected values: R 4.2, metafor 3.8-1. e &lt;- escalc(measure="RR", ai=tpos, bi=tneg, ci=cpos, di=cneg, data=dat.bcg);
/// r &lt;- rma(yi, vi, data=e, test="adhoc", control=list(threshold=1e-13)); predict(r, transf=exp); confint(r, control=list(tol=1e-12));
/// weights(r); leave1out(r, transf=exp); the same with subset=alloc==...; rma(method="EE"); regtest(rma(method="EE"), model="lm").
/// </summary>
public sealed class CollectionPoolingTests
{
    private const double Close = 1e-6;

    private static readonly CollectionPool Bcg = CollectionPooling.Of(Repository.Content.Collections.Single(one => one.Id.ToString() == "bcg"))!;

    [Fact]
    public void The_pooled_ratio_and_its_prediction_are_those_of_metafor()
    {
        Equal(Bcg.Pooled, 0.4894209398, 0.3300722485, 0.7256982598);
        Equal(Bcg.Prediction!, 0.4894209398, 0.1358754211, 1.7628858432);
        Equal(Bcg.Common, 0.6503236196, 0.6006990261, 0.7040477708);
        Assert.Equal(0.18870700, Bcg.Asymmetry!.Value, 1e-7);
    }

    [Fact]
    public void Heterogeneity_is_that_of_metafor()
    {
        var differ = Bcg.Heterogeneity;

        Assert.Equal(0.3132432581, differ.Tau2, Close);
        Assert.Equal(0.1197183611, differ.Tau2Low, Close);
        Assert.Equal(1.111479084, differ.Tau2High, Close);
        Assert.Equal(92.2213845213, differ.I2, 1e-5);
        Assert.Equal(81.9205745586, differ.I2Low, 1e-5);
        Assert.Equal(97.678074958, differ.I2High, 1e-5);
        Assert.Equal(1.996765e-26, differ.P, 1e-31);
    }

    [Fact]
    public void Weights_are_those_of_metafor()
    {
        double[] expected =
        [
            5.05948273, 6.36467937, 4.43602740, 9.69874702, 8.86845639, 10.09573854, 6.02718141, 10.18943904, 8.74313321, 8.36760726, 9.92502700, 3.82162906, 8.40285155,
        ];

        Assert.Equal(expected.Length, Bcg.Trials.Length);
        Assert.All(expected.Zip(Bcg.Trials), pair => Assert.Equal(pair.First, pair.Second.Weight, 1e-5));
    }

    [Theory]
    [InlineData("Random allocation", 7, 0.37871751, 0.19278013, 0.74399241, 0.39252801, 1.81370671)]
    [InlineData("Systematic allocation", 4, 0.65428817, 0.20529381, 2.08526993, 0.40034588, 8.04611217)]
    public void Each_part_is_pooled_as_metafor_pools_it_alone(string name, int trials, double estimate, double low, double high, double tau2, double tau2High)
    {
        var part = Bcg.Parts.Single(one => one.Name == name);

        Assert.Equal(trials, part.Trials);
        Equal(part.Pooled, estimate, low, high);
        Assert.Equal(tau2, part.Heterogeneity!.Tau2, Close);
        Assert.Equal(tau2High, part.Heterogeneity.Tau2High, 1e-5);
    }

    /// <summary>t with one degree of freedom: 12.7 standard errors to either side.</summary>
    [Fact]
    public void Two_trials_give_an_interval_that_says_nothing() =>
        Equal(Bcg.Parts.Single(one => one.Name == "Alternate allocation").Pooled, 0.58228634, 0.01626271, 20.84876655);

    [Fact]
    public void Each_left_out_in_turn_gives_what_leave1out_gives()
    {
        double[] estimates = [0.49308003, 0.51994554, 0.50381083, 0.53343963, 0.46572027, 0.49121343, 0.51931346, 0.45168619, 0.47654301, 0.52046485, 0.46866895, 0.46775431, 0.45953683];
        double[] lows = [0.32171767, 0.34879456, 0.33258158, 0.35741760, 0.30524495, 0.31612020, 0.34882369, 0.30240248, 0.30893708, 0.34509588, 0.30459184, 0.31330076, 0.30546855];
        double[] highs = [0.75571827, 0.77507907, 0.76319727, 0.79614949, 0.71056172, 0.76328761, 0.77313119, 0.67466515, 0.73507926, 0.78495191, 0.72113087, 0.69835162, 0.69131208];

        Assert.Equal(estimates.Length, Bcg.WithoutEach.Length);
        for (var i = 0; i < estimates.Length; i++) Equal(Bcg.WithoutEach[i], estimates[i], lows[i], highs[i]);
    }

    /// <summary>Fisher's P from R: fisher.test(matrix(c(17, 3, 10, 8), 2, byrow=TRUE)) = 0.074145; 18 and 2 give 0.026523, so one person decides.</summary>
    [Fact]
    public void One_person_decides_between_17_of_20_and_10_of_18()
    {
        var path = FragilityPath.Of(new HeadCount(17, 20, IsImplied: false), new HeadCount(10, 18, IsImplied: false));

        Assert.Equal((0.074145, 1L), (Math.Round(path.P, 6), path.Fewest!.Value));
        Assert.Equal([-3, -2, -1, 0, 1, 2, 3], path.FirstChanged.Select(step => step.Moved));
        Assert.Equal(0.000895, path.FirstChanged[^1].P, 1e-6);
    }

    [Fact]
    public void A_count_never_leaves_its_group()
    {
        var path = FragilityPath.Of(new HeadCount(20, 20, IsImplied: false), new HeadCount(1, 18, IsImplied: false));

        Assert.Equal(20, path.FirstChanged[^1].First);
        Assert.Equal(0, path.SecondChanged[0].Second);
    }

    [Theory]
    [InlineData("events: 4, total: 3", "exceeds")]
    [InlineData("events: -1, total: 3", "from 0")]
    [InlineData("events: 1", "'total'")]
    public void A_trial_that_cannot_be_is_told(string counts, string told)
    {
        var text = $"id: made-up\ntitle: T\ncitation: C\ntreatment: A\ncomparator: B\nevent: e\ntrials:\n  - {{name: X, {counts}, comparatorEvents: 1, comparatorTotal: 9}}\n  - {{name: Y, events: 1, total: 9, comparatorEvents: 1, comparatorTotal: 9}}\n";
        var built = new SmallSite(SmallSite.Good.Files.SetItem("content/collections/made-up.yaml", text)).Build();

        Assert.Contains(told, built.Printed, StringComparison.Ordinal);
        Assert.Contains("content/collections/made-up.yaml", built.Printed, StringComparison.Ordinal);
    }

    private static void Equal(RatioEstimate ratio, double estimate, double low, double high)
    {
        Assert.Equal(estimate, ratio.Estimate, Close);
        Assert.Equal(low, ratio.Low!.Value, Close);
        Assert.Equal(high, ratio.High!.Value, Close * Math.Max(1, high));
    }
}
