namespace Plumbline.Statistics.MetaAnalysis;

/// <summary>τ² and its asymptotic standard error by each estimator. Viechtbauer (2005, J. Educ. Behav. Stat. 30:261) derives most of
/// them; the general forms with moderators are those of metafor's documentation.</summary>
internal static class Tau2Estimation
{
    /// <summary>At least one residual degree of freedom.</summary>
    public static (double Tau2, double StandardError) Estimate(HeterogeneityModel model, Tau2Method method) => method switch
    {
        Tau2Method.DerSimonianLaird => DerSimonianLaird(model),
        Tau2Method.HunterSchmidt => HunterSchmidt(model),
        Tau2Method.Hedges => Hedges(model),
        Tau2Method.SidikJonkman => SidikJonkman(model),
        Tau2Method.MaximumLikelihood => MaximumLikelihood(model),
        Tau2Method.RestrictedMaximumLikelihood => RestrictedMaximumLikelihood(model),
        Tau2Method.PauleMandel or Tau2Method.EmpiricalBayes => PauleMandel(model),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such estimator of tau²."),
    };

    /// <summary>The estimator's usual abbreviation.</summary>
    public static string Name(Tau2Method method) => method switch
    {
        Tau2Method.DerSimonianLaird => "DerSimonian-Laird",
        Tau2Method.HunterSchmidt => "Hunter-Schmidt",
        Tau2Method.Hedges => "Hedges (variance components)",
        Tau2Method.SidikJonkman => "Sidik-Jonkman",
        Tau2Method.MaximumLikelihood => "ML",
        Tau2Method.RestrictedMaximumLikelihood => "REML",
        Tau2Method.PauleMandel => "Paule-Mandel",
        Tau2Method.EmpiricalBayes => "empirical Bayes",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such estimator of tau²."),
    };

    private static (double, double) DerSimonianLaird(HeterogeneityModel model)
    {
        var fit = model.At(0);
        var tau2 = Math.Max(0, (fit.Q - model.ResidualDegrees) / fit.TraceP);
        return (tau2, Math.Sqrt(MomentVariance(model, fit, tau2)) / fit.TraceP);
    }

    private static (double, double) HunterSchmidt(HeterogeneityModel model)
    {
        var fit = model.At(0);
        var tau2 = Math.Max(0, (fit.Q - model.Studies) / fit.SumW);
        return (tau2, Math.Sqrt(MomentVariance(model, fit, tau2)) / fit.SumW);
    }

    /// <summary>Var(Q) with the weights of τ² = 0.</summary>
    private static double MomentVariance(HeterogeneityModel model, WeightedFit fit, double tau2) =>
        2 * model.ResidualDegrees + 4 * tau2 * fit.TraceP + 2 * tau2 * tau2 * fit.TracePP;

    private static (double, double) Hedges(HeterogeneityModel model)
    {
        var fit = model.Unweighted;
        double df = model.ResidualDegrees;
        var tau2 = Math.Max(0, (fit.ResidualSquares - fit.TracePV) / df);
        return (tau2, Math.Sqrt(2 * fit.TracePVPV + 4 * tau2 * fit.TracePV + 2 * tau2 * tau2 * df) / df);
    }

    /// <summary>One step from the crude τ₀² = Σ(y−ȳ)²/k: τ² = τ₀² Σ w(y−μ)²/(k−p), w = 1/(v + τ₀²). With V = W⁻¹ − τ₀²I the traces of
    /// PVPV and PVP follow from those of P and P².</summary>
    private static (double, double) SidikJonkman(HeterogeneityModel model)
    {
        var start = model.TotalSquares / model.Studies;
        double df = model.ResidualDegrees;
        var fit = model.At(start);
        var tau2 = start * fit.Q / df;
        var pvpv = df - 2 * start * fit.TraceP + start * start * fit.TracePP;
        var pvp = fit.TraceP - start * fit.TracePP;
        return (tau2, start / df * Math.Sqrt(Math.Max(0, 2 * pvpv + 4 * tau2 * pvp + 2 * tau2 * tau2 * fit.TracePP)));
    }

    private static (double, double) MaximumLikelihood(HeterogeneityModel model)
    {
        var tau2 = LikelihoodMaximum.Find(model, restricted: false);
        return (tau2, Math.Sqrt(2 / model.At(tau2).SumW2));
    }

    private static (double, double) RestrictedMaximumLikelihood(HeterogeneityModel model)
    {
        var tau2 = LikelihoodMaximum.Find(model, restricted: true);
        return (tau2, Math.Sqrt(2 / model.At(tau2).TracePP));
    }

    private static (double, double) PauleMandel(HeterogeneityModel model)
    {
        double k = model.Studies, df = model.ResidualDegrees;
        var tau2 = GeneralizedQ.Solve(model, df);
        return (tau2, Math.Sqrt(2 * k * k / df) / model.At(tau2).SumW);
    }
}
