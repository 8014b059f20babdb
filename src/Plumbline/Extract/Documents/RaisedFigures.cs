namespace Plumbline.Extract.Documents;

/// <summary>Raised figures: squares of symbols and units, powers of ten, and the numbers of citations and footnotes.</summary>
internal static class RaisedFigures
{
    private const int Longest = 24;

    public static bool Read(RepairCursor cursor)
    {
        var before = cursor.Behind(1);
        var digits = cursor.DigitsBehind();
        // 10⁻⁵: a figure of its own behind the minus.
        if (before == '-' && cursor.Behind(2) == '0' && cursor.Behind(3) == '1' && !cursor.IsDigitBehind(4))
        {
            while (CharacterMap.Raised(cursor.Next) is { } plain) cursor.Write(plain, 1);
            return true;
        }

        if (digits == 2 && before == '0' && cursor.Behind(2) == '1' && cursor.Behind(3) is not ('.' or ',')) return Keep(cursor);
        if (char.IsLetter(before) && IsSquare(cursor)) return Keep(cursor);
        if (!char.IsLetterOrDigit(before) && before is not ('.' or ',' or ')' or ']' or '%' or ';' or ':' or '"' or '\'')) return false;
        // Citations and footnotes: "cells¹²,¹³", "38.8%³".
        var length = 0;
        for (var i = 0; i < Longest; i++)
        {
            if (CharacterMap.Raised(cursor.Ahead(i)) is not null) length = i + 1;
            else if (cursor.Ahead(i) is not (',' or '-' or ' ')) break;
        }

        cursor.Skip(length);
        return true;
    }

    private static bool Keep(RepairCursor cursor)
    {
        while (CharacterMap.Raised(cursor.Next) is not null) cursor.Copy();
        return true;
    }

    // χ², I², R², m², cm³, tau²; a longer word has no square.
    private static bool IsSquare(RepairCursor cursor) => cursor.Next is '²' or '³' && CharacterMap.Raised(cursor.Ahead(1)) is null
        && (cursor.WordBehind().Length < 3 || cursor.WordBehind() is "tau" or "Tau" or "chi" or "Chi" or "eta");
}
