namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>
/// One group's proportion x/n on five scales, and the way back. metafor's names (escalc measure) stand in brackets. Raw, logit and log add
/// ½ to x and to n − x where one of them is 0; the arcsine scales need no such help. x in 0..n, n in 1..1e9, or
/// <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class ProportionEffects
{
    /// <summary>p = x/n, variance p(1−p)/n [PR].</summary>
    public static StudyEffect Raw(long responders, long total)
    {
        var (x, rest) = Cells(responders, total);
        var n = x + rest;
        return new StudyEffect(x / n, x / n * (rest / n) / n);
    }

    /// <summary>ln(x/(n−x)), variance 1/x + 1/(n−x) [PLO].</summary>
    public static StudyEffect Logit(long responders, long total)
    {
        var (x, rest) = Cells(responders, total);
        return new StudyEffect(Math.Log(x / rest), 1 / x + 1 / rest);
    }

    /// <summary>ln(x/n), variance 1/x − 1/n [PLN].</summary>
    public static StudyEffect Log(long responders, long total)
    {
        var (x, rest) = Cells(responders, total);
        return new StudyEffect(Math.Log(x / (x + rest)), rest / x / (x + rest));
    }

    /// <summary>arcsin √(x/n) in radians, variance 1/(4n) [PAS].</summary>
    /// <param name="responders">x.</param>
    /// <param name="total">n.</param>
    /// <param name="addHalf">Adds ½ at 0 and n all the same, as escalc does where add = 1/2 is given to it by name.</param>
    public static StudyEffect Arcsine(long responders, long total, bool addHalf = false)
    {
        var (x, others) = Cells(responders, total, addHalf);
        return new StudyEffect(Math.Asin(Math.Sqrt(x / (x + others))), 0.25 / (x + others));
    }

    /// <summary>½(arcsin √(x/(n+1)) + arcsin √((x+1)/(n+1))), variance 1/(4n + 2) [PFT]. Freeman and Tukey (1950), halved.</summary>
    /// <param name="responders">x.</param>
    /// <param name="total">n.</param>
    /// <param name="addHalf">As in <see cref="Arcsine"/>; the transform exists to do without.</param>
    public static StudyEffect FreemanTukey(long responders, long total, bool addHalf = false)
    {
        var (x, others) = Cells(responders, total, addHalf);
        return new StudyEffect(DoubleArcsine(x, x + others), 1 / (4 * (x + others) + 2));
    }

    /// <summary>1/(1 + e^−t): from logit back to the proportion [transf.ilogit].</summary>
    public static double FromLogit(double logit)
    {
        Guard.NotNaN(logit, nameof(logit));
        return logit >= 0 ? 1 / (1 + Math.Exp(-logit)) : Math.Exp(logit) / (1 + Math.Exp(logit));
    }

    /// <summary>sin² t; t below 0 counts as 0 and above π/2 as π/2 [transf.iarcsin].</summary>
    public static double FromArcsine(double t)
    {
        Guard.NotNaN(t, nameof(t));
        var sine = Math.Sin(Math.Clamp(t, 0, Math.PI / 2));
        return sine * sine;
    }

    /// <summary>
    /// Miller's inverse of the double arcsine for n patients: ½(1 − sgn(cos 2t) √(1 − (sin 2t + (sin 2t − 1/sin 2t)/n)²)); 0 below the
    /// transform of 0/n and 1 above that of n/n [transf.ipft]. Miller (1978, Am. Stat. 32:138). A pooled value has no n of its own: with
    /// the harmonic mean of the studies' n the result can lie far from every study when their sizes differ widely (Schwarzer et al. 2019;
    /// Röver and Friede 2022). Prefer the logit, or a generalised linear mixed model.
    /// </summary>
    /// <param name="t">Radians, on the halved scale of <see cref="FreemanTukey"/>.</param>
    /// <param name="n">Above 0; need not be whole.</param>
    public static double FromFreemanTukey(double t, double n)
    {
        Guard.NotNaN(t, nameof(t));
        Guard.Positive(n, nameof(n));
        if (t <= DoubleArcsine(0, n))
        {
            return 0;
        }

        if (t >= DoubleArcsine(n, n))
        {
            return 1;
        }

        var sine = Math.Sin(2 * t);
        var x = sine + (sine - 1 / sine) / n;

        // (1 − √(1 − x²))/2 without cancellation.
        var small = x * x / (2 * (1 + Math.Sqrt(Math.Max(0, 1 - x * x))));
        return Math.Cos(2 * t) >= 0 ? small : 1 - small;
    }

    /// <summary>k/Σ(1/n), the n metafor suggests for <see cref="FromFreemanTukey"/> of a pooled value.</summary>
    /// <param name="totals">At least one, each above 0.</param>
    public static double HarmonicMean(IReadOnlyList<long> totals)
    {
        Guard.Require(totals.Count > 0, nameof(totals), $"There must be at least one total, but there is none.");
        var sum = 0.0;
        for (var i = 0; i < totals.Count; i++)
        {
            Guard.Require(totals[i] > 0, nameof(totals), $"Totals must be above 0, but number {i + 1} is {totals[i]}.");
            sum += 1.0 / totals[i];
        }

        return totals.Count / sum;
    }

    private static double DoubleArcsine(double x, double n) =>
        (Math.Asin(Math.Sqrt(x / (n + 1))) + Math.Asin(Math.Sqrt((x + 1) / (n + 1)))) / 2;

    private static (double X, double Others) Cells(long responders, long total, bool addHalf = true)
    {
        Guard.Proportion(responders, total);
        var added = addHalf && (responders == 0 || responders == total) ? 0.5 : 0;
        return (responders + added, total - responders + added);
    }
}
