using System.Text.RegularExpressions;
using Plumbline.Draw;
using Plumbline.Draw.Forest;
using Plumbline.Draw.Icons;
using Plumbline.Draw.Responses;
using Plumbline.Draw.Survival;

namespace Plumbline.Tests.Draw;

/// <summary>What holds for every drawing, whatever its kind.</summary>
public class EveryFigureTests
{
    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Words_stay_inside_the_drawing(string name)
    {
        foreach (var drawing in Drawing.Both(Samples.All[name]()))
        {
            var page = new Box(-0.01, -0.01, drawing.Width + 0.01, drawing.Height + 0.01);
            Assert.All(drawing.Labels, label => Assert.True(page.Contains(label.Box), $"'{label.Text}' at {label.Box} leaves {page}"));
        }
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Words_do_not_overlap(string name)
    {
        foreach (var drawing in Drawing.Both(Samples.All[name]()))
        {
            var labels = drawing.Labels;
            for (var i = 0; i < labels.Count; i++)
            {
                for (var j = i + 1; j < labels.Count; j++)
                {
                    // Lines are set 18 apart and the box of a line of 14.5 is 15.1 high, so neighbours never touch.
                    Assert.False(labels[i].Box.Overlaps(labels[j].Box), $"'{labels[i].Text}' {labels[i].Box} covers '{labels[j].Text}' {labels[j].Box}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Words_are_at_least_12_pixels_high_as_shown(string name)
    {
        var figure = Samples.All[name]();

        // Wide is shown from 640 px, narrow on a phone of 320 px with margins of 16.
        Assert.True(Drawing.Number(Drawing.Wide(figure).Svg, "font-size") * 640 / Drawing.Wide(figure).Width >= 12);
        Assert.True(Drawing.Number(Drawing.Narrow(figure).Svg, "font-size") * 288 / Drawing.Narrow(figure).Width >= 12);
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Title_and_description_come_first_and_name_the_image(string name)
    {
        var figure = Samples.All[name]();

        Assert.Equal(2, Drawing.Both(figure).Count);
        foreach (var svg in Drawing.Both(figure).Select(drawing => drawing.Svg))
        {
            var (title, description) = (svg.Elements().First(), svg.Elements().ElementAt(1));
            Assert.Equal(("title", "desc"), (title.Name.LocalName, description.Name.LocalName));
            Assert.Equal("img", svg.Attribute("role")!.Value);
            Assert.Equal($"{title.Attribute("id")!.Value} {description.Attribute("id")!.Value}", svg.Attribute("aria-labelledby")!.Value);
            Assert.Equal(figure.Title, title.Value);
            Assert.StartsWith(figure.Reading, description.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Ids_are_unique_across_both_drawings_of_all_figures()
    {
        var ids = Samples.All.Values.SelectMany(draw => Drawing.Both(draw())).SelectMany(drawing => drawing.Svg.DescendantsAndSelf())
            .Select(element => element.Attribute("id")?.Value).OfType<string>().ToArray();

        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Drawing_twice_gives_the_same_bytes(string name) => Assert.Equal(Samples.All[name]().Svg, Samples.All[name]().Svg);

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Colours_are_custom_properties_of_the_table_with_its_light_value(string name)
    {
        var paints = Drawing.Both(Samples.All[name]()).SelectMany(drawing => drawing.Svg.Descendants())
            .SelectMany(element => new[] { element.Attribute("fill")?.Value, element.Attribute("stroke")?.Value }).OfType<string>().Distinct(StringComparer.Ordinal);

        var known = ChartColours.All.Select(colour => $"var(--{colour.Name})").Append("none").ToHashSet(StringComparer.Ordinal);
        Assert.All(paints, paint => Assert.Contains(paint, known));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Coordinates_have_two_decimals_at_most(string name)
    {
        // Attributes only: the words of a chart may well say P = 0.001.
        var attributes = Drawing.Both(Samples.All[name]()).SelectMany(drawing => drawing.Svg.DescendantsAndSelf()).SelectMany(element => element.Attributes()).Where(attribute => attribute.Name != "id" && !attribute.IsNamespaceDeclaration);

        Assert.All(attributes, attribute => Assert.DoesNotMatch(new Regex(@"\d\.\d{3}|-0[^.\d]|E[+-]\d|NaN|Infinity", RegexOptions.None, TimeSpan.FromSeconds(1)), attribute.Value));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Rows_of_the_table_are_as_long_as_its_head(string name)
    {
        var table = Samples.All[name]().Table;

        Assert.All(table.Rows, row => Assert.Equal(table.Head.Length, row.Length));
        Assert.True(table.RowFacts.Length == table.Rows.Length);
    }

    [Fact]
    public void Special_characters_are_escaped_and_read_back()
    {
        const string odd = "a<b & \"c\" > 'd'";
        var row = Samples.Proportions.Rows[0] with { Label = odd };

        var figure = ForestPlot.Draw(Samples.Proportions with { Title = odd, Reading = odd, Rows = [row] });

        Assert.All(Drawing.Both(figure), drawing => Assert.Contains(odd, drawing.Words));
        Assert.Contains("a&lt;b &amp; &quot;c&quot;", figure.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_XML_forbids_are_refused() =>
        Assert.Throws<ArgumentException>(() => ForestPlot.Draw(Samples.Proportions with { Title = "bell \u0007" }));

    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("a b")]
    [InlineData("a\"")]
    public void Ids_unfit_for_HTML_are_refused(string id) =>
        Assert.Throws<UndrawableException>(() => ForestPlot.Draw(Samples.Proportions with { Id = id }));
}
