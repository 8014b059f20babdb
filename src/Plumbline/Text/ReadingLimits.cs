using System.Collections.Immutable;

namespace Plumbline.Text;

/// <summary>How hard a page for patients may be to read. Each limit is what is still allowed.</summary>
/// <param name="Grade">School years that the page asks for: Flesch-Kincaid grade (Kincaid and others, 1975), every word as it stands.</param>
/// <param name="GradeNamesAside">The same with each of <paramref name="Names"/> counted as two syllables.</param>
/// <param name="Names">Names that cannot be avoided, in lower case.</param>
/// <param name="MeanSentence">Words a sentence, on average.</param>
/// <param name="LongestSentence">Words of the longest sentence; a figure counts as one.</param>
/// <param name="PassivePercent">Sentences with a verb in the passive, in percent.</param>
/// <param name="LongWordsPercent">Words of more than three syllables, in percent, the names aside.</param>
public sealed record ReadingLimits(
    decimal Grade,
    decimal GradeNamesAside,
    ImmutableArray<string> Names,
    decimal MeanSentence,
    int LongestSentence,
    decimal PassivePercent,
    decimal LongWordsPercent);
