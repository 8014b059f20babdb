namespace Plumbline.Statistics.Survival;

/// <summary>What to do where a curve is asked for beyond the last observed time and has not come down to 0.</summary>
public enum BeyondFollowUp
{
    /// <summary>An exception: the data do not show it.</summary>
    Refuse,

    /// <summary>The last value is carried on, as survival for R does.</summary>
    CarryOn,
}
