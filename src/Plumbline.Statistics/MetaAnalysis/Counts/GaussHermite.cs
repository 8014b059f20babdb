using System.Collections.Concurrent;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>Nodes and weights of ∫ e^(−t²) g(t) dt ≈ Σ w g(t), exact for polynomials g up to degree 2n − 1.</summary>
internal sealed class GaussHermite
{
    public const int MostNodes = 100;
    private const int MostSteps = 100;

    private static readonly ConcurrentDictionary<int, GaussHermite> Made = new();

    private GaussHermite(int count)
    {
        // The roots of the polynomial of each degree lie between those of the one before and ±√(2n+1): brackets without a guess.
        double[] roots = [];
        for (var degree = 1; degree <= count; degree++)
        {
            var outer = Math.Sqrt(2 * degree + 1);
            var next = new double[degree];
            for (var i = 0; i < degree; i++)
            {
                next[i] = Root(degree, i == 0 ? -outer : roots[i - 1], i == degree - 1 ? outer : roots[i]);
            }

            roots = next;
        }

        Nodes = roots;
        LogScaledWeights = [.. roots.Select(root => -Math.Log(SumOfSquares(count, root)))];
    }

    /// <param name="count">n, 1 to 100.</param>
    public static GaussHermite Of(int count) => Made.GetOrAdd(count, n => new GaussHermite(n));

    /// <summary>t, ascending.</summary>
    public IReadOnlyList<double> Nodes { get; }

    /// <summary>ln(w e^(t²)): of moderate size even where w is below the smallest double.</summary>
    public IReadOnlyList<double> LogScaledWeights { get; }

    // Newton inside a shrinking bracket; h'ₙ = √(2n) hₙ₋₁, and the functions' common factor e^(−t²/2) cancels from the step.
    private static double Root(int degree, double low, double high)
    {
        var rising = Functions(degree, high).Last > 0;
        var t = (low + high) / 2;
        for (var step = 0; step < MostSteps; step++)
        {
            var (last, previous) = Functions(degree, t);
            (low, high) = last > 0 == rising ? (low, t) : (t, high);
            var next = t - last / (Math.Sqrt(2 * degree) * previous);
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.Abs(next - t) <= 1e-16 * (1 + Math.Abs(t)))
            {
                return next;
            }

            t = next;
        }

        return t;
    }

    // The orthonormal Hermite functions ψₙ and ψₙ₋₁: ψ₀ = π^(−1/4) e^(−t²/2), √(n+1) ψₙ₊₁ = √2 t ψₙ − √n ψₙ₋₁.
    private static (double Last, double Previous) Functions(int degree, double t)
    {
        var (last, previous) = (Math.Exp(-t * t / 2 - Math.Log(Math.PI) / 4), 0.0);
        for (var n = 0; n < degree; n++)
        {
            (last, previous) = ((Math.Sqrt(2) * t * last - Math.Sqrt(n) * previous) / Math.Sqrt(n + 1), last);
        }

        return (last, previous);
    }

    // w e^(t²) = 1 / Σ ψₖ(t)² over k < n (the Christoffel number; Golub and Welsch 1969).
    private static double SumOfSquares(int degree, double t)
    {
        var (last, previous, sum) = (Math.Exp(-t * t / 2 - Math.Log(Math.PI) / 4), 0.0, 0.0);
        for (var n = 0; n < degree; n++)
        {
            sum += last * last;
            (last, previous) = ((Math.Sqrt(2) * t * last - Math.Sqrt(n) * previous) / Math.Sqrt(n + 1), last);
        }

        return sum;
    }
}
