using static System.FormattableString;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>The global maximum of <see cref="LogitNormalLikelihood"/>. The profile over μ is followed along a geometric grid of τ; from
/// each of its peaks Newton's method with the exact Hessian climbs to the local maximum, and the highest is taken.</summary>
internal sealed class LogitNormalMaximum
{
    private const int ScanNodes = 7;
    private const double GridFactor = 2;

    private readonly IReadOnlyList<EventCount> studies;
    private readonly LogitNormalLikelihood likelihood;
    private readonly double smallestTau;

    private LogitNormalMaximum(IReadOnlyList<EventCount> studies, GaussHermite rule)
    {
        this.studies = studies;
        likelihood = new LogitNormalLikelihood(studies, rule);

        // A tenth of the smallest sampling error that a logit can have, 2/√n: less spread than that cannot be seen.
        smallestTau = 0.2 / Math.Sqrt(studies.Max(study => study.Total));
    }

    /// <summary>Needs a maximum at finite μ and τ: a responder and a non-responder among all studies, and a study with both unless all
    /// have one patient.</summary>
    public static LogitNormalPoint Find(IReadOnlyList<EventCount> studies, GaussHermite rule) =>
        new LogitNormalMaximum(studies, rule).Find();

    private LogitNormalPoint Find()
    {
        var (mu, information, slope) = Homogeneous();
        var flat = new LogitNormalPoint(mu, 0, likelihood.ValueAt(mu, 0), information, information);
        if (studies.All(study => study.Total == 1))
        {
            // Single patients show their mean chance alone: every tau² has a μ as good as any other's.
            return flat;
        }

        var best = slope > 0 ? null : flat;
        foreach (var (startMu, startTau) in Peaks(mu, slope > 0))
        {
            var point = LogitNormalAscent.Climb(likelihood, startMu, startTau);
            if (point?.Tau > 1e-6 * smallestTau && (best is null || point.LogLikelihood > best.LogLikelihood))
            {
                best = point;
            }
        }

        return best ?? throw new ArithmeticException(Invariant(
            $"No maximum found; the likelihood rises from mu = {mu}, tau = 0; study 1 is {studies[0].Responders} of {studies[0].Total}."));
    }

    /// <summary>At τ = 0: the pooled logit, its information Σn p(1−p), and Σ(x − np)² − Σn p(1−p), the slope of 2ℓ in τ²; 0 where that
    /// is no more than rounding.</summary>
    private (double Mu, double Information, double Slope) Homogeneous()
    {
        double x = studies.Sum(study => study.Responders), n = studies.Sum(study => study.Total);
        double p = x / n, q = (n - x) / n, slope = 0;
        foreach (var study in studies)
        {
            var distance = study.Responders * q - (study.Total - study.Responders) * p;
            slope += distance * distance - study.Total * p * q;
        }

        return (Math.Log(p / q), x * q, Math.Abs(slope) > 1e-10 * x * q ? slope : 0);
    }

    // Logits of 0 and n are drawn in by ½ here; a search that is still rising at twice their range goes on from there by itself.
    private double LargestTau()
    {
        var logits = studies.Select(study => Math.Log((study.Responders + 0.5) / (study.Total - study.Responders + 0.5))).ToArray();
        return Math.Max(2 * (logits.Max() - logits.Min()), 4 * smallestTau);
    }

    private List<(double Mu, double Tau)> Peaks(double mu, bool rising)
    {
        var scan = new LogitNormalLikelihood(studies, GaussHermite.Of(ScanNodes));
        List<(double Mu, double Tau)> peaks = [];
        var last = (Mu: mu, Tau: smallestTau / 2, Value: scan.ValueAt(mu, 0));
        var largest = LargestTau();
        for (var tau = smallestTau; tau < GridFactor * largest; tau *= GridFactor)
        {
            var (nextMu, value) = LogitNormalAscent.Profile(scan, last.Mu, tau);
            if (value <= last.Value && rising)
            {
                peaks.Add((last.Mu, last.Tau));
            }

            rising = value > last.Value;
            last = (nextMu, tau, value);
        }

        if (rising)
        {
            peaks.Add((last.Mu, last.Tau));
        }

        return peaks;
    }
}
