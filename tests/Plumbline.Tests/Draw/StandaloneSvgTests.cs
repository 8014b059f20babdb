using System.Xml.Linq;
using Plumbline.Draw;

namespace Plumbline.Tests.Draw;

/// <summary>A figure that was taken along says what it is without the page it came from.</summary>
public class StandaloneSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Names => Samples.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void It_holds_its_title_its_drawing_and_its_source_and_needs_no_stylesheet(string name)
    {
        var figure = Samples.All[name]();

        var file = StandaloneSvg.Of(figure);

        var root = XDocument.Parse(file).Root!;
        var words = string.Join(' ', root.Elements(Svg + "text").Select(text => text.Value));
        Assert.Contains(string.Join(' ', figure.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries)), words, StringComparison.Ordinal);
        Assert.Contains(string.Join(' ', figure.SourceLine.Split(' ', StringSplitOptions.RemoveEmptyEntries)), words, StringComparison.Ordinal);
        Assert.DoesNotContain("var(", file, StringComparison.Ordinal);
        var drawing = Assert.Single(root.Elements(Svg + "svg"));
        Assert.Equal(Drawing.Wide(figure).Words, drawing.Descendants(Svg + "text").Select(text => text.Value));
        var (top, height) = ((double)drawing.Attribute("y")!, (double)drawing.Attribute("height")!);
        Assert.True(top + height <= (double)root.Attribute("height")!, "the drawing ends before the file does");
    }
}
