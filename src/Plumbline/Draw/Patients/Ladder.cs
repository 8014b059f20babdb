using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Model.Languages;

namespace Plumbline.Draw.Patients;

/// <summary>Side effects as bars of how many of 100 people, the most frequent at the top, the severe part darker and hatched.</summary>
public static class Ladder
{
    public static Figure Draw(LadderData data)
    {
        Refuse(data);
        var sorted = data with { Rungs = [.. data.Rungs.OrderByDescending(rung => rung.Any ?? rung.Severe).ThenByDescending(rung => rung.Severe ?? -1).ThenBy(rung => rung.Words, StringComparer.Ordinal)] };
        return new Figure
        {
            Id = data.Id,
            Kind = "ladder",
            Title = data.Title,
            Subtitle = data.Subtitle,
            Reading = data.Reading,
            SourceLine = data.SourceLine,
            Note = data.Note,
            Language = data.Book.Language.Tag,
            Svg = Layout.Both(data.Id, "ladder", data.Title, data.Reading, svg => LadderDrawing.Draw(sorted, svg)),
            Table = Table(sorted),
        };
    }

    /// <summary>"about 69 of 100 people; about 52 of 100 severely".</summary>
    internal static string Say(PhraseBook book, LadderRung rung) => (rung.Any, rung.Severe) switch
    {
        ({ } any, 0) => book.Say(LadderPhrases.NoneSevere, People(book, any)),
        ({ } any, { } severe) => book.Say(LadderPhrases.AnyAndSevere, People(book, any), OutOf100.Say(book, severe)),
        ({ } any, null) => book.Say(LadderPhrases.AnyOnly, People(book, any)),
        (null, { } severe) => book.Say(LadderPhrases.SevereOnly, OutOf100.Say(book, severe)),
        _ => "",
    };

    private static string People(PhraseBook book, decimal percent) => book.Say(FigurePhrases.PeopleOf100, OutOf100.Say(book, percent));

    private static FigureTable Table(LadderData data)
    {
        var book = data.Book;
        string Cell(decimal? percent) => percent is { } known ? book.Say(FigurePhrases.Of100, OutOf100.Say(book, known)) : book.Say(FigurePhrases.NotTold);
        var (had, hadSeverely) = (book.Say(LadderPhrases.HadIt), book.Say(LadderPhrases.HadItSeverely));
        var rows = data.Rungs.SelectMany(rung => new[]
        {
            (Cells: ImmutableArray.Create(rung.Words, had, Cell(rung.Any)), Fact: rung.AnyFact),
            (Cells: ImmutableArray.Create(rung.Words, hadSeverely, Cell(rung.Severe)), Fact: rung.SevereFact),
        }).ToImmutableArray();
        return new FigureTable(data.Subtitle, [book.Say(LadderPhrases.SideEffect), book.Say(LadderPhrases.HowMany), book.Say(FigurePhrases.People)], [.. rows.Select(row => row.Cells)]) { RowFacts = [.. rows.Select(row => row.Fact)] };
    }

    private static void Refuse(LadderData data)
    {
        UndrawableException.UnlessNamed(data.Id, data.Title, data.Reading);
        UndrawableException.Unless(!data.Rungs.IsDefaultOrEmpty, data.Id, "there are no side effects");
        UndrawableException.Unless(data.Rungs.Select(rung => rung.Words).Distinct().Count() == data.Rungs.Length, data.Id, "a side effect comes twice");
        foreach (var rung in data.Rungs)
        {
            void Unless(bool holds, string problem) => UndrawableException.Unless(holds, data.Id, $"'{rung.Words}': {problem}");
            Unless(rung.Any is not null || rung.Severe is not null, "no number is given");
            Unless(rung.Any is null or (>= 0 and <= 100) && rung.Severe is null or (>= 0 and <= 100), "the number is not from none to all");
            Unless(!(rung.Severe > rung.Any), "more people had it severely than had it");
        }
    }
}
