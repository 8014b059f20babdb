using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Cox;

/// <summary>Everything a partial likelihood needs that does not depend on the coefficients.</summary>
internal sealed class CoxDesign
{
    private CoxDesign(SurvivalData data, Covariates covariates, CoxOptions options)
    {
        Persons = data.Count;
        Ties = options.Ties;
        Rows = SortedRows.Of(data, options.Strata);
        Groups = EventGroups.Of(Rows);
        Covariates = new ScaledCovariates(Rows, Groups, covariates);
        OffsetMeans = new double[Rows.StratumLabels.Length];
        Offsets = options.Offsets is { } offsets ? CentredOffsets(offsets) : null;
        EventX = new double[Covariates.Stride];
        SumOverEvents();
    }

    public SortedRows Rows { get; }

    public EventGroups Groups { get; }

    public ScaledCovariates Covariates { get; }

    public CoxTies Ties { get; }

    /// <summary>Number of persons given, those with weight 0 included.</summary>
    public int Persons { get; }

    public int Events { get; private set; }

    /// <summary>Offsets less their mean in the stratum.</summary>
    public double[]? Offsets { get; private set; }

    public double[] OffsetMeans { get; }

    /// <summary>Σ w x over the events.</summary>
    public double[] EventX { get; }

    /// <summary>Σ w offset over the events.</summary>
    public double EventOffset { get; private set; }

    public static CoxDesign Create(SurvivalData data, Covariates covariates, CoxOptions options)
    {
        Guard.Require(Enum.IsDefined(options.Ties), nameof(CoxOptions.Ties), $"There are no ties {options.Ties}.");
        if (options.Ties == CoxTies.Exact && data.Weights is { } weights && Array.Exists(weights, weight => weight is not (0 or 1)))
        {
            throw new ArgumentException("The exact partial likelihood has no case weights other than 0 and 1.", nameof(options));
        }

        return new CoxDesign(data, covariates, options);
    }

    /// <summary>The same without offsets: what can be estimated does not depend on them, but far apart they leave no information at 0.
    /// </summary>
    public CoxDesign WithoutOffsets()
    {
        var copy = (CoxDesign)MemberwiseClone();
        (copy.Offsets, copy.EventOffset) = (null, 0);
        return copy;
    }

    /// <summary>The row's linear predictor, on the scaled coefficients.</summary>
    public double LinearPredictor(int row, ReadOnlySpan<double> coefficients)
    {
        var sum = Offsets is null ? 0 : Offsets[row];
        var x = Covariates.Row(row);
        for (var j = 0; j < x.Length; j++)
        {
            sum += coefficients[j] * x[j];
        }

        return sum;
    }

    private double[] CentredOffsets(IReadOnlyList<double> given)
    {
        if (given.Count != Persons)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The offsets must have a number per person, but there are {given.Count} for {Persons} persons."), nameof(given));
        }

        var offsets = new double[Rows.Count];
        for (var stratum = 0; stratum < OffsetMeans.Length; stratum++)
        {
            var (from, to) = (Rows.StratumStart[stratum], Rows.StratumStart[stratum + 1]);
            double sum = 0;
            for (var row = from; row < to; row++)
            {
                offsets[row] = given[Rows.Order[row]];
                Guard.Require(Math.Abs(offsets[row]) <= LargestOffset, nameof(CoxOptions.Offsets),
                    $"An offset must lie within ±{LargestOffset}, but row {Rows.Order[row] + 1} has {offsets[row]}.");
                sum += offsets[row];
            }

            OffsetMeans[stratum] = sum / Math.Max(1, to - from);
            foreach (ref var offset in offsets.AsSpan(from, to - from))
            {
                offset -= OffsetMeans[stratum];
            }
        }

        return offsets;
    }

    private void SumOverEvents()
    {
        for (var row = 0; row < Rows.Count; row++)
        {
            if (!Rows.Events[row])
            {
                continue;
            }

            Events++;
            var weight = Rows.Weights?[row] ?? 1;
            EventOffset += Offsets is null ? 0 : weight * Offsets[row];
            var x = Covariates.Row(row);
            for (var j = 0; j < x.Length; j++)
            {
                EventX[j] += weight * x[j];
            }
        }
    }

    // Beyond, a hazard ratio of exp(200) between two persons would be asked for.
    private const double LargestOffset = 100;
}
