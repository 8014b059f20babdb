namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>
/// The global maximum of the likelihood or restricted likelihood in τ² ≥ 0. The derivative −½ tr + ½ y'P²y (tr of W for ML, of P for REML;
/// Harville 1977) is followed from 0 to the bound beyond which it must be negative, on a grid even in ln(τ² + v_min); each change from
/// plus to minus is a local maximum, found by Newton's steps kept inside the bracket, and the highest wins. Fisher scoring from one start,
/// the usual way, can stop at a lower maximum or not settle.
/// </summary>
internal static class LikelihoodMaximum
{
    // The derivative is a sum of smooth steps in ln τ², each about one unit of the logarithm wide.
    private const double GridStep = 0.2;
    private const int FewestCells = 8;
    private const int MostNewtonSteps = 100;

    public static double Find(HeterogeneityModel model, bool restricted)
    {
        var bound = model.LargestTau2;
        var (from, slopeFrom) = (0.0, Slope(model, 0, restricted));
        (double Tau2, double? LogLikelihood) best = (0, slopeFrom > 0 ? double.NegativeInfinity : null);
        if (bound == 0)
        {
            return 0;
        }

        var width = Elementary.LogOnePlus(bound / model.SmallestVariance);
        var cells = Math.Max(FewestCells, (int)Math.Ceiling(width / GridStep));
        for (var cell = 1; cell <= cells; cell++)
        {
            // Rounding may leave the slope at the bound itself above 0 by nothing; twice the bound has room.
            var to = cell == cells ? 2 * bound : model.SmallestVariance * Elementary.ExpMinusOne(width * cell / cells);
            var slope = Slope(model, to, restricted);
            if (slopeFrom > 0 && slope <= 0)
            {
                best = Better(model, best, Root(model, from, to, restricted), restricted);
            }

            (from, slopeFrom) = (to, slope);
        }

        return best.Tau2;
    }

    /// <summary>Likelihoods are compared only where there is more than one maximum.</summary>
    private static (double Tau2, double? LogLikelihood) Better(
        HeterogeneityModel model, (double Tau2, double? LogLikelihood) best, double found, bool restricted)
    {
        if (best.LogLikelihood is double.NegativeInfinity)
        {
            return (found, null);
        }

        var known = best.LogLikelihood ?? model.LogLikelihood(best.Tau2, restricted);
        var other = model.LogLikelihood(found, restricted);
        return other > known ? (found, other) : (best.Tau2, known);
    }

    /// <summary>Twice the derivative of the log-likelihood.</summary>
    private static double Slope(HeterogeneityModel model, double tau2, bool restricted)
    {
        var fit = model.At(tau2);
        return fit.Q2 - (restricted ? fit.TraceP : fit.SumW);
    }

    private static double Root(HeterogeneityModel model, double low, double high, bool restricted)
    {
        var tau2 = low + (high - low) / 2;
        for (var step = 0; step < MostNewtonSteps && tau2 > low && tau2 < high; step++)
        {
            var fit = model.At(tau2);
            var slope = fit.Q2 - (restricted ? fit.TraceP : fit.SumW);
            if (slope == 0)
            {
                break;
            }

            (low, high) = slope > 0 ? (tau2, high) : (low, tau2);
            var next = tau2 - slope / ((restricted ? fit.TracePP : fit.SumW2) - 2 * fit.Q3);
            if (Math.Abs(next - tau2) <= 1e-15 * tau2)
            {
                break;
            }

            tau2 = next > low && next < high ? next : low + (high - low) / 2;
        }

        return tau2;
    }
}
