using System.Text;

namespace Plumbline.Draw;

/// <summary>
/// One of the two drawings of a figure. Wide is shown from 35.5 rem (640 to 710 px), where its 14 units are at least 12.4 px; narrow from 288 px, where its
/// 14.5 units are 12.3 px.
/// </summary>
internal sealed record Layout(string Name, double Width, double FontSize, double LineHeight)
{
    public static readonly Layout Wide = new("wide", 720, 14, 18);

    public static readonly Layout Narrow = new("narrow", 340, 14.5, 18);

    public bool IsWide => Name == Wide.Name;

    /// <summary>The room for a line of words from edge to edge. The reader's font may be wider than the one measured, and nothing may leave the drawing.</summary>
    public double LineRoom => Width * 0.95;

    public Face Face => new(FontSize, Strong: false);

    public TextBlock Block(string text, double maxWidth, bool strong = false) => TextBlock.Of(text, maxWidth, new Face(FontSize, strong), LineHeight);

    /// <summary>As <see cref="Block"/>, with a tenth to spare for fonts wider than those that were measured: for running words, which may break anywhere.</summary>
    public TextBlock Loose(string text, double maxWidth, bool strong = false) => Block(text, 0.9 * maxWidth, strong);

    public double TextWidth(string text, bool strong = false) => TextMetrics.Width(text, new Face(FontSize, strong));

    /// <summary>Both drawings, each complete in itself; <paramref name="draw"/> returns the height it used.</summary>
    public static string Both(string id, string kind, string title, string description, Func<SvgWriter, double> draw)
    {
        var both = new StringBuilder();
        foreach (var layout in new[] { Wide, Narrow })
        {
            var svg = new SvgWriter(layout);
            var height = SvgWriter.Number(Math.Ceiling(draw(svg)));
            var width = SvgWriter.Number(layout.Width);
            var name = $"{id}-{layout.Name}";
            both.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart chart-{kind} chart-{layout.Name}\" viewBox=\"0 0 {width} {height}\" ")
                .Append($"width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{name}-title {name}-desc\" ")
                .Append($"font-size=\"{SvgWriter.Number(layout.FontSize)}\">\n")
                .Append($"<title id=\"{name}-title\">{SvgWriter.Escape(title)}</title>\n")
                .Append($"<desc id=\"{name}-desc\">{SvgWriter.Escape(description)}</desc>\n")
                .Append(svg).Append("</svg>\n");
        }

        return both.ToString();
    }
}
