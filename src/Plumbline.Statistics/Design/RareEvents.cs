namespace Plumbline.Statistics.Design;

/// <summary>What a number of patients can show about an event of chance p.</summary>
public static class RareEvents
{
    /// <summary>The chance to see the event at least once in n patients, 1 − (1−p)^n; n ≥ 0, p in [0, 1].</summary>
    public static double AtLeastOne(long n, double p)
    {
        Guard.Require(n >= 0, nameof(n), $"n must not be negative, but is {n}.");
        Guard.Probability(p, nameof(p));
        return n == 0 ? 0 : -Elementary.ExpMinusOne(n * Elementary.LogOnePlus(-p));
    }

    /// <summary>The number of patients in whom an event of chance p is seen at least once with the given chance:
    /// ln(1−chance) / ln(1−p); p and chance strictly between 0 and 1.</summary>
    public static SampleSize ToSeeOne(double p, double chance = 0.95)
    {
        Guard.Require(p is > 0 and < 1, nameof(p), $"p must lie strictly between 0 and 1, but is {p}.");
        Guard.Require(chance is > 0 and < 1, nameof(chance), $"chance must lie strictly between 0 and 1, but is {chance}.");
        return new SampleSize(Elementary.LogOnePlus(-chance) / Elementary.LogOnePlus(-p), "patients to see one event");
    }

    /// <summary>The largest chance that no event in n patients leaves open: the p with (1−p)^n = 1 − level, the exact upper limit of
    /// which 3/n is the rule of three (Hanley and Lippman-Hand 1983); n ≥ 1. The level is one-sided.</summary>
    public static Interval RuleOfThree(long n, double level = 0.95)
    {
        Guard.Require(n >= 1, nameof(n), $"n must be at least 1, but is {n}.");
        Guard.Level(level);
        return new Interval(0, -Elementary.ExpMinusOne(Elementary.LogOnePlus(-level) / n), level, "exact, one-sided, no event seen");
    }
}
