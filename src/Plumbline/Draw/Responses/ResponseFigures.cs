using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Responses;

/// <summary>Best responses of the arms of one study or of several, as stacked bars.</summary>
internal sealed class ResponseFigures(Content content, Facts facts) : FigureFamily
{
    private const string Word = "responses";

    /// <summary>The categories a bar is made of, best first, and whether each is a response.</summary>
    private static readonly (string Outcome, string Category, bool Responder)[] Categories =
    [
        ("cr", "CR", true),
        ("vgpr", "VGPR", true),
        ("pr", "PR", true),
        ("mr", "MR", false),
        ("sd", "SD", false),
        ("pd", "PD", false),
        ("ne", "not evaluable", false),
    ];

    public override IEnumerable<string> Names => [Word];

    public override Figure? Named(string[] arguments) => arguments is [Word] ? Of(content.Studies) : null;

    public override IEnumerable<Func<Figure?>> OfStudy(Study study) => [() => Of([study])];

    /// <summary>Null where no study prints at least two categories.</summary>
    private Figure? Of(ImmutableArray<Study> studies)
    {
        var rows = studies.SelectMany(study => study.Groups.Where(group => StudyGroups.IsMain(study, group)).Select(group => Row(study, group, studies.Length > 1))).OfType<ResponseRow>().ToImmutableArray();
        if (rows.IsEmpty) return null;
        var id = studies.Length == 1 ? $"responses-{studies[0].Id}" : "responses";
        var reading = string.Join(" ", rows.Select(row => $"{row.Label}: {row.Parts.Where(part => part.Responder).Sum(part => part.Count)} of {row.Total} people responded."));
        var data = new ResponseData(
            id,
            studies.Length == 1 ? "Best response of each person" : "Best response, study by study",
            "Each bar is everybody in the group; each person is counted once, by the best response.",
            rows,
            "Sources: " + string.Join("; ", studies.Where(study => study.Groups.Any(group => Row(study, group, named: false) is not null)).Select(study => study.Name)) + ". Counts as printed; \u201cnot given\u201d is what is missing from the group." + string.Concat(studies.Select(NotAssessed)),
            reading);
        return ResponseBars.Draw(data);
    }

    /// <summary>People without any assessment, where the source counts them beside its categories.</summary>
    private static string NotAssessed(Study study) =>
        study.Results.FirstOrDefault(one => one.Outcome.Id.ToString() == "not-assessed" && StudyGroups.IsMain(study, one.Group))?.Reading.Count is { } count
            ? $" {study.Name} prints apart that {count.Value} had no assessment." : "";

    private ResponseRow? Row(Study study, Group group, bool named)
    {
        var parts = Categories.Select(category => Part(study, group, category)).OfType<(ResponsePart Part, bool IsImplied)>().ToImmutableArray();
        if (parts.Length < 2 || group.Count?.Value.Value is not { } total) return null;
        var label = named ? study.Name : group.Short ?? group.Name;
        return new ResponseRow(label, named ? $"{group.Short ?? group.Name}, n = {group.Count.Value}" : $"n = {group.Count.Value}", (long)total, parts.Any(part => part.IsImplied), [.. parts.Select(part => part.Part)]);
    }

    private (ResponsePart Part, bool IsImplied)? Part(Study study, Group group, (string Outcome, string Category, bool Responder) category)
    {
        var result = study.Results.FirstOrDefault(one => one.Outcome.Id.ToString() == category.Outcome && one.Group.Id == group.Id && one.Kind == ResultKind.Proportion);
        if (result is null || facts.Of(result).People is not { } people) return null;
        return (new ResponsePart(category.Category, result.Outcome.Name, people.People, Figures.Percent(people.People, people.Total), category.Responder) { Fact = result.Id }, people.IsImplied);
    }
}
