namespace Plumbline.Statistics.Cox;

/// <summary>
/// Walks over the event times of every stratum, from the last to the first, with the sums Σ r, Σ r x, Σ r xx' over the risk set and over
/// the events, r the risk scores. With delayed entry people also leave the risk set; sums are then compensated (Neumaier 1974), as a
/// large score that comes and goes would otherwise take the small ones' digits with it.
/// </summary>
internal sealed class RiskSetWalk
{
    private readonly CoxDesign design;
    private readonly RiskScores scores;
    private readonly int moments;
    private readonly int stride;
    private readonly double[] sums;
    private readonly double[] corrections;
    private readonly double[] rounded;
    private readonly double[] events;
    private int stratum = -1;
    private int row;
    private int left;
    private int atRisk;

    /// <param name="moments">The highest to sum: 0 Σ r, 1 Σ r x, 2 Σ r xx'.</param>
    public RiskSetWalk(CoxDesign design, RiskScores scores, int moments)
    {
        (this.design, this.scores, this.moments) = (design, scores, moments);
        var covariates = design.Covariates;
        stride = covariates.Stride;
        var length = ScaledCovariates.Lanes + (moments > 0 ? stride : 0) + (moments > 1 ? stride * covariates.Width : 0);
        sums = new double[length];
        events = new double[length];
        corrections = design.Groups.Leaving is null ? [] : new double[length];
        rounded = design.Groups.Leaving is null ? sums : new double[length];
    }

    public int Group { get; private set; } = -1;

    public int Stratum => stratum;

    /// <summary>Whether the group is the first of its stratum, that of the last time.</summary>
    public bool IsFirstOfStratum => Group == design.Groups.StratumGroup[stratum];

    public double S0 => rounded[0];

    public ReadOnlySpan<double> S1 => rounded.AsSpan(ScaledCovariates.Lanes, stride);

    /// <summary>Row after row, each of the length of S1.</summary>
    public ReadOnlySpan<double> S2 => rounded.AsSpan(ScaledCovariates.Lanes + stride);

    public double D0 => events[0];

    public ReadOnlySpan<double> D1 => events.AsSpan(ScaledCovariates.Lanes, stride);

    public ReadOnlySpan<double> D2 => events.AsSpan(ScaledCovariates.Lanes + stride);

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
        else if (!scores.IsPlain)
        {
            Scale(Math.Exp(scores.Reference(Group - 1) - scores.Reference(Group)));
        }

        for (; row < groups.EventStart[Group]; row++)
        {
            Add(row);
        }

        Array.Clear(events);
        for (; row < groups.End[Group]; row++)
        {
            Add(row);
            AddTo(events, row, scores.Values[row]);
        }

        if (groups.Leaving is not null)
        {
            Leave(groups);
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
        atRisk = 0;
        Array.Clear(sums);
        Array.Clear(corrections);
    }

    private void Leave(EventGroups groups)
    {
        for (; left < groups.LeavingEnd![Group]; left++)
        {
            var leaving = groups.Leaving![left];
            AddCompensated(leaving, -scores.Values[leaving]);
            atRisk--;
        }

        if (atRisk == 0)
        {
            Array.Clear(sums);
            Array.Clear(corrections);
        }

        for (var i = 0; i < sums.Length; i++)
        {
            rounded[i] = sums[i] + corrections[i];
        }
    }

    private void Scale(double factor)
    {
        foreach (ref var sum in sums.AsSpan())
        {
            sum *= factor;
        }
    }

    private void Add(int added)
    {
        atRisk++;
        if (corrections.Length > 0)
        {
            AddCompensated(added, scores.Values[added]);
        }
        else
        {
            AddTo(sums, added, scores.Values[added]);
        }
    }

    private void AddTo(double[] target, int added, double score)
    {
        target[0] += score;
        var x = design.Covariates.X.AsSpan(added * stride, stride);
        for (int power = 0, at = ScaledCovariates.Lanes; at < target.Length; power++, at += stride)
        {
            VectorSums.AddScaled(target.AsSpan(at, stride), x, power == 0 ? score : score * x[power - 1]);
        }
    }

    private void AddCompensated(int added, double score)
    {
        Compensate(0, score);
        var x = design.Covariates.Row(added);
        for (int power = 0, at = ScaledCovariates.Lanes; at < sums.Length; power++, at += stride)
        {
            var factor = power == 0 ? score : score * x[power - 1];
            for (var j = 0; j < x.Length; j++)
            {
                Compensate(at + j, factor * x[j]);
            }
        }
    }

    private void Compensate(int at, double term)
    {
        var old = sums[at];
        var sum = old + term;
        corrections[at] += Math.Abs(old) >= Math.Abs(term) ? old - sum + term : term - sum + old;
        sums[at] = sum;
    }
}
