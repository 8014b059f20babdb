using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary><c>content/syntheses/*.yaml</c>: one outcome over several studies.</summary>
internal static class SynthesisFile
{
    public static Synthesis? Read(string path, Fields fields, Lookup<Outcome> outcomes, Lookup<Result> results)
    {
        var id = fields.Slug("id");
        StudyFile.CheckFileName(path, fields, id);
        var outcome = fields.LocatedText("outcome") is { } name ? outcomes.Find(name) : null;
        if (!fields.Has("outcome")) fields.Text("outcome");
        var facts = fields.Texts("facts");
        if (facts.IsEmpty) fields.Diagnostics.Add(Problems.MissingKey, fields.Position with { Length = 1 }, "the key 'facts' is needed here: the results that are set side by side");
        var included = facts.Select(fact => Included(fact, fields, results)).OfType<Result>().ToImmutableArray();
        var (title, reason) = (fields.Text("title"), fields.Text("reason"));
        var certainty = fields.Map("certainty") is { } rated ? ReadCertainty(rated) : new Certainty(CertaintyLevel.NotRated, IsDraft: false, [], null);
        var pooling = PoolingFields.Read(fields, included);
        fields.Finish();
        if (outcome is null || id == Slug.Missing) return null;
        return new Synthesis { Id = id, Position = fields.Position, Title = title, Outcome = outcome, Results = included, Reason = reason, Certainty = certainty, Pooling = pooling };
    }

    private static Result? Included(Located<string> fact, Fields fields, Lookup<Result> results)
    {
        if (results.Find(fact) is not { } result) return null;
        if (!result.IsQuoted) return result;
        fields.Diagnostics.Add(Problems.OutOfRange, fact.Position, $"'{fact.Value}' is a result of another trial that {result.Study} only quotes, and cannot stand beside results", "name the result of the study that reports that trial");
        return null;
    }

    private static Certainty ReadCertainty(Fields fields)
    {
        var certainty = new Certainty(
            fields.Choice("level", Words.Certainties),
            fields.Flag("draft"),
            [.. fields.Texts("reasons").Select(reason => reason.Value)],
            fields.OptionalDate("date"));
        fields.Finish();
        return certainty;
    }
}
