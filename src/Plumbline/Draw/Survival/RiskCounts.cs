namespace Plumbline.Draw.Survival;

/// <summary>
/// Where the people of a group are at one time: still at risk just before it, with the event before it, or censored before it. Everybody
/// is one of the three.
/// </summary>
internal readonly record struct RiskCounts(int AtRisk, int Events, int Censored)
{
    public static RiskCounts At(KaplanMeierSeries series, double time)
    {
        var (events, censored) = (0, 0);
        foreach (var row in series.Rows)
        {
            if (row.Time >= time) break;
            (events, censored) = (events + row.Events, censored + row.Censored);
        }

        return new RiskCounts(series.People - events - censored, events, censored);
    }
}
