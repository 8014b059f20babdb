namespace Plumbline.Statistics.Cox;

/// <summary>The function g of time along which a coefficient is asked to change.</summary>
public enum TimeTransform
{
    /// <summary>1 − S(t−), the Kaplan-Meier estimate of all persons, strata and weights aside: R's default, robust to late times.</summary>
    KaplanMeier,

    /// <summary>t.</summary>
    Identity,

    /// <summary>The rank of t among the times of all persons, those censored included; the mean rank of ties.</summary>
    Rank,

    /// <summary>ln t; there must be no event at time 0.</summary>
    Log,
}
