using Plumbline.Statistics.Cox;
using Plumbline.Statistics.Survival;

namespace Plumbline.Statistics.Tests.Cox;

/// <summary>Reads the input of a reference case.</summary>
internal static class CoxInput
{
    public static CoxFit Fit(OracleCase item, CoxTies ties) => CoxRegression.Fit(Data(item), Columns(item), Options(item, ties));

    public static SurvivalData Data(OracleCase item) => SurvivalData.Create(
        item.Numbers("time"), [.. item.Numbers("status").Select(status => status == 1)], item.Numbers("start"), item.Numbers("weight"));

    public static double[][] Columns(OracleCase item)
    {
        double[][] rows = [.. item.Input("x").EnumerateArray().Select(row => row.EnumerateArray().Select(x => x.GetDouble()).ToArray())];
        return [.. Enumerable.Range(0, rows[0].Length).Select(j => rows.Select(row => row[j]).ToArray())];
    }

    public static CoxOptions Options(OracleCase item, CoxTies ties)
    {
        var strata = item.Numbers("strata");
        var offsets = item.Numbers("offset");
        return new CoxOptions
        {
            Ties = ties,
            Strata = strata.Length == 0 ? null : [.. strata.Select(label => (int)label)],
            Offsets = offsets.Length == 0 ? null : offsets,
        };
    }
}
