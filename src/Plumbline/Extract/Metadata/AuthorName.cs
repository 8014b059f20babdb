using Plumbline.Extract.Words;

namespace Plumbline.Extract.Metadata;

/// <summary>One name of a list of authors, freed of degrees, titles and the marks that lead to affiliations.</summary>
/// <param name="Text">The name as printed.</param>
/// <param name="IsMarked">Did a mark, a figure or a degree stand with it?</param>
internal readonly record struct AuthorName(string Text, bool IsMarked)
{
    private const int Longest = 60;
    private const int MostWords = 7;
    private const string Marks = "*†‡§¶#‖∗✉☯⁎✝✠◊△▲☆★○●◆♦※⊥∥^~$;,:|";

    /// <summary>"Smith JA": a surname and initials that are no degree.</summary>
    public static bool HasInitialsLast(string piece)
    {
        var words = WithoutMarks(piece.Trim()).Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [_, _, ..] && words[^1].Length <= 3 && words[^1].All(char.IsAsciiLetterUpper) && !AuthorWords.IsDegree(words[^1]) && words[^2].Any(char.IsLower) && words[^2].Length > 1;
    }

    /// <summary>The name in a piece of a list; null where the piece is no name.</summary>
    /// <param name="piece">A name with whatever stands with it.</param>
    /// <param name="initialsLast">Do the names of this list end in initials, so that a last MA is no degree?</param>
    public static AuthorName? Read(string piece, bool initialsLast = false)
    {
        var (text, marked) = WithoutMarks(piece.Trim());
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 2 && AuthorWords.IsHonorific(words[0])) words.RemoveAt(0);
        if (words.Count > 0 && words[0] is "and" or "And" or "&" or "by" or "By") words.RemoveAt(0);
        var role = words.FindIndex(AuthorWords.IsRole);
        if (role >= 2)
        {
            words.RemoveRange(role, words.Count - role);
            marked = true;
        }

        while (words.Count > 2 && AuthorWords.IsDegree(words[^1].TrimEnd(',')) && !(initialsLast && words[^1].Length <= 3 && words[^1].All(char.IsAsciiLetterUpper)))
        {
            words.RemoveAt(words.Count - 1);
            marked = true;
        }

        if (words.Count > 2 && words[^1] is [>= 'a' and <= 'z'])
        {
            words.RemoveAt(words.Count - 1);
            marked = true;
        }

        // "Souza R Quill M" are two people of a list whose comma was lost.
        if (initialsLast && words.Count > 2 && words.Skip(1).SkipLast(1).Any(word => word.Length <= 2 && word.All(char.IsAsciiLetterUpper)) && words[^1].Length <= 3 && words[^1].All(char.IsAsciiLetterUpper)) return null;
        return IsName(words) ? new AuthorName(string.Join(' ', words), marked) : null;
    }

    /// <summary>Nothing but degrees, marks or letters that lead to affiliations.</summary>
    public static bool IsNothing(string piece)
    {
        var (text, _) = WithoutMarks(piece.Trim());
        if (text.Length == 0 || text is [>= 'a' and <= 'z'] or [>= 'a' and <= 'z', >= 'a' and <= 'z']) return text is not ("de" or "la");
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => AuthorWords.IsDegree(word) || word.TrimEnd('.').ToUpperInvariant() is "M" or "D" or "PH" or "SC" or "DR" or "MED" or "PHIL" or "HONS" or "EPI" || word is [>= 'a' and <= 'z']);
    }

    // "Smith1,2*", "Smith¹", "Smith (1)", "Smith MD1": figures and marks at the end, wherever they stand.
    private static (string Text, bool Marked) WithoutMarks(string piece)
    {
        var end = piece.Length;
        var start = 0;
        while (end > 0 && IsMark(piece, end - 1)) end--;
        while (start < end && (Marks.Contains(piece[start], StringComparison.Ordinal) || char.IsDigit(piece[start]) || piece[start] is ' ' or '•' or '.')) start++;
        return (piece[start..end].Trim(), end < piece.TrimEndAny(". ").Length);
    }

    private static bool IsMark(string text, int at)
    {
        var c = text[at];
        if (c == '.') return IsFullStop(text, at);
        if (char.IsLower(c) && at > 0 && (char.IsDigit(text[at - 1]) || IsSuperscript(text[at - 1]))) return true;
        return Marks.Contains(c, StringComparison.Ordinal) || char.IsNumber(c) || c is ' ' or '(' or ')' or '[' or ']' or '{' or '}' or '<' or '>' or '-' or '\uFE0F' or '\u20E3' || char.IsSymbol(c);
    }

    // The end of a list, as in "Doe B.", and no mark of an abbreviation, as in "Doe B. C." or "Doe Jr."
    private static bool IsFullStop(string text, int at)
    {
        if (at == 0 || !char.IsLetter(text[at - 1])) return true;
        var word = text[(text.LastIndexOf(' ', at) + 1)..at];
        if (word is "Jr" or "Sr" || word.Contains('.', StringComparison.Ordinal)) return false;
        return char.IsLower(text[at - 1]) || (word.Length <= 3 && text.IndexOf('.', StringComparison.Ordinal) == at && text.Contains(' ', StringComparison.Ordinal));
    }

    private static bool IsSuperscript(char c) => c is '¹' or '²' or '³' || c is >= '\u2070' and <= '\u209C';

    private static bool IsName(List<string> words)
    {
        if (words is [var only]) return only.Length is >= 2 and <= 4 && only.All(c => c is >= '\u4E00' and <= '\u9FFF' or '·');
        if (words.Count is < 2 or > MostWords || words.Sum(word => word.Length + 1) > Longest) return false;
        var (capitals, whole) = (0, 0);
        foreach (var word in words)
        {
            if (!word.All(c => char.IsLetter(c) || c is '-' or '.' or '\'' or '\u2019' or '\u2010' or '\u2011' or '`' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)) return false;
            if (AuthorWords.IsImpersonal(word.TrimEnd('.'))) return false;
            if (char.IsUpper(word[0]) || (word.Length > 3 && char.IsUpper(word[2]) && word[1] is '\'' or '\u2019')) capitals++;
            else if (!AuthorWords.IsParticle(word)) return false;
            if (word.Count(char.IsLetter) > 1 && !word.Contains('.', StringComparison.Ordinal)) whole++;
        }

        return capitals >= 2 && whole >= 1;
    }
}
