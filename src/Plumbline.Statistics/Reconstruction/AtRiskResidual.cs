using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Reconstruction;

/// <summary>A printed number at risk beside the reconstructed one: persons whose time is not below the printed time.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AtRiskResidual(double Time, int Printed, int Reconstructed)
{
    /// <summary>Reconstructed minus printed; 0 where the table is met.</summary>
    public int Difference => Reconstructed - Printed;
}
