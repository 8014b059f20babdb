using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary><c>content/versions/*.yaml</c>: the facts of earlier versions. Only the latest that is not the site's own is read; without one, its own.</summary>
internal static class VersionFile
{
    private const string Folder = "content/versions";

    public static SiteVersion? ReadLatest(InputTree files, string current, Func<string, string, Fields?> open)
    {
        var latest = files.Below(Folder, ".yaml").Select(file => (file.Key, file.Value, Name: Path.GetFileNameWithoutExtension(file.Key)))
            .OrderBy(file => file.Name != current).ThenBy(file => Order(file.Name)).ThenBy(file => file.Name, StringComparer.Ordinal)
            .LastOrDefault();
        return latest.Key is { } path && open(path, latest.Value) is { } fields ? Read(fields) : null;
    }

    private static SiteVersion Read(Fields fields)
    {
        var (version, date) = (fields.Text("version"), fields.Date("date"));
        var facts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (fields.Map("facts") is { } map)
        {
            foreach (var entry in map.Entries)
            {
                if (entry.Value is YamlScalar value) facts[entry.Key.Text] = value.Text;
                else fields.Diagnostics.Add(Problems.WrongType, entry.Value.Position, $"'{entry.Key.Text}' must be a text, and this is {entry.Value.KindName}");
            }
        }
        else if (!fields.Has("facts"))
        {
            fields.Diagnostics.Add(Problems.MissingKey, fields.Position with { Length = 1 }, "the key 'facts' is needed here");
        }

        fields.Finish();
        return new SiteVersion(version, date, facts.ToImmutable());
    }

    /// <summary>0.10 comes after 0.9.</summary>
    private static string Order(string version) => string.Join('.', version.Split('.').Select(part => part.PadLeft(6, '0')));
}
