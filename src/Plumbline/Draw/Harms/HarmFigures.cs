using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Harms;

/// <summary>Adverse events by grade: of one study, or those that several studies report.</summary>
internal sealed class HarmFigures(Content content, Facts facts) : FigureFamily
{
    private const string Word = "harms";

    public override IEnumerable<string> Names => [Word, .. content.Studies.Where(study => !Events([study]).IsEmpty).Select(study => $"{Word} {study.Id}")];

    public override Figure? Named(string[] arguments) => arguments switch
    {
        [Word] => Across(),
        [Word, var id] when content.Studies.FirstOrDefault(one => one.Id.ToString() == id) is { } study => Of(study),
        _ => null,
    };

    public override IEnumerable<Func<Figure?>> OfHarms(Study study) => [() => Of(study)];

    private Figure? Of(Study study)
    {
        var events = Events([study]);
        if (events.IsEmpty) return null;
        var groups = events.SelectMany(harm => harm.Rows).Select(row => row.Group).Distinct().ToImmutableArray();
        var people = study.Groups.Where(group => StudyGroups.IsMain(study, group) && groups.Contains(Name(study, group, named: false)));
        return Draw($"{Word}-{study.Id}", events, Title(events), $"Adverse events; {string.Join(" and ", people.Select(group => $"{group.Short ?? group.Name}, n = {group.Count?.Value.Text ?? "not given"}"))}", [study]);
    }

    /// <summary>Events that at least two studies count at the same grade; the others stand on the pages of their studies.</summary>
    private Figure? Across()
    {
        var all = Events(content.Studies);
        var shared = all.Where(harm => IsShared(harm.Event)).ToImmutableArray();
        if (shared.IsEmpty) return null;
        var alone = all.Length - shared.Length;
        var rest = alone == 0 ? "" : $" {Figures.Integer(alone)} more kinds of event are reported by one study only and stand on its page.";
        return Draw(Word, shared, Title(all), "Adverse events that more than one study reports. The studies count different things and cannot be compared as if they were arms of one trial.", content.Studies, rest);
    }

    private bool IsShared(string name) => content.Studies.Count(study => Counted(study).Any(result => result.Outcome.Event!.Name == name)) > 1;

    private static Figure Draw(string id, ImmutableArray<HarmEventRows> events, string title, string subtitle, ImmutableArray<Study> studies, string rest = "")
    {
        var shares = events.SelectMany(harm => harm.Rows).SelectMany(row => new[] { row.Any, row.Severe }).OfType<HarmShare>().ToImmutableArray();
        var names = events.Select(harm => harm.Event).ToHashSet(StringComparer.Ordinal);
        var printed = studies.Where(study => Counted(study).Any(result => names.Contains(result.Outcome.Event!.Name))).ToImmutableArray();
        string[] remarks =
        [
            "A place without a mark is a number that the source does not print, not nobody.",
            shares.Any(share => share.IsImplied) ? "Where a source prints only a percentage, the count was worked out from it." : "",
            .. printed.Select(study => WhatIsCounted(study, names)),
        ];
        return HarmPlot.Draw(new HarmData(
            id, title, subtitle, events, $"{(studies.Length == 1 ? "Source" : "Sources")}: {string.Join("; ", printed.Select(study => study.Name))}.", Reading(events))
        {
            Note = string.Join(" ", remarks.Where(remark => remark.Length > 0)) + rest,
        });
    }

    /// <summary>What most of a study's numbers count by its own words, since two studies may count different things under one name.</summary>
    private static string WhatIsCounted(Study study, HashSet<string> names)
    {
        var counted = Counted(study).Where(result => result.Outcome.Event!.Family != HarmFamily.Overall && names.Contains(result.Outcome.Event.Name)).ToImmutableArray();
        var most = counted.Where(result => result.Note is not null).GroupBy(result => result.Note!).MaxBy(same => same.Count());
        return most is not null && 2 * most.Count() > counted.Length ? $"{study.Name}: {Lower(most.Key)}" : "";

        static string Lower(string note) => char.ToLowerInvariant(note[0]) + note[1..];
    }

