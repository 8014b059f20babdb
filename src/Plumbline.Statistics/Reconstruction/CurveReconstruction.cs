namespace Plumbline.Statistics.Reconstruction;

/// <summary>Individual times from a published Kaplan-Meier curve.</summary>
public static class CurveReconstruction
{
    private const string Method = "most likely whole numbers of events and censorings (after Guyot et al. 2012)";

    // Standard deviations of a click that are tried, as shares of the axis: from careful clicks to a poor scan.
    private static readonly double[] ClickErrors = [0.0005, 0.001, 0.002, 0.004, 0.008];

    // Rounding of corners: none, and the one at which steps tell nothing any more.
    private const double Exact = 1e-9, Coarsest = 0.005;

    // Censoring between two printed numbers at risk grows as this power of the time between them.
    private static readonly double[] Lateness = [0.6, 1, 1.7, 3, 5];

    // Without numbers at risk: where an even end of follow-up begins, and −ln of the share lost before it.
    private static readonly double[] DeclineStarts = [0.35, 0.5, 0.65];
    private static readonly double[] Losses = [0.05, 0.25];

    /// <summary>
    /// The most likely individual data behind a digitised curve. As Guyot, Ades, Ouwens and Welton (2012, BMC Medical Research
    /// Methodology 12:9) it inverts Kaplan and Meier's product, S = Π (1 − d/n), under the printed numbers at risk and events; but where
    /// they solve for one click after the other, it searches the whole numbers of events d and censorings c of all stretches of time
    /// together for the least sum of
    /// <list type="bullet">
    /// <item>the −log likelihood of the points: a click is normal around S, but a value that repeats the one before it is read as "not
    /// below it", since noise is removed by carrying the smaller value forward; a corner is S within its rounding;</item>
    /// <item>for the events of a stretch between clicks, (d − np)²/(2(np(1 − p) + 1/12)), with p from the curve's own hazard averaged
    /// over a tenth of its length; at corners every step has at least one event, and one is likelier than two;</item>
    /// <item>for censorings, (c − nq)²/(2(nq(1 − q) + 1/12)), growing more slowly far out: between printed numbers at risk q is what they
    /// and the curve leave over, at a constant rate, or, where the number of events is printed too, the rate out of five, from early to
    /// late, that meets it best; without numbers at risk, loss at a constant rate and an even end of follow-up as after steady
    /// accrual, the best of six;</item>
    /// <item>the printed numbers at risk and of events, which are met but where the curve forbids it, or, of events,
    /// among thousands of persons to some in a thousand.</item>
    /// </list>
    /// The sums leave out the normalising terms of the binomial: a path of many short stretches would otherwise be drawn to few
    /// persons at risk. Events seen at a click stand evenly between it and the click before, at a corner at its time; censorings stand
    /// evenly in their stretch. The reading error is the likeliest of 0.0005 to 0.008 for clicks; for corners nothing, half a unit
    /// of the last decimal, or as many times four of it as the points need. Since each step of a curve given by its corners has the height
    /// S d/n, it tells the number at risk by itself. The answer is the same on every run; time grows with the number of points, not of
    /// persons.
    /// </summary>
    /// <remarks>The printed curve ends with the last person followed, unless a number at risk stands later. A number at risk of 0
    /// is not used but where it ends the follow-up of a level curve; all are reported.
    /// The tests compare its distance to the truth with that of IPDfromKM 0.1.10 on simulated trials.</remarks>
    public static ReconstructedArm MostLikely(DigitisedCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var patterns = Patterns(curve);
        var middle = Timeline.Of(curve, patterns[patterns.Length / 2]);
        var error = curve.Points == DigitisedPoints.Corners ? CornerError(curve, middle) : ClickError(curve, middle);
        var best = patterns
            .Select(pattern => Timeline.Of(curve, pattern))
            .Select(stages => (Stages: stages, Found: Search(curve, stages, error)))
            .MaxBy(candidate => candidate.Found.Score);
        return Persons.Of(best.Stages, best.Found.Counts, curve.Total, FollowUp.End(curve)).Describe(curve, error, Method);
    }

    private static CensoringPattern[] Patterns(DigitisedCurve curve) =>
        !FollowUp.Usable(curve).Any()
            ? [.. DeclineStarts.SelectMany(start => Losses.Select(loss => CensoringPattern.Accrual(curve, start, loss)))]
            : curve.TotalEvents is null
                ? [CensoringPattern.FromNumbersAtRisk(curve, 1)]
                : [.. Lateness.Select(lateness => CensoringPattern.FromNumbersAtRisk(curve, lateness))];

    private static (int[] Counts, double Score) Search(DigitisedCurve curve, IReadOnlyList<Stage> stages, double error) =>
        LatticeSearch.Run(stages, new Reading(error), curve.Total, curve.TotalEvents);

    private static double ClickError(DigitisedCurve curve, IReadOnlyList<Stage> stages) =>
        ClickErrors.MaxBy(error => Search(curve, stages, error).Score);

    // Points all as exact as arithmetic, or rounded as their decimals say, or as much coarser as the curve of whole numbers needs to stay
    // within it but for one point in ten.
    private static double CornerError(DigitisedCurve curve, IReadOnlyList<Stage> stages)
    {
        var rounding = RoundingOf(curve);
        for (var error = Exact; error < Coarsest; error = error < rounding ? rounding : 4 * error)
        {
            var persons = Persons.Of(stages, Search(curve, stages, error).Counts, curve.Total, FollowUp.End(curve));
            if (persons.ShareWithin(curve, 1.5 * error) >= (error < rounding ? 1 : 0.9))
            {
                return error;
            }
        }

        return Coarsest;
    }

    /// <summary>Half a unit of the last decimal of survival, at most 8; otherwise as exact as arithmetic.</summary>
    private static double RoundingOf(DigitisedCurve curve)
    {
        var unit = 1.0;
        for (var decimals = 0; decimals <= 8; decimals++, unit *= 10)
        {
            if (curve.Survival.All(s => Math.Abs(s * unit - Math.Round(s * unit)) < 1e-9 * unit))
            {
                return 0.5 / unit;
            }
        }

        return Exact;
    }
}
