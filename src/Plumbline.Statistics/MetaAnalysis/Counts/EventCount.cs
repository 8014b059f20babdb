using System.Runtime.InteropServices;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>The responders of one study or group.</summary>
/// <param name="Responders">x, 0 to n.</param>
/// <param name="Total">n, 1 to 1e9.</param>
/// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EventCount(long Responders, long Total)
{
    public long Responders { get; } = CheckedResponders(Responders, Total);

    public long Total { get; } = Total;

    /// <summary>x/n.</summary>
    public double Proportion => (double)Responders / Total;

    private static long CheckedResponders(long responders, long total)
    {
        Guard.Proportion(responders, total);
        return responders;
    }
}
