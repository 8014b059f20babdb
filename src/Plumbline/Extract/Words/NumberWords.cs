using System.Collections.Frozen;
using Plumbline.Text;

namespace Plumbline.Extract.Words;

/// <summary>Numbers written as English words, from one to a hundred.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly FrozenDictionary<string, PrintedNumber> Numbers = All().ToFrozenDictionary(pair => pair.Key,
        pair => PrintedNumber.Create(Figures.Integer(pair.Value)), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, PrintedNumber>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Numbers.Keys.Max(key => key.Length);

    public static bool IsTens(string word) => word.Length > 0 && Tens.Contains(word, StringComparer.OrdinalIgnoreCase);

    public static PrintedNumber? Read(ReadOnlySpan<char> word) =>
        word.Length <= Longest && char.IsAsciiLetter(word[0]) && Lookup.TryGetValue(word, out var number) ? number : null;

    private static IEnumerable<KeyValuePair<string, int>> All()
    {
        for (var i = 1; i < Small.Length; i++) yield return new(Small[i], i);
        for (var tens = 2; tens < Tens.Length; tens++)
        {
            yield return new(Tens[tens], tens * 10);
            for (var unit = 1; unit < 10; unit++) yield return new($"{Tens[tens]}-{Small[unit]}", tens * 10 + unit);
        }

        yield return new("hundred", 100);
    }
}
