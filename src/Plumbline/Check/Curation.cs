using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>Everything of a study that was taken from a source, each with what it asks of the lines it cites.</summary>
internal static class Curation
{
    public static ImmutableArray<(CuratedBy Owner, Reading Reading)> Of(Study study) =>
    [
        .. study.Groups.Where(group => group.Count is not null).Select(group => (By(study, $"group {group.Id}") with { IsQuoted = group.IsQuoted }, ReadingProof.Asking(group))),
        .. study.Results.SelectMany(result => result.AlsoPrinted.Prepend(result.Reading).Select(reading => (new CuratedBy(study.Id, result.Id.Text, result.Outcome.Id) { IsQuoted = result.IsQuoted }, reading))),
        .. study.Accounts.SelectMany(account => account.Parts.Prepend(account.Whole).Where(entry => !entry.IsInWords).Select(entry => (By(study, $"account {account.Id}"), ReadingProof.Asking(entry)))),
        .. study.Splits.Where(split => split.Known is not null).Select(split => (By(study, $"split of {split.Whole.Id}"), One(split.Known!, split.Places))),
    ];

    /// <summary>What a source says in words or of its plan: its lines print no statistic of it, or may not, so they count where they do and are not asked for one.</summary>
    public static ImmutableArray<(CuratedBy Owner, Reading Reading)> InWords(Study study) =>
    [
        .. study.Eligibility.SelectMany(limit => new[] { limit.Least, limit.Most }.OfType<Located<PrintedNumber>>().Select(number => (By(study, "eligibility") with { Outcome = limit.Outcome.Id }, One(number, limit.Places)))),
        .. (study.SampleSize?.Numbers() ?? []).Select(number => (By(study, "sample size"), One(number, study.SampleSize!.Places))),
        .. study.Claims.Select(claim => (By(study, $"claim {claim.Id}") with { Outcome = claim.Outcome.Id }, One(claim.Count, claim.Places))),
    ];

    private static CuratedBy By(Study study, string name) => new(study.Id, $"{study.Id} {name}", null);

    private static Reading One(Located<PrintedNumber> number, ImmutableArray<Place> places) => new() { Position = number.Position, Count = number, Places = places };
}
