using System.Text;

namespace Plumbline.Draw;

/// <summary>
/// Collects marks and words and writes what looks alike as one group, so that colour, class and anchor are said once: a chart of many rows
/// is half as large. The groups stand in the order in which they were first used.
/// </summary>
internal sealed class SvgGroups(SvgWriter svg)
{
    private readonly List<((string Name, string? Value)[] Shared, StringBuilder Members)> groups = [];
    private readonly Dictionary<string, StringBuilder> byKey = new(StringComparer.Ordinal);

    public Layout Layout => svg.Layout;

    public void Text(double x, double y, string text, Ink ink, Anchor anchor = Anchor.Start) =>
        Group(
        [
            ("class", ink.Css), ("fill", ink.Fill), ("text-anchor", anchor switch { Anchor.Start => null, Anchor.Middle => "middle", _ => "end" }),
            ("font-weight", ink.Strong ? "600" : null), .. ink.Halo ? SvgWriter.Halo : [],
        ]).Append($"<text x=\"{N(x)}\" y=\"{N(y)}\">{SvgWriter.Escape(text)}</text>\n");

    public void Block(double x, double firstBaseline, TextBlock block, Ink ink, Anchor anchor = Anchor.Start)
    {
        for (var i = 0; i < block.Lines.Length; i++) Text(x, firstBaseline + i * block.LineHeight, block.Lines[i], ink, anchor);
    }

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke, string? css = null) =>
        Group([("class", css), .. stroke.Attributes]).Append($"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\"/>\n");

    public void Rect(Box box, string css, string fill, Stroke? stroke = null) =>
        Group([("class", css), ("fill", fill), .. stroke?.Attributes ?? []])
            .Append($"<rect x=\"{N(box.Left)}\" y=\"{N(box.Top)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\"/>\n");

    public void Circle(double x, double y, double radius, string css, string fill, Stroke? stroke = null) =>
        Group([("class", css), ("fill", fill), .. stroke?.Attributes ?? []]).Append($"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\"/>\n");

    public void Path(string d, string css, string? fill, Stroke? stroke = null) =>
        Group([("class", css), ("fill", fill ?? "none"), .. stroke?.Attributes ?? []]).Append($"<path d=\"{d}\"/>\n");

    /// <summary>Writes all groups. Nothing is drawn before.</summary>
    public void Write()
    {
        foreach (var (shared, members) in groups) svg.Group(shared, members.ToString());
    }

    private StringBuilder Group((string Name, string? Value)[] shared)
    {
        var key = string.Join('\n', shared.Select(one => $"{one.Name}={one.Value}"));
        if (byKey.TryGetValue(key, out var known)) return known;
        var members = new StringBuilder();
        groups.Add((shared, members));
        return byKey[key] = members;
    }

    private static string N(double value) => SvgWriter.Number(value);
}
