using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Draw.Icons;

/// <summary>The best response of everybody in a study as one array of 100 people: <c>icons-response study</c>.</summary>
internal sealed class BestResponses(Content content, Facts facts, PhraseBook book) : FigureFamily
{
    private const string Word = "icons-response";

    private static readonly (IconKind Kind, Phrase Name, Phrase Caption, ImmutableArray<string> Outcomes)[] Kinds =
    [
        (IconKind.Full, IconPhrases.Responded, IconPhrases.RespondedCaption, ["scr", "cr", "vgpr", "pr"]),
        (IconKind.Body, IconPhrases.Same, IconPhrases.SameCaption, ["mr", "sd"]),
        (IconKind.Hollow, IconPhrases.Grew, IconPhrases.GrewCaption, ["pd"]),
        (IconKind.Ring, IconPhrases.Unknown, IconPhrases.UnknownCaption, ["ne", "not-assessed"]),
    ];

    public override IEnumerable<string> Names => content.Studies.Where(study => !Shares(study, 1).IsEmpty).Select(study => $"{Word} {study.Id}");

    public override Figure? Named(string[] arguments) =>
        arguments is [Word, var id] && content.Studies.FirstOrDefault(study => study.Id.ToString() == id) is { } study ? Of(study) : null;

    private Figure? Of(Study study)
    {
        if (study.Groups[0] is not { Count.Value.Value: var whole } group) return null;
        var total = (long)whole;
        var shares = Shares(study, total);
        if (shares.IsEmpty) return null;
        var icons = LargestRemainder.Share([.. shares.Select(share => share.Count)], 100);
        return IconShares.Draw(new IconSharesData(
            $"{Word}-{study.Id}",
            book.Say(IconPhrases.ResponseTitle, Figures.Integer(icons[0])),
            book.Say(IconPhrases.ResponseSubtitle, book.Lay(study.Id, group)),
            total,
            shares,
            book.Say(FigurePhrases.Source, study.Name),
            string.Join(" ", shares.Select((share, i) => book.Say(IconPhrases.ResponseReading, book.Say(FigurePhrases.PeopleOf, Figures.Integer(icons[i]), "100"), share.Caption))))
        { Book = book });
    }

    /// <summary>Empty where the study does not print enough; whom no category counts is not known.</summary>
    private ImmutableArray<IconShare> Shares(Study study, long total)
    {
        var shares = Kinds.Select(kind => Share(study, kind)).ToArray();
        if (shares.Take(3).Any(share => share.Facts.IsEmpty) || study.Groups[0].Count is null) return [];
        var rest = Math.Max(0, total - shares.Sum(share => share.Count));
        shares[^1] = rest == 0 ? shares[^1] : shares[^1] with { Count = shares[^1].Count + rest, Facts = [] };
        return [.. shares.Where(share => share.Count > 0)];
    }

    private IconShare Share(Study study, (IconKind Kind, Phrase Name, Phrase Caption, ImmutableArray<string> Outcomes) kind)
    {
        var results = study.Results
            .Where(result => result.Kind == ResultKind.Proportion && result.Group.Id == study.Groups[0].Id && kind.Outcomes.Contains(result.Outcome.Id.ToString()) && facts.Of(result).People is not null)
            .DistinctBy(result => result.Outcome.Id).ToImmutableArray();
        return new IconShare(kind.Kind, book.Say(kind.Name), book.Say(kind.Caption), results.Sum(result => facts.Of(result).People!.People)) { Facts = [.. results.Select(result => result.Id)] };
    }
}
