using System.Collections.Frozen;

namespace Plumbline.Extract.Documents;

/// <summary>Decimal marks and separators of thousands in the forms that typesetters and converters give them.</summary>
internal static class Decimals
{
    // After these a number is in the middle of its sentence: a full stop behind it cannot be the end.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Introducers =
        "was were is of to and vs versus than from by at with rate hr or rr ci p iqr range median mean approximately about only between in were".Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>0·63; "0 · 63" where the whole number is 0 or a percent sign follows.</summary>
    public static bool MiddleDot(RepairCursor cursor, bool spaced)
    {
        if (cursor.IsDigitBehind(1) && cursor.IsDigitAhead(1))
        {
            if (IsPower(cursor, 1)) return false;
            cursor.Write('.', 1);
            return true;
        }

        // "P<·001"
        if (cursor.IsDigitAhead(1) && cursor.Behind(1) is '<' or '>' or '=' or '(' or '≤' or '≥' || (cursor.Behind(1) == ' ' && cursor.Behind(2) is '<' or '>' or '=' && cursor.IsDigitAhead(1)))
        {
            cursor.Write('.', 1);
            return true;
        }

        var (before, after) = (cursor.Behind(1) == ' ' ? 2 : 1, cursor.Ahead(1) == ' ' ? 2 : 1);
        if (!cursor.IsDigitBehind(before) || !cursor.IsDigitAhead(after) || IsPower(cursor, after)) return false;
        var digits = cursor.DigitsAhead(after);
        if (!spaced && !IsZeroBehind(cursor, before) && !IsPercent(cursor, after + digits)) return false;
        return Join(cursor, before, after);
    }

    /// <summary>"38. 8%", "0. 142" and "38 .8%" where the first half can be no number of its own.</summary>
    public static bool Spaced(RepairCursor cursor)
    {
        var (before, after) = (cursor.Behind(1) == ' ' ? 2 : 1, cursor.Ahead(1) == ' ' ? 2 : 1);
        if (before == after && before == 1 || !cursor.IsDigitBehind(before) || !cursor.IsDigitAhead(after)) return false;
        var (whole, digits) = (cursor.DigitsBehind(before), cursor.DigitsAhead(after));
        if (whole > 3 || digits > 4 || cursor.Behind(before + whole) is '.' or ',' || cursor.Ahead(after + digits) is '.' && cursor.IsDigitAhead(after + digits + 1)) return false;
        if (char.IsLetter(cursor.Behind(before + whole)) || char.IsLetter(cursor.Ahead(after + digits)) || cursor.Ahead(after + digits) == '/') return false;
        var isCertain = IsZeroBehind(cursor, before)
            ? IsInside(cursor, before + 1) || IsCell(cursor, before + 1)
            : (digits < 3 && IsPercent(cursor, after + digits) && (before == 2 || IsInside(cursor, before + whole)))
                || (after == 2 && before == 1 && digits < 3 && IsOpened(cursor, before + whole) && cursor.Ahead(after + digits) is ')' or ']' or ';' or '-' or ',');
        return isCertain && Join(cursor, before, after);
    }

    /// <summary>0,71 in a document whose decimal mark is the comma; 1,234 stays as it is where commas part its thousands as well.</summary>
    public static bool Comma(RepairCursor cursor, bool thousands)
    {
        if (!cursor.IsDigitBehind(1) || !cursor.IsDigitAhead(1)) return false;
        var (whole, digits) = (cursor.DigitsBehind(), cursor.DigitsAhead(1));
        var (before, after) = (cursor.Behind(1 + whole), cursor.Ahead(1 + digits));
        if (thousands && digits == 3 && whole <= 3 && cursor.Behind(whole) != '0') return false;
        // Lists of citations, names such as "IL-1,2", and further groups of thousands.
        if (char.IsLetter(before) || before is ',' or '.' || (before == '[' && !IsInterval(cursor, 1 + digits)) || after is ',' && cursor.IsDigitAhead(2 + digits) || (after == ']' && !IsOfInterval(cursor, whole))) return false;
        cursor.Write('.', 1);
        return true;
    }

    // "; 0,99]", "= 0,009]": no citation starts with 0 or stands behind such a sign.
    private static bool IsOfInterval(RepairCursor cursor, int whole) =>
        (whole == 1 && cursor.Behind(1) == '0') || (cursor.Behind(1 + whole) == ' ' && cursor.Behind(2 + whole) is ';' or '=' or '<');

