using Plumbline.Draw;
using Plumbline.Draw.Forest;
using Plumbline.Draw.Icons;
using Plumbline.Draw.Responses;
using Plumbline.Draw.Survival;

namespace Plumbline.Tests.Draw;

public class ResponseBarsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Every_category_is_a_segment_as_wide_as_its_share(int layout)
    {
        var drawing = Drawing.Both(ResponseBars.Draw(Samples.Responses))[layout];
        var parts = Samples.Responses.Rows.SelectMany(row => row.Parts.Select(part => (part, row.Total))).ToArray();

        var segments = drawing.Marks("seg");

        Assert.Equal(parts.Length, segments.Count);
        for (var i = 0; i < parts.Length; i++)
        {
            // The bar is half a unit short of the drawing on either side.
            Assert.Equal(parts[i].part.Count * (drawing.Width - 1) / parts[i].Total, Drawing.Number(segments[i], "width"), 0.5);
        }
    }

    [Fact]
    public void People_whom_no_category_counts_are_drawn_as_such()
    {
        var figure = ResponseBars.Draw(Samples.Responses);

        // Zhou 2023: 2 + 12 + 19 + 9 + 15 + 15 + 10 = 82 of 85. Fu 2022: 3 + 5 + 20 + 32 + 5 + 9 = 74 of 74.
        Assert.Single(Drawing.Wide(figure).Marks("seg-rest"));
        Assert.Contains("not given", Drawing.Wide(figure).Words);
        Assert.Single(figure.Table.Rows, row => row[1] == "not given" && row[2] == "3 of 85");
    }

    [Fact]
    public void Responders_are_counted_in_words()
    {
        var words = Drawing.Wide(ResponseBars.Draw(Samples.Responses)).Words;

        // Zhou 2023 prints 33 of 85 (38.8 %); Fu 2022 prints 37.8 % of 74.
        Assert.Contains("33 of 85 responded (38.8%)", words);
        Assert.Contains("about 28 of 74 responded (37.8%)", words);
    }

    [Fact]
    public void The_bracket_spans_the_responders()
    {
        var drawing = Drawing.Wide(ResponseBars.Draw(Samples.Responses));

        var segments = drawing.Marks("seg").Take(3).ToArray();
        var bracket = drawing.Marks("bracket")[0].Attribute("d")!.Value;

        var right = Drawing.Number(segments[2], "x") + Drawing.Number(segments[2], "width");
        Assert.Contains($"H{SvgWriter.Number(right - 0.5)}V", bracket, StringComparison.Ordinal);
    }

    [Fact]
    public void A_category_has_the_same_shade_in_every_bar_and_its_count_beside_it()
    {
        var drawing = Drawing.Narrow(ResponseBars.Draw(Samples.Responses));

        Assert.Equal(2, drawing.Marks("seg-r5").Count);
        Assert.Single(drawing.Marks("seg-r4"));
        Assert.All(Samples.Responses.Rows.SelectMany(row => row.Parts), part => Assert.Contains(part.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), drawing.Words));
    }

    [Fact]
    public void Every_count_and_percentage_is_in_the_table()
    {
        var rows = ResponseBars.Draw(Samples.Responses).Table.Rows;

        Assert.Contains(rows, row => row.SequenceEqual(["Zhou 2023, Pd, independent review", "partial response", "19 of 85", "22.4%"]));
        Assert.Contains(rows, row => row.SequenceEqual(["Fu 2022, Pd, retrospective", "stable disease", "about 32 of 74", "43.2%"]));
        Assert.Equal(7 + 1 + 1 + 6 + 1, rows.Length);
    }

    public static TheoryData<string, ResponseRow> Refused => new()
    {
        { "is not one of", Zhou with { Parts = [new("NI", "no information", 1, 1, false)] } },
        { "comes twice", Zhou with { Parts = [.. Zhou.Parts[..2], Zhou.Parts[1]] } },
        { "82 people of 80", Zhou with { Total = 80 } },
        { "fewer than nobody", Zhou with { Parts = [Zhou.Parts[0] with { Count = -1 }] } },
        { "from 0 to 100", Zhou with { Parts = [Zhou.Parts[0] with { Percent = 101 }] } },
        { "nobody", Zhou with { Total = 0 } },
        { "no categories", Zhou with { Parts = [] } },
    };

    private static ResponseRow Zhou => Samples.Responses.Rows[0];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Untrue_drawings_are_refused(string why, ResponseRow row) =>
        Assert.Contains(why, Assert.Throws<UndrawableException>(() => ResponseBars.Draw(Samples.Responses with { Rows = [row] })).Message, StringComparison.Ordinal);
}
