using Plumbline.Statistics.Tables;

namespace Plumbline.Statistics.MetaAnalysis.Counts;

/// <summary>What all methods ask of their tables.</summary>
internal static class StudyTables
{
    public static void Check(IReadOnlyList<TwoByTwo> studies) =>
        Guard.Require(studies.Count > 0, nameof(studies), $"A pooled analysis needs one study at least, but has {studies.Count}.");

    public static void Check(IReadOnlyList<TwoByTwo> studies, double level)
    {
        Check(studies);
        Guard.Level(level);
    }

    /// <summary>Why the relative effect cannot be told, in words; null where every reason given here is absent.</summary>
    public static string? WhyNoOdds(IReadOnlyList<TwoByTwo> studies)
    {
        long responders1 = 0, responders2 = 0, others1 = 0, others2 = 0;
        foreach (var t in studies)
        {
            (responders1, responders2) = (responders1 + t.A, responders2 + t.C);
            (others1, others2) = (others1 + t.B, others2 + t.D);
        }

        return (responders1 + responders2, others1 + others2, responders1, responders2, others1, others2) switch
        {
            (0, 0, _, _, _, _) => "no study has a patient",
            (0, _, _, _, _, _) => "no study has a responder",
            (_, 0, _, _, _, _) => "no study has a non-responder",
            (_, _, 0, _, _, _) => "no study has a responder in group 1",
            (_, _, _, 0, _, _) => "no study has a responder in group 2",
            (_, _, _, _, 0, _) => "no study has a non-responder in group 1",
            (_, _, _, _, _, 0) => "no study has a non-responder in group 2",
            _ => null,
        };
    }
}
