using System.Text;

namespace Plumbline.Draw;

/// <summary>Slanting lines over a rectangle, each cut at its edges: a difference that is seen without colour and printed without grey.</summary>
internal static class Hatch
{
    private const double Spacing = 6;

    public static void Draw(SvgWriter svg, Box box, string colour, string css = "hatch")
    {
        var d = new StringBuilder();
        // A line runs through every point of which x + y is one number; multiples of the spacing make neighbours meet.
        for (var sum = Math.Ceiling((box.Left + box.Top) / Spacing) * Spacing; sum < box.Right + box.Bottom; sum += Spacing)
        {
            var (left, right) = (Math.Max(box.Left, sum - box.Bottom), Math.Min(box.Right, sum - box.Top));
            if (right - left < 0.5) continue;
            d.Append($"M{SvgWriter.Number(left)} {SvgWriter.Number(sum - left)}L{SvgWriter.Number(right)} {SvgWriter.Number(sum - right)}");
        }

        if (d.Length > 0) svg.Path(d.ToString(), css, null, new Stroke(colour, 1));
    }
}
