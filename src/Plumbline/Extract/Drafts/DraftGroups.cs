using System.Collections.Immutable;
using System.Text;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Drafts;

/// <summary>The groups that the proposed results are about: all people first, then each name that the text uses.</summary>
internal sealed class DraftGroups
{
    private const string All = "all";
    private const int LongestId = 40;
    private const int MostCandidates = 6;
    private const int MostCells = 3;

    private readonly Dictionary<string, DraftGroup> byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal) { All };

    public DraftGroups(IEnumerable<Proposal> proposals, IReadOnlyList<(Slug Source, Statistic Statistic)> statistics)
    {
        var own = statistics.Where(one => !Sections.IsOfOthers(one.Statistic.Section)).ToList();
        var everyone = own.Where(one => one.Statistic is { Kind: StatisticKind.Count, Group: null, Outcome: null } statistic && Topics.IsOfPeople(statistic.Label) && !Topics.IsOfSome(statistic.Label)).ToList();
        // Nobody is counted who is not among all, so a number below another count is not theirs.
        var most = own.Except(everyone).Select(one => one.Statistic).SelectMany(statistic => new[] { statistic.Kind == StatisticKind.Count ? statistic.Count : null, statistic.Total }).Max(number => number?.Value) ?? 0;
        First = Sized(All, "All participants", Counted(everyone.Where(one => one.Statistic.Count?.Value >= most)));
        var named = statistics.Where(one => one.Statistic.Group is not null).ToLookup(one => Topics.Plain(one.Statistic.Group), StringComparer.Ordinal);
        foreach (var name in proposals.SelectMany(NamesIn).Where(name => Topics.Plain(name).Length > 0))
        {
            var plain = Topics.Plain(name);
            if (byName.ContainsKey(plain)) continue;
            byName.Add(plain, Sized(NewId(plain), Capital(name), Counted(SizesOf(plain, named[plain]))));
        }
    }

    public DraftGroup First { get; }

    public IEnumerable<DraftGroup> Others => byName.Values;

    /// <summary>The group of a result; null for all people.</summary>
    public DraftGroup? Find(string? name) => name is null ? null : byName.GetValueOrDefault(Topics.Plain(name));

    /// <summary>Does the statistic say nothing but the size of a group that has it already?</summary>
    public bool HasSizeOf(Statistic statistic) =>
        statistic.Kind == StatisticKind.Count && (statistic.Group is null ? First : Find(statistic.Group)) is { Count: { } size } group && size == statistic.Count
            && group.Counts[0].Lines.Any(line => line.Number == statistic.Line);

    private static DraftGroup Sized(string id, string name, ImmutableArray<(PrintedNumber Count, ImmutableArray<Line> Lines)> counts) =>
        new(id, name, counts, counts is [var only] ? only.Count : null);

    private static IEnumerable<string> NamesIn(Proposal proposal) =>
        new[] { proposal.Group, proposal.Versus }.OfType<string>().Where(name => name != StudyDraft.ToDecide).Concat(proposal.CouldBelongTo);

    // "n=20" at the head of its column, "20 cases" in a sentence about it, and the denominators of its cells.
    private static IEnumerable<(Slug Source, Statistic Statistic)> SizesOf(string group, IEnumerable<(Slug Source, Statistic Statistic)> own)
    {
        var all = own.ToList();
        var stated = all.Where(one => one.Statistic is { Kind: StatisticKind.Count, Outcome: null } statistic && (Topics.Plain(statistic.Label) == group || IsBare(statistic))).ToList();
        if (stated.Count > 0) return stated;
        // Each cell of a column repeats it: a few show it.
        return all.Where(one => one.Statistic.Total is not null).Select(one => (one.Source, Cell: one.Statistic with { Count = one.Statistic.Total })).GroupBy(one => one.Cell.Count).SelectMany(same => same.Take(MostCells));
    }

    private static bool IsBare(Statistic statistic) => statistic.Label is { } label && !label.Contains(' ', StringComparison.Ordinal) && Topics.IsOfPeople(label);

    // The number that is printed most often comes first.
    private static ImmutableArray<(PrintedNumber Count, ImmutableArray<Line> Lines)> Counted(IEnumerable<(Slug Source, Statistic Statistic)> sizes) =>
    [
        .. sizes.Where(one => one.Statistic.Count is { IsWhole: true, Value: > 0 and < 1_000_000_000 })
            .GroupBy(one => one.Statistic.Count!)
            .Select(same => (same.Key, Lines: same.Select(one => new Line(one.Source, one.Statistic.Line, one.Statistic.Section)).DistinctBy(line => (line.Source, line.Number)).ToImmutableArray()))
            .OrderByDescending(one => one.Lines.Length).ThenByDescending(one => one.Key.Value)
            .Take(MostCandidates),
    ];

    private string NewId(string name)
    {
        var letters = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) letters.Append(c);
            else if (letters.Length > 0 && letters[^1] != '-') letters.Append('-');
        }

        var id = letters.ToString()[..Math.Min(LongestId, letters.Length)].Trim('-');
        if (id.Length == 0) id = "group";
        var free = id;
        for (var again = 2; !ids.Add(free); again++) free = $"{id}-{again}";
        return free;
    }

    private static string Capital(string name) => name.Trim() is { Length: > 0 } text ? char.ToUpperInvariant(text[0]) + text[1..] : name;
}
