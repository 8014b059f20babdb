using System.Collections.Immutable;
using Plumbline.Model;
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
            Svg = Layout.Both(data.Id, "timeline", data.Title, data.Reading, svg => TimelineDrawing.Draw(data, svg)),
            Table = Table(data),
        };
    }

    /// <summary>"By about month 6, half of the people had died." What was not seen is said of the study and not of the people.</summary>
    internal static string Half(TimelineData data, TimelineRow row) => row.Median is { } median
        ? $"By about month {Figures.Whole(median)}, half of the people {data.EventPhrase}."
        : $"By the end of the study, fewer than half of the people {data.EventPhrase}.";

    internal static string Doubt(TimelineRow row)
    {
        static string Month(decimal value) => Figures.Whole(value);
        return (row.Low, row.High) switch
        {
            ({ } low, { } high) => $"It could be as early as month {Month(low)} or as late as month {Month(high)}.",
            ({ } low, null) when row.IsHighNotReached => $"It could be as early as month {Month(low)}. How late it could be, the study was too short to tell.",
            ({ } low, null) => $"It could be as early as month {Month(low)}.",
            (null, { } high) => $"It could be as late as month {Month(high)}.",
            _ => row.IsNotReached ? "The study was too short to tell when it would be half." : "How exact this is, the report does not tell.",
        };
    }

    private static FigureTable Table(TimelineData data)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var facts = ImmutableArray.CreateBuilder<FactId?>();
        foreach (var row in data.Rows)
        {
            foreach (var point in row.Points)
            {
                rows.Add([row.Heading, $"after {new TimePoint(point.Months).ToWords()}", $"{OutOf100.Say(point.Percent)} of 100", point is { Low: { } low, High: { } high } ? $"could be {Figures.Whole(low)} to {Figures.Whole(high)}" : "not told"]);
                facts.Add(point.Fact);
            }

            rows.Add([row.Heading, $"half of the people {data.EventPhrase}", row.Median is { } median ? $"{median} months" : "not reached by the end of the study", Doubt(row)]);
            facts.Add(row.Fact);
        }

        return new FigureTable($"{data.Subtitle} People who {data.Phrase}.", ["Group", "When", "How many", "How sure"], rows.ToImmutable()) { RowFacts = facts.ToImmutable() };
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
