using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read.Examples;

/// <summary>What every file of public data says of itself, and the groups that its rows may name.</summary>
internal static class ExampleFields
{
    private static readonly Dictionary<string, ObservationUnit> Units =
        Enum.GetValues<ObservationUnit>().ToDictionary(unit => unit.ToWords(), StringComparer.Ordinal);

    /// <summary>Null where the id is no id: that has been reported.</summary>
    public static ExampleHeader? Header(string path, Fields fields)
    {
        var id = fields.Slug("id");
        StudyFile.CheckFileName(path, fields, id);
        var header = new ExampleHeader
        {
            Id = id,
            Position = fields.Position,
            Name = fields.Text("name"),
            Title = fields.Text("title"),
            Citation = fields.Text("citation"),
            Outcome = fields.Text("outcome"),
            Still = fields.Text("still"),
            Event = fields.Text("event"),
            Unit = fields.Choice("unit", Units),
        };
        return id == default ? null : header;
    }

    /// <summary>The groups in the order in which they are drawn, by the word that the rows use.</summary>
    public static ImmutableArray<(string Id, Fields Fields)> Groups(Fields fields)
    {
        var groups = ImmutableArray.CreateBuilder<(string Id, Fields Fields)>();
        foreach (var group in fields.List("groups", "a group"))
        {
            var id = group.Text("id");
            if (!groups.Any(other => other.Id == id)) groups.Add((id, group));
            else fields.Diagnostics.Add(Problems.DuplicateId, group.Position, $"the group '{id}' stands here for the second time");
        }

        if (groups.Count == 0) fields.Diagnostics.Add(Problems.MissingKey, fields.Position with { Length = 1 }, "the key 'groups' is needed here: who is drawn as one curve");
        return groups.ToImmutable();
    }

    /// <summary>The rows of each group, in the order of the file; a row of no group is a diagnostic.</summary>
    public static ILookup<string, ImmutableArray<CsvCell>> ByGroup(CsvFile file, ImmutableArray<(string Id, Fields Fields)> groups, int column, DiagnosticBag diagnostics)
    {
        foreach (var cell in file.Rows.Select(row => row[column]).Where(cell => !groups.Any(group => group.Id == cell.Text)))
        {
            diagnostics.Add(Problems.UnknownId, cell.Position, $"no group is called '{cell.Text}'", NearestName.Hint(cell.Text, [.. groups.Select(group => group.Id)]));
        }

        return file.Rows.ToLookup(row => row[column].Text, StringComparer.Ordinal);
    }
}