    // "[0,35; 0,88]" is an interval, "[1,2]" a citation.
    private static bool IsInterval(RepairCursor cursor, int from)
    {
        for (var i = from; i < from + 12; i++)
        {
            if (cursor.Ahead(i) is ';' or '-' or '–') return true;
            if (cursor.Ahead(i) is ']' or '\0') return false;
        }

        return false;
    }

    /// <summary>1.234 in a document whose decimal mark is the comma: thousands.</summary>
    public static bool PointOfThousands(RepairCursor cursor)
    {
        var whole = cursor.DigitsBehind();
        if (whole is 0 or > 3 || cursor.DigitsAhead(1) != 3 || cursor.Behind(whole) == '0' || cursor.Behind(whole + 1) is '.' or '-' || (cursor.Behind(whole + 1) == '/' && !(cursor.IsDigitBehind(whole + 2) && cursor.Ahead(4) == ')'))
            || char.IsLetter(cursor.Behind(whole + 1)) || cursor.Ahead(4) is '.' or '/' || char.IsLetter(cursor.Ahead(4))) return false;
        cursor.Write(',', 1);
        return true;
    }

    /// <summary>12 345 with a thin or no-break space: a comma stands for it; elsewhere a space.</summary>
    public static bool Thousands(RepairCursor cursor)
    {
        var whole = cursor.DigitsBehind();
        var isGroup = cursor.DigitsAhead(1) == 3 && whole is > 0 and <= 3 && cursor.Behind(whole) != '0' && cursor.Behind(whole + 1) != '.'
            && !char.IsLetter(cursor.Behind(whole + 1)) && (cursor.Behind(whole + 1) != ',' || whole == 3) && !char.IsLetter(cursor.Ahead(4))
            && (cursor.Ahead(4) != '.' || !cursor.IsDigitAhead(5)) && cursor.Ahead(4) is not ('/' or '-' or '%');
        cursor.Write(isGroup ? ',' : ' ', 1);
        return true;
    }

    /// <summary>"36 294 adults" in a document that parts thousands by plain spaces.</summary>
    public static bool PlainThousands(RepairCursor cursor)
    {
        var whole = cursor.DigitsBehind();
        if (whole is 0 or > 3 || cursor.DigitsAhead(1) != 3 || cursor.Behind(whole) == '0' || cursor.Behind(whole + 1) is not (' ' or '(' or '=' or '\0' or ',')) return false;
        if (cursor.Ahead(4) != ')' && !(cursor.Ahead(4) is ' ' && (char.IsAsciiLetterLower(cursor.Ahead(5)) || cursor.Ahead(5) == '('))) return false;
        cursor.Write(',', 1);
        return true;
    }

    private static bool Join(RepairCursor cursor, int before, int after)
    {
        if (before == 2) cursor.DropLast();
        cursor.Write('.', 1);
        cursor.Skip(after - 1);
        return true;
    }

    private static bool IsPower(RepairCursor cursor, int at) => cursor.Ahead(at) == '1' && cursor.Ahead(at + 1) == '0'
        && (cursor.Ahead(at + 2) == '-' || CharacterMap.Raised(cursor.Ahead(at + 2)) is not null);

    private static bool IsZeroBehind(RepairCursor cursor, int before) => cursor.Behind(before) == '0' && !cursor.IsDigitBehind(before + 1);

    private static bool IsPercent(RepairCursor cursor, int at) => cursor.Ahead(at) == '%' || (cursor.Ahead(at) == ' ' && cursor.Ahead(at + 1) == '%');

    // Behind a sign, an opening bracket or a word that wants a number.
    private static bool IsInside(RepairCursor cursor, int at)
    {
        if (IsOpened(cursor, at)) return true;
        if (cursor.Behind(at) != ' ') return false;
        return cursor.Behind(at + 1) is '=' or '<' or '>' or '≤' or '≥' or '±' or '-' or '~' or ':' || Introducers.Contains(cursor.WordBehind(at + 1));
    }

    private static bool IsOpened(RepairCursor cursor, int at) => cursor.Behind(at) is '(' or '[' or '=' or '<' or '>' or '≤' or '≥' or '±' or '-' or '~';

    // In a row of figures: no sentence ends in 0 right behind another figure.
    private static bool IsCell(RepairCursor cursor, int at) => cursor.Behind(at) == ' ' && (cursor.IsDigitBehind(at + 1) || cursor.Behind(at + 1) is ')' or '%' or ',' or ']');
}
