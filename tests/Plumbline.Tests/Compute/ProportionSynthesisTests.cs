using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.Compute;

/// <summary>
/// Expected values: R 4.2, metafor 3.8-1, d &lt;- data.frame(xi=c(33,28,95), ni=c(85,74,302)).
/// r &lt;- rma(measure="PLO", xi=xi, ni=ni, data=d, test="adhoc", control=list(threshold=1e-13)); predict(r, transf=transf.ilogit); confint(r, control=list(tol=1e-12)); weights(r);
/// leave1out(r, transf=transf.ilogit); rma(..., method="EE"); rma.glmm(measure="PLO", xi=xi, ni=ni, data=d, nAGQ=50).
/// </summary>
public sealed class ProportionSynthesisTests
{
    private const double Percent = 1e-6;

    private static readonly PooledSynthesis Orr = Plumbline.Compute.Computation.Compute(Repository.Content).Pooled.Single(pooled => pooled.Synthesis.Id.ToString() == "orr");

    [Fact]
    public void The_three_trials_of_pomalidomide_with_dexamethasone_are_pooled_and_no_other()
    {
        Assert.Equal(["zhou-2023.orr", "fu-2022.orr", "mm-003.orr.pom-lodex"], Orr.Studies.Select(study => study.Result.Id.Text));
        Assert.Equal([(33L, 85L), (28, 74), (95, 302)], Orr.Studies.Select(study => (study.People, study.Total)));
    }

    [Fact]
    public void The_pooled_share_its_interval_and_its_prediction_are_those_of_metafor()
    {
        Equal(Orr.Pooled, 34.4872596462, 23.8829695540, 46.8989122876);
        Equal(Orr.Prediction!, null, 20.9534459480, 51.1104305832);
    }

    [Fact]
    public void The_common_effect_and_the_binomial_model_are_those_of_metafor()
    {
        Equal(Orr.Common, 33.9106217883, 29.7198626042, 38.3696922177);
        Equal(Orr.Otherwise!, 33.8394793926, 29.6633693110, 38.2835137740);
    }

    [Fact]
    public void Heterogeneity_is_that_of_metafor()
    {
        Equal(Orr.Tau2, 0.0109625845148, 0, 1.20007606883);
        Equal(Orr.I2, 23.0048473747, 0, 97.03333064331);
        Assert.Equal(0.327840621559, Orr.Heterogeneity.P!.Value, 1e-9);
    }

    [Fact]
    public void Weights_are_those_of_metafor()
    {
        double[] expected = [23.9076937917, 21.1402159043, 54.9520903040];

        Assert.All(Orr.Studies.Zip(expected), pair => Assert.Equal(pair.Second, pair.First.Weight, Percent));
        Assert.Equal(100, Orr.Studies.Sum(study => study.Weight), 1e-9);
    }

    [Fact]
    public void Each_left_out_in_turn_gives_what_leave1out_gives()
    {
        (double, double, double)[] expected =
        [
            (32.9119312471, 9.6561717915, 69.2468129201),
            (33.8605799263, 6.8080134437, 78.2029801467),
            (38.3659744689, 7.2670605308, 83.1778647723),
        ];

        Assert.Equal(expected.Length, Orr.WithoutEach.Length);
        Assert.All(Orr.WithoutEach.Zip(expected), pair => Equal(pair.First, pair.Second.Item1, pair.Second.Item2, pair.Second.Item3));
    }

    [Fact]
    public void Every_pooled_value_is_a_fact_of_the_synthesis()
    {
        var facts = new Facts(Repository.Content, Plumbline.Compute.Computation.Compute(Repository.Content));

        Assert.Equal("34.5% (95% CI 23.9 to 46.9)", FactText.Say(facts.Find("orr/pooled")!, Form.Full));
        Assert.Equal("95% prediction interval 21.0 to 51.1%", FactText.Say(facts.Find("orr/prediction")!, Form.Full));
        Assert.Equal("0.011 (95% CI 0.000 to 1.200)", FactText.Say(facts.Find("orr/tau2")!, Form.Full));
        Assert.Equal("P = 0.33", FactText.Say(facts.Find("orr/heterogeneity")!, Form.Full));
        Assert.All(Orr.Values, value => Assert.IsType<PooledFact>(facts.Find(value.Id.Text)));
    }

    private static void Equal(DerivedValue value, double? estimate, double low, double high)
    {
        if (estimate is { } expected) Assert.Equal(expected, value.Estimate!.Value, Percent);
        else Assert.Null(value.Estimate);
        Assert.Equal(low, value.Low!.Value, Percent);
        Assert.Equal(high, value.High!.Value, Percent);
    }
}
