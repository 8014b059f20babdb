namespace Plumbline.Statistics.Cox;

/// <summary>
/// Maximises a partial likelihood, which is concave, by Newton's steps from 0, halved while they lose. With λ² = U'I⁻¹U, the square of the
/// step in standard errors, it ends when λ² is 1e−22 of the number of events: the coefficients are then exact to rounding.
/// </summary>
internal sealed class NewtonMaximum
{
    private const int LargestCount = 200;
    private const int LargestHalvings = 60;
    private const double Collinear = 1e-12;
    private const double Converged = 1e-22;

    // Where only the likelihood is asked for: what it still gains is half the decrement, and is added.
    private const double ConvergedLikelihood = 1e-10;

    // Below, a decrement that does not fall any further is the rounding of the gradient.
    private const double Stalled = 1e-14;

    // Information below this share of the number of events is rounding: its column keeps its coefficient, at which the likelihood is flat.
    private const double Rounding = 1e-14;

    // A gradient without information: far from the maximum the likelihood falls along a straight line, and steps must be tried.
    private const double Slope = 1e-8;

    private readonly PartialLikelihood likelihood;
    private readonly CoxDesign design;
    private readonly bool[] estimable;
    private readonly MonotoneLikelihood monotone;
    private double[] step = [];
    private double decrement = double.PositiveInfinity;
    private readonly double converged = Converged;

    public NewtonMaximum(PartialLikelihood likelihood)
        : this(likelihood, new double[likelihood.Design.Covariates.Width])
    {
        var size = Collinear * design.Groups.TotalWeight;
        Factor = new Cholesky(likelihood.Information, design.Covariates.Stride, Coefficients.Length, _ => size);
        estimable = design.Offsets is null ? Factor.Kept : EstimableWithoutOffsets(size);
        ScoreStatistic = Factor.Quadratic(likelihood.Gradient);
        Climb();

        // Offsets so far apart that the likelihood is flat wherever it can be reached: a 0 that was never left is no estimate.
        estimable = [.. estimable.Select((estimated, j) => estimated && (Factor.Kept[j] || Directions[j] != 0))];
        Information = [.. likelihood.Information];
    }

    private NewtonMaximum(PartialLikelihood likelihood, double[] start)
    {
        this.likelihood = likelihood;
        design = likelihood.Design;
        monotone = new MonotoneLikelihood(design);
        Coefficients = start;
        Directions = new int[start.Length];
        LogLikelihood = LogLikelihoodNull = Evaluate(start);
        (Factor, estimable) = (null!, []);
    }

    private NewtonMaximum(PartialLikelihood likelihood, double[] start, bool[] free)
        : this(likelihood, start)
    {
        estimable = free;
        converged = ConvergedLikelihood;
        Factor = Factorise(0);
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

    /// <summary>The maximum over the other coefficients, one being held, from a start; its likelihood is exact to 1e−9.</summary>
    public NewtonMaximum Holding(PartialLikelihood buffers, int column, ReadOnlySpan<double> start) =>
        new(buffers, [.. start], [.. estimable.Select((estimated, j) => estimated && j != column)]);

    private bool[] EstimableWithoutOffsets(double size)
    {
        var plain = new NewtonMaximum(PartialLikelihood.Of(design.WithoutOffsets()), Coefficients);
        return new Cholesky(plain.likelihood.Information, design.Covariates.Stride, Coefficients.Length, _ => size).Kept;
    }

    private Cholesky Factorise(double ridge)
    {
        // Toward infinity, gain and information shrink alike: a direction of less information has less to gain than is asked for.
        var rounding = Math.Max(Rounding, converged > Converged ? converged : 0) * design.Groups.TotalWeight;
        var (information, stride) = ((double[])likelihood.Information.Clone(), design.Covariates.Stride);
        for (var i = 0; i < Coefficients.Length; i++)
        {
            information[i * stride + i] += ridge;
        }

        return new Cholesky(information, stride, Coefficients.Length, i => estimable[i] ? rounding : double.PositiveInfinity);
    }

    private void Climb()
    {
        double ridge = 0;
        for (Steps = 0; Steps < LargestCount; Steps++)
        {
            var before = decrement;
            var isSlope = Factor.Remainder(likelihood.Gradient, estimable) > Slope * design.Groups.TotalWeight;
            ridge = !isSlope ? 0 : ridge > 0 ? ridge / 4 : likelihood.Gradient.Max(Math.Abs);
            step = (isSlope ? Factorise(ridge) : Factor).Solve(likelihood.Gradient);
            decrement = PredictorChange.Product(step, likelihood.Gradient);
            var settled = !isSlope && (decrement <= converged * design.Groups.TotalWeight
                || (decrement <= Stalled * design.Groups.TotalWeight && decrement > before / 2));
            if (!isSlope && monotone.Reaches(step, decrement, settled, Factor, estimable))
            {
                monotone.SetDirections(Directions, Coefficients, step, Factor, estimable);
                settled = true;
            }

            if (settled)
            {
                Finish();
                return;
            }

            if (Advance())
            {
                Factor = Factorise(0);
            }
            else if (monotone.IsNearLimit(decrement))
            {
                return;
            }
            else
            {
                break;
            }
        }

        throw new ArithmeticException(FormattableString.Invariant(
            $"The partial likelihood of {design.Rows.Count} persons with {design.Events} events did not settle in {Steps} steps: it is ")
            + FormattableString.Invariant($"{LogLikelihood} at the scaled coefficients {string.Join(", ", Coefficients)}."));
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
