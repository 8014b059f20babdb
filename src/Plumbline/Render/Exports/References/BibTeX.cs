using System.Collections.Immutable;
using System.Text;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Render.Exports.References;

/// <summary>The sources as BibTeX, in UTF-8. What a document does not say of itself is left out.</summary>
internal static class BibTeX
{
    public static string Write(ImmutableArray<SourceRecord> sources)
    {
        var text = new StringBuilder();
        foreach (var source in sources)
        {
            text.Append(ReferenceKinds.Of(source.Metadata) == ReferenceKind.Article ? "@article{" : "@misc{").Append(source.Id);
            foreach (var (field, value) in Fields(source)) text.Append(",\n  ").Append(field).Append(" = {").Append(value).Append('}');
            text.Append("\n}\n\n");
        }

        return text.ToString();
    }

    /// <summary>TeX's ten special characters as what prints them.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            safe.Append(character switch
            {
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => $"\\{character}",
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                _ => character.ToString(),
            });
        }

        return safe.ToString();
    }

    private static IEnumerable<(string Field, string Value)> Fields(SourceRecord source)
    {
        var data = source.Metadata;
        if (Authors(data) is { Length: > 0 } authors) yield return ("author", authors);
        // A second pair of braces keeps the capitals of the title.
        if (data.Title is { } title) yield return ("title", "{" + Escape(title.Value) + "}");
        (string Field, string? Value)[] plain =
        [
            ("journal", data.Journal?.Value),
            ("publisher", data.Publisher?.Value),
            ("year", data.Year is { } year ? Figures.Integer(year.Value) : null),
            ("volume", data.Volume?.Value),
            ("number", data.Issue?.Value ?? data.DocumentNumber?.Value),
        ];
        foreach (var (field, value) in plain.Where(one => one.Value is not null)) yield return (field, Escape(value!));
        if (data.Pages is { } pages) yield return ("pages", Escape(Pages(PageRange.Of(pages.Value))));
        if (data.Issn is { } issn) yield return ("issn", Escape(issn.Value));
        // Styles set these two letter by letter: an escape would become part of the address.
        if (data.Doi is { } doi) yield return ("doi", Verbatim(doi.Value));
        if (data.Url is { } url) yield return ("url", Verbatim(url.Value));
        if (source.Supplement is { } note) yield return ("note", Escape(note));
    }

    private static string Pages(PageRange pages) => pages.Last is { } last ? $"{pages.First}--{last}" : pages.First;

    private static string Authors(SourceMetadata data)
    {
        var names = AuthorName.Of(data, out var isComplete).Select(name => Escape(name.ToString()));
        return string.Join(" and ", isComplete ? names : names.Append("others"));
    }

    private static string Verbatim(string address) => address.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
