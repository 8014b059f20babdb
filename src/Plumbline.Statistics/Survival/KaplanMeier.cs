namespace Plumbline.Statistics.Survival;

/// <summary>
/// Estimates of S(t), the share still free of the event at t, from right-censored data, with delayed entry and case weights if given.
/// Times that differ only by rounding are one. Weights count persons: weight 2 stands for two equal rows, and the variances are
/// Greenwood's with the sums of weights as numbers; who has weight 0 is left out. With delayed entry few may be at risk at first: if all
/// of them have the event, the product is 0 from there on, whoever enters later.
/// </summary>
public static class KaplanMeier
{
    /// <summary>
    /// The curve of one group: S(t) = ∏(1 − d/n) over the times of events up to t, with d events among n at risk (Kaplan and Meier 1958),
    /// or another estimator. O(n) time and memory after a linear sort.
    /// </summary>
    public static KaplanMeierCurve Estimate(SurvivalData data, SurvivalEstimator estimator = SurvivalEstimator.KaplanMeier) =>
        KaplanMeierCurve.Of(LifeTable.Of(TimeOrder.Of(data, withRows: false)), data.Count, estimator);

    /// <summary>One curve per group of a column of labels beside the data, in ascending order of the labels.</summary>
    /// <exception cref="ArgumentException">There is no label per person, or a group has weight 0 altogether.</exception>
    public static IReadOnlyList<(int Label, KaplanMeierCurve Curve)> EstimateByGroup(
        SurvivalData data, ReadOnlySpan<int> group, SurvivalEstimator estimator = SurvivalEstimator.KaplanMeier)
    {
        var labels = Labels.Of(group, data.Count, nameof(group));
        return [.. labels.Values.Zip(Curves(data, labels.NumberOf, labels.Counts(), estimator))];
    }

    /// <summary>
    /// One curve per group, in the order given. Whether times differ only by rounding is judged over all groups together, as in survfit.
    /// </summary>
    public static IReadOnlyList<KaplanMeierCurve> Estimate(
        IReadOnlyList<SurvivalData> groups, SurvivalEstimator estimator = SurvivalEstimator.KaplanMeier)
    {
        var (all, groupOf) = SurvivalData.Join(groups);
        return Curves(all, groupOf, [.. groups.Select(group => group.Count)], estimator);
    }

    /// <summary>
    /// The reverse estimate: censoring is the event and the event censors, so that the curve's median is the median follow-up that would
    /// have been had there been no events (Schemper and Smith 1996). As in survfit(Surv(time, 1 − status)), who has the event at the time
    /// of a censoring counts as at risk of it.
    /// </summary>
    public static KaplanMeierCurve Reverse(SurvivalData data) => Estimate(data.Reversed());

    private static KaplanMeierCurve[] Curves(SurvivalData data, int[] groupOf, int[] persons, SurvivalEstimator estimator) =>
        [.. TimeOrder.Of(data, withRows: true).Split(groupOf, persons.Length)
            .Select((part, group) => KaplanMeierCurve.Of(LifeTable.Of(part), persons[group], estimator))];
}
