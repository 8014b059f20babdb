using System.Collections.Immutable;

namespace Plumbline.Extract.Metadata;

/// <summary>Names in a list of authors, without their affiliation marks.</summary>
internal static class AuthorNames
{
    private const int Most = 300;

    /// <summary>The names of a line that is nothing but names; empty otherwise.</summary>
    public static ImmutableArray<string> Read(string line)
    {
        var separator = line.Contains('·', StringComparison.Ordinal) ? '·' : ',';
        var names = line.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(name => name.Split([" and ", " & "], StringSplitOptions.RemoveEmptyEntries)).Select(Clean).Where(name =>
                name.Length > 0).ToList();
        return names.Count is > 0 and < Most && names.TrueForAll(IsName) ? [.. names] : [];
    }

    private static string Clean(string name)
    {
        var letters = name.StartsWith("and ", StringComparison.Ordinal) ? name[4..] : name;
        return new string([.. letters.Where(c => char.IsLetter(c) || c is ' ' or '-' or '.' or '\'' or '\u2019')]).Trim();
    }

    private static bool IsName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 6 && name.Length < 50 && words.Count(word => char.IsUpper(word[0])) >= 2
            && words.All(word => char.IsUpper(word[0]) || word.Length <= 4);
    }
}
