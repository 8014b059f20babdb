using System.Text;
using System.Xml;
using Plumbline.Text;

namespace Plumbline.Draw;

/// <summary>Writes elements one a line, with escaped text and coordinates rounded to a hundredth, so that the bytes are the same everywhere.</summary>
internal sealed class SvgWriter(Layout layout)
{
    public static readonly (string Name, string? Value)[] Halo =
        [("stroke", Paint.Paper), ("stroke-width", "4"), ("stroke-linejoin", "round"), ("paint-order", "stroke")];

    private readonly StringBuilder _out = new();

    public Layout Layout { get; } = layout;

    public override string ToString() => _out.ToString();

    public static string Number(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "a coordinate is a finite number");
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        // Adding zero turns −0 into 0.
        return Figures.Machine(rounded + 0.0);
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == 0xFFFD || (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value)))
                throw new ArgumentException($"'{text}' holds a character that XML does not allow", nameof(text));
            escaped.Append(rune.Value switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => rune.ToString() });
        }

        return escaped.ToString();
    }

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke, string? css = null) =>
        Element("line", [("class", css), ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)), .. stroke.Attributes]);

    public void Rect(Box box, string css, string? fill, Stroke? stroke = null) =>
        Element("rect",
        [
            ("class", css), ("x", Number(box.Left)), ("y", Number(box.Top)), ("width", Number(box.Width)), ("height", Number(box.Height)),
            ("fill", fill ?? "none"), .. stroke?.Attributes ?? [],
        ]);

    public void Circle(double x, double y, double radius, string css, string fill, Stroke stroke) =>
        Element("circle", [("class", css), ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)), ("fill", fill), .. stroke.Attributes]);

    public void Path(string d, string css, string? fill, Stroke? stroke = null) =>
        Element("path", [("class", css), ("d", d), ("fill", fill ?? "none"), .. stroke?.Attributes ?? []]);

    /// <summary>A surface that lets through what lies under it, as bands that cross must.</summary>
    public void Veil(string d, string css, string fill, double opacity) =>
        Element("path", [("class", css), ("d", d), ("fill", fill), ("fill-opacity", Number(opacity))]);

    /// <summary>A line of text at its baseline; a halo of paper keeps it legible over hairlines.</summary>
    public void Text(double x, double y, string text, Ink ink, Anchor anchor = Anchor.Start)
    {
        Open("text",
        [
            ("class", ink.Css), ("x", Number(x)), ("y", Number(y)), ("fill", ink.Fill),
            ("text-anchor", anchor switch { Anchor.Start => null, Anchor.Middle => "middle", _ => "end" }),
            ("font-weight", ink.Strong ? "600" : null),
            .. ink.Halo ? Halo : [],
        ]);
        _out.Append('>').Append(Escape(text)).Append("</text>\n");
    }

    public void Block(double x, double firstBaseline, TextBlock block, Ink ink, Anchor anchor = Anchor.Start)
    {
        for (var i = 0; i < block.Lines.Length; i++) Text(x, firstBaseline + i * block.LineHeight, block.Lines[i], ink, anchor);
    }

    /// <summary>A group with the attributes that its members share; <paramref name="members"/> is finished SVG.</summary>
    public void Group(IEnumerable<(string Name, string? Value)> shared, string members)
    {
        Open("g", shared);
        _out.Append(">\n").Append(members).Append("</g>\n");
    }

    private void Element(string name, IEnumerable<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        _out.Append("/>\n");
    }

    private void Open(string name, IEnumerable<(string Name, string? Value)> attributes)
    {
        _out.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null) _out.Append(' ').Append(attribute).Append("=\"").Append(value).Append('"');
        }
    }
}

/// <summary>How a line is drawn.</summary>
internal sealed record Stroke(string Colour, double Width, string? Dash = null)
{
    public IEnumerable<(string Name, string? Value)> Attributes =>
        [("stroke", Colour), ("stroke-width", Width == 1 ? null : SvgWriter.Number(Width)), ("stroke-dasharray", Dash), ("stroke-linecap", Round ? "round" : null)];

    public bool Round { get; init; }

    public static readonly Stroke Hairline = new(Paint.Line, 1);

    public static readonly Stroke Axis = new(Paint.InkSoft, 1);
}

/// <summary>How a text is set: its class for the stylesheet, its colour and its weight.</summary>
internal sealed record Ink(string Css, string Fill, bool Strong = false, bool Halo = false)
{
    public static readonly Ink Plain = new("ct", Paint.Ink);

    public static readonly Ink Soft = new("ct ct-soft", Paint.InkSoft);

    public static readonly Ink Bold = new("ct ct-strong", Paint.Ink, Strong: true);
}
