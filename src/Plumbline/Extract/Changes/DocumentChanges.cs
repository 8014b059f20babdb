using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Changes;

/// <summary>What is different of a document as a whole.</summary>
internal static class DocumentChanges
{
    private const int WidestFragment = 40;

    public static IEnumerable<string> Between(SourceRecord old, SourceRecord fresh)
    {
        if (old.Sha256 != fresh.Sha256) yield return "the text is another one than was recorded";
        if (old.File != fresh.File) yield return $"the file is called {fresh.File}, and was {old.File}";
        if (old.Extractor != fresh.Extractor) yield return $"read by version {fresh.Extractor} of the extractor, and before by {old.Extractor}";
        if (old.Numbers != fresh.Numbers) yield return $"numbers seen {Say(old.Numbers)} → {Say(fresh.Numbers)}";
    }

    /// <summary>Numbers that nothing explains now and that something explained before, and the other way round.</summary>
    public static IEnumerable<string> NotUnderstood(SourceRecord old, SourceRecord fresh)
    {
        var (before, now) = (old.NotUnderstood.ToLookup(number => number.Text), fresh.NotUnderstood.ToLookup(number => number.Text));
        return Only(now, before, "not understood").Concat(Only(before, now, "understood now, or gone"));
    }

    private static IEnumerable<string> Only(ILookup<string, UnreadNumber> here, ILookup<string, UnreadNumber> there, string what) =>
        here.Where(group => group.Count() > there[group.Key].Count()).Select(group => group.First())
            .Select(number => $"line {Figures.Integer(number.Line)}: {what}: {Shown.Fragment(number.Text, WidestFragment)}");

    private static string Say(NumberTally tally) =>
        $"{tally.Seen} ({tally.InStatistics} in statistics, {tally.Bibliographic} bibliographic, {tally.OfDesign} of the design, {tally.NotUnderstood} not understood)";
}
