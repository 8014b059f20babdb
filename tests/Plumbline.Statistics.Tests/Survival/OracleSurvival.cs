using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Tests.Survival;

/// <summary>Reading survival data from reference cases, and the one rule in which they depend on the version of R's package.</summary>
internal static class OracleSurvival
{
    public static bool[] Events(OracleCase item, string column) => [.. item.Numbers(column).Select(status => status == 1)];

    public static SurvivalData Data(OracleCase item, string times, string status) =>
        SurvivalData.Create(item.Numbers(times), Events(item, status));

    /// <summary>
    /// Where S is 1, the transformations that are infinite there gave no limits in survival 3.5-3 and give 1 since 3.8-11; the arcsine
    /// gives none in either, being 0 times infinity, though its limit is 1 too. We give 1; the older answer is let pass.
    /// </summary>
    public static double?[] UnlessMissingAtOne(
        double?[] expected, double?[] actual, IReadOnlyList<double> survival, ConfidenceTransform transform) =>
        [.. actual.Select((value, row) => expected[row] is null && survival[row] == 1 && value == 1
            && transform is not (ConfidenceTransform.Plain or ConfidenceTransform.Log) ? null : value)];
}
