using System.Collections.Immutable;
using System.Text;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Drafts;

/// <summary>Pieces of a study file: comments that stay on their line, texts, lines of a source.</summary>
internal static class DraftYaml
{
    private const int WidestComment = 300;

    /// <summary>A comment on lines of its own.</summary>
    public static void Comment(StringBuilder text, string indent, string comment) => text.Append(indent).Append("# ").Append(Shown.Fragment(comment, WidestComment)).Append('\n');

    /// <summary>A comment at the end of a line.</summary>
    public static string Aside(string? comment, int widest = 60) => string.IsNullOrWhiteSpace(comment) ? "" : "  # " + Shown.Fragment(comment, widest);

    /// <summary>A text as a value. A tag would be taken for HTML, so a sign 'less than' stands alone.</summary>
    public static string Text(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in Shown.Fragment(text, 200))
        {
            if (plain.Length > 0 && plain[^1] == '<' && (char.IsAsciiLetter(c) || c is '/' or '!')) plain.Append(' ');
            plain.Append(c);
        }

        return YamlScalar.Of(plain.ToString());
    }

    /// <summary>Lines of the first source as numbers, of another as <c>"source:line"</c>.</summary>
    public static string Lines(ImmutableArray<Line> lines, Slug first) =>
        "[" + string.Join(", ", lines.Select(line => line.Source == first ? Figures.Integer(line.Number) : $"\"{line.Source}:{Figures.Integer(line.Number)}\"").Distinct(StringComparer.Ordinal)) + "]";

    /// <summary>A, B or C.</summary>
    public static string AnyOf(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.SkipLast(1)) + " or " + all[^1];
    }
}
