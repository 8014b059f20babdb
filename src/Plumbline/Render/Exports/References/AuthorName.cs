using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Render.Exports.References;

/// <summary>
/// An author as a document prints the name. Family and given name are told apart only where the print itself does: a family name in
/// capitals (REN Zhigang), or initials behind it (Fu WJ). Otherwise the order of names is not ours to guess.
/// </summary>
internal sealed record AuthorName(string Printed, string? Family, string? Given)
{
    private const int MostInitials = 3;

    /// <summary>Every author that the bibliography names, in its order; one entry may hold a list that another document cites.</summary>
    /// <param name="isComplete">False where the list ends with "et al".</param>
    public static ImmutableArray<AuthorName> Of(SourceMetadata data, out bool isComplete)
    {
        var names = data.Authors.SelectMany(entry => entry.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        isComplete = names.RemoveAll(name => name is "et al" or "et al.") == 0;
        return [.. names.Select(Parse)];
    }

    public static AuthorName Parse(string printed)
    {
        var words = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return new AuthorName(printed, null, null);
        var (first, last) = (words[0], words[^1]);
        if (first.Length > 1 && IsCapitals(first) && !words.Skip(1).Any(IsCapitals)) return new AuthorName(printed, first, string.Join(' ', words[1..]));
        if (last.Count(char.IsLetter) <= MostInitials && IsCapitals(last) && !words.SkipLast(1).Any(IsCapitals)) return new AuthorName(printed, string.Join(' ', words[..^1]), last);
        return new AuthorName(printed, null, null);
    }

    /// <summary>"Family, Given" where the print tells which is which; else as printed.</summary>
    public override string ToString() => Family is null ? Printed : $"{Family}, {Given}";

    private static bool IsCapitals(string word) => word.Any(char.IsLetter) && word.All(letter => char.IsUpper(letter) || letter is '-' or '.');
}
