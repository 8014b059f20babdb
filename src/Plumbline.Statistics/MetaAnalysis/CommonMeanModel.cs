namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>
/// The model without moderators, X = 1, in scalar sums. The most precise study is put first and its estimate is the origin: whatever τ² is,
/// only its weight can exceed half of the sum, so 1 − w/Σw loses no digits for the others and is taken from their sum for it.
/// </summary>
internal sealed class CommonMeanModel : HeterogeneityModel
{
    private readonly double[] y;
    private readonly double[] v;
    private readonly double origin;

    public CommonMeanModel(IReadOnlyList<StudyEffect> studies)
        : base(studies.Count, 1)
    {
        (y, v) = (new double[studies.Count], new double[studies.Count]);
        var first = 0;
        for (var i = 0; i < v.Length; i++)
        {
            (y[i], v[i]) = (studies[i].Yi, studies[i].Vi);
            first = v[i] < v[first] ? i : first;
            LargestVariance = Math.Max(LargestVariance, v[i]);
        }

        (y[0], y[first], v[0], v[first]) = (y[first], y[0], v[first], v[0]);
        origin = y[0];
        for (var i = 0; i < y.Length; i++)
        {
            y[i] -= origin;
        }

        Unweighted = FitUnweighted();
    }

    public override double SmallestVariance => v[0];

    public override double LargestVariance { get; }

    public override double TotalSquares => Unweighted.ResidualSquares;

    public override UnweightedFit Unweighted { get; }

    /// <summary>μ = Σwy/Σw and Var(μ) = 1/Σw.</summary>
    public (double Estimate, double Variance) Mean(double tau2)
    {
        var (shift, sum, _) = Location(tau2);
        return (origin + shift, 1 / sum);
    }

    public override WeightedFit At(double tau2)
    {
        var (shift, sum, others) = Location(tau2);
        double first = 1 / (v[0] + tau2), first2 = first * first, otherSquares = 0;
        double traceP = first * others, q = first * shift * shift, wr = -first2 * shift;
        double q2 = first2 * shift * shift, q3 = first * q2, leverage2 = 0, pairs = 0;
        for (var i = 1; i < v.Length; i++)
        {
            double w = 1 / (v[i] + tau2), w2 = w * w, r = y[i] - shift, rest = sum - w;
            traceP += w * rest;
            q += w * r * r;
            q2 += w2 * r * r;
            q3 += w2 * w * r * r;
            wr += w2 * r;
            leverage2 += w2 * rest * rest;
            otherSquares += w2;
        }

        var squares = first2 + otherSquares;
        for (var i = 1; i < v.Length; i++)
        {
            var w = 1 / (v[i] + tau2);
            pairs += w * w * (squares - w * w);
        }

        leverage2 += first2 * others * others;
        pairs += first2 * otherSquares;
        return new WeightedFit(
            sum, squares, traceP / sum, (leverage2 + pairs) / (sum * sum), q, q2, Math.Max(0, q3 - wr * wr / sum));
    }

    public override double LogLikelihood(double tau2, bool restricted)
    {
        var (shift, sum, _) = Location(tau2);
        double logs = 0, q = 0;
        for (var i = 0; i < v.Length; i++)
        {
            var r = y[i] - shift;
            logs += Math.Log(v[i] + tau2);
            q += r * r / (v[i] + tau2);
        }

        return restricted
            ? -0.5 * ((Studies - 1) * Elementary.LogTwoPi - Math.Log(Studies) + logs + Math.Log(sum) + q)
            : -0.5 * (Studies * Elementary.LogTwoPi + logs + q);
    }

    /// <summary>μ − origin, Σw, and Σw without the first study.</summary>
    private (double Shift, double Sum, double Others) Location(double tau2)
    {
        double others = 0, product = 0;
        for (var i = 1; i < v.Length; i++)
        {
            var w = 1 / (v[i] + tau2);
            others += w;
            product += w * y[i];
        }

        var sum = 1 / (v[0] + tau2) + others;
        return (product / sum, sum, others);
    }

    private UnweightedFit FitUnweighted()
    {
        double k = v.Length, mean = 0, squares = 0, sumV = 0, sumV2 = 0;
        for (var i = 0; i < v.Length; i++)
        {
            mean += y[i] / k;
            sumV += v[i];
            sumV2 += v[i] * v[i];
        }

        for (var i = 0; i < y.Length; i++)
        {
            squares += (y[i] - mean) * (y[i] - mean);
        }

        return new UnweightedFit(squares, sumV * (1 - 1 / k), sumV2 * (1 - 2 / k) + sumV / k * (sumV / k));
    }
}
