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

    /// <summary>The middles of the marks of one path, each of which begins at its own.</summary>
    public static IEnumerable<(double X, double Y)> Middles(XElement path) =>
        Regex.Matches(path.Attribute("d")!.Value, @"M(?<x>-?[\d.]+) (?<y>-?[\d.]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Select(match => (Drawing.Number(match.Groups["x"].Value), Drawing.Number(match.Groups["y"].Value)));
}
