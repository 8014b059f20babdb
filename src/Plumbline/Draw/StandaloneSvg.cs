using System.Text;

namespace Plumbline.Draw;

/// <summary>
/// A figure as a file of its own, for a slide or a manuscript: the wide drawing on paper, with its title, what it is of and its source.
/// Slide programs know no custom properties and no stylesheet, so every colour and font is written out; it is light, as paper is.
/// </summary>
public static class StandaloneSvg
{
    private const double Margin = 24;
    private const double Gap = 16;
    private const string Family = "'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

    // Slide programs take the first font that is there, so a figure in Chinese asks for Chinese fonts first.
    private const string ChineseFamily = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif";

    private static readonly Face Title = new(18, Strong: true);
    private static readonly Face Small = new(13, Strong: false);

    public static string Of(Figure figure)
    {
        var drawing = figure.Svg[..(figure.Svg.IndexOf("</svg>", StringComparison.Ordinal) + "</svg>".Length)];
        var width = Layout.Wide.Width;
        var (title, subtitle) = (Block(figure.Title, Title), Block(figure.Subtitle, Small));
        var (note, source) = (Block(figure.Note, Small), Block(figure.SourceLine, Small));
        var top = Margin + title.Height + subtitle.Height + Gap;
        var below = top + HeightOf(drawing) + Gap;
        var height = below + note.Height + source.Height + Margin;
        var svg = new StringBuilder()
            .Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width + 2 * Margin)} {N(height)}\" width=\"{N(width + 2 * Margin)}\" height=\"{N(height)}\" font-family=\"{(figure.Language.StartsWith("zh", StringComparison.Ordinal) ? ChineseFamily : Family)}\"{(figure.Language == "en" ? "" : $" xml:lang=\"{figure.Language}\"")}>\n")
            .Append($"<rect width=\"100%\" height=\"100%\" fill=\"{Light("paper")}\"/>\n");
        Write(svg, title, Margin, Light("ink"));
        Write(svg, subtitle, Margin + title.Height, Light("ink-soft"));
        svg.Append(Placed(drawing, top)).Append('\n');
        Write(svg, note, below, Light("ink-soft"));
        Write(svg, source, below + note.Height, Light("ink-soft"));
        return svg.Append("</svg>\n").ToString();
    }

    private static TextBlock Block(string text, Face face) => TextBlock.Of(text, Layout.Wide.LineRoom, face, 1.35 * face.Size);

    private static void Write(StringBuilder svg, TextBlock block, double top, string fill)
    {
        for (var i = 0; i < block.Lines.Length; i++)
        {
            var weight = block.Face.Strong ? " font-weight=\"600\"" : "";
            svg.Append($"<text x=\"{N(Margin)}\" y=\"{N(top + block.Face.Size + i * block.LineHeight)}\" font-size=\"{N(block.Face.Size)}\"{weight} fill=\"{fill}\">{SvgWriter.Escape(block.Lines[i])}</text>\n");
        }
    }

    /// <summary>The drawing as a part of the file, with the values of its colours in the place of their names.</summary>
    private static string Placed(string drawing, double top)
    {
        var placed = new StringBuilder(drawing);
        foreach (var colour in ChartColours.All) placed.Replace(Paint.Of(colour.Name), colour.Light);
        return placed.Replace("<svg ", $"<svg x=\"{N(Margin)}\" y=\"{N(top)}\" overflow=\"visible\" ", 0, 5).ToString();
    }

    private static double HeightOf(string drawing)
    {
        const string attribute = " height=\"";
        var start = drawing.IndexOf(attribute, StringComparison.Ordinal) + attribute.Length;
        return double.Parse(drawing.AsSpan(start, drawing.IndexOf('"', start) - start), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Light(string name) => ChartColours.Named(name).Light;

    private static string N(double value) => SvgWriter.Number(value);
}
