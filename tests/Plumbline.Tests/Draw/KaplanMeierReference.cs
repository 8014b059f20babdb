using System.Globalization;
using Plumbline.Model;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.Draw;

/// <summary>What R's survfit says of the four public data sets, as its calls in the files say, and the site's own reading of the same data.</summary>
internal static class KaplanMeierReference
{
    public static TheoryData<string> Ids => ["freireich", "lung", "ovarian", "veteran"];

    public static SurvivalExample Example(string id) => Repository.Content.Examples.Single(example => example.Header.Id.ToString() == id);

    /// <summary>The rows of one kind, by the name that the figure gives the group.</summary>
    public static IReadOnlyList<ReferenceRow> Rows(string id, string kind, string group) => [.. Read(id).Where(row => row.Kind == kind && row.Group == group)];

    /// <summary>The words of R's data for the groups, as the files of content/examples name them.</summary>
    public static string GroupId(string name) => name switch
    {
        "Placebo" => "control",
        "Men" => "male",
        "Women" => "female",
        "Treatment 1" => "rx1",
        "Treatment 2" => "rx2",
        "Test" => "test",
        "Standard" => "standard",
        _ => name,
    };

    private static IEnumerable<ReferenceRow> Read(string id)
    {
        var path = Path.Combine(Repository.Root, "tests", "Plumbline.Tests", "Draw", "Reference", $"km-{id}.csv");
        foreach (var line in File.ReadLines(path).Where(line => !line.StartsWith('#')).Skip(1))
        {
            var cells = line.Split(',');
            yield return new ReferenceRow(cells[0], cells[1], Number(cells[2]), Number(cells[3]) ?? -1, Number(cells[4]) ?? -1, Number(cells[5]) ?? -1, Number(cells[6]) ?? -1, Number(cells[7]), Number(cells[8]));
        }
    }

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>For a median, survival is the median itself and low and high its limits.</summary>
internal sealed record ReferenceRow(string Kind, string Group, double? Time, double AtRisk, double Events, double Censored, double Survival, double? Low, double? High);
