using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Survival;

/// <summary>
/// A step function S(t), 1 before the first event, with a row for each distinct time of an event or a censoring, ascending. All columns
/// have one value per row.
/// </summary>
public sealed class KaplanMeierCurve
{
    private readonly LifeTable table;
    private readonly CurveColumns columns;

    private KaplanMeierCurve(LifeTable table, CurveColumns columns, int persons, SurvivalEstimator estimator)
    {
        this.table = table;
        this.columns = columns;
        Persons = persons;
        Estimator = estimator;
    }

    public SurvivalEstimator Estimator { get; }

    /// <summary>Number of rows of the data, whatever their weights.</summary>
    public int Persons { get; }

    /// <summary>Times in the unit of the data.</summary>
    public ImmutableArray<double> Times => Column(table.Times);

    /// <summary>Number (or sum of weights) at risk just before each time: entry &lt; t ≤ time.</summary>
    public ImmutableArray<double> AtRisk => Column(table.AtRisk);

    /// <summary>Number (or sum of weights) of events at each time.</summary>
    public ImmutableArray<double> Events => Column(table.Events);

    /// <summary>Number (or sum of weights) of those censored at each time, after its events.</summary>
    public ImmutableArray<double> Censored => Column(table.Censored);

    /// <summary>S(t) from each time to before the next, in [0, 1].</summary>
    public ImmutableArray<double> Survival => Column(columns.Survival);

    /// <summary>
    /// Standard error of ln S(t), Greenwood's √Σ d/(n(n − d)) (1926) for the Kaplan-Meier estimate; +∞ where S is 0. That of S(t) is
    /// S(t) times this.
    /// </summary>
    public ImmutableArray<double> StandardErrorLog => Column(columns.ErrorLog);

    /// <summary>
    /// Cumulative hazard: Nelson's and Aalen's Σ d/n (1972, 1978); with ties taken one after another for that estimator.
    /// </summary>
    public ImmutableArray<double> CumulativeHazard => Column(columns.Hazard);

    /// <summary>Standard error of the cumulative hazard: √Σ d/n²; the squares of the single terms where ties come one by one.</summary>
    public ImmutableArray<double> StandardErrorHazard => Column(columns.ErrorHazard);

    /// <summary>Standard error of S(t) at a row, from 0; null where S is 0.</summary>
    public double? StandardError(int row)
    {
        Guard.Row(row, table.Times.Length);
        return columns.Survival[row] > 0 ? columns.Survival[row] * columns.ErrorLog[row] : null;
    }

    /// <summary>Pointwise limits at every time.</summary>
    public ConfidenceBand Limits(ConfidenceTransform transform = ConfidenceTransform.Log, double level = 0.95)
    {
        var (name, z) = (TransformedLimits.Name(transform), TransformedLimits.Z(level));
        var (survival, errors) = (columns.Survival, columns.ErrorLog);
        var rows = survival.AsSpan().LastIndexOfAnyExcept(0) + 1;
        var (low, high) = (GC.AllocateUninitializedArray<double>(rows), GC.AllocateUninitializedArray<double>(rows));
        var limits = new TransformedLimits(1, 1);
        for (var i = 0; i < rows; i++)
        {
            if (table.Events[i] > 0)
            {
                limits = TransformedLimits.Of(transform, survival[i], errors[i], z);
            }

            (low[i], high[i]) = limits;
        }

        return new ConfidenceBand(survival.Length, Column(low), Column(high), level, name);
    }

    /// <summary>
    /// The time by which the share p has had the event: the first t with S(t) ≤ 1 − p (equal if within 1.5e−8), or the midpoint of the
    /// step that runs at 1 − p. Its limits are where the limits of S cross 1 − p (Brookmeyer and Crowley 1982; theirs is the plain scale).
    /// </summary>
    /// <param name="p">Strictly between 0 and 1.</param>
    public TimeQuantile Quantile(
        double p, ConfidenceTransform transform = ConfidenceTransform.Log, double level = 0.95, QuantileRule rule = QuantileRule.First)
    {
        Guard.Require(p is > 0 and < 1, nameof(p), $"p must lie strictly between 0 and 1, but is {p}.");
        Guard.Require(Enum.IsDefined(rule), nameof(rule), $"There is no rule {rule}.");
        var band = Limits(transform, level);
        return new TimeQuantile(
            p, BandQuantile.Of(table.Times, columns.Survival, 1 - p, rule), BandQuantile.Of(table.Times, band.Low.AsSpan(), 1 - p, rule),
            BandQuantile.Of(table.Times, band.High.AsSpan(), 1 - p, rule), level,
            $"Brookmeyer-Crowley, {band.Method}{(rule == QuantileRule.First ? "" : ", flat end to its midpoint")}");
    }

