namespace Plumbline.Statistics.Cox;

/// <summary>Gives each row its share of the hazard increments: those after its entry, up to its time.</summary>
internal sealed class PersonHazards
{
    private const int None = -1;

    private readonly CoxDesign design;
    private readonly HazardIncrements increments;
    private readonly double[] hazards;
    private readonly double[] meanHazards;
    private readonly int[] lastGroups;
    private readonly int[] groupsBefore;

    public PersonHazards(CoxDesign design, HazardIncrements increments)
    {
        (this.design, this.increments) = (design, increments);
        hazards = increments.Cumulated(increments.Hazard, 1);
        meanHazards = increments.Cumulated(increments.MeanHazard, design.Covariates.Stride);
        (lastGroups, groupsBefore) = (new int[design.Rows.Count], new int[design.Rows.Count]);
        FindGroups();
    }

    /// <summary>Expected events: 1 or 0 less the martingale residual.</summary>
    public double Expected(int row) => Risk(row) * Met(row, hazards, increments.Hazard, increments.EventHazard, 1, 0);

    /// <summary>The row's part of the gradient, times its weight: ∫ (x − x̄) dM.</summary>
    public void Score(int row, Span<double> score)
    {
        var (stride, risk, events) = (design.Covariates.Stride, Risk(row), Events(row));
        var hazard = Met(row, hazards, increments.Hazard, increments.EventHazard, 1, 0);
        var x = design.Covariates.Row(row);
        for (var j = 0; j < x.Length; j++)
        {
            var own = events == 0 ? 0 : x[j] - increments.Mean[lastGroups[row] * stride + j];
            var mean = Met(row, meanHazards, increments.MeanHazard, increments.EventMeanHazard, stride, j);
            score[j] = (design.Rows.Weights?[row] ?? 1) * (own - risk * (x[j] * hazard - mean));
        }
    }

    private double Met(int row, double[] cumulated, double[] increment, double[] ofEvents, int stride, int column)
    {
        var last = lastGroups[row];
        if (last == None)
        {
            return 0;
        }

        var at = last * stride + column;
        var sum = cumulated[at] + (design.Rows.Events[row] ? ofEvents[at] - increment[at] : 0);
        return groupsBefore[row] == None ? sum : sum - cumulated[groupsBefore[row] * stride + column];
    }

    private int Events(int row) => design.Rows.Events[row] ? 1 : 0;

    // Rows that met no event time may hold a score beyond all numbers.
    private double Risk(int row) => lastGroups[row] == None ? 0 : increments.Scores[row] / (design.Rows.Weights?[row] ?? 1);

    private void FindGroups()
    {
        var (rows, groups) = (design.Rows, design.Groups);
        for (var stratum = 0; stratum + 1 < groups.StratumGroup.Length; stratum++)
        {
            var group = groups.StratumGroup[stratum];
            for (var row = rows.StratumStart[stratum]; row < rows.StratumStart[stratum + 1]; row++)
            {
                while (group < groups.StratumGroup[stratum + 1] && Time(group) > rows.Times[row])
                {
                    group++;
                }

                lastGroups[row] = group < groups.StratumGroup[stratum + 1] ? group : None;
                groupsBefore[row] = rows.Entries is { } entries ? LastUpTo(stratum, entries[row]) : None;
            }
        }
    }

    /// <summary>The group of the last event time that does not exceed a time, by bisection.</summary>
    private int LastUpTo(int stratum, double time)
    {
        var (low, high) = (design.Groups.StratumGroup[stratum], design.Groups.StratumGroup[stratum + 1]);
        var end = high;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            (low, high) = Time(middle) > time ? (middle + 1, high) : (low, middle);
        }

        return low < end ? low : None;
    }

    private double Time(int group) => design.Rows.Times[design.Groups.EventStart[group]];
}
