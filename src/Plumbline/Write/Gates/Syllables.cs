namespace Plumbline.Write.Gates;

/// <summary>Syllables of an English word, by its letters.</summary>
internal static class Syllables
{
    private static readonly string[] AfterSilentE = ["ely", "eful", "eless", "ement", "eness", "eway"];

    /// <summary>
    /// Groups of vowels, less the endings in which an e is not spoken, and more where two vowels are spoken apart. A figure or an
    /// abbreviation counts as one.
    /// </summary>
    public static int In(string word)
    {
        var letters = word.Trim('\'', '’', '-').ToLowerInvariant();
        if (letters.Contains('-', StringComparison.Ordinal)) return letters.Split('-', StringSplitOptions.RemoveEmptyEntries).Sum(In);
        if (letters.Length < 3 || letters.Any(char.IsDigit) || word.All(letter => !char.IsLower(letter))) return 1;
        var count = 0;
        var inVowels = false;
        foreach (var letter in letters)
        {
            var isVowel = IsVowel(letter);
            if (isVowel && !inVowels) count++;
            inVowels = isVowel;
        }

        return Math.Max(1, count - Silent(letters) + Apart(letters));
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    // made, makes, stopped; but table, wanted, needed, doses, changes.
    private static int Silent(string word)
    {
        if (EndsWith(word, "le") || EndsWith(word, "les") || EndsWith(word, "led")) return word[^1] == 'e' ? AfterConsonant(word, 2) ? 0 : 1 : AfterConsonant(word, 3) ? 0 : 1;
        if (EndsWith(word, "ted") || EndsWith(word, "ded")) return 0;
        if (word.Length > 4 && word.StartsWith("some", StringComparison.Ordinal)) return 1 + Silent(word[4..]);
        if (EndsWith(word, "es")) return word[^3] is 's' or 'x' or 'z' or 'c' or 'g' || EndsWith(word, "shes") || EndsWith(word, "ches") || IsVowel(word[^3]) ? 0 : 1;
        if (EndsWith(word, "ed")) return IsVowel(word[^3]) ? 0 : 1;
        // care-ful, some-body: an e before a part that begins with a consonant.
        var inside = AfterSilentE.Any(ending => EndsWith(word, ending) && word.Length > ending.Length + 1) ? 1 : 0;
        return inside + (word[^1] == 'e' && !IsVowel(word[^2]) ? 1 : 0);
    }

    private static bool AfterConsonant(string word, int ending) => word.Length > ending && !IsVowel(word[^(ending + 1)]);

    // li-on, me-di-an, be-ing, ra-di-o; but pa-tient, re-gion, spe-cial.
    private static int Apart(string word)
    {
        // i-de-a, a-re-a; but sea.
        var count = EndsWith(word, "ea") && word[..^2].Any(IsVowel) ? 1 : 0;
        for (var i = 0; i + 1 < word.Length; i++)
        {
            var before = i > 0 ? word[i - 1] : ' ';
            count += (word[i], word[i + 1]) switch
            {
                ('i', 'a' or 'o' or 'u') => before is 't' or 'c' or 's' or 'g' or 'x' ? 0 : 1,
                ('i', 'e') => EndsWith(word, "iet") || EndsWith(word, "iety") || (i + 2 < word.Length && word[i + 2] == 'n' && before is not ('t' or 'c' or 'r')) ? 1 : 0,
                ('e' or 'o' or 'y', 'i') when i + 3 < word.Length && word[i + 2] == 'n' && word[i + 3] == 'g' => 1,
                ('e', 'o') => before is 'g' or 'p' ? 0 : 1,
                ('u', 'a') => before is 'q' or 'g' ? 0 : 1,
                ('o', 'e') when i + 2 < word.Length && word[i + 2] is 'l' or 'm' => 1,
                _ => 0,
            };
        }

        return count;
    }

    private static bool EndsWith(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
