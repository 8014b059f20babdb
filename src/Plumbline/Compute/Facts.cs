using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Compute;

/// <summary>A thing that a page may cite: a result, or a value derived from results.</summary>
public abstract record Fact(FactId Id)
{
    /// <summary>The study whose page tells where the fact comes from.</summary>
    public abstract Slug Study { get; }
}

public sealed record ResultFact(Result Result, HeadCount? People, DerivedValue? Exact) : Fact(Result.Id)
{
    public override Slug Study => Result.Study;
}

public sealed record DerivedFact(DerivedValue Value, Slug StudyId) : Fact(Value.Id)
{
    public override Slug Study => StudyId;
}

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
