using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary><c>content/summary.yaml</c>: which outcomes the summary of findings shows, and which facts in which column.</summary>
internal static class SummaryFile
{
    public static Summary Read(Fields fields, Lookup<Outcome> outcomes, Lookup<Result> results)
    {
        var (question, with, without) = (fields.Text("question"), fields.Text("with"), fields.Text("without"));
        var rows = fields.List("rows", "a row").Select(row => ReadRow(row, outcomes, results)).OfType<SummaryRow>().ToImmutableArray();
        if (rows.Length > Summary.MostRows) fields.Diagnostics.Add(Problems.OutOfRange, rows[Summary.MostRows].Position with { Length = 1 }, $"a summary of findings has at most {Summary.MostRows} outcomes, and this has {rows.Length}", "leave out what matters least for a decision");
        fields.Finish();
        return new Summary(question, with, without, rows);
    }

    private static SummaryRow? ReadRow(Fields fields, Lookup<Outcome> outcomes, Lookup<Result> results)
    {
        fields.Text("outcome");
        var outcome = fields.LocatedText("outcome") is { } name ? outcomes.Find(name) : null;
        var (time, comment, pooled) = (fields.Text("time"), fields.Text("comment"), fields.Flag("pooled"));
        var with = Results(fields, "with", results);
        if (!fields.Has("with")) fields.Diagnostics.Add(Problems.MissingKey, fields.Position with { Length = 1 }, "the key 'with' is needed here: what is known of people who had the treatment");
        var without = Results(fields, "without", results);
        var relative = fields.LocatedText("relative") is { } ratio ? results.Find(ratio) : null;
        var told = fields.Map("told") is { } words ? Told(words) : ImmutableDictionary<string, string>.Empty;
        fields.Finish();
        return outcome is null ? null : new SummaryRow { Outcome = outcome, Position = fields.Position, Time = time, With = with, Without = without, Relative = relative, ShowsPooled = pooled, Told = told, Comment = comment };
    }

    private static ImmutableDictionary<string, string> Told(Fields fields) =>
        fields.Entries.ToImmutableDictionary(entry => entry.Key.Text, entry => fields.Text(entry.Key.Text), StringComparer.Ordinal);

    private static ImmutableArray<Result> Results(Fields fields, string key, Lookup<Result> results) =>
        [.. fields.Texts(key).Select(results.Find).OfType<Result>()];
}
