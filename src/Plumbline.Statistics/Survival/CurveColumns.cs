namespace Plumbline.Statistics.Survival;

/// <summary>Running sums over a life table.</summary>
internal sealed class CurveColumns
{
    private CurveColumns(int rows)
    {
        Survival = GC.AllocateUninitializedArray<double>(rows);
        ErrorLog = GC.AllocateUninitializedArray<double>(rows);
        Hazard = GC.AllocateUninitializedArray<double>(rows);
        ErrorHazard = GC.AllocateUninitializedArray<double>(rows);
    }

    public double[] Survival { get; }

    public double[] ErrorLog { get; }

    public double[] Hazard { get; }

    public double[] ErrorHazard { get; }

    public static CurveColumns Of(LifeTable table, SurvivalEstimator estimator)
    {
        var columns = new CurveColumns(table.Times.Length);
        if (estimator == SurvivalEstimator.KaplanMeier)
        {
            columns.ProductLimit(table);
        }
        else
        {
            Guard.Require(Enum.IsDefined(estimator), nameof(estimator), $"There is no estimator {estimator}.");
            columns.Exponential(table, oneByOne: estimator == SurvivalEstimator.FlemingHarringtonTies);
        }

        return columns;
    }

    private void ProductLimit(LifeTable table)
    {
        var (survival, greenwood, hazard, aalen) = (1.0, 0.0, 0.0, 0.0);
        var (errorLog, errorHazard) = (0.0, 0.0);
        for (var i = 0; i < Survival.Length; i++)
        {
            var d = table.Events[i];
            if (d > 0)
            {
                var n = table.AtRisk[i];
                var left = n - d;
                var share = d / n;
                survival *= left / n;
                greenwood += share / left; // +∞ where nobody is left, and so ever after
                hazard += share;
                aalen += share / n;
                errorLog = Math.Sqrt(greenwood);
                errorHazard = Math.Sqrt(aalen);
            }

            (Survival[i], ErrorLog[i], Hazard[i], ErrorHazard[i]) = (survival, errorLog, hazard, errorHazard);
        }
    }

    private void Exponential(LifeTable table, bool oneByOne)
    {
        var (hazard, variance) = (0.0, 0.0);
        for (var i = 0; i < Survival.Length; i++)
        {
            if (table.Events[i] > 0)
            {
                var (step, square) = oneByOne ? OneByOne(table, i) : AtOnce(table.AtRisk[i], table.Events[i]);
                (hazard, variance) = (hazard + step, variance + square);
            }

            Survival[i] = Math.Exp(-hazard);
            Hazard[i] = hazard;
            ErrorLog[i] = ErrorHazard[i] = Math.Sqrt(variance);
        }
    }

    private static (double Step, double Square) AtOnce(double n, double d) => (d / n, d / n / n);

    /// <summary>The persons with the event leave one after another; with weights, each has the mean weight of them.</summary>
    private static (double Step, double Square) OneByOne(LifeTable table, int row)
    {
        var (persons, n) = (table.PersonsWithEvent(row), table.AtRisk[row]);
        var weight = table.Events[row] / persons;
        var (step, square) = (0.0, 0.0);
        for (var j = 0; j < persons; j++)
        {
            var term = weight / (n - j * weight);
            (step, square) = (step + term, square + term * term / weight);
        }

        return (step, square);
    }
}
