namespace Plumbline.Statistics.Cox;

/// <summary>
/// Walks over the event times of every stratum, from the last to the first, with the sums over the risk set and over the events. With
/// delayed entry people also leave the risk set. A large score that comes and goes would take the small ones' digits with it: the sums
/// are then compensated, and formed anew once little is left of them.
/// </summary>
internal sealed class RiskSetWalk
{
    // Of a sum that fell to this share, the compensation keeps all digits.
    private const double Remnant = 1e-8;

    private readonly CoxDesign design;
    private readonly RiskScores scores;
    private readonly MomentSums events;
    private readonly MomentSums atRisk;
    private readonly MomentSums? running;
    private int stratum;
    private int row;
    private int left;
    private double peak;

    /// <param name="moments">The highest to sum: 0 Σ r, 1 Σ r x, 2 Σ r xx'.</param>
    public RiskSetWalk(CoxDesign design, RiskScores scores, int moments)
    {
        (this.design, this.scores) = (design, scores);
        events = new MomentSums(design.Covariates, moments, compensated: false);
        atRisk = new MomentSums(design.Covariates, moments, compensated: false);
        running = design.Groups.Leaving is null ? null : new MomentSums(design.Covariates, moments, compensated: true);
        Reset();
    }

    public int Group { get; private set; }

    public double S0 => atRisk.Zero;

    public ReadOnlySpan<double> S1 => atRisk.First;

    /// <summary>Row after row, each of the length of S1.</summary>
    public ReadOnlySpan<double> S2 => atRisk.Second;

    public double D0 => events.Zero;

    public ReadOnlySpan<double> D1 => events.First;

    public ReadOnlySpan<double> D2 => events.Second;

    /// <summary>Begins again.</summary>
    public void Reset() => (stratum, Group) = (-1, -1);

    public bool MoveNext()
    {
        var groups = design.Groups;
        if (++Group >= groups.Count)
        {
            return false;
        }

        if (stratum < 0 || Group == groups.StratumGroup[stratum + 1])
        {
            EnterStratum();
        }

        events.Clear();
        if (scores.AreLogarithms)
        {
            SumLogarithms();
        }
        else if (running is null)
        {
            Enter(atRisk);
        }
        else
        {
            Enter(running);
            Leave(running);
        }

        return true;
    }

    private void EnterStratum()
    {
        do
        {
            stratum++;
        }
        while (Group == design.Groups.StratumGroup[stratum + 1]);

        row = design.Rows.StratumStart[stratum];
        left = row;
        peak = 0;
        atRisk.Clear();
        running?.Clear();
    }

    private void Enter(MomentSums sums)
    {
        if (!scores.IsPlain && Group > design.Groups.StratumGroup[stratum])
        {
            sums.Scale(Math.Exp(scores.Reference(Group - 1) - scores.Reference(Group)));
        }

        for (; row < design.Groups.EventStart[Group]; row++)
        {
            sums.Add(row, scores.Values[row]);
        }

        for (; row < design.Groups.End[Group]; row++)
        {
            sums.Add(row, scores.Values[row]);
            events.Add(row, scores.Values[row]);
        }
    }

    private void Leave(MomentSums sums)
    {
        sums.RoundTo(atRisk);
        peak = Math.Max(peak, S0);
        for (; left < design.Groups.LeavingEnd![Group]; left++)
        {
            var leaving = design.Groups.Leaving![left];
            sums.Add(leaving, -scores.Values[leaving]);
        }

        sums.RoundTo(atRisk);
        if (S0 > Remnant * peak)
        {
            return;
        }

        sums.Clear();
        for (var member = design.Rows.StratumStart[stratum]; member < row; member++)
        {
            if (IsAtRisk(member))
            {
                sums.Add(member, scores.Values[member]);
            }
        }

        sums.RoundTo(atRisk);
        peak = S0;
    }

    /// <summary>Forms the sums of this group alone, relative to its largest score.</summary>
    private void SumLogarithms()
    {
        atRisk.Clear();
        var (start, end) = (design.Rows.StratumStart[stratum], design.Groups.End[Group]);
        var largest = double.NegativeInfinity;
        for (var member = start; member < end; member++)
        {
            largest = IsAtRisk(member) ? Math.Max(largest, scores.Values[member]) : largest;
        }

        for (var member = start; member < end; member++)
        {
            if (IsAtRisk(member))
            {
                var score = (design.Rows.Weights?[member] ?? 1) * Math.Exp(scores.Values[member] - largest);
                atRisk.Add(member, score);
                if (member >= design.Groups.EventStart[Group])
                {
                    events.Add(member, score);
                }
            }
        }

        scores.SetReference(Group, largest);
    }

    private bool IsAtRisk(int member) => design.Rows.Entries![member] < design.Rows.Times[design.Groups.EventStart[Group]];
}
