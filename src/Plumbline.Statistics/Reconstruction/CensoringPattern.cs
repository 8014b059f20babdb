namespace Plumbline.Statistics.Reconstruction;

/// <summary>A prior for censoring: the share of persons that would not yet be censored by a time, were there no events.</summary>
internal sealed class CensoringPattern
{
    private readonly double end;
    private readonly double[] times;
    private readonly double[] logKept;
    private readonly double declineFrom;
    private readonly double lateness;

    private CensoringPattern(double end, double[] times, double[] logKept, double declineFrom, double lateness)
    {
        this.lateness = lateness;
        this.end = end;
        this.times = times;
        this.logKept = logKept;
        this.declineFrom = declineFrom;
    }

    /// <summary>Loss at a constant rate, and follow-up that ends evenly over the last part of the curve, as after steady accrual.</summary>
    /// <param name="loss">−ln of the share lost by the end.</param>
    /// <param name="start">Where the even decline starts, as a share of the curve.</param>
    public static CensoringPattern Accrual(DigitisedCurve curve, double start, double loss)
    {
        var last = FollowUp.End(curve);
        return new CensoringPattern(last, [0, last], [0, -loss], start * last, 1);
    }

    /// <summary>What the printed numbers at risk and the curve leave for censoring, at a constant rate between two printed times; after
    /// the last, an even decline to the end.</summary>
    public static CensoringPattern FromNumbersAtRisk(DigitisedCurve curve, double lateness)
    {
        var (times, logs) = (new List<double> { 0 }, new List<double> { 0 });
        var (n, survival) = ((double)curve.Total, 1.0);
        foreach (var (time, count) in FollowUp.Usable(curve))
        {
            var now = Math.Max(curve.SurvivalAt(time), 0.1 / curve.Total);
            // At least a third of a person, so that no stretch forbids censoring.
            var kept = Math.Min(count * survival / (n * now), 1 - 0.3 / n);
            times.Add(time);
            logs.Add(logs[^1] + Math.Log(kept));
            (n, survival) = (count, now);
        }

        return new CensoringPattern(FollowUp.End(curve), [.. times], [.. logs], times[^1], lateness);
    }

    /// <summary>Chance of a person at risk at one time to be censored by another.</summary>
    public double Chance(double from, double to)
    {
        var log = LogKept(to) - LogKept(from);
        var decline = declineFrom >= end ? 1 : Decline(to) / Math.Max(Decline(from), 1e-9);
        return Math.Clamp(1 - Math.Exp(log) * decline, 1e-9, 0.999);
    }

    private double Decline(double time) => Math.Clamp((end - time) / (end - declineFrom), 0, 1);

    private double LogKept(double time)
    {
        var i = Array.BinarySearch(times, time);
        if (i >= 0)
        {
            return logKept[i];
        }

        i = ~i;
        return i == times.Length
            ? logKept[^1]
            : logKept[i - 1] + (logKept[i] - logKept[i - 1]) * Math.Pow((time - times[i - 1]) / (times[i] - times[i - 1]), lateness);
    }
}
