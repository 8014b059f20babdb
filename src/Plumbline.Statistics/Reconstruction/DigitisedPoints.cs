namespace Plumbline.Statistics.Reconstruction;

/// <summary>How the points of a printed curve were taken.</summary>
public enum DigitisedPoints
{
    /// <summary>Both corners of every step, as from a vector drawing: events happened at the times of the steps.</summary>
    Corners,

    /// <summary>Places clicked along the curve: a fall seen at one click happened at some time since the click before.</summary>
    Clicks,
}
