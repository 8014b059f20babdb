namespace Plumbline.Statistics.Cox;

internal static class Sandwich
{
    private const double Dependent = 1e-10;

    public static RobustCoxErrors Of(CoxDesign design, NewtonMaximum maximum, IReadOnlyList<int>? clusters)
    {
        var (labels, count) = Labels(design, clusters);
        var size = design.Covariates.Width;
        var influence = Product(Sums(design, maximum.Coefficients, labels, count), maximum.Factor.Inverse());
        var scaled = Meat(design, influence, out _);
        var nullSums = Sums(design, new double[size], labels, count);
        var nullMeat = Meat(design, nullSums, out var gradient);
        return new RobustCoxErrors(
            design, maximum, scaled, count,
            Test("Cox score test, robust", nullMeat, gradient, maximum),
            Test("Cox Wald test, robust", scaled, maximum.Coefficients, maximum));
    }

    private static (int[] Labels, int Count) Labels(CoxDesign design, IReadOnlyList<int>? clusters)
    {
        var order = design.Rows.Order;
        if (clusters is null)
        {
            return ([.. Enumerable.Range(0, order.Length)], order.Length);
        }

        if (clusters.Count != design.Persons)
        {
            var sentence = FormattableString.Invariant(
                $"The clusters must have a label per person, but there are {clusters.Count} for {design.Persons} persons.");
            throw new ArgumentException(sentence, nameof(clusters));
        }

        var distinct = order.Select(person => clusters[person]).Distinct().Order().ToArray();
        return ([.. order.Select(person => Array.BinarySearch(distinct, clusters[person]))], distinct.Length);
    }

    /// <summary>Score residuals at the coefficients, summed within the clusters.</summary>
    private static double[] Sums(CoxDesign design, double[] coefficients, int[] labels, int count)
    {
        var hazards = new PersonHazards(design, new HazardIncrements(design, coefficients));
        var size = design.Covariates.Width;
        var sums = new double[count * size];
        var score = new double[size];
        for (var row = 0; row < labels.Length; row++)
        {
            hazards.Score(row, score);
            for (var j = 0; j < size; j++)
            {
                sums[labels[row] * size + j] += score[j];
            }
        }

        return sums;
    }

    private static double[,] Meat(CoxDesign design, double[] sums, out double[] total)
    {
        var size = design.Covariates.Width;
        var meat = new double[size, size];
        total = new double[size];
        for (var at = 0; at < sums.Length; at += size)
        {
            for (var i = 0; i < size; i++)
            {
                total[i] += sums[at + i];
                for (var j = 0; j < size; j++)
                {
                    meat[i, j] += sums[at + i] * sums[at + j];
                }
            }
        }

        return meat;
    }

    private static TestResult? Test(string name, double[,] covariance, double[] value, NewtonMaximum maximum)
    {
        var size = value.Length;
        var flat = new double[size * size];
        Buffer.BlockCopy(covariance, 0, flat, 0, flat.Length * sizeof(double));
        var factor = new Cholesky(flat, size, size, i => maximum.Estimable[i] ? Dependent * covariance[i, i] : double.PositiveInfinity);
        var df = maximum.Estimable.Count(estimable => estimable);
        return df == 0 || factor.Rank < df ? null : TestResult.ChiSquared(name, factor.Quadratic(value), df);
    }

    /// <summary>V u of each cluster, what leaving it out would change: V(Σ uu')V as Σ (Vu)(Vu)' cannot come out below 0.</summary>
    private static double[] Product(double[] sums, double[,] bread)
    {
        var size = bread.GetLength(0);
        var product = new double[sums.Length];
        for (var at = 0; at < sums.Length; at += size)
        {
            for (var i = 0; i < size; i++)
            {
                for (var k = 0; k < size; k++)
                {
                    product[at + i] += bread[i, k] * sums[at + k];
                }
            }
        }

        return product;
    }
}
