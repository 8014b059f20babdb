using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary><c>content/outcomes.yaml</c>: a mapping from the outcome's id to its definition.</summary>
internal static class OutcomesFile
{
    public static ImmutableArray<Outcome> Read(Fields file)
    {
        var read = ImmutableArray.CreateBuilder<(Outcome Outcome, ImmutableArray<Located<Slug>> Parts)>();
        foreach (var entry in file.Entries)
        {
            file.Find(entry.Key.Text);
            if (!Slug.TryCreate(entry.Key.Text, out var id))
            {
                file.Diagnostics.Add(Problems.InvalidId, entry.Key.Position, $"'{entry.Key.Text}' cannot be an id: only lower-case letters, digits and single hyphens can");
                continue;
            }

            if (Fields.Of(entry.Value, file.Diagnostics, $"outcome '{id}'") is { } fields) read.Add(ReadOne(id, entry.Key.Position, fields));
        }

        var ids = read.Select(pair => pair.Outcome.Id.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var part in read.SelectMany(pair => pair.Parts).Where(part => !ids.Contains(part.Value.ToString())))
        {
            file.Diagnostics.Add(Problems.UnknownId, part.Position, $"no outcome is called '{part.Value}'", NearestName.Hint(part.Value.ToString(), ids));
        }

        return [.. read.Select(pair => pair.Outcome)];
    }

    private static (Outcome Outcome, ImmutableArray<Located<Slug>> Parts) ReadOne(Slug id, Position position, Fields fields)
    {
        var (parts, implied) = (fields.Slugs("sumOf"), fields.Slugs("implies"));
        var outcome = new Outcome
        {
            Id = id,
            Position = position,
            Name = fields.Text("name"),
            Abbreviation = fields.OptionalText("abbreviation"),
            Lay = fields.Text("lay"),
            LayPhrase = fields.OptionalText("layPhrase"),
            Kind = fields.Choice("kind", Words.OutcomeKinds),
            Section = fields.Choice("section", Words.Sections),
            Direction = fields.Choice("direction", Words.Directions),
            Unit = fields.Text("unit"),
            Definition = fields.Text("definition"),
            Synonyms = [.. fields.Texts("synonyms").Select(synonym => synonym.Value)],
            SumOf = [.. parts.Select(part => part.Value)],
            Implies = [.. implied.Select(other => other.Value)],
            Partition = fields.OptionalText("partition"),
        };
        fields.Finish();
        return (outcome, [.. parts, .. implied]);
    }
}
