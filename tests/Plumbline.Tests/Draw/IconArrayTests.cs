using Plumbline.Draw;
using Plumbline.Draw.Forest;
using Plumbline.Draw.Icons;
using Plumbline.Draw.Responses;
using Plumbline.Draw.Survival;

namespace Plumbline.Tests.Draw;

public class IconArrayTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void As_many_icons_are_drawn_as_people_are_counted(int layout)
    {
        foreach (var data in new[] { Samples.OnePanel, Samples.TwoPanels, Samples.MadeUpThousand })
        {
            var drawing = Drawing.Both(IconArray.Draw(data))[layout];

            Assert.Equal(data.Panels.Select(panel => panel.Filled), drawing.Marks("icons-filled").Select(Count));
            Assert.Equal(data.Panels.Select(panel => panel.OutOf - panel.Filled), drawing.Marks("icons-empty").Select(Count));
        }
    }

    [Fact]
    public void Icons_are_filled_in_reading_order_on_one_grid()
    {
        var drawing = Drawing.Wide(IconArray.Draw(Samples.TwoPanels));

        var filled = drawing.Marks("icons-filled").Select(Heads).ToArray();
        var empty = drawing.Marks("icons-empty").Select(Heads).ToArray();

        for (var panel = 0; panel < 2; panel++)
        {
            var all = filled[panel].Concat(empty[panel]).ToArray();
            Assert.Equal(10, all.Select(head => head.Y).Distinct().Count());
            Assert.Equal(all.OrderBy(head => head.Y).ThenBy(head => head.X), all);
        }

        Assert.Equal(filled[0].Concat(empty[0]).Select(head => head.Y), filled[1].Concat(empty[1]).Select(head => head.Y));
    }

    [Fact]
    public void Numbers_and_their_doubt_stand_in_words_and_in_the_table()
    {
        var figure = IconArray.Draw(Samples.OnePanel);

        // Zhou 2023: 33 of 85 is 38.8 %, 95% CI 28.4 to 50.0.
        foreach (var words in Drawing.Both(figure).Select(drawing => string.Join(' ', drawing.Words)))
        {
            Assert.Contains("39 of 100 people", words, StringComparison.Ordinal);
            Assert.Contains("could be as few as 28 or as many as 50", words, StringComparison.Ordinal);
        }

        Assert.Equal(["Pomalidomide with dexamethasone", "39 of 100 people", "saw their myeloma shrink by at least half", "could be as few as 28 or as many as 50"], figure.Table.Rows[0].AsEnumerable());
    }

    public static TheoryData<string, IconPanel> Refused => new()
    {
        { "out of 1000", new IconPanel("a", 0, 100, "b") { Exact = 0.004 } },
        { "out of 1000", new IconPanel("a", 100, 100, "b") { Exact = 0.996 } },
        { "not the share", new IconPanel("a", 42, 100, "b") { Exact = 0.388 } },
        { "not the share", new IconPanel("a", 42, 100, "b") { Exact = double.NaN } },
        { "100 or of 1000", new IconPanel("a", 3, 10, "b") },
        { "more people", new IconPanel("a", 101, 100, "b") },
        { "fewer than nobody", new IconPanel("a", -1, 100, "b") },
        { "lower limit", new IconPanel("a", 39, 100, "b") { Low = 40, High = 50 } },
        { "upper limit", new IconPanel("a", 39, 100, "b") { Low = 30, High = 38 } },
        { "one limit", new IconPanel("a", 39, 100, "b") { Low = 30 } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Untrue_drawings_are_refused(string why, IconPanel panel) =>
        Assert.Contains(why, Assert.Throws<UndrawableException>(() => IconArray.Draw(Samples.OnePanel with { Panels = [panel] })).Message, StringComparison.Ordinal);

    [Fact]
    public void Panels_out_of_different_numbers_are_refused() =>
        Assert.Throws<UndrawableException>(() => IconArray.Draw(Samples.OnePanel with { Panels = [Samples.OnePanel.Panels[0], new IconPanel("a", 1, 1000, "b")] }));

    private static long Count(System.Xml.Linq.XElement path) => path.Attribute("d")!.Value.LongCount(c => c == 'M');

    private static (double X, double Y)[] Heads(System.Xml.Linq.XElement path) =>
        [.. path.Attribute("d")!.Value.Split('M', StringSplitOptions.RemoveEmptyEntries).Select(icon => icon.Split('a')[0].Split(' '))
            .Select(point => (Drawing.Number(point[0]), Drawing.Number(point[1])))];
}
