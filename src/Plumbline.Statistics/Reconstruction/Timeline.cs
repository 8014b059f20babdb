namespace Plumbline.Statistics.Reconstruction;

/// <summary>The stages of a curve in the order of time, from 0 to the end of follow-up.</summary>
internal sealed class Timeline
{
    /// <summary>As a share of the curve.</summary>
    private const double LongestStretch = 0.1;

    private readonly DigitisedCurve curve;
    private readonly CensoringPattern censoring;
    private readonly double end;
    private readonly (double Time, int Count)[] atRisk;
    private readonly List<Stage> stages = [];
    private double censoredTo;

    private Timeline(DigitisedCurve curve, CensoringPattern censoring)
    {
        this.curve = curve;
        this.censoring = censoring;
        end = FollowUp.End(curve);
        atRisk = [.. FollowUp.Usable(curve)];
    }

    public static IReadOnlyList<Stage> Of(DigitisedCurve curve, CensoringPattern censoring)
    {
        var timeline = new Timeline(curve, censoring);
        if (curve.Points == DigitisedPoints.Corners)
        {
            timeline.Corners();
        }
        else
        {
            timeline.Clicks();
        }

        return timeline.stages;
    }

    // Events at the very times of the falls; persons censored in between. At one time the number at risk still counts the events.
    private void Corners()
    {
        var row = 0;
        var above = 1.0;
        for (var i = 0; i < curve.Times.Length; i++)
        {
            if (curve.Survival[i] >= above)
            {
                continue;
            }

            var time = curve.Times[i];
            for (; row < atRisk.Length && atRisk[row].Time <= time; row++)
            {
                Censor(atRisk[row].Time, atRisk[row].Count);
            }

            Censor(time);
            above = curve.Survival[i];
            stages.Add(new Stage(true, time, time, 0.5, above, ReadingKind.Rounded));
        }

        for (; row < atRisk.Length; row++)
        {
            Censor(atRisk[row].Time, atRisk[row].Count);
        }

        Censor(end);
    }

    // Events at unknown times between two clicks. Censorings stand around each click, from the middle of one stretch to that of the next:
    // on the whole neither before nor after the events. Long stretches are cut, so that censorings can come between their events.
    private void Clicks()
    {
        var hazard = new PilotHazard(curve, end);
        var edges = Edges();
        var (click, row, from) = (0, 0, 0.0);
        while (click < curve.Times.Length && curve.Times[click] == 0)
        {
            click++;
        }

        for (var k = 0; k < edges.Length; k++)
        {
            var to = edges[k];
            if (censoredTo == from)
            {
                Censor((from + to) / 2);
            }

            if (click == curve.Times.Length || curve.Times[click] != to)
            {
                stages.Add(new Stage(true, from, to, hazard.Chance(from, to)));
            }

            for (var since = from; click < curve.Times.Length && curve.Times[click] == to; click++, since = to)
            {
                stages.Add(new Stage(true, from, to, hazard.Chance(since, to), curve.Survival[click], KindOf(click)));
            }

            if (row < atRisk.Length && atRisk[row].Time == to)
            {
                Censor(to, atRisk[row].Count);
                row++;
            }
            else
            {
                Censor(k == edges.Length - 1 ? to : (to + edges[k + 1]) / 2);
            }

            from = to;
        }
    }

    private double[] Edges()
    {
        var given = curve.Times.Concat(atRisk.Select(row => row.Time)).Append(end).Where(time => time > 0).Distinct().Order().ToArray();
        var edges = new List<double>();
        var from = 0.0;
        foreach (var to in given)
        {
            var pieces = (int)Math.Ceiling((to - from) / (LongestStretch * end));
            edges.AddRange(Enumerable.Range(1, Math.Max(0, pieces - 1)).Select(i => from + (to - from) * i / pieces));
            edges.Add(to);
            from = to;
        }

        return [.. edges];
    }

    private ReadingKind KindOf(int click)
    {
        var above = click == 0 ? 1 : curve.Survival[click - 1];
        return curve.Survival[click] <= 0 ? ReadingKind.Floor : curve.Survival[click] >= above ? ReadingKind.Carried : ReadingKind.Measured;
    }

    private void Censor(double to, int? left = null)
    {
        if (to > censoredTo || left is not null)
        {
            stages.Add(new Stage(false, censoredTo, to, censoring.Chance(censoredTo, to), AtRisk: left));
        }

        censoredTo = to;
    }
}
