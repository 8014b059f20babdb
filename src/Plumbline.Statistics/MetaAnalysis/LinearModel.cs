namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>
/// The model with moderators. Each step orthonormalises the weighted columns by modified Gram-Schmidt, done twice, which is as stable as
/// Householder's QR (Giraud et al. 2005) and needs no matrix beyond k × p; MathNet's QR allocates and copies several at each step. The
/// columns are made orthonormal once without weights first, so their units do not matter. Buffers are reused: one thread at a time.
/// </summary>
internal sealed class LinearModel : HeterogeneityModel
{
    // Below this share of its length a column is a combination of the others; lm of R asks for 1e−7.
    private const double Collinear = 1e-9;

    // Residuals this small beside the data are rounding: the fit is exact.
    private const double Exact = 1e-28;

    private readonly double[] y;
    private readonly double[] v;
    private readonly double[][] basis;
    private readonly double[][] triangle;
    private readonly double[][] weighted;
    private readonly double[][] weightedTriangle;
    private readonly double[] residual;
    private readonly double[] scratch;
    private readonly double[] projections;

    /// <param name="studies">At least one more than columns.</param>
    /// <param name="columns">The columns of X, each as long as the studies.</param>
    /// <param name="names">For messages.</param>
    /// <exception cref="ArgumentException">A column is a linear combination of those before it.</exception>
    public LinearModel(IReadOnlyList<StudyEffect> studies, IReadOnlyList<IReadOnlyList<double>> columns, IReadOnlyList<string> names)
        : base(studies.Count, columns.Count)
    {
        (y, v) = ([.. studies.Select(study => study.Yi)], [.. studies.Select(study => study.Vi)]);
        (SmallestVariance, LargestVariance) = (v.Min(), v.Max());
        var mean = y.Average();
        TotalSquares = y.Sum(value => (value - mean) * (value - mean));
        basis = [.. columns.Select(column => column.ToArray())];
        weighted = [.. columns.Select(_ => new double[v.Length])];
        (triangle, weightedTriangle) = (Square(Parameters), Square(Parameters));
        (residual, scratch, projections) = (new double[v.Length], new double[v.Length], new double[Parameters]);
        var dependent = Orthonormalise(basis, triangle, Collinear);
        if (dependent >= 0)
        {
            throw new ArgumentException(
                $"The moderators must be linearly independent, but '{names[dependent]}' is a combination of those before it.", nameof(columns));
        }

        Unweighted = FitUnweighted();
    }

    public override double SmallestVariance { get; }

    public override double LargestVariance { get; }

    public override double TotalSquares { get; }

    public override UnweightedFit Unweighted { get; }

    public override WeightedFit At(double tau2)
    {
        Fit(tau2);
        double sum = 0, squares = 0, traceP = 0, tracePP = 0, q = 0, q2 = 0, q3 = 0;
        for (var i = 0; i < v.Length; i++)
        {
            double w = 1 / (v[i] + tau2), e = residual[i], leverage = Leverage(i);
            sum += w;
            squares += w * w;
            traceP += w * (1 - leverage);
            tracePP += w * w * (1 - 2 * leverage);
            q += e * e;
            q2 += w * e * e;
            scratch[i] = w * e;
        }

        Project(weighted, scratch, null);
        for (var i = 0; i < v.Length; i++)
        {
            q3 += scratch[i] * scratch[i];
        }

        return new WeightedFit(sum, squares, traceP, Math.Max(0, tracePP + WeightedGram(tau2)), q, q2, q3);
    }

    public override double LogLikelihood(double tau2, bool restricted)
    {
        Fit(tau2);
        double logs = 0, q = 0, determinant = 0;
        for (var i = 0; i < v.Length; i++)
        {
            logs += Math.Log(v[i] + tau2);
            q += residual[i] * residual[i];
        }

        for (var j = 0; j < Parameters; j++)
        {
            determinant += 2 * Math.Log(weightedTriangle[j][j]);
        }

        return restricted
            ? -0.5 * (ResidualDegrees * Elementary.LogTwoPi + logs + determinant + q)
            : -0.5 * (Studies * Elementary.LogTwoPi + logs + q);
    }

    /// <summary>β, the upper triangle R with Cov(β) = (R'R)⁻¹, and the squared projections of the data on its rows.</summary>
    public (double[] Coefficients, double[][] Triangle, double[] Projections) Coefficients(double tau2)
    {
        Fit(tau2);
        var total = Square(Parameters);
        for (var i = 0; i < Parameters; i++)
        {
            for (var j = i; j < Parameters; j++)
            {
                for (var m = i; m <= j; m++)
                {
                    total[i][j] += weightedTriangle[i][m] * triangle[m][j];
                }
            }
        }

        var projected = projections.ToArray();
        return (UpperTriangle.Solve(total, projected), total, projected);
    }

