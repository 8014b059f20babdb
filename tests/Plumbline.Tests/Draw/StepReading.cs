using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Plumbline.Tests.Draw;

/// <summary>The corners of a path of M, L, H, V and Z, in its order.</summary>
internal static class StepReading
{
    public static IReadOnlyList<(double X, double Y)> Corners(XElement path)
    {
        var corners = new List<(double X, double Y)>();
        var (x, y) = (0.0, 0.0);
        foreach (Match match in Regex.Matches(path.Attribute("d")!.Value, @"(?<c>[MLHV])(?<a>-?[\d.]+)( (?<b>-?[\d.]+))?", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)))
        {
            var a = Drawing.Number(match.Groups["a"].Value);
            (x, y) = match.Groups["c"].Value switch
            {
                "H" => (a, y),
                "V" => (x, a),
                _ => (a, Drawing.Number(match.Groups["b"].Value)),
            };
            corners.Add((x, y));
        }

        return corners;
    }

    /// <summary>The lowest point drawn at each place along the axis: after a step, where the curve goes on.</summary>
    public static double LowestAt(IEnumerable<(double X, double Y)> corners, double x) => corners.Where(corner => Math.Abs(corner.X - x) < 0.011).Max(corner => corner.Y);
}
