using System.Globalization;
using System.Text;

namespace Plumbline.Tests.Extract.Accuracy;

/// <summary>The agreement as a table in Markdown, shares in per cent.</summary>
internal static class AccuracyTable
{
    public static string Markdown(Agreement agreement)
    {
        var text = new StringBuilder("| Kind | By hand | Read | Kind found | Kind right | Values found | Values right | Limits found | Limits right |\n| --- | --: | --: | --: | --: | --: | --: | --: | --: |");
        foreach (var (kind, counts) in agreement.Rows())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n| {kind.Replace('_', ' ')} | {counts.ByHand} | {counts.Extracted} | {Percent(counts.Kind, counts.ByHand)} | {Percent(counts.Kind, counts.Extracted)} ");
            text.Append(CultureInfo.InvariantCulture, $"| {Percent(counts.Values, counts.ByHand)} | {Percent(counts.Values, counts.Extracted)} | {Percent(counts.Limits, counts.LimitsByHand)} | {Percent(counts.Limits, counts.LimitsExtracted)} |");
        }

        return text.ToString();
    }

    private static string Percent(int part, int whole) =>
        whole == 0 ? "none" : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
