using System.Collections.Immutable;
using Plumbline.Extract.Records;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Changes;

/// <summary>
/// What is different between two records of one document, in lines that an editor can read: the document itself, its bibliography, lines
/// that stand elsewhere now, and each statistic that was added, removed or is read otherwise.
/// </summary>
public sealed record RecordChanges
{
    private const int WidestFragment = 70;

    /// <summary>What became of the document as a whole: another text, another extractor, numbers seen.</summary>
    public required ImmutableArray<string> Document { get; init; }

    /// <summary>Lines and places that moved without any other change.</summary>
    public required ImmutableArray<string> Moves { get; init; }

    /// <summary>One line for each bibliographic detail, statistic or unread number that is new, gone or other.</summary>
    public required ImmutableArray<string> Details { get; init; }

    public int Added { get; private init; }

    public int Removed { get; private init; }

    public int Changed { get; private init; }

    /// <summary>Everything, in the order in which it is read best.</summary>
    public ImmutableArray<string> Lines => [.. Document, .. Moves, .. Details];

    public static RecordChanges Between(SourceRecord old, SourceRecord fresh)
    {
        var pairs = Alignment.Of(old.Statistics, fresh.Statistics);
        var others = pairs.Select(pair => (pair.New, Members: MemberChanges.Between(old.Statistics[pair.Old], fresh.Statistics[pair.New]))).Where(one => one.Members.Length > 0).ToList();
        var (keptOld, keptNew) = (pairs.Select(pair => pair.Old).ToHashSet(), pairs.Select(pair => pair.New).ToHashSet());
        var removed = old.Statistics.Where((_, i) => !keptOld.Contains(i)).ToList();
        var added = fresh.Statistics.Where((_, i) => !keptNew.Contains(i)).ToList();
        var statistics = others.Select(one => (fresh.Statistics[one.New].Line, Said: Say(fresh.Statistics[one.New], "", one.Members)))
            .Concat(removed.Select(gone => (gone.Line, Said: Say(gone, "no more ", ""))))
            .Concat(added.Select(one => (one.Line, Said: Say(one, "new ", ""))));
        return new RecordChanges
        {
            Document = [.. DocumentChanges.Between(old, fresh)],
            Moves = [.. LineMoves.Of(pairs.Select(pair => (old.Statistics[pair.Old], fresh.Statistics[pair.New])))],
            Details = [.. MetadataChanges.Between(old.Metadata, fresh.Metadata), .. statistics.OrderBy(change => change.Line).Select(change => change.Said), .. DocumentChanges.NotUnderstood(old, fresh)],
            Added = added.Count,
            Removed = removed.Count,
            Changed = others.Count,
        };
    }

    /// <summary>How many statistics are new, gone and other, in a few words; empty where none is.</summary>
    public string Counted()
    {
        (int Count, string Word)[] counts = [(Added, "added"), (Removed, "removed"), (Changed, "changed")];
        var some = counts.Where(one => one.Count > 0).Select((one, i) => i == 0 ? $"{one.Count} {(one.Count == 1 ? "statistic" : "statistics")} {one.Word}" : $"{one.Count} {one.Word}");
        return string.Join(", ", some);
    }

    // line 30: 38.8% (95% CI 28.44–50.01): level 95 → 90
    private static string Say(Statistic statistic, string what, string members)
    {
        var kind = what.Length > 0 ? KindNames.Of(statistic.Kind) + " " : "";
        var about = what.Length > 0 && statistic.Label is { } label ? $" ({Shown.Fragment(label, WidestFragment)})" : "";
        return $"line {Figures.Integer(statistic.Line)}: {what}{kind}{Shown.Fragment(statistic.Text, WidestFragment)}{about}{(members.Length > 0 ? ": " + members : "")}";
    }
}
