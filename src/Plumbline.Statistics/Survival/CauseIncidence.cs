using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Survival;

/// <summary>
/// The cumulative incidence F(t) of one cause: the share that has had its event by t. Its variance is, with S just after each time u,
/// O the incidence of the other causes and d_o their events, the sum over u ≤ t of
/// d_k/(n(n − d)) (S(t) + O(t) − O(u))² + d_o/(n(n − d)) (F(t) − F(u))² + S(u−)² d_k d_o/n³.
/// That is the delta method's (Gaynor et al. 1993; Marubini and Valsecchi 1995, chapter 10) written as a sum of squares, and without
/// delayed entry the infinitesimal jackknife of survfit in R.
/// </summary>
public sealed class CauseIncidence
{
    private readonly LifeTable table;
    private readonly double[] events;
    private readonly double[] incidence;
    private readonly double[] errors;
    private readonly bool endsAtZero;

    private CauseIncidence(int cause, double[] events, LifeTable table, CurveColumns overall)
    {
        Cause = cause;
        this.table = table;
        this.events = events;
        incidence = new double[events.Length];
        errors = new double[events.Length];
        endsAtZero = overall.Survival[^1] <= 0;
        Fill(overall.Survival);
    }

    /// <summary>The number of the cause, as given.</summary>
    public int Cause { get; }

    /// <summary>Number (or sum of weights) of its events at each time.</summary>
    public ImmutableArray<double> Events => ImmutableCollectionsMarshal.AsImmutableArray(events);

    /// <summary>F(t) from each time to before the next, in [0, 1].</summary>
    public ImmutableArray<double> Incidence => ImmutableCollectionsMarshal.AsImmutableArray(incidence);

    /// <summary>Standard error of F(t).</summary>
    public ImmutableArray<double> StandardError => ImmutableCollectionsMarshal.AsImmutableArray(errors);

    /// <summary>The interval of F at a row, from 0; null before the first event of the cause.</summary>
    public Interval? Limits(int row, ConfidenceTransform transform = ConfidenceTransform.Log, double level = 0.95)
    {
        var (name, z) = (TransformedLimits.Name(transform), TransformedLimits.Z(level));
        Guard.Row(row, incidence.Length);
        if (incidence[row] <= 0)
        {
            return null;
        }

        var limits = TransformedLimits.Of(transform, incidence[row], errors[row] / incidence[row], z);
        return new Interval(limits.Low, limits.High, level, name);
    }

    /// <summary>F(t) with its interval at any time from 0 on.</summary>
    public IncidenceAt At(double time, ConfidenceTransform transform = ConfidenceTransform.Log, double level = 0.95)
    {
        Guard.NotNegative(time, nameof(time));
        var row = Ascending.CountUpTo(table.Times, time) - 1;
        TransformedLimits.Z(level);
        return row < 0
            ? new IncidenceAt(time, 0, 0, null, table.AtRiskAt(time), false)
            : new IncidenceAt(time, incidence[row], errors[row], Limits(row, transform, level), table.AtRiskAt(time),
                time > table.Times[^1] && !endsAtZero);
    }

    internal static CauseIncidence Of(int cause, double[] events, LifeTable table, CurveColumns overall) =>
        new(cause, events, table, overall);

    private void Fill(double[] survival)
    {
        var (own, others) = (new SquaredDistances(), new SquaredDistances());
        var (constant, before, total) = (0.0, 1.0, 0.0);
        for (var i = 0; i < events.Length; i++)
        {
            var (n, d, cause) = (table.AtRisk[i], table.Events[i], events[i]);
            if (d > 0)
            {
                var other = Math.Max(0, d - cause);
                total += before * cause / n;
                own.Move(before * other / n);
                others.Move(before * cause / n);
                constant += before * cause / n * (before * other / n) / n;

                // Where nobody is left, S and all further steps are 0, and so are these terms.
                if (n > d)
                {
                    own.Add(cause / n / (n - d));
                    others.Add(other / n / (n - d));
                }

                before = survival[i];
            }

            incidence[i] = Math.Min(1, total);
            errors[i] = Math.Sqrt(own.AboutMinus(survival[i]) + others.AboutMinus(0) + constant);
        }
    }

    /// <summary>
    /// Σ w (x + c)² for points that all move on by the same positive steps: kept up by their sums, so that each step costs the same and
    /// nothing is subtracted.
    /// </summary>
    private sealed class SquaredDistances
    {
        private double weight;
        private double first;
        private double second;

        public void Add(double pointWeight) => weight += pointWeight;

        public void Move(double step)
        {
            second += 2 * step * first + step * step * weight;
            first += step * weight;
        }

        public double AboutMinus(double c) => c * c * weight + 2 * c * first + second;
    }
}

/// <summary>The cumulative incidence of one cause at one time.</summary>
/// <param name="Time">In the unit of the data.</param>
/// <param name="Incidence">F(t), in [0, 1].</param>
/// <param name="StandardError">Of F(t).</param>
/// <param name="Interval">Null before the first event of the cause.</param>
/// <param name="AtRisk">Number (or sum of weights) at risk just before t.</param>
/// <param name="IsBeyondFollowUp">True if nobody is observed so long, and some were still free of any event.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct IncidenceAt(
    double Time, double Incidence, double StandardError, Interval? Interval, double AtRisk, bool IsBeyondFollowUp);
