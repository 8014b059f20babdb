using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>References to the source documents in words. What a document does not say of itself is left out.</summary>
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

    private static string? Authors(SourceMetadata data) => data.Authors.Length switch
    {
        0 => null,
        <= AuthorsShown => string.Join(", ", data.Authors),
        _ => string.Join(", ", data.Authors.Take(AuthorsShown)) + ", et al.",
    };
}
