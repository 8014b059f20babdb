namespace Plumbline.Statistics;

/// <summary>Which departures from the null hypothesis count as evidence against it.</summary>
public enum Alternative
{
    /// <summary>Both directions.</summary>
    TwoSided,

    /// <summary>The true value is below the one tested.</summary>
    Less,

    /// <summary>The true value is above the one tested.</summary>
    Greater,
}
