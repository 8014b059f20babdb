using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Forest;

/// <summary>Odds ratios between the two groups of a study that this site computed from its counts, by outcome.</summary>
internal sealed class EffectForest(Facts facts)
{
    public const string Word = "effects";

    private const int FewestRows = 3;
    private const int MostRows = 24;

    /// <summary>A ratio whose interval is wider than this says nothing, and the axis ends.</summary>
    private const double Furthest = 100;

    private static readonly ImmutableArray<(OutcomeSection Section, string Heading)> Parts =
        [(OutcomeSection.Response, "Response"), (OutcomeSection.Survival, "Progression and death"), (OutcomeSection.Harm, "Adverse events")];

    /// <summary>Null where a study has not two groups, or too few or too many outcomes with counts in both.</summary>
    public ForestData? Of(Study study)
    {
        // Complete and partial responses are within the response, so the parts of a set that shares everybody out are left out.
        var found = Parts.SelectMany(part => study.Results.Where(result => result.Outcome.Section == part.Section).Select(result => (part.Heading, One: result)))
            .Where(one => one.One is { Kind: ResultKind.Proportion, IsQuoted: false, Group.Comparator: false, Time: null, Outcome.Partition: null } && StudyGroups.IsMain(study, one.One.Group))
            .SelectMany(one => study.Results.Where(two => two is { Kind: ResultKind.Proportion, Group.Comparator: true, Time: null } && two.Outcome == one.One.Outcome).Select(two => (one.Heading, one.One, Two: two)))
            .Select(pair => (pair.Heading, pair.One, pair.Two, Value: OddsRatio(pair.One, pair.Two))).Where(one => one.Value is { Estimate: > 0, Low: > 0, High: not null }).ToImmutableArray();
        if (found.Length is < FewestRows or > MostRows || found.Select(one => (one.One.Group.Id, one.Two.Group.Id)).Distinct().Count() != 1) return null;
        var rows = found.Select(one => Row(one.Heading, one.One, one.Two, one.Value!)).ToImmutableArray();
        var (first, second) = (found[0].One.Group.Short ?? found[0].One.Group.Name, found[0].Two.Group.Short ?? found[0].Two.Group.Name);
        var excluding = rows.Count(row => row.Low > 1 || row.High < 1);
        var finding = excluding == 0
            ? $"All {Words.Count(rows.Length)} odds ratios between {first} and {second} may well be no difference"
            : $"{Words.Capital(Words.Count(excluding))} of {Words.Count(rows.Length)} intervals between {first} and {second} {(excluding == 1 ? "does" : "do")} not hold 1, no difference";
        return new ForestData(
            $"{Word}-{study.Id}",
            finding,
            $"Odds ratio with 95% CI, {first} against {second}, computed here from the counts, not adjusted; {study.Name}, {DesignWords.Of(study.Design)}",
            "Odds ratio, logarithmic axis",
            LogScale: true,
            NoEffect: 1,
            $"less often with {first}",
            $"more often with {first}",
            Math.Min(0.1, Power(rows.Min(row => row.Estimate), Math.Floor)),
            Math.Max(10, Math.Max(Math.Min(Furthest, Power(rows.Max(row => row.High!.Value), Math.Ceiling)), Power(rows.Max(row => row.Estimate), Math.Ceiling))),
            rows,
            $"Source: {study.Name}. Odds ratios computed from its counts (Woolf).",
            $"{finding}.")
        {
            Kind = Word,
            Columns = [first, second],
            EstimateHeading = "OR (95% CI)",
            WeightHeading = "Area of the square, by precision; largest = 100",
            Note = $"An odds ratio is further from 1 than the ratio of the shares; for what is common, much further. Where nobody was counted in a group, a half is added to each count. With {Words.Count(rows.Length)} ratios side by side, about one in twenty would leave out 1 by chance alone.",
        };
    }

    private DerivedValue? OddsRatio(Result one, Result two) =>
        (facts.Find(FactId.Of(one.Study, one.Outcome.Id, one.Group.Id, two.Group.Id, null).Derived("odds-ratio").Text) as DerivedFact)?.Value;

    private ForestRow Row(string heading, Result one, Result two, DerivedValue value)
    {
        var (estimate, low, high) = (value.Estimate!.Value, value.Low!.Value, value.High!.Value);
        return new ForestRow(
            one.Outcome.Name, "", $"{Figures.Ratio(estimate)} ({Figures.Range(Figures.Ratio(low), Figures.Ratio(high))})", estimate, low, high, 1 / Math.Pow(Math.Log(high / low), 2), Comparator: false, value.Id, heading)
        { Cells = [Count(one), Count(two)] };
    }

    private string Count(Result result) => facts.Of(result).People is { } people ? $"{people.People} of {people.Total}" : "";

    private static double Power(double value, Func<double, double> outwards) => Math.Pow(10, outwards(Math.Log10(value)));
}
