using System.Text.RegularExpressions;
using Plumbline.Text;

namespace Plumbline.Write.Gates;

/// <summary>
/// Numbers that patients need not convert: so many of the same number of people all over a page (CDC Clear Communication Index 17;
/// Trevena and others, 2013), no percentages, never "1 in x", no comparison that is only relative.
/// </summary>
internal static partial class NumbersGate
{
    /// <summary>No pattern here goes back over what it has read; the limit only says so to the engine, in milliseconds.</summary>
    private const int Longest = 1000;

    public static IEnumerable<GateProblem> Of(FinishedPage page)
    {
        if (!page.IsForPatients) yield break;
        string? first = null;
        foreach (var block in PageProse.Blocks(page.Document))
        {
            GateProblem Problem(string message, string hint) => new(Problems.HardNumbers, page.Path, message, block, hint);
            foreach (Match match in OutOf().Matches(block))
            {
                var people = match.Groups["people"].Value;
                first ??= people;
                if (people != first) yield return Problem($"here it is out of {people}, and elsewhere on the page out of {first}", "one page counts out of one number of people");
            }

            if (OneIn().Match(block) is { Success: true } odds) yield return Problem($"'{odds.Value}' is hard to compare", "say how many out of 100");
            if (Percent().Match(block) is { Success: true } percent) yield return Problem($"'{percent.Value}' is a percentage", "say how many out of 100");
            if (Relative().Match(block) is { Success: true } relative) yield return Problem($"'{relative.Value}' says nothing without the numbers on both sides", "say how many out of 100 with and without");
        }
    }

    [GeneratedRegex(@"\bout of (?<people>[0-9][0-9,]*)|每 ?(?<people>[0-9][0-9,]*) ?[人名位]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Longest)]
    private static partial Regex OutOf();

    [GeneratedRegex(@"\b(1|one) in ([0-9]+|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|a hundred)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Longest)]
    private static partial Regex OneIn();

    [GeneratedRegex(@"[0-9] ?%", RegexOptions.CultureInvariant, Longest)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\b(twice|three times|four times|five times|ten times|[0-9]+ times) (as|more|less|higher|lower|likel)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, Longest)]
    private static partial Regex Relative();
}
