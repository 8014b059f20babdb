using System.Globalization;
using System.Text;

namespace Plumbline.Tests.Extract.Accuracy;

/// <summary>What was counted, as <c>content/accuracy.yaml</c> says it to the methods page.</summary>
internal static class AccuracyYaml
{
    public static string Write(IEnumerable<(string Id, string Title, Agreement Agreement)> reports)
    {
        var text = new StringBuilder("# Counted by the tests: PLUMBLINE_UPDATE_GOLDEN=1 ./build.cmd test accuracy writes it.\nreports:\n");
        foreach (var (id, title, agreement) in reports)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - id: {id}\n    title: {title}\n    rows:\n");
            foreach (var (kind, counts) in agreement.Rows())
            {
                text.Append(CultureInfo.InvariantCulture, $"      - {{kind: {kind}, byHand: {counts.ByHand}, read: {counts.Extracted}, kindRight: {counts.Kind}, valuesRight: {counts.Values}, ");
                text.Append(CultureInfo.InvariantCulture, $"limitsByHand: {counts.LimitsByHand}, limitsRead: {counts.LimitsExtracted}, limitsRight: {counts.Limits}}}\n");
            }
        }

        return text.ToString();
    }
}
