using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Reconstruction;

/// <summary>The states reached in one stage, the likeliest history of each.</summary>
internal sealed class LatticeBeam(int width, double resolution)
{
    // A history that is e^60 times less likely than the best at the same stage is given up.
    private const double Window = 30;

    private readonly Dictionary<Place, int> places = [];
    private readonly List<LatticeState> states = [];
    private double best = double.NegativeInfinity;

    public void Offer(in LatticeState state)
    {
        if (state.Score < best - Window)
        {
            return;
        }

        best = Math.Max(best, state.Score);
        var key = new Place(state.AtRisk, state.Events, (long)(state.Survival / resolution));
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

    // With its own hash: the search spends most of its time here.
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Place(int atRisk, int events, long survival) : IEquatable<Place>
    {
        private readonly long counts = ((long)atRisk << 32) | (uint)events;
        private readonly long survival = survival;

        public bool Equals(Place other) => counts == other.counts && survival == other.survival;

        public override bool Equals(object? obj) => obj is Place other && Equals(other);

        public override int GetHashCode()
        {
            unchecked
            {
                var mixed = (ulong)(counts * 1_000_003 ^ survival) * 0x9E3779B97F4A7C15UL;
                return (int)(mixed >> 32);
            }
        }
    }
}
