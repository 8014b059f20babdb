using Plumbline.Extract.Words;

namespace Plumbline.Extract.Metadata;

/// <summary>Authors and title of a citation, from what stands before its journal.</summary>
internal static class CitedTitle
{
    private const int MostStops = 60;

    private static readonly Pattern Year = Patterns.Cased(@"^[,. ]*\(?(19|20)\d{2}[a-z]?\)?[.,: ]*");

    public static (AuthorList Authors, string? Title)? Read(string before)
    {
        var text = before.Trim();
        foreach (var stop in Stops(text))
        {
            var names = text[..stop.Index].TrimAny(" .,");
            var authors = AuthorList.Read(names);
            if (authors.IsEmpty || (authors.Names.Length == 1 && !IsShortName(authors.Names[0]) && !names.EndsWith("et al", StringComparison.Ordinal))) continue;
            var rest = text[(stop.Index + stop.Length)..];
            rest = rest[Year.Match(rest).Length..].TrimAny(" .,");
            return (authors, rest.Length > 0 ? rest : null);
        }

        return text.Length > 20 ? (AuthorList.None, null) : null;
    }

    // Where the names may end, nearest the beginning last: a full stop, a bracket with the year, a colon.
    private static List<(int Index, int Length)> Stops(string text)
    {
        var found = new List<(int Index, int Length)>();
        for (var i = 1; i + 1 < text.Length && found.Count < MostStops; i++)
        {
            if (text[i] is '.' or ':' && text[i + 1] == ' ') found.Add((i, 1));
            else if (text[i] == '(' && i + 5 < text.Length && text[i + 5] == ')' && char.IsAsciiDigit(text[i + 1])) found.Add((i, 0));
            else if (text[i] == ' ' && i + 5 < text.Length && text[i + 1] is '1' or '2' && char.IsAsciiDigit(text[i + 4]) && text[i + 5] is '.' or ',') found.Add((i, 0));
        }

        found.Reverse();
        return found;
    }

    private static bool IsShortName(string name) => name.Length < 30 && name.Split(' ')[^1] is { Length: <= 3 } last && last.All(char.IsUpper);
}
