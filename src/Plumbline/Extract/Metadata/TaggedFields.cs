using System.Collections.Immutable;
using Plumbline.Extract.Documents;
using Plumbline.Model;

namespace Plumbline.Extract.Metadata;

/// <summary>The fields of a record in the format of MEDLINE or RIS: a tag, two spaces and a hyphen; a line with spaces before it goes on.</summary>
internal sealed class TaggedFields
{
    private const int Most = 4000;
    private readonly List<(string Tag, string Value, int Line)> fields = [];

    public bool IsMedline { get; private init; }

    public static TaggedFields? Read(SourceText source)
    {
        var at = 0;
        while (at < source.LineCount && at < 20 && source.Line(at).AsSpan().IsWhiteSpace()) at++;
        if (at >= source.LineCount) return null;
        var first = Tag(source.Line(at));
        if (first is not ("PMID" or "TY" or "OWN" or "STAT")) return null;
        var record = new TaggedFields { IsMedline = first is not "TY" };
        for (var i = at; i < source.LineCount && record.fields.Count < Most; i++)
        {
            var line = source.Line(i);
            var tag = Tag(line);
            if (tag is "ER" || (i > at && tag == first && tag is "PMID" or "TY")) break;
            if (tag is not null) record.fields.Add((tag, line[(line.IndexOf('-', StringComparison.Ordinal) + 1)..].Trim(), i + 1));
            else if (line.Length > 0 && line[0] == ' ' && record.fields.Count > 0)
                record.fields[^1] = record.fields[^1] with { Value = $"{record.fields[^1].Value} {line.Trim()}".Trim() };
        }

        return record.fields.Count >= 3 ? record : null;
    }

    public IEnumerable<(string Value, int Line)> All(params string[] tags) => fields.Where(field => tags.Contains(field.Tag, StringComparer.Ordinal)).Select(field => (field.Value, field.Line));

    public Printed<string>? First(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            foreach (var field in fields)
            {
                if (field.Tag == tag && field.Value.Length > 0) return new(field.Value, field.Line);
            }
        }

        return null;
    }

    public ImmutableArray<string> Values(params string[] tags) => [.. All(tags).Select(one => one.Value).Where(value => value.Length > 0)];

    // "PMID- 123", "TI  - A title", "TY  - JOUR".
    private static string? Tag(string line)
    {
        var hyphen = line.IndexOf('-', StringComparison.Ordinal);
        if (hyphen is < 2 or > 4) return null;
        var tag = line[..hyphen].TrimEnd();
        return tag.Length is >= 2 and <= 4 && tag.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)) && (line.Length == hyphen + 1 || line[hyphen + 1] == ' ') ? tag : null;
    }
}
