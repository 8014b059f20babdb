using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

public enum ClaimRelation
{
    Equals,
    AtLeast,
    AtMost,
}

/// <summary>What a source concludes in words and its own numbers can test: that nobody died, that all were assessed.</summary>
public sealed record Claim(Slug Id, Outcome Outcome, Group Group, ClaimRelation Relation, Located<PrintedNumber> Count, string Words, ImmutableArray<Place> Places, Position Position);

/// <summary>One of the statements that do not fit together, in a few words of ours, and where it stands.</summary>
public sealed record Statement(string Says, ImmutableArray<Place> Places, Position Position);

/// <summary>Statements of a source that do not fit together and that no arithmetic shows: found by reading.</summary>
public sealed record Contradiction(Slug Id, string About, ImmutableArray<Statement> Statements, string Why, FindingSeverity Severity, Position Position);
