namespace Plumbline.Statistics.Cox;

/// <summary>
/// Where twice the fall of the profile likelihood (the maximum over the other coefficients) reaches z²: the limits of a likelihood-ratio
/// interval (Venzon and Moolgavkar 1988). Its square root is nearly linear in the coefficient, so the secant finds it quickly.
/// </summary>
internal sealed class ProfileLimits
{
    private const int LargestCount = 200;

    // Steps of the search double: beyond a million times the first the likelihood is flat, and its last digits are rounding.
    private const int LargestDoublings = 20;
    private const double Precision = 1e-11;

    private readonly PartialLikelihood likelihood;
    private readonly NewtonMaximum maximum;
    private readonly int column;
    private readonly double z;
    private double[] nearby;
    private double[] before;

    public ProfileLimits(CoxDesign design, NewtonMaximum maximum, int column, double z)
    {
        // Its own buffers: a fit is never changed by what is asked of it.
        likelihood = PartialLikelihood.Of(design);
        (this.maximum, this.column, this.z) = (maximum, column, z);
        nearby = before = maximum.Coefficients;
    }

    /// <summary>The limit below (−1) or above (+1) the maximum, on the scaled covariate; ±∞ where the likelihood does not fall so far.
    /// </summary>
    public double Limit(int side)
    {
        if (maximum.Directions[column] == side)
        {
            return side * double.PositiveInfinity;
        }

        nearby = before = maximum.Coefficients;
        var (inner, atInner) = (maximum.Coefficients[column], -z);
        var step = maximum.Directions[column] == 0 ? z * Math.Sqrt(maximum.Factor.Inverse()[column, column]) : 1;
        for (var doubling = 0; doubling < LargestDoublings; doubling++, step *= 2)
        {
            var outer = inner + side * step;
            var atOuter = Excess(outer);
            if (atOuter >= 0)
            {
                return Root(inner, atInner, outer, atOuter);
            }

            (inner, atInner) = (outer, atOuter);
        }

        return side * double.PositiveInfinity;
    }

    /// <summary>√(2 (ℓmax − ℓ)) − z: −z at the maximum, 0 at the limit.</summary>
    private double Excess(double value)
    {
        var held = maximum.Holding(likelihood, column, Start(value));
        (before, nearby) = (nearby, held.Coefficients);
        return Math.Sqrt(Math.Max(0, 2 * (maximum.LogLikelihood - held.LogLikelihood))) - z;
    }

    /// <summary>Far out, where some predictors go to infinity, the other coefficients follow the one that is held in proportion, and steps
    /// of Newton's would not keep up: they start from the line through the last two points if that is better.</summary>
    private double[] Start(double value)
    {
        double[] near = [.. nearby], ahead = [.. nearby];
        var (from, span) = (nearby[column], nearby[column] - before[column]);
        for (var j = 0; j < ahead.Length && span != 0; j++)
        {
            ahead[j] += (nearby[j] - before[j]) / span * (value - from);
        }

        near[column] = ahead[column] = value;
        return span != 0 && likelihood.Evaluate(ahead) > likelihood.Evaluate(near) ? ahead : near;
    }

    /// <summary>Regula falsi, the value kept at the end that does not move being halved (Illinois).</summary>
    private double Root(double a, double atA, double b, double atB)
    {
        for (var i = 0; i < LargestCount && Math.Abs(b - a) > Precision * (1 + Math.Abs(a)); i++)
        {
            var c = double.IsFinite(atB) ? b - atB * ((b - a) / (atB - atA)) : a + (b - a) / 2;
            var atC = Excess(c);
            if (Math.Abs(atC) <= Math.Max(Precision, 1e-14 * Math.Abs(maximum.LogLikelihood)))
            {
                return c;
            }

            if (atC > 0 == atB > 0)
            {
                atA /= 2;
            }
            else
            {
                (a, atA) = (b, atB);
            }

            (b, atB) = (c, atC);
        }

        return b;
    }
}
