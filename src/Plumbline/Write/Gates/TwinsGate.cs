using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Write.Gates;

/// <summary>
/// What patients read, clinicians can read too: every number of a page for patients stands on a page for clinicians, and where both
/// say how certain an outcome is, they say the same.
/// </summary>
internal static class TwinsGate
{
    private const string Fact = "data-fact";
    private const string Outcome = "data-certainty-of";
    private const string Level = "data-certainty";

    public static IEnumerable<GateProblem> Of(ImmutableArray<FinishedPage> pages)
    {
        var clinicians = pages.Where(page => page.IsForClinicians).ToImmutableArray();
        var known = clinicians.SelectMany(page => Values(page, Fact)).ToHashSet(StringComparer.Ordinal);
        var levels = clinicians.SelectMany(Levels).ToLookup(pair => pair.Outcome, pair => pair.Level, StringComparer.Ordinal);
        foreach (var page in pages.Where(page => page.IsForPatients))
        {
            foreach (var fact in Values(page, Fact).Distinct(StringComparer.Ordinal).Where(fact => !known.Contains(fact)))
            {
                yield return new GateProblem(Problems.TwinsDiffer, page.Path, $"the number {fact} stands on no page for clinicians", Hint: "no number is for patients alone");
            }

            foreach (var (outcome, level) in Levels(page).Distinct())
            {
                if (levels[outcome].FirstOrDefault(other => other != level) is { } other) yield return new GateProblem(Problems.TwinsDiffer, page.Path, $"the certainty of {outcome} is '{level}' here and '{other}' on a page for clinicians");
                else if (!levels.Contains(outcome)) yield return new GateProblem(Problems.TwinsDiffer, page.Path, $"the certainty of {outcome} stands on no page for clinicians");
            }
        }
    }

    private static IEnumerable<string> Values(FinishedPage page, string attribute) =>
        page.Document.QuerySelectorAll($"[{attribute}]").Select(element => element.GetAttribute(attribute)!);

    private static IEnumerable<(string Outcome, string Level)> Levels(FinishedPage page) =>
        page.Document.QuerySelectorAll($"[{Outcome}]").Select(element => (element.GetAttribute(Outcome)!, element.GetAttribute(Level) ?? ""));
}
