using System.Collections.Immutable;
using System.Text;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Render.Exports.References;

/// <summary>The sources as RIS, for reference managers: each record begins with TY and ends with ER. What a document does not say of itself is left out.</summary>
internal static class Ris
{
    public static string Write(ImmutableArray<SourceRecord> sources)
    {
        var text = new StringBuilder();
        foreach (var source in sources)
        {
            foreach (var (tag, value) in Lines(source).Where(line => line.Value is { Length: > 0 }))
            {
                text.Append(tag).Append("  - ").Append(value!.ReplaceLineEndings(" ")).Append("\r\n");
            }

            text.Append("ER  - \r\n\r\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string Tag, string? Value)> Lines(SourceRecord source)
    {
        var data = source.Metadata;
        yield return ("TY", ReferenceKinds.Of(data) switch
        {
            ReferenceKind.Article => "JOUR",
            ReferenceKind.WebPage => "ELEC",
            ReferenceKind.Document => "GEN",
            _ => throw new InvalidOperationException("unknown kind of reference"),
        });
        yield return ("ID", source.Id.ToString());
        var authors = AuthorName.Of(data, out var isComplete);
        foreach (var author in authors) yield return ("AU", author.ToString());
        yield return ("TI", data.Title?.Value);
        yield return ("JO", data.Journal?.Value);
        yield return ("JA", data.JournalAbbreviation?.Value);
        yield return ("PB", data.Publisher?.Value);
        yield return ("PY", data.Year is { } year ? Figures.Integer(year.Value) : null);
        yield return ("DA", data.Published is { Value: { Month: not null, Day: not null } day } ? day.ToString().Replace('-', '/') : null);
        yield return ("VL", data.Volume?.Value);
        yield return ("IS", data.Issue?.Value);
        if (data.Pages is { } printed)
        {
            var pages = PageRange.Of(printed.Value);
            yield return ("SP", pages.First);
            yield return ("EP", pages.Last);
        }

        yield return ("SN", data.Issn?.Value);
        yield return ("DO", data.Doi?.Value);
        yield return ("UR", data.Url?.Value);
        foreach (var keyword in data.Keywords) yield return ("KW", keyword);
        yield return ("N1", source.Supplement);
        yield return ("N1", isComplete ? null : "The list of authors goes on.");
    }
}
