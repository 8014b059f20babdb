namespace Plumbline.Statistics;

/// <summary>
/// The interval of a number needed to treat. No difference is an infinite number, so an interval of δ that holds 0 becomes one that runs
/// from a number needed to benefit through infinity to a number needed to harm: two numbers that must not be read as a plain range.
/// Altman (1998, BMJ 317:1309).
/// </summary>
public abstract record NumberNeededInterval
{
    private NumberNeededInterval()
    {
    }

    /// <summary>NNT(benefit) Low to High: every difference in the interval favours group 1.</summary>
    public sealed record Benefit(double Low, double High) : NumberNeededInterval;

    /// <summary>NNT(harm) Low to High: every difference in the interval favours group 2.</summary>
    public sealed record Harm(double Low, double High) : NumberNeededInterval;

    /// <summary>NNT(benefit) BenefitFrom to ∞ to NNT(harm) HarmFrom. Either is +∞ where its limit is no difference.</summary>
    public sealed record ThroughInfinity(double BenefitFrom, double HarmFrom) : NumberNeededInterval;
}

/// <summary>Which group does better.</summary>
public enum NumberNeededDirection
{
    /// <summary>The risks are equal.</summary>
    None,

    /// <summary>Group 1: the number is one needed to benefit.</summary>
    Benefit,

    /// <summary>Group 2: the number is one needed to harm.</summary>
    Harm,
}

/// <summary>What an event means to a patient.</summary>
public enum EventValue
{
    /// <summary>To be prevented, as death.</summary>
    Unwanted,

    /// <summary>To be brought about, as response.</summary>
    Wanted,
}
