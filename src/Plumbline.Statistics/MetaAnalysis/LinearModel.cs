namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>
/// The model with moderators. Each step orthonormalises the weighted columns by modified Gram-Schmidt, done twice, which is as stable as
/// Householder's QR (Giraud et al. 2005) and needs no matrix beyond k × p; MathNet's QR allocates and copies several at each step. The
/// columns are made orthonormal once without weights first, so their units do not matter, and what they explain without weights is taken
/// out of the data, so its origin does not matter. Buffers are reused: one thread at a time.
/// </summary>
internal sealed class LinearModel : HeterogeneityModel
{
    // Residuals this small beside the data are rounding: the fit is exact.
    private const double Exact = 1e-14;

    private readonly double[] y;
    private readonly double[] v;
    private readonly double[][] basis;
    private readonly double[][] triangle;
    private readonly double[][] weighted;
    private readonly double[][] weightedTriangle;
    private readonly double[] residual;
    private readonly double[] scratch;
    private readonly double[] weights;
    private readonly double[] projections;
    private readonly double[] explained;

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
        (triangle, weightedTriangle) = (Orthonormal.Square(Parameters), Orthonormal.Square(Parameters));
        (residual, scratch, weights) = (new double[v.Length], new double[v.Length], new double[v.Length]);
        projections = new double[Parameters];
        var dependent = Orthonormal.Orthonormalise(basis, triangle, Orthonormal.Collinear);
        if (dependent >= 0)
        {
            throw new ArgumentException(
                $"The moderators must be linearly independent, but '{names[dependent]}' is a combination of those before it.",
                nameof(columns));
        }

        explained = new double[Parameters];
        var length = Orthonormal.Length(y);
        Orthonormal.Project(basis, y, explained);
        if (Orthonormal.Length(y) <= Exact * length)
        {
            Array.Clear(y);
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
            weights[i] = w;
            sum += w;
            squares += w * w;
            traceP += w * (1 - leverage);
            tracePP += w * w * (1 - 2 * leverage);
            q += e * e;
            q2 += w * e * e;
            scratch[i] = w * e;
        }

        Orthonormal.Project(weighted, scratch, null);
        for (var i = 0; i < v.Length; i++)
        {
            q3 += scratch[i] * scratch[i];
        }

        if (!(traceP > 0))
        {
            throw new ArithmeticException(FormattableString.Invariant(
                $"The variances differ too much for a regression: at tau² = {tau2} they span {SmallestVariance}..{LargestVariance}."));
        }

        return new WeightedFit(sum, squares, traceP, Math.Max(0, tracePP + Orthonormal.SquaredGram(weighted, weights)), q, q2, q3);
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
        var total = Orthonormal.Square(Parameters);
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
        for (var i = 0; i < Parameters; i++)
        {
            for (var j = i; j < Parameters; j++)
            {
                projected[i] += weightedTriangle[i][j] * explained[j];
            }
        }

        return (UpperTriangle.Solve(total, projected), total, projected);
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

    /// <summary>Fills the weighted columns, their triangle, the projections of √w y and what is left of it.</summary>
    private void Fit(double tau2)
    {
        for (var i = 0; i < v.Length; i++)
        {
            var root = Math.Sqrt(1 / (v[i] + tau2));
            for (var j = 0; j < Parameters; j++)
            {
                weighted[j][i] = root * basis[j][i];
            }

            residual[i] = root * y[i];
        }

        if (Orthonormal.Orthonormalise(weighted, weightedTriangle, 0) >= 0)
        {
            throw new ArithmeticException(
                FormattableString.Invariant($"The moderators cannot be told apart with the weights 1/(vi + tau²) at tau² = {tau2}."));
        }

        Array.Clear(projections);
        Orthonormal.Project(weighted, residual, projections);
    }

    private UnweightedFit FitUnweighted()
    {
        double traceV = 0, traceVV = 0;
        for (var i = 0; i < v.Length; i++)
        {
            var leverage = basis.Sum(column => column[i] * column[i]);
            traceV += v[i] * (1 - leverage);
            traceVV += v[i] * v[i] * (1 - 2 * leverage);
        }

        return new UnweightedFit(y.Sum(e => e * e), traceV, Math.Max(0, traceVV + Orthonormal.SquaredGram(basis, v)));
    }
}
