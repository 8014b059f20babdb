namespace Plumbline.Compute;

/// <summary>The ways to say a fact. A page's audience picks one; an editor may name another.</summary>
public enum Form
{
    /// <summary>33 of 85 (38.8%; 95% CI 28.4 to 50.0).</summary>
    Full,

    /// <summary>about 39 out of 100 people.</summary>
    People,

    /// <summary>38.8%.</summary>
    Percent,

    /// <summary>33.</summary>
    Count,

    /// <summary>33 of 85.</summary>
    Fraction,

    /// <summary>28.4 to 50.0.</summary>
    Interval,

    /// <summary>6.05 months, without its interval.</summary>
    Value,

    /// <summary>39: the whole number alone.</summary>
    Whole,

    /// <summary>28: the lower limit as a whole number.</summary>
    Low,

    /// <summary>50: the upper limit as a whole number.</summary>
    High,

    /// <summary>about 61 out of 100 people: those of whom the fact does not hold.</summary>
    Others,
}
