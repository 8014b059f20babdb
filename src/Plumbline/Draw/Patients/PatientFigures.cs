using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Draw.Patients;

/// <summary>Time and side effects in everyday words: <c>timeline study.outcome</c> and <c>ladder study</c>.</summary>
internal sealed class PatientFigures(Content content, Facts facts, PhraseBook book) : FigureFamily
{
    private const string TimelineWord = "timeline";
    private const string LadderWord = "ladder";

    public override IEnumerable<string> Names =>
    [
        .. content.Results.Where(IsTimed).Select(result => $"{TimelineWord} {result.Id}"),
        .. content.Studies.Where(study => !Rungs(study).IsEmpty).Select(study => $"{LadderWord} {study.Id}"),
    ];

    public override Figure? Named(string[] arguments) => arguments switch
    {
        [TimelineWord, .. { Length: > 0 } ids] => Timelines([.. ids.Select(id => facts.Find(id) is ResultFact { Result: { } result } && IsTimed(result) ? result : null)]),
        [LadderWord, var id] when content.Studies.FirstOrDefault(study => study.Id.ToString() == id) is { } study => LadderOf(study),
        _ => null,
    };

    private static bool IsTimed(Result result) =>
        result is { Kind: ResultKind.Median, IsQuoted: false, Versus: null, Outcome: { Kind: OutcomeKind.TimeToEvent, LayPhrase: not null, LayEvent: not null, Unit: "months" } };

    private Figure? Timelines(ImmutableArray<Result?> medians)
    {
        if (medians.Any(result => result is null) || medians.Select(result => result!.Outcome.Id).Distinct().Count() > 1) return null;
        var results = medians.OfType<Result>().ToImmutableArray();
        var rows = results.Select(result => Row(result, results.Length > 1)).ToImmutableArray();
        var (phrase, people) = (book.LayPhrase(results[0].Outcome)!, People(results[0]));
        var title = rows switch
        {
            [{ Median: { } median }] => book.Say(TimelinePhrases.TitleHalf, Figures.Whole(median), people, phrase),
            [_] => book.Say(TimelinePhrases.TitleMore, people, phrase),
            _ => book.Say(TimelinePhrases.TitleSeveral, phrase),
        };
        var subtitle = rows.Any(row => !row.Points.IsEmpty)
            ? book.Say(TimelinePhrases.Columns, phrase)
            : book.Say(TimelinePhrases.Disc);
        var data = new TimelineData(
            $"{TimelineWord}-{string.Join("-", results.Select(result => result.Id.Text.Replace('.', '-').Replace('@', '-')))}",
            title, subtitle, rows, book.Say(FigurePhrases.Source, book.List(results.Select(result => StudyOf(result).Name).Distinct())), title)
        { Phrase = phrase, EventPhrase = book.LayEvent(results[0].Outcome)!, Book = book };
        return Timeline.Draw(data with { Reading = Reading(data) });
    }

    private string People(Result result) => result.Group.Id == Everyone(StudyOf(result)).Id ? book.Say(TimelinePhrases.ThePeople) : book.Lay(result.Study, result.Group);

    private string Reading(TimelineData data)
    {
        var sentences = data.Rows.SelectMany(row => row.Points
            .Select(point => book.Say(TimelinePhrases.After, book.Months(new TimePoint(point.Months)), book.Say(FigurePhrases.PeopleOf100, OutOf100.Say(book, point.Percent)), data.Phrase))
            .Append(Timeline.Half(data, row))
            .Append(Timeline.Doubt(book, row))
            .Prepend(data.Rows.Length > 1 ? book.Say(FigurePhrases.Sentence, row.Heading) : ""));
        return string.Join(" ", sentences.Where(sentence => sentence.Length > 0));
    }

    private TimelineRow Row(Result median, bool several)
    {
        var study = StudyOf(median);
        var reading = median.Reading;
        var isConfidence = reading.IntervalKind == IntervalKind.Confidence;
        decimal? Limit(Located<PrintedValue>? limit) => isConfidence ? limit?.Value.Number?.Value : null;
        var points = study.Results
            .Where(result => result is { Kind: ResultKind.Rate, Time: not null } && result.Outcome.Id == median.Outcome.Id && result.Group.Id == median.Group.Id && result.Reading.EstimateNumber is not null)
            .Select(result => new TimelinePoint(result.Time!.Value.Months, result.Reading.EstimateNumber!.Value, result.Reading.Low?.Value.Number?.Value, result.Reading.High?.Value.Number?.Value) { Fact = result.Id });
        return new TimelineRow(several ? book.Say(FigurePhrases.StudyGroup, study.Name, book.Lay(study.Id, median.Group)) : Sentence(book.Lay(study.Id, median.Group)), reading.EstimateNumber?.Value, Limit(reading.Low), Limit(reading.High), [.. points])
        {
            IsNotReached = reading.Estimate?.Value.Absence == Absence.NotReached,
            IsHighNotReached = reading.High?.Value.Absence == Absence.NotReached,
            HasUnstatedLimits = reading.IntervalKind == IntervalKind.Unstated && (reading.Low ?? reading.High) is not null,
            Comparator = median.Group.Comparator,
            Fact = median.Id,
        };
    }

    private Figure? LadderOf(Study study)
    {
        var rungs = Rungs(study);
        if (rungs.IsEmpty) return null;
        var group = Everyone(study);
        var first = rungs.MaxBy(rung => rung.Any ?? rung.Severe)!;
        var reading = string.Join(" ", rungs.OrderByDescending(rung => rung.Any ?? rung.Severe).Take(3).Select(rung => book.Say(LadderPhrases.Reading, Sentence(rung.Words), Ladder.Say(book, rung))));
        return Ladder.Draw(new LadderData(
            $"{LadderWord}-{study.Id}", book.Say(LadderPhrases.Title, first.Words), book.Say(LadderPhrases.Subtitle, book.Lay(study.Id, group)), rungs, book.Say(FigurePhrases.Source, study.Name), reading)
        {
            Note = book.Say(LadderPhrases.Note),
            Book = book,
        });
    }

    private ImmutableArray<LadderRung> Rungs(Study study)
    {
        var counted = study.Results.Where(result => result is { Kind: ResultKind.Proportion, IsQuoted: false, Versus: null, Outcome.Event.Family: not HarmFamily.Overall } && result.Group.Id == Everyone(study).Id).ToImmutableArray();
        decimal? Percent(Result? result) => result is null ? null : FactText.PercentOf(facts.Of(result));
        return
        [
            .. from harm in counted.GroupBy(result => result.Outcome.Event!.Name, StringComparer.Ordinal)
               let any = harm.FirstOrDefault(result => result.Outcome.Event!.Grade == HarmGrade.Any)
               let severe = harm.FirstOrDefault(result => result.Outcome.Event!.Grade == HarmGrade.Severe)
               where Percent(any) is not null || Percent(severe) is not null
               select new LadderRung(book.Lay((any ?? severe)!.Outcome), Percent(any), Percent(severe)) { AnyFact = any?.Id, SevereFact = severe?.Id },
        ];
    }

    private static Group Everyone(Study study) => study.Groups[0];

    private Study StudyOf(Result result) => content.Studies.First(study => study.Id == result.Study);

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
