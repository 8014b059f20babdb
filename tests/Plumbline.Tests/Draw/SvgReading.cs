using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Plumbline.Draw;
using Plumbline.Draw.Forest;
using Plumbline.Draw.Icons;
using Plumbline.Draw.Responses;
using Plumbline.Draw.Survival;

namespace Plumbline.Tests.Draw;

/// <summary>Reads a finished drawing back as a browser would: elements, positions, the boxes of its words.</summary>
internal sealed record Drawing(XElement Svg)
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    public static Drawing Wide(Figure figure) => Both(figure)[0];

    public static Drawing Narrow(Figure figure) => Both(figure)[1];

    public static IReadOnlyList<Drawing> Both(Figure figure) =>
        [.. XDocument.Parse($"<page>{figure.Svg}</page>").Root!.Elements(Namespace + "svg").Select(svg => new Drawing(Flat(svg)))];

    /// <summary>Members of a group take over what the group says of them, as a browser lets them inherit it.</summary>
    private static XElement Flat(XElement svg)
    {
        foreach (var group in svg.Elements(Namespace + "g").ToList())
        {
            foreach (var member in group.Elements())
            {
                foreach (var shared in group.Attributes().Where(attribute => member.Attribute(attribute.Name) is null)) member.SetAttributeValue(shared.Name, shared.Value);
            }

            group.ReplaceWith(group.Elements());
        }

        return svg;
    }

    public double Width => Number(Svg.Attribute("viewBox")!.Value.Split(' ')[2]);

    public double Height => Number(Svg.Attribute("viewBox")!.Value.Split(' ')[3]);

    public IEnumerable<XElement> Elements(string name) => Svg.Elements(Namespace + name);

    public IReadOnlyList<XElement> Marks(string css) =>
        [.. Svg.Elements().Where(element => (element.Attribute("class")?.Value ?? "").Split(' ').Contains(css))];

    public IReadOnlyList<string> Words => [.. Elements("text").Select(text => text.Value)];

    public IReadOnlyList<(string Text, Box Box)> Labels => [.. Elements("text").Select(text => (text.Value, BoxOf(text)))];

    public (double X, double Y) TextAt(string words)
    {
        var text = Elements("text").First(element => element.Value == words);
        return (Number(text, "x"), Number(text, "y"));
    }

    public static double Number(XElement element, string attribute) => Number(element.Attribute(attribute)!.Value);

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The middle of a circle, a rectangle, or a path of straight lines.</summary>
    public static (double X, double Y) Middle(XElement mark)
    {
        switch (mark.Name.LocalName)
        {
            case "circle":
                return (Number(mark, "cx"), Number(mark, "cy"));
            case "rect":
                return (Number(mark, "x") + Number(mark, "width") / 2, Number(mark, "y") + Number(mark, "height") / 2);
            default:
                var points = Points(mark);
                return ((points.Min(p => p.X) + points.Max(p => p.X)) / 2, (points.Min(p => p.Y) + points.Max(p => p.Y)) / 2);
        }
    }

    public static IReadOnlyList<(double X, double Y)> Points(XElement path) =>
        [.. Regex.Matches(path.Attribute("d")!.Value, @"(?<x>-?[\d.]+) (?<y>-?[\d.]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(match => (Number(match.Groups["x"].Value), Number(match.Groups["y"].Value)))];

    /// <summary>From where to where a horizontal line goes: "M10 20H90" and its caps.</summary>
    public static (double From, double To) Span(XElement path)
    {
        var d = Regex.Match(path.Attribute("d")!.Value, @"^M(?<from>-?[\d.]+) -?[\d.]+H(?<to>-?[\d.]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return (Number(d.Groups["from"].Value), Number(d.Groups["to"].Value));
    }

    /// <summary>The straight line through two ticks as they are drawn: the reader's own way from position to number.</summary>
    public Func<double, double> Horizontal(string tick, string otherTick, bool logarithmic = false)
    {
        var (a, b) = (TickX(tick), TickX(otherTick));
        var (from, to) = (Warp(Number(tick)), Warp(Number(otherTick)));
        return x => Unwarp(from + (x - a) / (b - a) * (to - from));
        double Warp(double value) => logarithmic ? Math.Log(value) : value;
        double Unwarp(double value) => logarithmic ? Math.Exp(value) : value;
    }

    public Func<double, double> Percent()
    {
        var lines = Elements("text").Where(text => text.Value is "0%" or "100%").ToDictionary(text => text.Value, text => Number(text, "y"), StringComparer.Ordinal);
        // The words of a tick stand five units below its line.
        return y => (y + 5 - lines["0%"]) / (lines["100%"] - lines["0%"]) * 100;
    }

    private double TickX(string tick) => Number(Elements("text").Last(text => text.Value == tick && text.Attribute("text-anchor")?.Value == "middle"), "x");

    private Box BoxOf(XElement text)
    {
        var anchor = text.Attribute("text-anchor")?.Value switch { "middle" => Anchor.Middle, "end" => Anchor.End, _ => Anchor.Start };
        var face = new Face(Number(Svg, "font-size"), text.Attribute("font-weight") is not null);
        return TextMetrics.Bounds(Number(text, "x"), Number(text, "y"), text.Value, face, anchor);
    }
}
