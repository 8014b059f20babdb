using System.Text;

namespace Plumbline.Text;

/// <summary>Diagnostics as text: one line each, then the line of the file with the place marked, then the hint.</summary>
public static class DiagnosticPrinter
{
    private const int LongestExcerpt = 160;

    public static string Print(Diagnostic diagnostic, InputTree files)
    {
        var text = new StringBuilder();
        var severity = diagnostic.IsError ? "error" : "warning";
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{diagnostic.Position}: {severity} {diagnostic.Problem.Code}: {diagnostic.Message}\n");
        if (diagnostic.Position.Length > 0 && files.Line(diagnostic.Position.Path, diagnostic.Position.Line) is { } line) AppendExcerpt(text, diagnostic.Position, line);
        if (diagnostic.Hint is { } hint) text.Append("  hint: ").Append(hint).Append('\n');
        return text.ToString();
    }

    /// <summary>As GitHub shows it beside the line of a pull request.</summary>
    public static string PrintForGitHub(Diagnostic diagnostic)
    {
        var command = diagnostic.IsError ? "error" : "warning";
        var place = $"file={EscapeProperty(diagnostic.Position.Path)},line={diagnostic.Position.Line},col={diagnostic.Position.Column},title={diagnostic.Problem.Code}";
        var message = diagnostic.Hint is { } hint ? $"{diagnostic.Message} (hint: {hint})" : diagnostic.Message;
        return $"::{command} {place}::{EscapeData(message)}";
    }

    public static string EscapeData(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    public static string EscapeProperty(string text) =>
        EscapeData(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static void AppendExcerpt(StringBuilder text, Position position, string line)
    {
        // A very long line is shown around the place, so that the mark stands under what it marks.
        var start = line.Length > LongestExcerpt ? Math.Max(0, position.Column - 1 - (LongestExcerpt / 2)) : 0;
        var shown = line.Substring(start, Math.Min(LongestExcerpt, line.Length - start)).Replace('\t', ' ');
        var number = Figures.Integer(position.Line).PadLeft(5);
        var marked = Math.Clamp(position.Length, 1, Math.Max(1, shown.Length - (position.Column - 1 - start)));
        text.Append(number).Append(" | ").Append(shown).Append('\n');
        text.Append(' ', number.Length).Append(" | ").Append(' ', Math.Max(0, position.Column - 1 - start)).Append('^', marked).Append('\n');
    }
}
