using System.Collections.Frozen;

namespace Plumbline.Extract.Drafts;

/// <summary>The parts of a paper, as far as they tell whose results stand there.</summary>
internal static class Sections
{
    private static readonly FrozenSet<string> OfOthers = new[] { "Introduction", "Background", "Discussion", "Conclusions" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Where a paper speaks of other studies, too.</summary>
    public static bool IsOfOthers(string? section) => section is not null && OfOthers.Contains(section);
}
