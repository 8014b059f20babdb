namespace Plumbline.Statistics.Survival;

/// <summary>
/// Cumulative incidence of each of several causes that exclude one another, by Aalen's and Johansen's estimator (1978). One minus a
/// Kaplan-Meier curve that censors the other causes would be too high.
/// </summary>
public static class CompetingRisks
{
    // More are persons, not causes, and a column for each would fill the memory.
    private const int MostCauses = 1000;

    /// <summary>
    /// F_k(t) = Σ S(u−) d_k/n over the times u up to t, with d_k events of cause k among n at risk and S the Kaplan-Meier curve of any
    /// event. Delayed entry and case weights are taken as in <see cref="KaplanMeier"/>. O(n) after a linear sort, times the causes.
    /// </summary>
    /// <param name="causes">The cause of each person's event, 1 or higher; 0 for who is censored.</param>
    /// <exception cref="ArgumentException">There is no cause per person, a cause and its event contradict each other, or there are more
    /// than 1000 causes.</exception>
    public static CompetingRisksCurves Estimate(SurvivalData data, ReadOnlySpan<int> causes)
    {
        var labels = Labels.Of(causes, data.Count, nameof(causes));
        RequireAgreement(data, causes);
        var given = labels.Values.Count(label => label > 0);
        if (given > MostCauses)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"There may be up to {MostCauses} causes, but there are {given}."), nameof(causes));
        }

        var order = TimeOrder.Of(data, withRows: true);
        var table = LifeTable.Of(order);
        var overall = CurveColumns.Of(table, SurvivalEstimator.KaplanMeier);
        var events = EventsByCause(order, table, labels);
        return new CompetingRisksCurves(table, overall, data.Count, [.. Enumerable.Range(0, labels.Values.Length)
            .Where(number => labels.Values[number] > 0)
            .Select(number => CauseIncidence.Of(labels.Values[number], events[number], table, overall))]);
    }

    private static void RequireAgreement(SurvivalData data, ReadOnlySpan<int> causes)
    {
        for (var i = 0; i < data.Count; i++)
        {
            if (causes[i] < 0 || (causes[i] > 0) != data.Events[i])
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"A cause must be 1 or higher for an event and 0 otherwise, but row {i + 1} has {causes[i]} and ")
                    + (data.Events[i] ? "an event." : "no event."), nameof(causes));
            }
        }
    }

    private static double[][] EventsByCause(TimeOrder order, LifeTable table, Labels labels)
    {
        double[][] events = [.. labels.Values.Select(_ => new double[table.Times.Length])];
        var row = 0;
        for (var i = 0; i < order.Count; i++)
        {
            row += order.Times[i] != table.Times[row] ? 1 : 0;
            if (order.IsEvent(i))
            {
                events[labels.NumberOf[order.Rows![i]]][row] += order.Weight(i);
            }
        }

        return events;
    }
}
