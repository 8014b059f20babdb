using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Check;

/// <summary>A rule that recomputes or compares. One rule, one file.</summary>
public abstract class Rule
{
    /// <summary>Its name in data and in editors' notes.</summary>
    public abstract string Id { get; }

    /// <summary>Its name for readers.</summary>
    public abstract string Name { get; }

    /// <summary>What is compared with what, as a formula where there is one.</summary>
    public abstract string Formula { get; }

    /// <summary>Where the method comes from.</summary>
    public abstract string Source { get; }

    /// <summary>False alarms it is built to avoid.</summary>
    public abstract string Avoids { get; }

    public abstract IEnumerable<Finding> Check(Evidence evidence);

    /// <summary>A finding of this rule about one result.</summary>
    protected Finding Found(Evidence evidence, Result result, Reading reading, Verdict verdict, FindingSeverity severity, FindingText text) => new()
    {
        Rule = Id,
        Verdict = verdict,
        Severity = severity,
        Study = result.Study,
        Facts = [result.Id],
        Places = [.. evidence.PlacesOf(reading)],
        Printed = text.Printed,
        Recomputed = text.Recomputed,
        Method = text.Method,
        Message = text.Message,
    };

    /// <summary>A finding of this rule about something else that a study file says: an account, a plan, a date.</summary>
    protected Finding Found(Study study, Slug? subject, IEnumerable<FindingPlace> places, Verdict verdict, FindingSeverity severity, FindingText text) => new()
    {
        Rule = Id,
        Verdict = verdict,
        Severity = severity,
        Study = study.Id,
        Subject = subject,
        Facts = [],
        Places = [.. places.Distinct()],
        Printed = text.Printed,
        Recomputed = text.Recomputed,
        Method = text.Method,
        Message = text.Message,
    };

    /// <summary>Every proportion whose denominator is known.</summary>
    protected static IEnumerable<Result> Proportions(Evidence evidence) =>
        evidence.Content.Results.Where(result => result.Kind == ResultKind.Proportion && result.Total is > 0);

    protected static IEnumerable<Reading> Readings(Result result) => [result.Reading, .. result.AlsoPrinted];

    protected static ImmutableArray<FindingPlace> Together(params IEnumerable<FindingPlace>[] places) => [.. places.SelectMany(place => place).Distinct()];
}

/// <summary>The words of a finding.</summary>
public sealed record FindingText(string Printed, string Recomputed, string Method, string Message);
