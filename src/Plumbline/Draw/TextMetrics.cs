using System.Collections.Immutable;

namespace Plumbline.Draw;

/// <summary>
/// How wide a text will be without having the reader's font: for each character the largest advance of Noto Sans,
/// Liberation Sans (metrically Arial) and DejaVu Sans, rounded up to 0.01 em, so that a label takes at most the room kept for it.
/// </summary>
internal static class TextMetrics
{
    /// <summary>DejaVu Sans Bold is wider than these by 12 % on average, Noto Sans Bold wider than Noto Sans by 6 %.</summary>
    private const double StrongFactor = 1.12;

    private const double Ascent = 0.8;
    private const double Descent = 0.24;

    private static readonly ImmutableArray<(double Advance, string Characters)> Table =
    [
        (0.20, "\u2009\u202F"),
        (0.28, "ijl"),
        (0.32, "’ ,.·\u00A0"),
        (0.34, ":;I'"),
        (0.36, "f"),
        (0.37, "-"),
        (0.38, "/\\"),
        (0.40, "[]()t"),
        (0.41, "!²"),
        (0.42, "r"),
        (0.46, "\""),
        (0.50, "`J"),
        (0.52, "“”"),
        (0.53, "sz"),
        (0.55, "c"),
        (0.56, "*?L_|–"),
        (0.58, "k"),
        (0.60, "vyx"),
        (0.61, "τ"),
        (0.62, "aeéoFT"),
        (0.64, "{}$0123456789bdghnpqu"),
        (0.67, "EKPSY"),
        (0.69, "ZABVX"),
        (0.73, "CR"),
        (0.74, "U"),
        (0.76, "HN"),
        (0.78, "D&"),
        (0.79, "GOQ"),
        (0.82, "w"),
        (0.84, "≤≥≠^±+<=>~−×#∞↑↓≈"),
        (0.91, "M"),
        (0.96, "%"),
        (0.98, "m"),
        (0.99, "W"),
        (1.00, "…"),
        (1.02, "@—←→"),
    ];

    private static readonly Dictionary<char, double> Advances =
        Table.SelectMany(row => row.Characters.Select(character => (character, row.Advance))).ToDictionary(pair => pair.character, pair => pair.Advance);

    /// <summary>Marks that a Chinese font sets as wide as a character of its own, and others do not.</summary>
    private const string WideInChinese = "“”‘’…—·×±°≤≥≠∞√";

    public static double Width(string text, Face face)
    {
        // A text with Chinese in it may be set in a Chinese font altogether.
        var chinese = text.Any(LineBreaks.IsWide);
        return text.Sum(character => chinese && WideInChinese.Contains(character, StringComparison.Ordinal) ? 1.0 : Advance(character)) * face.Size * (face.Strong ? StrongFactor : 1);
    }

    /// <summary>The room a line of text takes; <paramref name="y"/> is its baseline.</summary>
    public static Box Bounds(double x, double y, string text, Face face, Anchor anchor)
    {
        var width = Width(text, face);
        var left = anchor switch { Anchor.Start => x, Anchor.Middle => x - width / 2, _ => x - width };
        return new Box(left, y - Ascent * face.Size, left + width, y + Descent * face.Size);
    }

    /// <summary>Letters not in the table: Chinese, Japanese and Korean are one em wide, accented Latin at most as wide as m.</summary>
    private static double Advance(char character) =>
        Advances.TryGetValue(character, out var advance) ? advance : character >= '\u2E80' ? 1.0 : 0.95;
}

internal enum Anchor
{
    Start,
    Middle,
    End,
}

internal readonly record struct Face(double Size, bool Strong);

/// <summary>A rectangle in the units of the drawing, y downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Contains(Box other) => other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    public Box Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    public static Box Around(double x, double y, double half) => new(x - half, y - half, x + half, y + half);
}
