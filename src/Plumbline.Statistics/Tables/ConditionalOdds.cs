namespace Plumbline.Statistics.Tables;

/// <summary>
/// The odds ratio ψ given all margins of a 2×2 table: X is Fisher's noncentral hypergeometric, P(X = x) ∝ C(c₁, x) C(c₂, r₁−x) ψˣ. Sums
/// run outward from the observed A, relative to its chance; equations are solved in ln ψ by Newton's method inside a bracket.
/// </summary>
internal static class ConditionalOdds
{
    private const int MostSteps = 200;
    private const double LogStep = 8;

    /// <summary>ψ with E(X) = A; 0 or +∞ at the ends of the support, null where it has one point.</summary>
    public static double? Estimate(TwoByTwo t)
    {
        bool canFall = t.A > 0 && t.D > 0, canRise = t.B > 0 && t.C > 0;
        return (canFall, canRise) switch
        {
            (false, false) => null,
            (false, true) => 0,
            (true, false) => double.PositiveInfinity,
            _ => Solve(t, (up, down) => (Math.Log(up.First / down.First), up.Second / up.First + down.Second / down.First)),
        };
    }

    /// <summary>ψ with P(X &gt; A) + w P(X = A) = tail, w the <paramref name="weight"/>; 0 at the lower end of the support. The rest is
    /// 1 − tail, given so that a tail near 1 keeps its digits.</summary>
    public static double Lower(TwoByTwo t, double tail, double rest, double weight) =>
        t.A == 0 || t.D == 0 ? 0 : SolveTail(t, weight, 1 - weight, Math.Log(tail) - Math.Log(rest));

    /// <summary>ψ with P(X &lt; A) + w P(X = A) = tail; +∞ at the upper end of the support.</summary>
    public static double Upper(TwoByTwo t, double tail, double rest, double weight) =>
        t.B == 0 || t.C == 0 ? double.PositiveInfinity : SolveTail(t, 1 - weight, weight, Math.Log(rest) - Math.Log(tail));

    // ln((P(X > A) + u P(X = A)) / (P(X < A) + v P(X = A))) = target. Its slope is the distance between the means of the two parts.
    private static double SolveTail(TwoByTwo t, double atUp, double atDown, double target) => Solve(t, (up, down) =>
    {
        double above = atUp + up.Zeroth, below = atDown + down.Zeroth;
        return (Math.Log(above / below) - target, up.First / above + down.First / below);
    });

    // The root of a rising function of ln ψ.
    private static double Solve(TwoByTwo t, Func<Sums, Sums, (double Value, double Slope)> function)
    {
        double low = double.NegativeInfinity, high = double.PositiveInfinity;
        var at = Math.Log((t.A + 0.5) / (t.B + 0.5) * ((t.D + 0.5) / (t.C + 0.5)));
        for (var step = 0; step < MostSteps; step++)
        {
            var up = Sums.Of(t.B, t.C, t.A, t.D, Math.Exp(at));
            var down = Sums.Of(t.A, t.D, t.B, t.C, Math.Exp(-at));
            // Where one side overflows, the other is nothing beside it.
            var (value, slope) = up.Overflows ? (double.PositiveInfinity, 1)
                : down.Overflows ? (double.NegativeInfinity, 1)
                : function(up, down);
            if (value < 0)
            {
                low = at;
            }
            else
            {
                high = at;
            }

            var next = at - value / slope;
            if (value == 0 || Math.Abs(next - at) <= 2e-15 * Math.Max(1, Math.Abs(at)))
            {
                return Math.Exp(next);
            }

            if (!(next > low && next < high) || Math.Abs(next - at) > LogStep)
            {
                next = double.IsInfinity(low) ? high - LogStep : double.IsInfinity(high) ? low + LogStep : low + (high - low) / 2;
            }

            if (next <= low || next >= high)
            {
                return Math.Exp(at);
            }

            at = next;
        }

        throw new ArithmeticException($"The conditional odds ratio of {t} did not settle.");
    }

    // Σ wⱼ, Σ j wⱼ and Σ j² wⱼ over j ≥ 1, wⱼ the chance of the table j steps away relative to the observed one.
    private readonly record struct Sums(double Zeroth, double First, double Second)
    {
        public bool Overflows => !double.IsFinite(Second);

        /// <summary>Steps that take from p and q and give to r and s, each multiplying the odds by <paramref name="odds"/>.</summary>
        public static Sums Of(double p, double q, double r, double s, double odds)
        {
            double zeroth = 0, first = 0, second = 0, term = 1;
            var last = Math.Min(p, q);
            for (double j = 1; j <= last; j++)
            {
                var ratio = (p - j + 1) * (q - j + 1) / ((r + j) * (s + j)) * odds;
                term *= ratio;
                zeroth += term;
                first += j * term;
                second += j * j * term;
                // The rest is below term × ratio / (1 − ratio).
                if ((ratio < 1 && j * j * term <= 1e-18 * (1 - ratio) * second) || !(second < double.MaxValue))
                {
                    break;
                }
            }

            return new Sums(zeroth, first, second);
        }
    }
}
