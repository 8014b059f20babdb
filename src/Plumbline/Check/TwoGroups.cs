using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Statistics.Tables;

namespace Plumbline.Check;

/// <summary>How many people of two compared groups had an outcome.</summary>
internal sealed record TwoGroups(TwoByTwo Table, string Words, ImmutableArray<Result> Parts)
{
    /// <summary>Null where the count of either group is neither printed nor implied by its percentage.</summary>
    public static TwoGroups? Of(Evidence evidence, Result result)
    {
        var parts = new[] { result.Group, result.Versus! }.Select(group => evidence.Find(result.Study, result.Outcome.Id, group)).OfType<Result>().ToImmutableArray();
        if (parts is not [var first, var second] || HeadCount.Of(first) is not { } one || HeadCount.Of(second) is not { } two) return null;
        return new TwoGroups(TwoByTwo.FromTotals(one.People, one.Total, two.People, two.Total), $"{one.People} of {one.Total} against {two.People} of {two.Total}", parts);
    }
}

/// <summary>The people of two compared groups by category: the outcomes of the partition that bears the compared outcome's name, or its parts.</summary>
internal sealed record CategoryTable(long[,] Counts, bool IsWhole, string Words, ImmutableArray<Result> Parts)
{
    /// <summary>Null where fewer than two categories are printed for both groups.</summary>
    public static CategoryTable? Of(Evidence evidence, Result result)
    {
        var name = result.Outcome.Id.ToString();
        var categories = evidence.Content.Outcomes.Where(outcome => outcome.Partition == name || result.Outcome.SumOf.Contains(outcome.Id));
        var pairs = categories
            .Select(category => (One: evidence.Find(result.Study, category.Id, result.Group), Two: evidence.Find(result.Study, category.Id, result.Versus!)))
            .Where(pair => pair is { One: not null, Two: not null })
            .Select(pair => (pair.One, pair.Two, First: HeadCount.Of(pair.One!), Second: HeadCount.Of(pair.Two!)))
            .Where(pair => pair is { First: not null, Second: not null })
            .ToImmutableArray();
        if (pairs.Length < 2) return null;
        var counts = new long[2, pairs.Length];
        for (var column = 0; column < pairs.Length; column++) (counts[0, column], counts[1, column]) = (pairs[column].First!.People, pairs[column].Second!.People);
        var isWhole = pairs.Sum(pair => pair.First!.People) == pairs[0].First!.Total && pairs.Sum(pair => pair.Second!.People) == pairs[0].Second!.Total;
        var words = string.Join(", ", pairs.Select(pair => $"{pair.First!.People} against {pair.Second!.People}"));
        return new CategoryTable(WithoutEmpty(counts), isWhole, words, [.. pairs.SelectMany(pair => new[] { pair.One!, pair.Two! })]);
    }

    // A category that nobody is in adds nothing, and programs leave it out.
    private static long[,] WithoutEmpty(long[,] counts)
    {
        var kept = Enumerable.Range(0, counts.GetLength(1)).Where(column => counts[0, column] + counts[1, column] > 0).ToImmutableArray();
        if (kept.Length < 2) return counts;
        var left = new long[2, kept.Length];
        for (var column = 0; column < kept.Length; column++) (left[0, column], left[1, column]) = (counts[0, kept[column]], counts[1, kept[column]]);
        return left;
    }
}
