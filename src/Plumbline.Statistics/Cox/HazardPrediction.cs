using System.Collections.Immutable;

namespace Plumbline.Statistics.Cox;

/// <summary>Λ(t) for given covariates, and Var Λ = e²ᶯ Σ ΔVar + q'Vq with q = eᶯ ∫ (x − x̄) dΛ.</summary>
internal static class HazardPrediction
{
    public static ImmutableArray<BaselineHazard> Of(
        CoxDesign design, NewtonMaximum maximum, HazardIncrements increments, ReadOnlySpan<double> at, double offset)
    {
        var curves = ImmutableArray.CreateBuilder<BaselineHazard>(design.Rows.StratumLabels.Length);
        for (var stratum = 0; stratum < design.Rows.StratumLabels.Length; stratum++)
        {
            curves.Add(OfStratum(design, maximum, increments, stratum, at, offset));
        }

        return curves.MoveToImmutable();
    }

    private static BaselineHazard OfStratum(
        CoxDesign design, NewtonMaximum maximum, HazardIncrements increments, int stratum, ReadOnlySpan<double> at, double offset)
    {
        var (covariates, groups) = (design.Covariates, design.Groups);
        var x = new double[covariates.Width];
        var eta = offset - design.OffsetMeans[stratum];
        for (var j = 0; j < x.Length; j++)
        {
            x[j] = ((at.IsEmpty ? 0 : at[j]) - covariates.Means[stratum * x.Length + j]) / covariates.Scales[j];
            eta += x[j] * maximum.Coefficients[j];
        }

        var risk = Math.Exp(eta);
        if (!double.IsNormal(risk))
        {
            throw new ArithmeticException(FormattableString.Invariant(
                $"The covariates lie so far from the data that the hazard is exp({eta}) times that at their mean: give values near them."));
        }

        var (first, next) = (groups.StratumGroup[stratum], groups.StratumGroup[stratum + 1]);
        var (times, hazards, errors) = (new double[next - first], new double[next - first], new double[next - first]);
        double hazard = 0, variance = 0;
        var q = new double[x.Length];
        for (var group = next - 1; group >= first; group--)
        {
            hazard += increments.Hazard[group];
            variance += increments.Variance[group];
            for (var j = 0; j < q.Length; j++)
            {
                q[j] += x[j] * increments.Hazard[group] - increments.MeanHazard[group * covariates.Stride + j];
            }

            var i = next - 1 - group;
            times[i] = design.Rows.Times[groups.EventStart[group]];
            hazards[i] = risk * hazard;
            errors[i] = risk * Math.Sqrt(variance + maximum.Factor.Quadratic(q));
        }

        return new BaselineHazard(
            design.Rows.StratumLabels[stratum], [.. times], [.. hazards], [.. errors], design.Ties == CoxTies.Efron ? "Efron" : "Breslow");
    }
}
