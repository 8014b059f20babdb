using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>What may lower the certainty of evidence (GRADE).</summary>
public enum GradeDomain
{
    RiskOfBias,
    Inconsistency,
    Indirectness,
    Imprecision,
    PublicationBias,
}

/// <summary>By how many levels one domain lowers the certainty, and why; 0 where it does not, with the reason for that.</summary>
public sealed record RatedDomain(GradeDomain Domain, int Down, string Reason);

/// <summary>The effect that is rated, in pieces from which <see cref="CertaintyWording"/> makes the sentence: nobody writes it freely.</summary>
/// <param name="Who">Pomalidomide with low-dose dexamethasone.</param>
/// <param name="Do">lengthen.</param>
/// <param name="Does">lengthens.</param>
/// <param name="What">The time before the myeloma grows, against what.</param>
public sealed record RatedEffect(string Who, string Do, string Does, string What)
{
    /// <summary>A share or a time in one group, without a comparison: it says how often something occurs, and not what causes it.</summary>
    public bool IsHowOften { get; init; }
}

/// <summary>A value as it was when somebody rated.</summary>
public sealed record RatedValue(Located<string> Fact, string Value);

/// <summary>How sure we are of one outcome, by GRADE: where the design starts, what lowers it, what comes out, on which numbers.</summary>
public sealed record Rating
{
    /// <summary>That of the synthesis it rates, where there is one.</summary>
    public required Slug Id { get; init; }

    public required Position Position { get; init; }

    public required string Title { get; init; }

    public required CertaintyLevel Start { get; init; }

    public required string StartReason { get; init; }

    /// <summary>All five, in the order of GRADE.</summary>
    public required ImmutableArray<RatedDomain> Domains { get; init; }

    public required Certainty Certainty { get; init; }

    public required RatedEffect ForClinicians { get; init; }

    public required RatedEffect ForPatients { get; init; }

    /// <summary>The numbers it was judged on. Where one has changed, somebody must look again.</summary>
    public required ImmutableArray<RatedValue> JudgedOn { get; init; }

    /// <summary>From the level of the design down by what the domains take, and never below the lowest.</summary>
    public static CertaintyLevel LevelOf(CertaintyLevel start, IEnumerable<RatedDomain> domains) =>
        (CertaintyLevel)Math.Max((int)CertaintyLevel.VeryLow, (int)start - domains.Sum(domain => domain.Down));
}

public static class GradeWords
{
    public static string Of(GradeDomain domain) => domain switch
    {
        GradeDomain.RiskOfBias => "Risk of bias",
        GradeDomain.Inconsistency => "Inconsistency",
        GradeDomain.Indirectness => "Indirectness",
        GradeDomain.Imprecision => "Imprecision",
        GradeDomain.PublicationBias => "Publication bias",
        _ => throw new InvalidOperationException($"unknown domain {domain}"),
    };
}
