namespace Plumbline.Statistics.Consistency;

/// <summary>
/// How wide the interval of a median survival time may be expected to be. A PLAUSIBILITY range, not a test: censoring, ties and the shape
/// of the curve near its median move real intervals to either side of it.
/// </summary>
/// <param name="Median">In any unit of time.</param>
/// <param name="Events">d.</param>
/// <param name="Exponential">Median × exp(± z/√d): the maximum-likelihood interval if survival is exponential. The narrowest to be
/// expected of <paramref name="Events"/> events.</param>
/// <param name="KaplanMeier">Median × exp(± z/(ln 2 √d)): what a Kaplan-Meier curve's interval comes to on exponential data without
/// censoring; 1/ln 2 = 1.44 times as wide on the log scale.</param>
/// <param name="OrderStatistics">The sign-test interval at the exponential's expected times; null where d is too small for one.</param>
/// <param name="LowerRank">r: the sign-test interval runs from the r-th to the (d + 1 − r)-th of d uncensored times.</param>
/// <param name="Coverage">Exact chance that those two times hold the median, at least the level.</param>
public sealed record MedianPlausibility(
    double Median, long Events, Interval Exponential, Interval KaplanMeier, Interval? OrderStatistics, long? LowerRank, double? Coverage)
{
    /// <summary>d + 1 − r.</summary>
    public long? UpperRank => Events + 1 - LowerRank;

    /// <summary>
    /// Exponential survival: the rate's logarithm has SE 1/√d and the median is ln 2 / rate (Cox and Oakes 1984). Kaplan-Meier: SE(S) =
    /// ½/√n at the median and S' = −ln 2/(2 median), so SE(ln median) = 1/(ln 2 √n), n = d (Brookmeyer and Crowley 1982, for large n).
    /// Sign test: the largest r with P(B &lt; r) ≤ (1 − level)/2, B binomial(d, ½); the time with rank r is expected near the
    /// exponential's quantile r/(d + 1) (Conover 1999).
    /// </summary>
    /// <param name="median">Above 0.</param>
    /// <param name="events">1..1e9.</param>
    /// <param name="level">Of the intervals.</param>
    public static MedianPlausibility For(double median, long events, double level = 0.95)
    {
        Guard.Positive(median, nameof(median));
        Guard.Require(events is >= 1 and <= Guard.LargestCount, nameof(events),
            $"events must lie in 1..{Guard.LargestCount}, but is {events}.");
        Guard.Level(level);
        var error = NormalFunctions.Deviate(level) / Math.Sqrt(events);
        var rank = Rank(events, (1 - level) / 2);
        return new MedianPlausibility(
            median, events, Around(median, error, level, "Exponential survival, plausible width"),
            Around(median, error / Elementary.LogTwo, level, "Kaplan-Meier on exponential survival, plausible width"),
            rank == 0 ? null : new Interval(
                TimeAt(median, rank, events), TimeAt(median, events + 1 - rank, events), level, "Sign test, expected times of its ranks"),
            rank == 0 ? null : rank, rank == 0 ? null : 1 - 2 * Distributions.BinomialCdf(rank - 1, events, 0.5));
    }

    /// <summary>Width of a printed interval on the log scale over that of <see cref="Exponential"/>: near 1 to 1.5 as a rule; far below,
    /// too narrow for so few events. Null where the interval does not end.</summary>
    /// <param name="low">Lower limit, above 0.</param>
    /// <param name="high">Upper limit, above <paramref name="low"/>; null or +∞ if not reached.</param>
    public double? RelativeWidth(double low, double? high)
    {
        Guard.Positive(low, nameof(low));
        Guard.Require(high is null || high > low, nameof(high), $"The upper limit must be above the lower, but they are {low} and {high}.");
        return high is { } end && double.IsFinite(end)
            ? (Math.Log(end) - Math.Log(low)) / (2 * NormalFunctions.Deviate(Exponential.Level) / Math.Sqrt(Events))
            : null;
    }

    /// <summary>The number of events at which <see cref="Exponential"/> would be as wide as a printed interval: (2z / ln(high/low))²; null
    /// where the interval does not end.</summary>
    public double? EventsOfWidth(double low, double? high) => RelativeWidth(low, high) is { } width ? Events / (width * width) : null;

    private static Interval Around(double median, double half, double level, string method) =>
        new(median * Math.Exp(-half), median * Math.Exp(half), level, method);

    // Largest r >= 0 with P(B <= r − 1) <= tail.
    private static long Rank(long events, double tail)
    {
        long from = 0, to = events / 2;
        while (from < to)
        {
            var middle = from + (to - from + 1) / 2;
            (from, to) = Distributions.BinomialCdf(middle - 1, events, 0.5) <= tail ? (middle, to) : (from, middle - 1);
        }

        return from;
    }

    private static double TimeAt(double median, long rank, long events) =>
        median * -Elementary.LogOnePlus(-rank / (events + 1.0)) / Elementary.LogTwo;
}
