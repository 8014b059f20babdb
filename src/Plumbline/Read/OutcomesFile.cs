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

        ReportEventsTwice(file, read.Select(pair => pair.Outcome));
        return [.. read.Select(pair => pair.Outcome)];
    }

    /// <summary>Two outcomes that count one event at one grade would be drawn one over the other.</summary>
    private static void ReportEventsTwice(Fields file, IEnumerable<Outcome> outcomes)
    {
        foreach (var same in outcomes.Where(outcome => outcome.Event is not null).GroupBy(outcome => (outcome.Event!.Name, outcome.Event.Grade)))
        {
            foreach (var again in same.Skip(1)) file.Diagnostics.Add(Problems.DuplicateId, again.Position, $"'{again.Id}' counts the same event at the same grade as '{same.First().Id}'");
        }
    }

    private static HarmEvent ReadEvent(Fields fields)
    {
        var harm = new HarmEvent(fields.Text("name"), fields.Choice("grade", Words.HarmGrades), fields.Choice("family", Words.HarmFamilies));
        fields.Finish();
        return harm;
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
            LayEvent = fields.OptionalText("layEvent"),
            Kind = fields.Choice("kind", Words.OutcomeKinds),
            Section = fields.Choice("section", Words.Sections),
            Direction = fields.Choice("direction", Words.Directions),
            Unit = fields.Text("unit"),
            Definition = fields.Text("definition"),
            Synonyms = [.. fields.Texts("synonyms").Select(synonym => synonym.Value)],
            SumOf = [.. parts.Select(part => part.Value)],
            Implies = [.. implied.Select(other => other.Value)],
            Partition = fields.OptionalText("partition"),
            Event = fields.Map("event") is { } harm ? ReadEvent(harm) : null,
        };
        fields.Finish();
        return (outcome, [.. parts, .. implied]);
    }
}