    /// <summary>The quantile for p = ½.</summary>
    public TimeQuantile Median(
        ConfidenceTransform transform = ConfidenceTransform.Log, double level = 0.95, QuantileRule rule = QuantileRule.First) =>
        Quantile(0.5, transform, level, rule);

    /// <summary>S(t) with its interval, the number at risk and the events so far, at any time from 0 on.</summary>
    public SurvivalAt At(double time, ConfidenceTransform transform = ConfidenceTransform.Log, double level = 0.95)
    {
        Guard.NotNegative(time, nameof(time));
        return SurvivalAtRow(-1, RowAt(time), time, transform, level)!.Value;
    }

    /// <summary>
    /// S(to)/S(from): the share free of the event at a time among those free of it at an earlier one, the landmark. Its error, as that of
    /// a curve of those alone who are still observed after the landmark, comes from the events between the two. Null if S(from) is 0.
    /// </summary>
    /// <param name="from">The landmark, at least 0.</param>
    /// <param name="to">Not before the landmark.</param>
    public SurvivalAt? Conditional(
        double from, double to, ConfidenceTransform transform = ConfidenceTransform.Log, double level = 0.95)
    {
        Guard.NotNegative(from, nameof(from));
        Guard.Require(to >= from && double.IsFinite(to), nameof(to), $"to must be finite and not before {from}, but is {to}.");
        return SurvivalAtRow(RowAt(from), RowAt(to), to, transform, level);
    }

    /// <summary>The cumulative hazard at any time from 0 on, with its interval on the log scale, H exp(± z se/H).</summary>
    public HazardAt CumulativeHazardAt(double time, double level = 0.95)
    {
        Guard.NotNegative(time, nameof(time));
        var (row, z) = (RowAt(time), TransformedLimits.Z(level));
        if (row < 0 || columns.Hazard[row] == 0)
        {
            return new HazardAt(time, 0, 0, null);
        }

        var (hazard, error) = (columns.Hazard[row], columns.ErrorHazard[row]);
        var factor = Math.Exp(z * error / hazard);
        return new HazardAt(time, hazard, error, new Interval(hazard / factor, hazard * factor, level, "log"));
    }

    /// <summary>Number (or sum of weights) at risk just before each of the given times, as printed below a curve.</summary>
    public IReadOnlyList<double> NumbersAtRisk(IReadOnlyList<double> times) => [.. times.Select(time =>
    {
        Guard.NotNegative(time, nameof(times));
        return table.AtRiskAt(time);
    })];

    /// <summary>The area under S from 0 to τ; by default refused where S is not known up to τ. τ is finite and above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">τ lies beyond the last time, S there is not 0, and CarryOn is not chosen.</exception>
    public RestrictedMean RestrictedMean(double tau, double level = 0.95, BeyondFollowUp beyond = BeyondFollowUp.Refuse) =>
        RestrictedMeans.Of(table, columns, tau, level, beyond);

    internal static KaplanMeierCurve Of(LifeTable table, int persons, SurvivalEstimator estimator) =>
        new(table, CurveColumns.Of(table, estimator), persons, estimator);

    /// <summary>S at one row over S at an earlier one, rows being −1 before the first; null if the latter is 0.</summary>
    private SurvivalAt? SurvivalAtRow(int from, int row, double time, ConfidenceTransform transform, double level)
    {
        var (name, z) = (TransformedLimits.Name(transform), TransformedLimits.Z(level));
        var (start, survival) = (from < 0 ? 1 : columns.Survival[from], row < 0 ? 1 : columns.Survival[row]);
        if (start <= 0)
        {
            return null;
        }

        var events = 0.0;
        for (var i = from + 1; i <= row; i++)
        {
            events += table.Events[i];
        }

        var (share, atRisk) = (survival / start, table.AtRiskAt(time));
        if (share <= 0)
        {
            return new SurvivalAt(time, 0, null, null, atRisk, events, IsBeyondFollowUp: false);
        }

        var error = Math.Sqrt(Math.Max(0, Variance(row) - Variance(from)));
        var limits = TransformedLimits.Of(transform, share, error, z);
        return new SurvivalAt(
            time, share, share * error, new Interval(limits.Low, limits.High, level, name), atRisk, events, time > table.Times[^1]);
    }

    private double Variance(int row) => row < 0 ? 0 : columns.ErrorLog[row] * columns.ErrorLog[row];

    /// <summary>The last row whose time is not after t; −1 before the first.</summary>
    private int RowAt(double time) => Ascending.CountUpTo(table.Times, time) - 1;

    private static ImmutableArray<double> Column(double[] values) => ImmutableCollectionsMarshal.AsImmutableArray(values);
}
