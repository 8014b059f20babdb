using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Tables;

/// <summary>An estimate, its standard error, and the test of 0 that they make.</summary>
/// <param name="Estimate">On the scale on which it is taken as normal.</param>
/// <param name="StandardError">On the same scale, 0 or more.</param>
/// <param name="Z">Estimate / StandardError: ±∞ where only the error is 0, null where both are.</param>
/// <param name="PValue">P(|N(0,1)| ≥ |Z|), two-sided; null with Z.</param>
/// <param name="Method">The estimator.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WaldTest(double Estimate, double StandardError, double? Z, double? PValue, string Method)
{
    internal static WaldTest Of(double estimate, double error, string method)
    {
        if (estimate == 0 && error == 0)
        {
            return new WaldTest(estimate, error, null, null, method);
        }

        var z = estimate / error;
        return new WaldTest(estimate, error, z, double.IsInfinity(z) ? 0 : NormalFunctions.TwoSided(z), method);
    }
}
