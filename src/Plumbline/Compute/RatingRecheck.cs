using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Compute;

/// <summary>A number under a rating that is not what it was when somebody rated.</summary>
/// <param name="Fact">Which one, and where the rating names it.</param>
/// <param name="Then">What it was.</param>
/// <param name="Now">What it is; null where there is no such fact any more.</param>
public sealed record ChangedValue(Located<string> Fact, string Then, string? Now);

/// <summary>Ratings outlive their numbers unless somebody looks: this finds those that somebody must look at again.</summary>
public static class RatingRecheck
{
    public static ImmutableArray<ChangedValue> Of(Rating rating, Facts facts) =>
    [
        .. rating.JudgedOn
            .Where(value => !facts.MayBeUnread(value.Fact.Value))
            .Select(value => new ChangedValue(value.Fact, value.Value, facts.Find(value.Fact.Value) is { } fact ? FactValue.Of(fact) : null))
            .Where(value => value.Now != value.Then),
    ];

    public static void Report(Content content, Facts facts, DiagnosticBag diagnostics)
    {
        foreach (var changed in content.Ratings.SelectMany(rating => Of(rating, facts)))
        {
            if (changed.Now is { } now) diagnostics.Add(Problems.StaleRating, changed.Fact.Position, $"the certainty was rated when {changed.Fact.Value} was '{changed.Then}', and now it is '{now}'", "judge again, then write the new value here");
            else diagnostics.Add(Problems.UnknownFact, changed.Fact.Position, $"no fact is called '{changed.Fact.Value}'", NearestName.Hint(changed.Fact.Value, [.. facts.Ids]));
        }
    }
}
