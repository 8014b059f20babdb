using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Compute;

/// <summary>A fact that is not what it was in an earlier version.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Before">Null where it is new.</param>
/// <param name="Now">Null where it was taken out.</param>
public sealed record FactChange(string Id, string? Before, string? Now)
{
    public bool IsNew => Before is null;

    public bool IsGone => Now is null;
}

/// <summary>What changed between an earlier version and now, number by number.</summary>
public static class VersionChanges
{
    /// <summary>What a version records: results and pooled values. Everything else follows from them.</summary>
    public static ImmutableSortedDictionary<string, string> Recorded(Facts facts) =>
        facts.All.Where(fact => fact is ResultFact or PooledFact).ToImmutableSortedDictionary(fact => fact.Id.Text, FactValue.Of, StringComparer.Ordinal);

    /// <summary>In the order of the ids; facts of a study that could not be read are no change.</summary>
    public static ImmutableArray<FactChange> Since(SiteVersion version, Facts facts)
    {
        var now = Recorded(facts);
        return
        [
            .. version.Facts.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => new FactChange(id, version.Facts.GetValueOrDefault(id), now.GetValueOrDefault(id)))
                .Where(change => change.Before != change.Now && !facts.MayBeUnread(change.Id)),
        ];
    }
}
