using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Draw;

/// <summary>Small helps for sentences about figures.</summary>
internal static class Words
{
    private static readonly ImmutableArray<string> Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Up to twelve in words, above in figures.</summary>
    public static string Count(int count) => count < Numbers.Length ? Numbers[count] : Figures.Integer(count);

    /// <summary>The phrase with a capital.</summary>
    public static string Capital(string phrase) => phrase.Length == 0 ? phrase : char.ToUpperInvariant(phrase[0]) + phrase[1..];

    /// <summary>A name or phrase as it stands within a sentence: its first letter small, unless the word is an abbreviation.</summary>
    public static string Inside(string phrase) =>
        phrase.Length > 1 && char.IsUpper(phrase[0]) && char.IsLower(phrase[1]) ? char.ToLowerInvariant(phrase[0]) + phrase[1..] : phrase;
}
