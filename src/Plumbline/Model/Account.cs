using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>One number of an account: people, or events, under a name.</summary>
public sealed record AccountEntry(string Name, Located<PrintedNumber> Count, ImmutableArray<Place> Places, Position Position)
{
    /// <summary>The source says it in words ("both", "all others"), so that no line prints the figure.</summary>
    public bool IsInWords { get; init; }
}

/// <summary>
/// Numbers that a source prints in different places and that must add up: the flow of participants, what became of them, how many were
/// censored. Parts = whole, or at most the whole where the account is open.
/// </summary>
public sealed record Account(Slug Id, string Name, AccountEntry Whole, ImmutableArray<AccountEntry> Parts, Position Position)
{
    /// <summary>Further parts may exist that the source does not print.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>Groups that share out another: each of its people is in exactly one of them.</summary>
/// <param name="Whole">The group that is shared out.</param>
/// <param name="Parts">The groups that share it.</param>
/// <param name="Known">How many of its people have a known status, where the others are left out on purpose.</param>
/// <param name="Places">Where the source prints that number.</param>
/// <param name="Position">Where it stands in the study file.</param>
public sealed record Split(Group Whole, ImmutableArray<Group> Parts, Located<PrintedNumber>? Known, ImmutableArray<Place> Places, Position Position)
{
    public long? Total => (Known?.Value ?? Whole.Count?.Value)?.Value is { } total ? (long)total : null;
}
