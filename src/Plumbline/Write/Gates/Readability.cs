using System.Collections.Immutable;

namespace Plumbline.Write.Gates;

/// <summary>How hard some sentences are to read.</summary>
/// <param name="Grade">0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid and others, 1975).</param>
public sealed record Readability(int Words, int Sentences, decimal Grade, decimal GradeNamesAside, decimal MeanSentence, int LongestSentence, string Longest, decimal PassivePercent, decimal LongWordsPercent)
{
    /// <summary>A name that cannot be avoided counts as two syllables where names are set aside.</summary>
    private const int SyllablesOfName = 2;

    private const int LongWord = 4;

    /// <summary>Null where there is nothing to read.</summary>
    public static Readability? Of(ImmutableArray<string> sentences, ImmutableArray<string> names)
    {
        var words = sentences.Select(WordsOf).Where(sentence => !sentence.IsEmpty).ToImmutableArray();
        if (words.IsEmpty) return null;
        var (count, syllables, aside, longWords, longest, passive) = (0, 0, 0, 0, 0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            count += words[i].Length;
            if (words[i].Length > words[longest].Length) longest = i;
            if (PassiveVoice.IsIn(words[i])) passive++;
            foreach (var word in words[i])
            {
                var own = Syllables.In(word);
                var isName = names.Contains(word.ToLowerInvariant());
                syllables += own;
                aside += isName ? SyllablesOfName : own;
                if (!isName && own >= LongWord) longWords++;
            }
        }

        var mean = (decimal)count / words.Length;
        return new Readability(
            count,
            words.Length,
            GradeOf(mean, (decimal)syllables / count),
            GradeOf(mean, (decimal)aside / count),
            mean,
            words[longest].Length,
            string.Join(' ', words[longest]),
            100m * passive / words.Length,
            100m * longWords / count);
    }

    /// <summary>Words of a sentence; a figure such as 38.8 or 1,000 is one.</summary>
    internal static ImmutableArray<string> WordsOf(string sentence) =>
        [.. sentence.Split([' ', '/', '—', '–'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.', ',', ';', ':', '!', '?', '(', ')', '"', '“', '”', '‘', '\'', '’', '…')).Where(word => word.Any(char.IsLetterOrDigit))];

    private static decimal GradeOf(decimal wordsASentence, decimal syllablesAWord) => (0.39m * wordsASentence) + (11.8m * syllablesAWord) - 15.59m;
}
