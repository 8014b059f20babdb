namespace Plumbline.Statistics.Design;

/// <summary>The t tests that <see cref="TTestPower"/> plans.</summary>
public enum TTestKind
{
    /// <summary>Two independent groups of n each; the standard deviation is that within a group.</summary>
    TwoSample,

    /// <summary>One group of n against a fixed mean.</summary>
    OneSample,

    /// <summary>n pairs; the standard deviation is that of the differences within pairs.</summary>
    Paired,
}
