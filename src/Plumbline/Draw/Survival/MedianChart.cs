using System.Collections.Immutable;

namespace Plumbline.Draw.Survival;

/// <summary>Medians as marks with their intervals as lines; an arrow means that a limit, or the median itself, was not reached.</summary>
public static class MedianChart
{
    private const int MostRows = 40;

    public static Figure Draw(MedianData data)
    {
        Refuse(data);
        return new Figure
        {
            Id = data.Id,
            Kind = "medians",
            Title = data.Title,
            Subtitle = data.Subtitle,
            Reading = data.Reading,
            SourceLine = data.SourceLine,
            Note = data.Note,
            Svg = Layout.Both(data.Id, "medians", data.Title, data.Note.Length > 0 ? $"{data.Reading} {data.Note}" : data.Reading, svg => new MedianDrawing(data, svg).Draw()),
            Table = new FigureTable(data.Subtitle, ["Group", data.Heading], [.. data.Rows.Select(row => ImmutableArray.Create(row.Label, row.Text))]) { RowFacts = [.. data.Rows.Select(row => row.Fact)] },
        };
    }

    private static void Refuse(MedianData data)
    {
        UndrawableException.UnlessNamed(data.Id, data.Title, data.Reading);
        UndrawableException.Unless(!data.Rows.IsDefaultOrEmpty && data.Rows.Length <= MostRows, data.Id, $"a chart of medians has 1 to {MostRows} rows");
        UndrawableException.Unless(data.Rows.Any(row => row.Median > 0 || row.Low > 0), data.Id, "an axis of time needs one number at least");
        foreach (var row in data.Rows)
        {
            void Unless(bool holds, string problem) => UndrawableException.Unless(holds, data.Id, $"'{row.Label}': {problem}");
            Unless(row.Label.Length > 0 && row.Text.Length > 0, "a median needs a group and a text");
            Unless(row.Median is not null != row.NotReached, "a median is either a number or not reached");
            Unless(row.High is null || !(row.HighNotReached || row.NotReached), "an upper limit is either a number or not reached");
            foreach (var value in new[] { row.Median, row.Low, row.High }.OfType<double>()) Unless(double.IsFinite(value) && value >= 0, "a time is a number from 0");
            Unless(row.Low is not { } low || low <= (row.Median ?? double.MaxValue), "the lower limit is above the median");
            Unless(row.High is not { } high || high >= row.Median, "the upper limit is below the median");
        }
    }
}
