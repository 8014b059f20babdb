using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plumbline.Statistics.Cox;

/// <summary>
/// The sums of <see cref="TiedLikelihood"/> for up to four covariates without delayed entry: a row is one vector register, and so is
/// each row of the sums, which do not leave the registers.
/// </summary>
internal static class NarrowSums
{
    public static bool Fits(CoxDesign design) => design.Covariates.Stride == ScaledCovariates.Lanes && design.Groups.Leaving is null;

    /// <summary>Subtracts Σ m x̄ from the gradient and adds to the information; writes the denominators of all events.</summary>
    public static void Accumulate(CoxDesign design, double[] scores, double[] denominators, double[] gradient, double[] information)
    {
        var (groups, efron) = (design.Groups, design.Ties == CoxTies.Efron);
        var x = MemoryMarshal.Cast<double, Vector256<double>>(design.Covariates.X.AsSpan());
        var total = default(Moments);
        var next = 0;
        for (var stratum = 0; stratum + 1 < groups.StratumGroup.Length; stratum++)
        {
            var row = design.Rows.StratumStart[stratum];
            var risk = default(Moments);
            for (var group = groups.StratumGroup[stratum]; group < groups.StratumGroup[stratum + 1]; group++)
            {
                var (start, end) = (groups.EventStart[group], groups.End[group]);
                var d = end - start;
                var mean = groups.Weight[group] / d;
                if (d == 1 || !efron)
                {
                    for (; row < end; row++)
                    {
                        risk.Add(x[row], scores[row]);
                    }

                    denominators.AsSpan(next, d).Fill(risk.Zero);
                    var q = 1 / risk.Zero;
                    total.AddTerms(risk, groups.Weight[group] * q, groups.Weight[group] * q * q);
                }
                else
                {
                    for (; row < start; row++)
                    {
                        risk.Add(x[row], scores[row]);
                    }

                    var events = default(Moments);
                    for (; row < end; row++)
                    {
                        events.Add(x[row], scores[row]);
                    }

                    risk.Add(events);
                    total.AddTerms(risk, events, TieSums.Of(risk.Zero, events.Zero, mean, efron, denominators.AsSpan(next, d)));
                }

                next += d;
            }
        }

        total.CopyTo(gradient, information, design.Covariates.Width);
    }

    /// <summary>Σ r, Σ r x and the rows of Σ r xx'; or the gradient and the rows of the information.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Moments
    {
        public double Zero;
        private Vector256<double> first;
        private Vector256<double> row0;
        private Vector256<double> row1;
        private Vector256<double> row2;
        private Vector256<double> row3;

        public void Add(Vector256<double> x, double score)
        {
            var scaled = x * Vector256.Create(score);
            Zero += score;
            first += scaled;
            row0 += scaled * Vector256.Shuffle(x, Vector256.Create(0L, 0, 0, 0));
            row1 += scaled * Vector256.Shuffle(x, Vector256.Create(1L, 1, 1, 1));
            row2 += scaled * Vector256.Shuffle(x, Vector256.Create(2L, 2, 2, 2));
            row3 += scaled * Vector256.Shuffle(x, Vector256.Create(3L, 3, 3, 3));
        }

        public void Add(in Moments other)
        {
            Zero += other.Zero;
            first += other.first;
            row0 += other.row0;
            row1 += other.row1;
            row2 += other.row2;
            row3 += other.row3;
        }

        /// <summary>a S2 − aa S1 S1' for a group without ties.</summary>
        public void AddTerms(in Moments risk, double a, double aa)
        {
            var (factor, mean) = (Vector256.Create(a), risk.first * Vector256.Create(aa));
            first -= factor * risk.first;
            row0 += factor * risk.row0 - mean * Vector256.Create(risk.first[0]);
            row1 += factor * risk.row1 - mean * Vector256.Create(risk.first[1]);
            row2 += factor * risk.row2 - mean * Vector256.Create(risk.first[2]);
            row3 += factor * risk.row3 - mean * Vector256.Create(risk.first[3]);
        }

        public void AddTerms(in Moments risk, in Moments events, TieSums sums)
        {
            var (a, b) = (Vector256.Create(sums.A), Vector256.Create(sums.B));
            first -= a * risk.first - b * events.first;
            var ofRisk = risk.first * Vector256.Create(sums.AA) - events.first * Vector256.Create(sums.AB);
            var ofEvents = events.first * Vector256.Create(sums.BB) - risk.first * Vector256.Create(sums.AB);
            row0 += a * risk.row0 - b * events.row0
                - ofRisk * Vector256.Create(risk.first[0]) - ofEvents * Vector256.Create(events.first[0]);
            row1 += a * risk.row1 - b * events.row1
                - ofRisk * Vector256.Create(risk.first[1]) - ofEvents * Vector256.Create(events.first[1]);
            row2 += a * risk.row2 - b * events.row2
                - ofRisk * Vector256.Create(risk.first[2]) - ofEvents * Vector256.Create(events.first[2]);
            row3 += a * risk.row3 - b * events.row3
                - ofRisk * Vector256.Create(risk.first[3]) - ofEvents * Vector256.Create(events.first[3]);
        }

        public readonly void CopyTo(double[] gradient, double[] information, int width)
        {
            ReadOnlySpan<Vector256<double>> rows = [row0, row1, row2, row3];
            (Vector256.Create(gradient) + first).CopyTo(gradient);
            for (var i = 0; i < width; i++)
            {
                rows[i].CopyTo(information, i * ScaledCovariates.Lanes);
            }
        }
    }
}
