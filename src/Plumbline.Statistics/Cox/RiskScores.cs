using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plumbline.Statistics.Cox;

/// <summary>
/// w exp(η) of every row. Where some |η| is beyond what exp can hold, η is taken relative to a reference: the largest η of the risk set
/// of the group at which the row enters, so that no sum over a risk set overflows or vanishes. With delayed entry, where the largest may
/// leave, the logarithms themselves are given, and each risk set is summed on its own.
/// </summary>
internal sealed class RiskScores(CoxDesign design)
{
    private const double Safe = 300;

    // Additions for which risk sets may be summed one by one; far more persons than that with such η are no data.
    private const double LargestWork = 1e8;

    private double[]? references;

    /// <summary>One per row; rows that are in no risk set may hold anything.</summary>
    public double[] Values { get; } =
        new double[(design.Rows.Count + ScaledCovariates.Lanes - 1) / ScaledCovariates.Lanes * ScaledCovariates.Lanes];

    /// <summary>Whether Values holds η, without the weight.</summary>
    public bool AreLogarithms { get; private set; }

    /// <summary>Whether the references of all groups are 0.</summary>
    public bool IsPlain => references is null;

    /// <summary>What was subtracted from η up to a group.</summary>
    public double Reference(int group) => references is null ? 0 : references[group];

    public void SetReference(int group, double value) => references![group] = value;

    /// <summary>Returns false where the work would be without bounds.</summary>
    public bool Compute(ReadOnlySpan<double> coefficients)
    {
        LinearPredictors(coefficients);
        (references, AreLogarithms) = (null, false);
        if (!AllSafe())
        {
            references = new double[design.Groups.Count];
            AreLogarithms = design.Groups.Leaving is not null;
            if (AreLogarithms)
            {
                return (double)design.Groups.Count * design.Rows.Count * design.Covariates.Stride <= LargestWork;
            }

            SubtractReferences(references);
        }

        Exponentiate();
        return true;
    }

    private void LinearPredictors(ReadOnlySpan<double> coefficients)
    {
        var x = MemoryMarshal.Cast<double, Vector256<double>>(design.Covariates.X.AsSpan());
        Values.AsSpan().Clear();
        var values = Values.AsSpan(0, design.Rows.Count);
        if (design.Offsets is { } offsets)
        {
            offsets.CopyTo(values);
        }

        Span<double> part = stackalloc double[ScaledCovariates.Lanes];
        var blocks = design.Covariates.Stride / ScaledCovariates.Lanes;
        for (var block = 0; block < blocks; block++)
        {
            var from = block * ScaledCovariates.Lanes;
            part.Clear();
            coefficients[from..Math.Min(coefficients.Length, from + ScaledCovariates.Lanes)].CopyTo(part);
            var beta = Vector256.Create<double>(part);
            for (int row = 0, at = block; row < values.Length; row++, at += blocks)
            {
                values[row] += Vector256.Sum(x[at] * beta);
            }
        }
    }

    private bool AllSafe()
    {
        var groups = design.Groups;
        for (var stratum = 0; stratum + 1 < groups.StratumGroup.Length; stratum++)
        {
            for (var row = design.Rows.StratumStart[stratum]; row < groups.LastAtRisk[stratum]; row++)
            {
                if (!(Math.Abs(Values[row]) <= Safe))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void SubtractReferences(double[] largests)
    {
        var groups = design.Groups;
        for (var stratum = 0; stratum + 1 < groups.StratumGroup.Length; stratum++)
        {
            var row = design.Rows.StratumStart[stratum];
            var largest = double.NegativeInfinity;
            for (var group = groups.StratumGroup[stratum]; group < groups.StratumGroup[stratum + 1]; group++)
            {
                var entering = Values.AsSpan(row, groups.End[group] - row);
                foreach (var value in entering)
                {
                    largest = Math.Max(largest, value);
                }

                foreach (ref var value in entering)
                {
                    value -= largest;
                }

                largests[group] = largest;
                row = groups.End[group];
            }
        }
    }

    private void Exponentiate()
    {
        var values = MemoryMarshal.Cast<double, Vector256<double>>(Values.AsSpan());
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Vector256.Exp(values[i]);
        }

        if (design.Rows.Weights is { } weights)
        {
            for (var row = 0; row < weights.Length; row++)
            {
                Values[row] *= weights[row];
            }
        }
    }
}
