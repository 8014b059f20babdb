using System.Text;
using System.Text.RegularExpressions;
using Plumbline.Extract.Records;
using Plumbline.Model;

namespace Plumbline.Extract.Changes;

/// <summary>What is read otherwise of a document's bibliography, whatever line it stands on.</summary>
internal static partial class MetadataChanges
{
    private const int WidestValue = 60;

    public static IEnumerable<string> Between(SourceMetadata old, SourceMetadata fresh)
    {
        var (before, now) = (Entries(old), Entries(fresh));
        foreach (var key in now.Keys.Concat(before.Keys.Where(key => !now.ContainsKey(key))))
        {
            var (was, becomes) = (before.GetValueOrDefault(key), now.GetValueOrDefault(key));
            if (was == becomes) continue;
            yield return $"{key}: {(was is null ? "none" : Shown.Fragment(was, WidestValue))} → {(becomes is null ? "none" : Shown.Fragment(becomes, WidestValue))}";
        }
    }

    // The record's own writer knows every detail; its items of a list stand below their key.
    private static Dictionary<string, string> Entries(SourceMetadata metadata)
    {
        var (text, entries, key) = (new StringBuilder(), new Dictionary<string, string>(StringComparer.Ordinal), "");
        MetadataYaml.Write(text, metadata);
        foreach (var line in text.ToString().Split('\n').Skip(1))
        {
            if (line.StartsWith("    - ", StringComparison.Ordinal)) entries[key] = (entries.GetValueOrDefault(key) is { } before ? before + "; " : "") + Plain(line[6..]);
            else if (line.Split(": ", 2) is [var name, var value]) entries[name.Trim()] = Plain(value);
            else key = line.Trim().TrimEnd(':');
        }

        return entries;
    }

    private static string Plain(string flow) => PlaceOf().Replace(flow, "}").Replace("{value: ", "", StringComparison.Ordinal).Replace("{values: ", "", StringComparison.Ordinal).Trim('{', '}');

    [GeneratedRegex(@", line: \d+\}$", RegexOptions.NonBacktracking)]
    private static partial Regex PlaceOf();
}
