using System.Globalization;
using Plumbline.Text;

namespace Plumbline.Write.Gates;

/// <summary>Pages for patients are no harder to read than the site allows.</summary>
internal static class ReadabilityGate
{
    private const string Shorten = "shorter sentences and shorter words";

    public static IEnumerable<GateProblem> Of(FinishedPage page, ReadingLimits limits)
    {
        if (!page.IsReadByPatients || !page.IsEnglish || Readability.Of(PageProse.Sentences(page.Document), limits.Names) is not { } read) yield break;
        GateProblem Problem(string message, string? near = null, string hint = Shorten) => new(Problems.HardToRead, page.Path, message, near, hint);
        if (read.Grade > limits.Grade) yield return Problem($"the page asks for {Say(read.Grade)} years of school, and at most {Say(limits.Grade)} are allowed");
        if (read.GradeNamesAside > limits.GradeNamesAside) yield return Problem($"with names set aside the page asks for {Say(read.GradeNamesAside)} years of school, and at most {Say(limits.GradeNamesAside)} are allowed");
        if (read.MeanSentence > limits.MeanSentence) yield return Problem($"a sentence has {Say(read.MeanSentence)} words on average, and at most {Say(limits.MeanSentence)} are allowed");
        if (read.LongestSentence > limits.LongestSentence) yield return Problem($"this sentence has {read.LongestSentence} words, and at most {limits.LongestSentence} are allowed", read.Longest, "make two of it");
        if (read.PassivePercent > limits.PassivePercent) yield return Problem($"{Say(read.PassivePercent)}% of the sentences are passive, and at most {Say(limits.PassivePercent)}% are allowed", hint: "say who does it");
        if (read.LongWordsPercent > limits.LongWordsPercent) yield return Problem($"{Say(read.LongWordsPercent)}% of the words have more than three syllables, and at most {Say(limits.LongWordsPercent)}% are allowed");
    }

    private static string Say(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
}
