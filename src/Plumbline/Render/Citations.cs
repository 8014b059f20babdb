using System.Collections.Immutable;
using System.Text;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>References to the source documents: in words, as BibTeX and as RIS. What a document does not say of itself is left out.</summary>
internal static class Citations
{
    private const int AuthorsShown = 3;

    public static string InWords(SourceRecord source)
    {
        var data = source.Metadata;
        var volume = data.Volume is { } number ? $"{number.Value}{(data.Issue is { } issue ? $"({issue.Value})" : "")}{(data.Pages is { } pages ? $":{pages.Value}" : "")}" : null;
        var year = data.Year is { } printed ? Figures.Integer(printed.Value) : null;
        string?[] parts =
        [
            Authors(data),
            data.Title?.Value ?? "Title not in the document that was read",
            data.Journal?.Value ?? data.Publisher?.Value,
            string.Join(";", new[] { year, volume }.OfType<string>()) is { Length: > 0 } when ? when : null,
            data.Doi is { } doi ? $"doi:{doi.Value}" : data.Url?.Value,
        ];
        return string.Join(". ", parts.OfType<string>().Select(part => part.TrimEnd('.'))) + ".";
    }

    public static string BibTex(ImmutableArray<SourceRecord> sources)
    {
        var text = new StringBuilder();
        foreach (var source in sources)
        {
            text.Append(source.Metadata.Journal is null ? "@misc{" : "@article{").Append(source.Id);
            foreach (var (field, value) in BibTexFields(source.Metadata)) text.Append(",\n  ").Append(field).Append(" = {").Append(value).Append('}');
            text.Append("\n}\n\n");
        }

        return text.ToString();
    }

    public static string Ris(ImmutableArray<SourceRecord> sources)
    {
        var text = new StringBuilder();
        foreach (var source in sources)
        {
            var data = source.Metadata;
            void Line(string tag, string? value)
            {
                if (value is { Length: > 0 }) text.Append(tag).Append("  - ").Append(value).Append("\r\n");
            }

            Line("TY", data.Journal is null ? "ELEC" : "JOUR");
            Line("ID", source.Id.ToString());
            foreach (var author in data.Authors) Line("AU", author);
            Line("TI", data.Title?.Value);
            Line("JO", data.Journal?.Value);
            Line("PB", data.Publisher?.Value);
            Line("PY", data.Year is { } year ? Figures.Integer(year.Value) : null);
            Line("VL", data.Volume?.Value);
            Line("IS", data.Issue?.Value);
            Line("SP", data.Pages?.Value);
            Line("DO", data.Doi?.Value);
            Line("UR", data.Url?.Value);
            text.Append("ER  - \r\n\r\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string Field, string Value)> BibTexFields(SourceMetadata data)
    {
        if (!data.Authors.IsEmpty) yield return ("author", Escape(string.Join(" and ", data.Authors)));
        (string Field, string? Value)[] fields =
        [
            ("title", data.Title?.Value),
            ("journal", data.Journal?.Value),
            ("publisher", data.Publisher?.Value),
            ("year", data.Year is { } year ? Figures.Integer(year.Value) : null),
            ("volume", data.Volume?.Value),
            ("number", data.Issue?.Value),
            ("pages", data.Pages?.Value.Replace("-", "--", StringComparison.Ordinal)),
            ("doi", data.Doi?.Value),
            ("url", data.Url?.Value),
        ];
        foreach (var (field, value) in fields)
        {
            if (value is not null) yield return (field, Escape(value));
        }
    }

    private static string Escape(string text)
    {
        var safe = new StringBuilder();
        foreach (var character in text)
        {
            if (character is '&' or '%' or '$' or '#' or '_' or '{' or '}') safe.Append('\\');
            safe.Append(character);
        }

        return safe.ToString();
    }

    private static string? Authors(SourceMetadata data) => data.Authors.Length switch
    {
        0 => null,
        <= AuthorsShown => string.Join(", ", data.Authors),
        _ => string.Join(", ", data.Authors.Take(AuthorsShown)) + ", et al.",
    };
}
