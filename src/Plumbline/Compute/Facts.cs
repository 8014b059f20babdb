using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Compute;

/// <summary>A thing that a page may cite: a result, a value derived from results, or one pooled over studies.</summary>
public abstract record Fact(FactId Id);

public sealed record ResultFact(Result Result, HeadCount? People, DerivedValue? Exact) : Fact(Result.Id)
{
    public Slug Study => Result.Study;
}

/// <param name="Value">What was computed.</param>
/// <param name="Study">The study it was computed from.</param>
public sealed record DerivedFact(DerivedValue Value, Slug Study) : Fact(Value.Id);

/// <summary>A value computed from several studies.</summary>
public sealed record PooledFact(DerivedValue Value, Slug Synthesis) : Fact(Value.Id);

/// <summary>All facts by id.</summary>
public sealed class Facts
{
    private readonly ImmutableSortedDictionary<string, Fact> byId;
    private readonly ImmutableArray<string> unread;

    public Facts(Content content, Computed computed)
    {
        Computed = computed;
        unread = content.UnreadStudies;
        var results = content.Results.DistinctBy(result => result.Id).ToDictionary(result => result.Id);
        IEnumerable<Fact> all =
        [
            .. results.Values.Select(result => new ResultFact(result, HeadCount.Of(result), computed.Find(result.Id.Derived("exact")))),
            .. computed.Values.Select(value => new DerivedFact(value, results[value.Inputs[0]].Study)),
            .. computed.Pooled.SelectMany(pooled => pooled.Values.Select(value => new PooledFact(value, pooled.Synthesis.Id))),
        ];
        byId = all.ToImmutableSortedDictionary(fact => fact.Id.Text, fact => fact, StringComparer.Ordinal);
    }

    public Computed Computed { get; }

    public IEnumerable<Fact> All => byId.Values;

    public IEnumerable<string> Ids => byId.Keys;

    public Fact? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Is the study that an id names one that could not be read? Then the fact may well exist.</summary>
    public bool MayBeUnread(string id) => unread.Any(study => id.StartsWith(study + ".", StringComparison.Ordinal));

    /// <summary>Is nothing missing that a figure or table may rest on?</summary>
    public bool AreComplete => unread.IsEmpty;

    public ResultFact Of(Result result) => (ResultFact)byId[result.Id.Text];
}
