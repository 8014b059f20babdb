namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>What all methods ask of their proportions.</summary>
internal static class EventCounts
{
    public static void Check(IReadOnlyList<EventCount> studies)
    {
        Guard.Require(studies.Count > 0, nameof(studies), $"A pooled analysis needs one study at least, but has {studies.Count}.");
        for (var i = 0; i < studies.Count; i++)
        {
            // The default value of the type is the one that its constructor cannot refuse.
            Guard.Require(studies[i].Total > 0, nameof(studies), $"Every study needs a patient, but study {i + 1} has none.");
        }
    }
}
