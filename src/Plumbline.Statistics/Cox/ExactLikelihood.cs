namespace Plumbline.Statistics.Cox;

/// <summary>
/// The discrete partial likelihood (Cox 1972): Σ_groups [Σ_events η − ln Σ_subsets exp(Σ η)], over all subsets of d of the n at risk.
/// The chance that of n independent persons with odds exp(θ + η) exactly d have the event is that sum times exp(dθ)/Π(1 + exp(θ + η));
/// with θ such that d are expected it is neither too small nor too large for any d, and adding person after person gives it, with the
/// first two moments of Σ x, in O(n min(d, n − d)) steps (Gail, Lubin and Rubinstein 1981; Howard 1972).
/// </summary>
internal sealed class ExactLikelihood : PartialLikelihood
{
    /// <summary>Additions per evaluation, about a second.</summary>
    private const double LargestWork = 1e9;

    private readonly double[] chances;
    private readonly int[] persons;
    private readonly SubsetMoments moments;

    public ExactLikelihood(CoxDesign design)
        : base(design)
    {
        chances = new double[design.Rows.Count];
        persons = new int[design.Rows.Count];
        var (groups, width) = (design.Groups, design.Covariates.Width);
        var most = 0;
        double work = 0;
        for (var stratum = 0; stratum + 1 < groups.StratumGroup.Length; stratum++)
        {
            for (var group = groups.StratumGroup[stratum]; group < groups.StratumGroup[stratum + 1]; group++)
            {
                var d = groups.End[group] - groups.EventStart[group];
                double n = groups.End[group] - design.Rows.StratumStart[stratum];
                most = Math.Max(most, d);
                work += n * (Math.Min(d, n - d) + 1) * (1 + width + width * (width + 1) / 2);
            }
        }

        if (work > LargestWork)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The exact likelihood of {design.Rows.Count} persons with up to {most} events at one time takes {work:g3} additions, ")
                + FormattableString.Invariant($"more than the limit of {LargestWork:g3}; Efron's ties are close to it."), nameof(design));
        }

        moments = new SubsetMoments(most, width);
    }

    public override double Evaluate(ReadOnlySpan<double> coefficients)
    {
        Design.EventX.CopyTo(Gradient, 0);
        Array.Clear(Information);
        var groups = Design.Groups;
        var sum = EventTerm(coefficients);
        for (var stratum = 0; stratum + 1 < groups.StratumGroup.Length; stratum++)
        {
            for (var group = groups.StratumGroup[stratum]; group < groups.StratumGroup[stratum + 1]; group++)
            {
                var n = RiskSet(stratum, group, coefficients);
                var d = groups.End[group] - groups.EventStart[group];
                sum -= d < n ? LogSubsets(n, d) : All(n);
            }
        }

        return sum;
    }

    /// <summary>Lists who is at risk, with η in the place of the chances, and returns their number.</summary>
    private int RiskSet(int stratum, int group, ReadOnlySpan<double> coefficients)
    {
        var (rows, n) = (Design.Rows, 0);
        var time = rows.Times[Design.Groups.EventStart[group]];
        for (var row = rows.StratumStart[stratum]; row < Design.Groups.End[group]; row++)
        {
            if (rows.Entries is null || rows.Entries[row] < time)
            {
                persons[n] = row;
                chances[n++] = Design.LinearPredictor(row, coefficients);
            }
        }

        return n;
    }

    /// <summary>All at risk have the event: the only subset, of no information.</summary>
    private double All(int n)
    {
        double sum = 0;
        for (var i = 0; i < n; i++)
        {
            sum += chances[i];
            var x = Design.Covariates.Row(persons[i]);
            for (var j = 0; j < x.Length; j++)
            {
                Gradient[j] -= x[j];
            }
        }

        return sum;
    }

    private double LogSubsets(int n, int d)
    {
        var etas = chances.AsSpan(0, n);
        var tilt = Tilt(etas, d);
        double logs = 0;
        moments.Clear();
        foreach (ref var chance in etas)
        {
            var t = tilt + chance;
            logs += Math.Max(t, 0) + Elementary.LogOnePlus(Math.Exp(-Math.Abs(t)));
            chance = 1 / (1 + Math.Exp(-t));
        }

        moments.Centre(Design.Covariates, persons.AsSpan(0, n), etas, d);
        for (var i = 0; i < n; i++)
        {
            moments.Add(chances[i], Design.Covariates.Row(persons[i]), i, Math.Max(0, d - (n - i - 1)), Math.Min(i + 1, d));
        }

        moments.Subtract(d, Gradient, Information, Design.Covariates.Stride);
        return Math.Log(moments.Chance(d)) + logs - d * tilt;
    }

    /// <summary>θ with Σ 1/(1 + exp(−θ − η)) = d, by bisection; it need not be exact.</summary>
    private static double Tilt(ReadOnlySpan<double> etas, int d)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var eta in etas)
        {
            (least, most) = (Math.Min(least, eta), Math.Max(most, eta));
        }

        var centre = Math.Log((double)d / (etas.Length - d));
        var (low, high) = (centre - most, centre - least);
        for (var i = 0; i < 60 && high - low > 0.01; i++)
        {
            var middle = low + (high - low) / 2;
            double expected = 0;
            foreach (var eta in etas)
            {
                expected += 1 / (1 + Math.Exp(-middle - eta));
            }

            (low, high) = expected < d ? (middle, high) : (low, middle);
        }

        return low + (high - low) / 2;
    }
}
