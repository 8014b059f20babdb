using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary><c>content/collections/*.yaml</c>: trials of one question with the counts of both groups.</summary>
internal static class CollectionFile
{
    private const int LargestTrial = 100_000_000;

    public static TrialSet? Read(string path, Fields fields)
    {
        var id = fields.Slug("id");
        StudyFile.CheckFileName(path, fields, id);
        var (title, citation) = (fields.Text("title"), fields.Text("citation"));
        var (treatment, comparator, counted, isHarmful) = (fields.Text("treatment"), fields.Text("comparator"), fields.Text("event"), fields.Flag("harmful"));
        if (!fields.Has("trials")) fields.Text("trials");
        var trials = fields.List("trials", "a trial").Select(ReadTrial).OfType<CollectedTrial>().ToImmutableArray();
        StudyFile.ReportTwice(fields.Diagnostics, trials.Select(trial => (trial.Name, trial.Position)), "trial");
        if (trials.Length < 2) fields.Diagnostics.Add(Problems.OutOfRange, fields.Position with { Length = 1 }, "a collection needs two trials or more");
        fields.Finish();
        return id == default || trials.Length < 2 ? null : new TrialSet(id, title, citation, treatment, comparator, counted, isHarmful, trials, fields.Position);
    }

    private static CollectedTrial? ReadTrial(Fields fields)
    {
        var (name, part) = (fields.Text("name"), fields.OptionalText("part"));
        var (events, total) = (fields.Whole("events", 0, LargestTrial), fields.Whole("total", 1, LargestTrial));
        var (comparatorEvents, comparatorTotal) = (fields.Whole("comparatorEvents", 0, LargestTrial), fields.Whole("comparatorTotal", 1, LargestTrial));
        fields.Finish();
        if (CountsFit(fields, "events", events, total) && CountsFit(fields, "comparatorEvents", comparatorEvents, comparatorTotal))
            return new CollectedTrial(name, part, events, total, comparatorEvents, comparatorTotal, fields.Position);
        return null;
    }

    private static bool CountsFit(Fields fields, string key, int events, int total)
    {
        if (events <= total) return true;
        fields.Diagnostics.Add(Problems.CountAboveTotal, fields.LocatedText(key)?.Position ?? fields.Position, $"'{key}' ({events}) exceeds the people of the group ({total})");
        return false;
    }
}
