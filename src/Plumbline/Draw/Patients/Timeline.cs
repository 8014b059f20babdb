using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Draw.Patients;

/// <summary>By which month it was half of the people, and how sure that is, in plain words.</summary>
public static class Timeline
{
    private const int MostRows = 4;

    public static Figure Draw(TimelineData data)
    {
        Refuse(data);
        return new Figure
        {
            Id = data.Id,
            Kind = "timeline",
            Title = data.Title,
            Subtitle = data.Subtitle,
            Reading = data.Reading,
            SourceLine = data.SourceLine,
            Language = data.Book.Language.Tag,
            Svg = Layout.Both(data.Id, "timeline", data.Title, data.Reading, svg => TimelineDrawing.Draw(data, svg)),
            Table = Table(data),
        };
    }

    /// <summary>"By about month 6, half of the people had died." What was not seen is said of the study and not of the people.</summary>
    internal static string Half(TimelineData data, TimelineRow row) => row.Median is { } median
        ? data.Book.Say(TimelinePhrases.Half, Figures.Whole(median), data.EventPhrase)
        : data.Book.Say(TimelinePhrases.NotHalf, data.EventPhrase);

    internal static string Doubt(PhraseBook book, TimelineRow row)
    {
        static string Month(decimal value) => Figures.Whole(value);
        return (row.Low, row.High) switch
        {
            ({ } low, { } high) => book.Say(TimelinePhrases.Between, Month(low), Month(high)),
            ({ } low, null) when row.IsHighNotReached => book.Say(TimelinePhrases.FromOpen, Month(low)),
            ({ } low, null) => book.Say(TimelinePhrases.From, Month(low)),
            (null, { } high) => book.Say(TimelinePhrases.To, Month(high)),
            _ => book.Say(row.IsNotReached ? TimelinePhrases.TooShort : row.HasUnstatedLimits ? TimelinePhrases.UnstatedLimits : TimelinePhrases.NoLimits),
        };
    }

    private static FigureTable Table(TimelineData data)
    {
        var book = data.Book;
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var facts = ImmutableArray.CreateBuilder<FactId?>();
        foreach (var row in data.Rows)
        {
            foreach (var point in row.Points)
            {
                var doubt = point is { Low: { } low, High: { } high } ? book.Say(TimelinePhrases.CouldBe, Figures.Whole(low), Figures.Whole(high)) : book.Say(FigurePhrases.NotTold);
                rows.Add([row.Heading, book.Say(TimelinePhrases.AfterTime, book.Months(new TimePoint(point.Months))), book.Say(FigurePhrases.Of100, OutOf100.Say(book, point.Percent)), doubt]);
                facts.Add(point.Fact);
            }

            var months = row.Median is { } median ? book.Say(TimelinePhrases.Months, $"{median}") : book.Say(TimelinePhrases.NotReached);
            rows.Add([row.Heading, book.Say(TimelinePhrases.HalfOfPeople, data.EventPhrase), months, Doubt(book, row)]);
            facts.Add(row.Fact);
        }

        ImmutableArray<string> head = [book.Say(FigurePhrases.Group), book.Say(TimelinePhrases.When), book.Say(TimelinePhrases.HowMany), book.Say(TimelinePhrases.HowSure)];
        return new FigureTable(book.Say(TimelinePhrases.Caption, data.Subtitle, data.Phrase), head, rows.ToImmutable()) { RowFacts = facts.ToImmutable() };
    }

    private static void Refuse(TimelineData data)
    {
        UndrawableException.UnlessNamed(data.Id, data.Title, data.Reading);
        UndrawableException.Unless(!data.Rows.IsDefaultOrEmpty && data.Rows.Length <= MostRows, data.Id, "one to four groups can be compared");
        foreach (var row in data.Rows)
        {
            void Unless(bool holds, string problem) => UndrawableException.Unless(holds, data.Id, $"'{row.Heading}': {problem}");
            Unless(row.Median is null == row.IsNotReached, "half of the people were either reached at some time or not");
            Unless(row.Median is null or > 0, "the median is not a time");
            Unless(!(row.Low <= 0) && !(row.Low > row.Median) && !(row.High < row.Median) && !(row.Low > row.High), "the limits are not on either side of the median");
            Unless(!row.IsHighNotReached || row.High is null, "the upper limit is a number, and said not to be reached");
            Unless(row.Points.Select(point => point.Months).Distinct().Count() == row.Points.Length, "a time comes twice");
            foreach (var point in row.Points)
            {
                Unless(point.Months > 0, "a time is not after the start");
                Unless(point.Percent is >= 0 and <= 100, $"{point.Percent} of 100");
                Unless(!(point.Low > point.Percent) && !(point.High < point.Percent), $"the limits at {point.Months} months are not on either side");
                Unless(!(point.Months < row.Median) || point.Percent >= 50, $"fewer than half at {point.Months} months, before the month of half");
                Unless(!(point.Months > row.Median) || point.Percent <= 50, $"more than half at {point.Months} months, after the month of half");
                Unless(!row.IsNotReached || point.Percent >= 50, $"fewer than half at {point.Months} months, and half said not to be reached");
            }

            var sorted = row.Points.OrderBy(point => point.Months).ToArray();
            Unless(sorted.Zip(sorted.Skip(1), (first, next) => next.Percent <= first.Percent).All(holds => holds), "more people later than earlier");
        }
    }
}
