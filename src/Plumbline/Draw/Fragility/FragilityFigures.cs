using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Fragility;

/// <summary>How much hangs on single people in a comparison of responses between the two groups of a study.</summary>
internal sealed class FragilityFigures(Content content) : FigureFamily
{
    private const string Word = "fragility";

    public override IEnumerable<string> Names => content.Studies.SelectMany(study => Pairs(study).Select(pair => $"{Word} {study.Id} {pair.One.Outcome.Id}"));

    public override Figure? Named(string[] arguments) =>
        arguments is [Word, var id, var outcome] && content.Studies.FirstOrDefault(study => study.Id.ToString() == id) is { } study && Pairs(study).FirstOrDefault(pair => pair.One.Outcome.Id.ToString() == outcome) is { One: not null } found
            ? Of(study, found.One, found.Two)
            : null;

    /// <summary>Where the source itself compares the two groups, its P value is worth this chart.</summary>
    public override IEnumerable<Func<Figure?>> OfGroups(Study study) =>
        Pairs(study).Where(pair => Printed(study, pair.One, pair.Two) is not null).Select(pair => (Func<Figure?>)(() => Of(study, pair.One, pair.Two)));

    private static IEnumerable<(Result One, Result Two)> Pairs(Study study) =>
        from one in study.Results
        where one is { Kind: ResultKind.Proportion, IsQuoted: false, Outcome.Section: OutcomeSection.Response } && StudyGroups.IsMain(study, one.Group) && !one.Group.Comparator && HeadCount.Of(one) is not null
        from two in study.Results
        where two is { Kind: ResultKind.Proportion, IsQuoted: false, Group.Comparator: true } && two.Outcome == one.Outcome && HeadCount.Of(two) is not null
        select (one, two);

    private static Result? Printed(Study study, Result one, Result two) => study.Results.FirstOrDefault(result =>
        result.Kind == ResultKind.Comparison && result.Outcome == one.Outcome && result.Reading.P is not null &&
        ((result.Group == one.Group && result.Versus == two.Group) || (result.Group == two.Group && result.Versus == one.Group)));

    private static Figure Of(Study study, Result one, Result two)
    {
        var path = FragilityPath.Of(one, two)!;
        var (first, second) = (one.Group.Short ?? one.Group.Name, two.Group.Short ?? two.Group.Name);
        string Counts(FragilityStep step) => $"{step.First} v {step.Second}";
        FragilityBlock Block(string changed, HeadCount count, string kept, ImmutableArray<FragilityStep> steps) =>
            new($"If another number of the {count.Total} with {changed} had responded, {kept} as it was", [.. steps.Select(step => new FragilityRow(Counts(step), step.P, step.Moved == 0))]);
        var printed = Printed(study, one, two) is { Reading.P: { } p } comparison ? $" The source prints P {p.Value.Symbol} {p.Value.Number}{(comparison.Test is { } test ? $" by another test ({test})" : "")}." : "";
        var finding = path.Fewest switch
        {
            null => $"No change in one group would move P across {Ticks.Label(FragilityPath.Alpha)}",
            1 => $"The outcome of one person decides whether P lies below {Ticks.Label(FragilityPath.Alpha)}",
            { } people => $"The outcomes of {Words.Count((int)Math.Min(people, int.MaxValue))} people decide whether P lies below {Ticks.Label(FragilityPath.Alpha)}",
        };
        return FragilityStrip.Draw(new FragilityData(
            $"{Word}-{study.Id}-{one.Outcome.Id}",
            finding,
            $"{one.Outcome.Name}, people who responded with {first} v {second}; {study.Name}, {path.First.Total} and {path.Second.Total} people",
            FragilityPath.Alpha,
            [Block(first, path.First, second, path.FirstChanged), Block(second, path.Second, first, path.SecondChanged)],
            FactId.Of(study.Id, one.Outcome.Id, one.Group.Id, two.Group.Id, null).Derived("fisher"),
            $"Source: {study.Name}. Recomputed from its counts.",
            $"As observed, {path.First.People} of {path.First.Total} against {path.Second.People} of {path.Second.Total}, {Figures.PStatement(path.P)} by Fisher's exact test. {finding}.",
            $"The strong row is what was observed.{printed} A P value that one person moves across a line is no ground for a yes or a no."));
    }
}
