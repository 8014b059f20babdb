using Plumbline.Extract.Words;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Plumbline.Extract.Metadata;

/// <summary>The people, and the group, that a list of authors names.</summary>
/// <param name="Names">The names as printed, without degrees and marks.</param>
/// <param name="Collective">The group on whose behalf they write.</param>
/// <param name="IsMarked">Do marks or degrees stand with the names?</param>
internal sealed record AuthorList(ImmutableArray<string> Names, string? Collective, bool IsMarked)
{
    private const int Most = 600;
    private const int LongestLine = 20_000;

    private static readonly Pattern Raised = Patterns.AnyCase(@"<sup>[^<]{0,60}</sup>|\$?\^\{?[\w,*† ]{1,30}\}?\^?\$?|\[[\d,a-z* ]{1,20}\]|\([\d,a-z*]{1,12}\)|\{[\d,a-z* ]{1,20}\}|https?://\S+|\S+@\S+|orcid(\.org)?(/[\d-]+X?)?|\b\d{4}-\d{4}-\d{4}-\d{3}[\dx]\b|</?su[pb]>");
    private static readonly Pattern Group = Patterns.AnyCase(
        @"(,|;|\band\b|^)? ?((for|on behalf of|in collaboration with|and|from) )?(the )(?<name>[\w\p{L} ./'&()-]{2,100}?(investigators|group|groups|collaborators|consortium|network|team|committee|working party|alliance|society|cooperative|intergroup|foundation))( and the [\w\p{L} ./'&()-]{2,80}?(investigators|group|collaborators|consortium|network|team|committee|intergroup))?[ *†‡\d.,]*$");

    private static readonly Pattern Behalf = Patterns.AnyCase(@"(,|;|\band\b)? ?(for|on behalf of|in collaboration with) (the )?(?<name>[\w\p{L} ./'&()-]{2,120}?)[ *†‡\d.,]*$");

    public static readonly AuthorList None = new([], null, false);

    public bool IsEmpty => Names.IsEmpty;

    /// <summary>Are these people beyond doubt: several, or one with a mark and a name of small letters?</summary>
    public bool IsCertain => Names.Length > 1 ? IsMarked || Names.Length > 2 || Names.All(name => name.Any(c => char.IsLower(c) || c > '\u2E80')) : Names.Length == 1 && IsMarked && HasSmallLetters(Names[0]);

    private static bool HasSmallLetters(string name) => name.Split(' ').Count(word => word.Any(char.IsLower)) >= 2 || name.Any(c => c > '\u2E80') || name.Contains('.', StringComparison.Ordinal);

    /// <summary>The names of a text that is nothing but names; <see cref="None"/> otherwise.</summary>
    public static AuthorList Read(string text)
    {
        if (text.Length > LongestLine) return None;
        var line = Raised.Replace(text, match => match.Value.Contains('@', StringComparison.Ordinal) ? " " : "¹");
        string? collective = null;
        if (Tail(line) is { } group)
        {
            collective = group.Value.Groups["name"].Value.Trim();
            line = line[..group.Index].TrimEndAny(" ,;");
        }

        var pieces = Pieces(line);
        var initials = pieces.Exists(AuthorName.HasInitialsLast);
        var names = new List<string>();
        var marked = collective is not null || line.Length < text.Length;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (names.Count > 0 && AuthorWords.IsSuffix(piece.TrimAny(" *"))) names[^1] += " " + piece.TrimAny(" *");
            else if (piece.TrimAny(" .") is "et al" or "others" or "et alii") continue;
            else if (i == pieces.Count - 1 && names.Count > 0 && IsGroup(piece)) collective = piece.TrimAny(" .*†");
            else if (AuthorName.IsNothing(piece)) marked = true;
            else if (SurnameFirst(piece) is { } inverted) names.Add(inverted);
            else if (i + 1 < pieces.Count && WithInitials(WithoutAnd(piece), pieces[i + 1]) is { } parted)
            {
                names.Add(WithoutAnd(parted));
                i++;
            }
            else if (AuthorName.Read(piece, initials) is { } name)
            {
                names.Add(name.Text);
                marked |= name.IsMarked;
            }
            else return None;
        }

