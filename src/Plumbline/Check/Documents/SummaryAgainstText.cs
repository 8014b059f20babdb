using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check.Documents;

/// <summary>
/// A result that the summary prints with one value and the text with another. Only where both have the same name, group, time, set of
/// people and assessor, and each prints one value: anything else may be another result. INSPECT-SR (2024), check 4.4.
/// </summary>
internal static class SummaryAgainstText
{
    public const string Id = "printed-twice";

    private static readonly string[] Summaries = ["Abstract", "Summary", "Synopsis"];

    // Here other documents are quoted.
    private static readonly string[] OfOthers = ["Introduction", "Background", "Discussion", "Conclusion", "Comment", "Interpretation"];

    public static IEnumerable<Finding> Check(SourceRecord record)
    {
        var named = record.Statistics.Where(statistic => IsComparable(statistic)).GroupBy(Key);
        foreach (var same in named.OrderBy(one => one.First().Line))
        {
            var summary = same.Where(IsOfSummary).ToList();
            var text = same.Where(statistic => !IsOfSummary(statistic) && !IsIn(statistic, OfOthers)).ToList();
            if (summary.Count != 1 || text.Count == 0 || text.Exists(statistic => Agree(statistic, summary[0]))) continue;
            if (text.Skip(1).Any(statistic => !Agree(statistic, text[0]))) continue;
            var (first, second) = (summary[0], text[0]);
            yield return new Finding
            {
                Rule = Id, Verdict = Verdict.Differs, Severity = FindingSeverity.Material, Study = record.Id, Facts = [],
                Places = [.. new[] { first, second }.Select(one => new FindingPlace(record.Id, one.Line, one.Section, one.Text))],
                Printed = $"{first.Text.ReplaceLineEndings(" ")}; {second.Text.ReplaceLineEndings(" ")}",
                Recomputed = "no recomputation: the document prints both",
                Method = "comparison of printings",
                Message = $"{DocumentContent.NameOf(first)} is printed as {Shown(first)} in the summary (line {first.Line}) and as {Shown(second)} in the text (line {second.Line}). Another assessor, date or set of people would explain it; otherwise the two do not fit together.",
            };
        }
    }

    // A name of one word ("patients") is shared by too many results; an abbreviation ("ORR") is a name of its own.
    private static bool IsComparable(Statistic statistic) =>
        statistic.Kind is StatisticKind.MedianTime or StatisticKind.RateAtTime or StatisticKind.HazardRatio or StatisticKind.OddsRatio or StatisticKind.RiskRatio or StatisticKind.Proportion
        && statistic.Value?.Number is not null && statistic.CouldBelongTo.IsEmpty && (statistic.Outcome is not null || (statistic.Label is { } label && (label.Contains(' ', StringComparison.Ordinal) || IsAbbreviation(label))));

    private static bool IsAbbreviation(string label) => label.Length is >= 2 and <= 6 && label.Count(char.IsAsciiLetterUpper) >= 2 && label.All(char.IsAsciiLetterOrDigit);

    private static (StatisticKind, string, string, string, string, string) Key(Statistic statistic) => (
        statistic.Kind,
        statistic.Outcome?.ToString() ?? Plain(statistic.Label),
        Plain(statistic.Group),
        $"{statistic.Time} {statistic.TimeUnit}",
        Plain(statistic.Population),
        Plain(statistic.Assessor));

    private static string Plain(string? words) => words is null ? "" : string.Join(' ', words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsOfSummary(Statistic statistic) => IsIn(statistic, Summaries);

    private static bool IsIn(Statistic statistic, string[] sections) => statistic.Section is { } section && Array.Exists(sections, name => section.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static bool Agree(Statistic one, Statistic two) =>
        PrintedTwiceRule.Agree(one.Value!.Number!, two.Value!.Number!) && (one.Level?.Value != two.Level?.Value || (Agree(one.Low, two.Low) && Agree(one.High, two.High)));

    private static bool Agree(PrintedValue? one, PrintedValue? two) => one?.Number is not { } first || two?.Number is not { } second || PrintedTwiceRule.Agree(first, second);

    private static string Shown(Statistic statistic)
    {
        var limits = statistic is { Low: { } low, High: { } high } ? $" ({low} to {high})" : "";
        return $"{statistic.Value}{(statistic.Unit is { } unit ? (unit == "%" ? "%" : $" {unit}") : "")}{limits}";
    }
}
