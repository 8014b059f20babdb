using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

public sealed class MedianPartsRule : Rule
{
    /// <summary>Censoring that differs between the parts can carry the whole a little beyond them.</summary>
    private const double Beyond = 1.25;

    /// <summary>The least share of the people that the parts must hold.</summary>
    private const double LeastKnown = 0.9;

    public override string Id => "median-parts";

    public override string Name => "Median of the whole between those of its parts";

    public override string Formula => "smallest ÷ 1.25 ≤ median of the whole ≤ 1.25 × largest median of the groups that share it out; a median that was not reached is above every number";

    public override string Source => "the curve of a whole is a mixture of the curves of its parts; INSPECT-SR (2024), check 4.10";

    public override string Avoids => "Only groups that share out the whole are compared, and a quarter is left for people who were watched for different times; where the median of one part is not printed, nothing is claimed.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var study in evidence.Content.Studies)
        {
            foreach (var split in study.Splits.Where(IsNearlyWhole))
            {
                foreach (var whole in study.Results.Where(result => result.Kind == ResultKind.Median && result.Group.Id == split.Whole.Id && TimeUnits.IsSurvival(result.Outcome)))
                {
                    if (Compare(evidence, whole, split) is { } finding) yield return finding;
                }
            }
        }
    }

    private static bool IsNearlyWhole(Split split)
    {
        if (split.Whole.Count?.Value.Value is not { } whole) return true;
        var inParts = split.Known?.Value.Value ?? (split.Parts.Any(part => part.Count is null) ? whole : split.Parts.Sum(part => part.Count!.Value.Value));
        return (double)inParts >= LeastKnown * (double)whole;
    }

    private Finding? Compare(Evidence evidence, Result whole, Split split)
    {
        var parts = split.Parts.Select(part => evidence.Find(whole.Study, whole.Outcome.Id, part)).OfType<Result>().Where(part => part.Kind == ResultKind.Median && part.Assessor == whole.Assessor).ToImmutableArray();
        if (parts.Length < split.Parts.Length || Times(whole.Reading) is not { } own) return null;
        var times = parts.Select(part => Times(part.Reading)).ToImmutableArray();
        if (times.Any(time => time is null)) return null;
        var below = own.Largest * Beyond < times.Min(time => time!.Value.Smallest);
        var above = own.Smallest > times.Max(time => time!.Value.Largest) * Beyond;
        var listed = string.Join(", ", parts.Select(part => $"{part.Group.Name} {part.Reading.Estimate!.Value}"));
        var printed = $"{whole.Reading.Estimate!.Value} {whole.Outcome.Unit}; {listed}";
        const string method = "comparison of the printed medians";
        var finding = below || above
            ? Found(evidence, whole, whole.Reading, Verdict.Differs, FindingSeverity.Minor, new FindingText(printed, below ? "shorter than in every part" : "longer than in every part", method, $"{whole.Outcome.Name}: the median of all ({whole.Group.Name}) is printed as {whole.Reading.Estimate.Value} {whole.Outcome.Unit}, and those of the groups that make them up as {listed}. The median of a whole lies among those of its parts, and this one is clearly {(below ? "shorter" : "longer")} than each. The three do not fit together; we cannot tell which one is off."))
            : Found(evidence, whole, whole.Reading, Verdict.Match, FindingSeverity.Info, new FindingText(printed, "among its parts", method, $"{whole.Outcome.Name}: the median of all, {whole.Reading.Estimate.Value}, lies among those of its parts, give or take a quarter for people watched for different times: {listed}."));
        return finding with
        {
            Facts = [whole.Id, .. parts.Select(part => part.Id)],
            Places = Together([evidence.PlacesOf(whole.Reading), .. parts.Select(part => evidence.PlacesOf(part.Reading))]),
        };
    }

    /// <summary>What the median could be; null where it is neither printed nor said not to be reached.</summary>
    private static (double Smallest, double Largest)? Times(Reading reading) => reading.Estimate?.Value switch
    {
        { Number: { } number } => ((double)number.Smallest, (double)number.Largest),
        { Absence: Absence.NotReached } => (double.PositiveInfinity, double.PositiveInfinity),
        _ => null,
    };
}