    /// <summary>Which severe event leads in most groups, judged among everything that the studies count and not only what is drawn.</summary>
    private static string Title(ImmutableArray<HarmEventRows> all)
    {
        var severe = all.Where(harm => harm.Family != HarmFamily.Overall)
            .SelectMany(harm => harm.Rows.Where(row => row.Severe is { Percent: > 0 }).Select(row => (harm.Event, row.Group, row.Severe!.Percent))).ToImmutableArray();
        var groups = severe.GroupBy(one => one.Group).ToImmutableArray();
        if (groups.IsEmpty) return "Adverse events";
        var leaders = groups.SelectMany(group => group.Where(one => one.Percent == group.Max(other => other.Percent)));
        var first = leaders.GroupBy(one => one.Event).OrderByDescending(led => led.Count()).ThenBy(led => led.Key, StringComparer.Ordinal).First();
        var where = groups.Length == 1 ? "" : first.Count() == groups.Length ? $" in all {Figures.Integer(groups.Length)} groups" : $" in {Figures.Integer(first.Count())} of {Figures.Integer(groups.Length)} groups";
        return $"{first.Key} was the most frequent severe event{where}";
    }

    private static string Reading(ImmutableArray<HarmEventRows> events)
    {
        var sentences = events.OrderByDescending(HarmPlot.Frequency).ThenBy(harm => harm.Event, StringComparer.Ordinal).Take(3).Select(harm =>
            $"{harm.Event}: {string.Join("; ", harm.Rows.Select(row => $"{(harm.Rows.Length > 1 ? row.Group + ", " : "")}any grade {row.Any?.Text ?? HarmPlot.NotPrinted}, grade 3 or more {row.Severe?.Text ?? HarmPlot.NotPrinted}"))}.");
        return $"Adverse events, the most frequent first. {string.Join(" ", sentences)}";
    }

    private ImmutableArray<HarmEventRows> Events(ImmutableArray<Study> studies) =>
    [
        .. from name in content.Outcomes.Select(outcome => outcome.Event).OfType<HarmEvent>().DistinctBy(harm => harm.Name)
           let rows = studies.SelectMany(study => Rows(study, name.Name, studies.Length > 1)).ToImmutableArray()
           where !rows.IsEmpty
           select new HarmEventRows(name.Name, name.Family, rows),
    ];

    private IEnumerable<HarmRow> Rows(Study study, string name, bool named) =>
        from @group in study.Groups.Where(one => StudyGroups.IsMain(study, one))
        let own = Counted(study).Where(result => result.Group.Id == @group.Id && result.Outcome.Event!.Name == name).ToImmutableArray()
        let any = Share(own, HarmGrade.Any)
        let severe = Share(own, HarmGrade.Severe)
        where any is not null || severe is not null
        select new HarmRow(Name(study, @group, named), @group.Comparator, any, severe);

    private static string Name(Study study, Group group, bool named) => named ? $"{study.Name}, {group.Short ?? group.Name}" : group.Short ?? group.Name;

    private static IEnumerable<Result> Counted(Study study) =>
        study.Results.Where(result => result is { Kind: ResultKind.Proportion, IsQuoted: false, Versus: null, Outcome.Event: not null } && StudyGroups.IsMain(study, result.Group));

    private HarmShare? Share(ImmutableArray<Result> own, HarmGrade grade)
    {
        if (own.FirstOrDefault(result => result.Outcome.Event!.Grade == grade) is not { } result) return null;
        var fact = facts.Of(result);
        if (FactText.PercentOf(fact) is not { } percent) return null;
        return new HarmShare(percent, fact.People?.People, fact.People?.Total ?? result.Total) { Fact = result.Id, Note = result.Note ?? "", IsImplied = fact.People is { IsImplied: true } };
    }
}
