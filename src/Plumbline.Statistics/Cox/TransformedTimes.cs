namespace Plumbline.Statistics.Cox;

/// <summary>g(t) at the time of every event group.</summary>
internal static class TransformedTimes
{
    public static double[] Of(CoxDesign design, TimeTransform transform)
    {
        var groups = design.Groups;
        double[] times = [.. groups.EventStart.Select(row => design.Rows.Times[row])];
        return transform switch
        {
            TimeTransform.Identity => times,
            TimeTransform.Log => [.. times.Select(Logarithm)],
            TimeTransform.Rank => Ranks(design, times),
            TimeTransform.KaplanMeier => Failures(design, times),
            _ => throw new ArgumentOutOfRangeException(nameof(transform), transform, "No such transform of time."),
        };
    }

    private static double Logarithm(double time)
    {
        Guard.Require(time > 0, nameof(time), $"The logarithm of time needs events after time 0, but there is one at {time}.");
        return Math.Log(time);
    }

    private static double[] Ranks(CoxDesign design, double[] times)
    {
        double[] sorted = [.. design.Rows.Times.Order()];
        return [.. times.Select(time => (Ascending.FirstAtLeast(sorted, time) + 1 + (double)Ascending.CountUpTo(sorted, time)) / 2)];
    }

    /// <summary>1 − S(t−) with delayed entry, at the distinct event times of all strata.</summary>
    private static double[] Failures(CoxDesign design, double[] times)
    {
        var rows = design.Rows;
        double[] leaving = [.. rows.Times.Order()];
        double[] entering = [.. (rows.Entries ?? []).Order()];
        double[] events = [.. rows.Times.Where((_, row) => rows.Events[row]).Order()];
        double[] distinct = [.. times.Order().Distinct()];
        var before = new double[distinct.Length];
        double survival = 1;
        for (var i = 0; i < distinct.Length; i++)
        {
            before[i] = 1 - survival;
            var entered = rows.Entries is null ? leaving.Length : Ascending.FirstAtLeast(entering, distinct[i]);
            double atRisk = entered - Ascending.FirstAtLeast(leaving, distinct[i]);
            survival *= 1 - (Ascending.CountUpTo(events, distinct[i]) - Ascending.FirstAtLeast(events, distinct[i])) / atRisk;
        }

        return [.. times.Select(time => before[Array.BinarySearch(distinct, time)])];
    }
}
