using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary>In the file of a language: what outcomes, studies, groups and units are called. Every id must be one that the content has.</summary>
internal static class ContentWordsFields
{
    public static ContentWords Read(Fields file, ImmutableArray<Outcome> outcomes, ImmutableArray<Study> studies)
    {
        var (titles, groups) = (ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal), ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal));
        var ids = studies.ToDictionary(study => study.Id.ToString(), StringComparer.Ordinal);
        foreach (var (id, fields) in Entries(file.Map("studies")))
        {
            ReportUnknown(fields.Diagnostics, "study", id.Value, id.Position, ids.Keys);
            if (fields.OptionalText("title") is { } title) titles[id.Value] = title;
            foreach (var (group, text) in Texts(fields.Map("groups")))
            {
                if (ids.TryGetValue(id.Value, out var study)) ReportUnknown(fields.Diagnostics, "group of this study", group.Value, group.Position, [.. study.Groups.Select(known => known.Id.ToString())]);
                groups[$"{id.Value}.{group.Value}"] = text;
            }

            fields.Finish();
        }

        return new ContentWords
        {
            Outcomes = Outcomes(file, [.. outcomes.Select(outcome => outcome.Id.ToString())]),
            Studies = titles.ToImmutable(),
            Groups = groups.ToImmutable(),
            Units = Texts(file.Map("units")).ToImmutableDictionary(pair => pair.Key.Value, pair => pair.Text, StringComparer.Ordinal),
        };
    }

    /// <summary>The mappings below a mapping, each with the name it has there.</summary>
    public static IEnumerable<(Located<string> Id, Fields Fields)> Entries(Fields? map)
    {
        foreach (var entry in map?.Entries ?? [])
        {
            map!.Find(entry.Key.Text);
            if (Fields.Of(entry.Value, map.Diagnostics, $"'{entry.Key.Text}'") is { } fields) yield return (new Located<string>(entry.Key.Text, entry.Key.Position), fields);
        }
    }

    public static void ReportUnknown(DiagnosticBag diagnostics, string kind, string id, Position position, IReadOnlyCollection<string> known)
    {
        if (!known.Contains(id, StringComparer.Ordinal)) diagnostics.Add(Problems.UnknownId, position, $"no {kind} is called '{id}'", NearestName.Hint(id, known));
    }

    private static ImmutableDictionary<string, OutcomeWords> Outcomes(Fields file, ImmutableArray<string> known)
    {
        var words = ImmutableDictionary.CreateBuilder<string, OutcomeWords>(StringComparer.Ordinal);
        foreach (var (id, fields) in Entries(file.Map("outcomes")))
        {
            ReportUnknown(fields.Diagnostics, "outcome", id.Value, id.Position, known);
            words[id.Value] = new OutcomeWords(fields.Text("lay"), fields.OptionalText("phrase"), fields.OptionalText("event")) { Unit = fields.OptionalText("unit") };
            fields.Finish();
        }

        return words.ToImmutable();
    }

    private static IEnumerable<(Located<string> Key, string Text)> Texts(Fields? map)
    {
        foreach (var entry in map?.Entries ?? [])
        {
            if (map!.OptionalText(entry.Key.Text) is { } text) yield return (new Located<string>(entry.Key.Text, entry.Key.Position), text);
        }
    }
}
