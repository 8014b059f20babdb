using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>A limit of who could join that a measured quantity of the participants can be held against: at least two earlier treatments.</summary>
public sealed record EligibilityLimit(Outcome Outcome, Located<PrintedNumber>? Least, Located<PrintedNumber>? Most, ImmutableArray<Place> Places, Position Position);

/// <summary>How many people a trial needed, as its plan says: percentages on 0..100, as far as they are printed.</summary>
public sealed record SampleSizePlan(ImmutableArray<Place> Places, Position Position)
{
    /// <summary>The share of responders that would be too few.</summary>
    public Located<PrintedNumber>? NullPercent { get; init; }

    /// <summary>The share that was hoped for.</summary>
    public Located<PrintedNumber>? AlternativePercent { get; init; }

    public Located<PrintedNumber>? Power { get; init; }

    public Located<PrintedNumber>? Alpha { get; init; }

    /// <summary>1 or 2; null where the source does not tell.</summary>
    public int? Sides { get; init; }

    public Located<PrintedNumber>? Needed { get; init; }

    /// <summary>The share expected to be lost.</summary>
    public Located<PrintedNumber>? Dropout { get; init; }

    public Located<PrintedNumber>? Planned { get; init; }

    public IEnumerable<Located<PrintedNumber>> Numbers() =>
        new[] { NullPercent, AlternativePercent, Power, Alpha, Needed, Dropout, Planned }.OfType<Located<PrintedNumber>>();
}

/// <summary>When the trial was entered in a register.</summary>
/// <param name="Id">Its number there.</param>
/// <param name="Date">The day, month or year.</param>
/// <param name="IsDeclared">Does the source say itself that this was after the first people had joined?</param>
/// <param name="Places">Where the source prints it.</param>
/// <param name="Position">Where it stands in the study file.</param>
public sealed record TrialRegistration(string Id, PartialDate Date, bool IsDeclared, ImmutableArray<Place> Places, Position Position);

/// <summary>On which days of a cycle of so many days a medicine is given.</summary>
public sealed record Schedule(string Drug, int Cycle, ImmutableArray<int> Days, ImmutableArray<Place> Places, Position Position);

/// <summary>Lines whose numbers are no results of the study, and why.</summary>
public sealed record LeftOut(ImmutableArray<Place> Places, string Reason, Position Position);
