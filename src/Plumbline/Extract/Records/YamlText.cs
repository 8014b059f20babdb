using System.Collections.Immutable;
using System.Text;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Records;

/// <summary>Pieces of YAML: entries of a map, flow maps and lists, in the order in which they are asked for.</summary>
internal static class YamlText
{
    public static void Add(List<string> pairs, string key, string? value)
    {
        if (value is not null) pairs.Add($"{key}: {YamlScalar.Of(value)}");
    }

    public static void Add(List<string> pairs, string key, PrintedNumber? value)
    {
        if (value is not null) pairs.Add($"{key}: {YamlScalar.Of(value)}");
    }

    public static void Add(List<string> pairs, string key, PrintedValue? value)
    {
        if (value is null) return;
        pairs.Add($"{key}: {(value.Number is { } number ? YamlScalar.Of(number) : YamlScalar.Quoted(value.ToString()))}");
    }

    public static string Braced(IEnumerable<string> pairs) => "{" + string.Join(", ", pairs) + "}";

    public static string Values(ImmutableArray<string> values) => "[" + string.Join(", ", values.Select(YamlScalar.Of)) + "]";

    public static void List(StringBuilder text, string indent, string key, IEnumerable<string> items)
    {
        var lines = items.Select(item => $"{indent}  - {item}\n").ToList();
        if (lines.Count > 0) text.Append(indent).Append(key).Append(":\n").AppendJoin("", lines);
        else if (indent.Length == 0) text.Append(key).Append(": []\n");
    }
}
