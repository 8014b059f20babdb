namespace Plumbline.Statistics.Survival;

/// <summary>
/// The scale g on which a normal interval g(S) ± z se(g(S)) is formed, then turned back. With σ the standard error of ln S:
/// the standard error is Sσ on the plain scale, σ on the log scale, σ/|ln S| on the log-log scale, σ/(1 − S) on the logit scale and
/// ½σ√(S/(1 − S)) on the arcsine scale (Klein and Moeschberger 2003, section 4.3; Borgan and Liestøl 1990).
/// </summary>
public enum ConfidenceTransform
{
    /// <summary>S itself ("linear"); cut at 0 and 1.</summary>
    Plain,

    /// <summary>ln S; cut at 1. The default of survival for R.</summary>
    Log,

    /// <summary>ln(−ln S); never leaves [0, 1]. The default of SAS LIFETEST.</summary>
    LogLog,

    /// <summary>ln(S/(1 − S)); never leaves [0, 1].</summary>
    Logit,

    /// <summary>arcsin √S; cut at 0 and π/2.</summary>
    Arcsine,
}