        return names.Count is > 0 and < Most ? new AuthorList([.. names.Select(Printed)], collective, marked) : None;
    }

    private static (Match Value, int Index)? Tail(string line)
    {
        // Only the end of a list names its group, and a short end is all that is looked at.
        var from = Math.Max(0, line.Length - 260);
        var tail = line[from..];
        var at = Math.Max(tail.LastIndexOf(" for the ", StringComparison.OrdinalIgnoreCase), Math.Max(tail.LastIndexOf("on behalf of", StringComparison.OrdinalIgnoreCase), tail.LastIndexOf(" and the ", StringComparison.OrdinalIgnoreCase)));
        at = Math.Max(at, tail.LastIndexOf("in collaboration with", StringComparison.OrdinalIgnoreCase));
        if (at < 0) at = tail.LastIndexOf("; the ", StringComparison.OrdinalIgnoreCase) is var semi and >= 0 ? semi + 1 : tail.LastIndexOf(", the ", StringComparison.OrdinalIgnoreCase) is var comma and >= 0 ? comma + 1 : -1;
        if (at < 0) return null;
        var ending = tail[at..].TrimStart();
        var skipped = tail.Length - ending.Length;
        var match = Group.Match(ending) is { Success: true, Index: 0 } group ? group : Behalf.Match(ending);
        return match is { Success: true, Index: 0 } ? (match, from + skipped) : null;
    }

    private static bool IsGroup(string piece) =>
        piece.TrimAny(" .*†").Split(' ')[^1] is "Group" or "Investigators" or "Collaborators" or "Consortium" or "Network" or "Team" or "Committee" or "investigators" or "group" or "collaborators" && piece.Length < 120;

    private static List<string> Pieces(string line)
    {
        var separators = line.Contains('·', StringComparison.Ordinal) ? "·" : line.Contains(';', StringComparison.Ordinal) && IsInverted(line) ? ";" : line.Contains('•', StringComparison.Ordinal) ? "•" : ",;|、";
        return [.. line.Split(separators.ToCharArray(), StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(piece => separators == ";" ? [piece] : piece.Split([" and ", " & ", " und ", " et "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(piece => separators is "·" or "•" && piece.Contains(',', StringComparison.Ordinal) ? piece.Split(',') : [piece])];
    }

    // "Smith, John; Doe, Bea" parts a name by a comma; "John Smith, MD; Bea Doe, PhD" parts degrees by it, and "Smith J, Doe B; Some Group" people.
    private static bool IsInverted(string line) =>
        line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(piece => piece.Count(c => c == ',') <= 1 && !(piece.IndexOf(',', StringComparison.Ordinal) is var comma and > 0 && (AuthorName.IsNothing(piece[(comma + 1)..]) || AuthorName.Read(piece[..comma]) is not null)));

    // "SMITH, John" where semicolons part the names.
    private static string? SurnameFirst(string piece)
    {
        var comma = piece.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0) return null;
        var (last, first) = (piece[..comma].Trim(), piece[(comma + 1)..].Trim());
        return AuthorName.Read($"{first} {last}") is null ? null : $"{last}, {first.TrimEndAny("*†, ¹")}";
    }

    // "Smith, J. A., Doe, B.": the comma before the initials belongs to the name.
    private static string? WithInitials(string surname, string initials) =>
        initials.Length is >= 2 and <= 14 && initials[1] == '.' && char.IsUpper(initials[0]) && !AuthorWords.IsDegree(initials) && initials.All(c => char.IsUpper(c) || c is '.' or '-' or ' ') && !surname.Contains('.', StringComparison.Ordinal)
            && AuthorName.Read($"{initials} {surname}") is not null ? $"{surname}, {initials}" : null;

    private static string WithoutAnd(string piece) => piece.StartsWith("& ", StringComparison.Ordinal) ? piece[2..] : piece.StartsWith("and ", StringComparison.Ordinal) ? piece[4..] : piece;

    private static string Printed(string name) => name.Replace('\u00A0', ' ').Trim();
}
