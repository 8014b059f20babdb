namespace Plumbline.Statistics.Cox;

/// <summary>
/// Maximises a partial likelihood, which is concave, by Newton's steps from 0, halved while they lose. With λ² = U'I⁻¹U, the square of the
/// step in standard errors, it ends when λ² is 1e−22 of the number of events: the coefficients are then exact to rounding.
/// <para>Where the likelihood is monotone, ℓ nears its limit while every step still moves some linear predictor by about 1: the likelihood
/// gains e^−η in each. The maximum lies at infinity, in the direction of the step (Bryson and Johnson 1981; Heinze and Schemper 2001).
/// </para>
/// </summary>
internal sealed class NewtonMaximum
{
    private const int LargestCount = 200;
    private const int LargestHalvings = 60;
    private const double Collinear = 1e-12;
    private const double Converged = 1e-22;

    // Below, a decrement that does not fall any further is the rounding of the gradient.
    private const double Stalled = 1e-14;

    // Information below this share of the number of events is rounding: its column keeps its coefficient, at which the likelihood is flat.
    private const double Rounding = 1e-14;

    // A maximum at which a linear predictor has a standard error above 0.05/√1e−9 = 1600 counts as infinite.
    private const double NearLimit = 1e-9;
    private const double LargeStep = 0.05;

    // A column has its part in the direction to infinity if it contributes more than this of the largest contribution.
    private const double PartOfDirection = 1e-3;

    private readonly PartialLikelihood likelihood;
    private readonly CoxDesign design;
    private readonly bool[] estimable;
    private readonly double meanWeight;
    private double[] step = [];
    private double decrement = double.PositiveInfinity;
    private double movement = double.PositiveInfinity;

    public NewtonMaximum(PartialLikelihood likelihood)
        : this(likelihood, new double[likelihood.Design.Covariates.Width])
    {
        var size = Collinear * design.Groups.TotalWeight;
        Factor = new Cholesky(likelihood.Information, design.Covariates.Stride, Coefficients.Length, _ => size);
        estimable = Factor.Kept;
        ScoreStatistic = Factor.Quadratic(likelihood.Gradient);
        Climb();
        Information = [.. likelihood.Information];
    }

    private NewtonMaximum(PartialLikelihood likelihood, double[] start)
    {
        this.likelihood = likelihood;
        design = likelihood.Design;
        meanWeight = design.Groups.TotalWeight / Math.Max(1, design.Events);
        Coefficients = start;
        Directions = new int[start.Length];
        LogLikelihood = LogLikelihoodNull = Evaluate(start);
        (Factor, estimable) = (null!, []);
    }

    private NewtonMaximum(PartialLikelihood likelihood, double[] start, bool[] free)
        : this(likelihood, start)
    {
        estimable = free;
        Factor = Factorise();
        if (double.IsFinite(LogLikelihood))
        {
            Climb();
        }
    }

    /// <summary>On the scaled covariates; 0 where not estimable.</summary>
    public double[] Coefficients { get; }

    public IReadOnlyList<bool> Estimable => estimable;

    /// <summary>+1 or −1 where the coefficient has no finite maximum, else 0.</summary>
    public int[] Directions { get; }

    public double LogLikelihoodNull { get; }

    public double LogLikelihood { get; private set; }

    /// <summary>U'I⁻¹U at 0.</summary>
    public double ScoreStatistic { get; }

    /// <summary>Of the information at the coefficients.</summary>
    public Cholesky Factor { get; private set; }

    /// <summary>Minus the second derivatives at the coefficients, row after padded row.</summary>
    public double[] Information { get; } = [];

    public int Steps { get; private set; }

    /// <summary>The maximum over the other coefficients, one being held; the search begins at the coefficients given.</summary>
    public NewtonMaximum Holding(PartialLikelihood buffers, int column, double value, ReadOnlySpan<double> start)
    {
        double[] from = [.. start];
        from[column] = value;
        return new NewtonMaximum(buffers, from, [.. estimable.Select((estimated, j) => estimated && j != column)]);
    }

    private Cholesky Factorise()
    {
        var rounding = Rounding * design.Groups.TotalWeight;
        return new Cholesky(
            likelihood.Information, design.Covariates.Stride, Coefficients.Length, i => estimable[i] ? rounding : double.PositiveInfinity);
    }

    private void Climb()
    {
        for (Steps = 0; Steps < LargestCount; Steps++)
        {
            step = Factor.Solve(likelihood.Gradient);
            var before = decrement;
            decrement = PredictorChange.Product(step, likelihood.Gradient);
            var settled = decrement <= Converged * design.Groups.TotalWeight
                || (decrement <= Stalled * design.Groups.TotalWeight && decrement > before / 2);
            if (settled | Diverges(settled))
            {
                Finish();
                return;
            }

            if (!Advance())
            {
                if (decrement <= NearLimit * meanWeight)
                {
                    return;
                }

                break;
            }

            Factor = Factorise();
        }

        throw new ArithmeticException(FormattableString.Invariant(
            $"The partial likelihood of {design.Rows.Count} persons with {design.Events} events did not settle in {Steps} steps: it is ")
            + FormattableString.Invariant($"{LogLikelihood} at the scaled coefficients {string.Join(", ", Coefficients)}."));
    }

    /// <summary>Sets Directions, and returns whether there are any, once the likelihood is near its limit.</summary>
    private bool Diverges(bool settled)
    {
        if (decrement > 1000 * NearLimit * meanWeight)
        {
            return false;
        }

        var before = movement;
        movement = PredictorChange.Largest(design, step);
        var flat = Enumerable.Range(0, step.Length).Any(j => estimable[j] && !Factor.Kept[j]);
        if (!(settled && (flat || movement > LargeStep))
            && !(decrement <= NearLimit * meanWeight && movement > LargeStep && movement > 0.5 * before))
        {
            return false;
        }

        var parts = PredictorChange.ByColumn(design, step);
        var least = PartOfDirection * Math.Max(LargeStep, parts.Max());
        for (var j = 0; j < step.Length; j++)
        {
            Directions[j] = !estimable[j] ? 0 : !Factor.Kept[j] ? Math.Sign(Coefficients[j]) : parts[j] > least ? Math.Sign(step[j]) : 0;
        }

        return true;
    }

    private bool Advance()
    {
        var from = (double[])Coefficients.Clone();
        var slack = 1e-13 * (1 + Math.Abs(LogLikelihood));
        for (var halving = 0; halving < LargestHalvings; halving++)
        {
            var factor = Math.ScaleB(1, -halving);
            for (var j = 0; j < from.Length; j++)
            {
                Coefficients[j] = from[j] + factor * step[j];
            }

            var reached = Evaluate(Coefficients);
            if (reached >= LogLikelihood - slack)
            {
                LogLikelihood = reached;
                return true;
            }
        }

        from.CopyTo(Coefficients, 0);
        Evaluate(Coefficients);
        return false;
    }

    private void Finish()
    {
        for (var j = 0; j < step.Length; j++)
        {
            Coefficients[j] += step[j];
        }

        LogLikelihood += decrement / 2;
    }

    private double Evaluate(double[] at)
    {
        var value = likelihood.Evaluate(at);
        return double.IsNaN(value) ? double.NegativeInfinity : value;
    }
}