    /// <summary>Whether a column can stand beside a constant.</summary>
    public static bool Differ(double[] column)
    {
        double[][] columns = [[.. Enumerable.Repeat(1.0, column.Length)], [.. column]];
        return Orthonormalise(columns, Square(2), Collinear) < 0;
    }

    /// <summary>Diagonal of the hat matrix at the last τ² looked at.</summary>
    private double Leverage(int i)
    {
        var sum = 0.0;
        foreach (var column in weighted)
        {
            sum += column[i] * column[i];
        }

        return sum;
    }

    /// <summary>‖Q'WQ‖², Q the weighted orthonormal columns.</summary>
    private double WeightedGram(double tau2)
    {
        var total = 0.0;
        for (var a = 0; a < Parameters; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                var product = 0.0;
                for (var i = 0; i < v.Length; i++)
                {
                    product += weighted[a][i] * weighted[b][i] / (v[i] + tau2);
                }

                total += (a == b ? 1 : 2) * product * product;
            }
        }

        return total;
    }

    /// <summary>Fills the weighted columns, their triangle, the projections of √w y and what is left of it.</summary>
    private void Fit(double tau2)
    {
        var length = 0.0;
        for (var i = 0; i < v.Length; i++)
        {
            var root = Math.Sqrt(1 / (v[i] + tau2));
            for (var j = 0; j < Parameters; j++)
            {
                weighted[j][i] = root * basis[j][i];
            }

            residual[i] = root * y[i];
            length += residual[i] * residual[i];
        }

        if (Orthonormalise(weighted, weightedTriangle, 0) >= 0)
        {
            throw new ArithmeticException(
                FormattableString.Invariant($"The moderators cannot be told apart with the weights 1/(vi + tau²) at tau² = {tau2}."));
        }

        Array.Clear(projections);
        Project(weighted, residual, projections);
        if (residual.Sum(e => e * e) <= Exact * length)
        {
            Array.Clear(residual);
        }
    }

    private UnweightedFit FitUnweighted()
    {
        y.CopyTo(residual, 0);
        Project(basis, residual, null);
        double traceV = 0, traceVV = 0, gram = 0;
        for (var i = 0; i < v.Length; i++)
        {
            var leverage = basis.Sum(column => column[i] * column[i]);
            traceV += v[i] * (1 - leverage);
            traceVV += v[i] * v[i] * (1 - 2 * leverage);
        }

        foreach (var a in basis)
        {
            foreach (var b in basis)
            {
                var product = 0.0;
                for (var i = 0; i < v.Length; i++)
                {
                    product += a[i] * b[i] * v[i];
                }

                gram += product * product;
            }
        }

        return new UnweightedFit(residual.Sum(e => e * e), traceV, Math.Max(0, traceVV + gram));
    }

    /// <summary>Makes the columns orthonormal in place and fills R; the index of the first column without a part of its own, or −1.</summary>
    private static int Orthonormalise(double[][] columns, double[][] r, double smallestShare)
    {
        for (var j = 0; j < columns.Length; j++)
        {
            var column = columns[j];
            var before = Length(column);
            Array.Clear(r[j]);
            for (var i = 0; i < j; i++)
            {
                r[i][j] = 0;
            }

            for (var pass = 0; pass < 2; pass++)
            {
                for (var i = 0; i < j; i++)
                {
                    r[i][j] += Subtract(columns[i], column);
                }
            }

            var after = Length(column);
            if (!(after > smallestShare * before))
            {
                return j;
            }

            r[j][j] = after;
            for (var i = 0; i < column.Length; i++)
            {
                column[i] /= after;
            }
        }

        return -1;
    }

    /// <summary>Takes the parts along the orthonormal columns out of a vector, twice, and adds them to <paramref name="along"/>.</summary>
    private static void Project(double[][] columns, double[] vector, double[]? along)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                var part = Subtract(columns[j], vector);
                if (along is not null)
                {
                    along[j] += part;
                }
            }
        }
    }

    private static double Subtract(double[] unit, double[] vector)
    {
        var product = 0.0;
        for (var i = 0; i < unit.Length; i++)
        {
            product += unit[i] * vector[i];
        }

        for (var i = 0; i < unit.Length; i++)
        {
            vector[i] -= product * unit[i];
        }

        return product;
    }

    private static double Length(double[] vector) => Math.Sqrt(vector.Sum(value => value * value));

    private static double[][] Square(int size) => [.. Enumerable.Range(0, size).Select(_ => new double[size])];
}
