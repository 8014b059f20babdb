namespace Plumbline.Statistics.Reconstruction;

/// <summary>The states reached in one stage, the likeliest history of each.</summary>
internal sealed class LatticeBeam(int width, double resolution)
{
    // A history that is e^30 times less likely than the best at the same stage is given up.
    private const double Window = 30;

    private readonly Dictionary<(int, int, long), int> places = [];
    private readonly List<LatticeState> states = [];
    private double best = double.NegativeInfinity;

    public void Offer(in LatticeState state)
    {
        if (state.Score < best - Window)
        {
            return;
        }

        best = Math.Max(best, state.Score);
        var key = (state.AtRisk, state.Events, (long)(state.Survival / resolution));
        if (!places.TryGetValue(key, out var place))
        {
            places.Add(key, states.Count);
            states.Add(state);
        }
        else if (state.Score > states[place].Score)
        {
            states[place] = state;
        }
    }

    /// <summary>The likeliest states, at most as many as the beam is wide; the order is the same on every machine.</summary>
    public LatticeState[] Take()
    {
        var kept = states.Where(state => state.Score >= best - Window).ToArray();
        if (kept.Length > width)
        {
            Array.Sort(kept, (a, b) => b.Score.CompareTo(a.Score) is not 0 and var by ? by
                : a.AtRisk.CompareTo(b.AtRisk) is not 0 and var byRisk ? byRisk : a.Events.CompareTo(b.Events));
            Array.Resize(ref kept, width);
        }

        places.Clear();
        states.Clear();
        best = double.NegativeInfinity;
        return kept;
    }
}
