using System.Collections.Frozen;

namespace Plumbline.Extract.Documents;

/// <summary>
/// Signs that old conversions replaced by figures: 5 or ¼ for "=", a comma for "&lt;", 6 or ½ for "±". Believed only behind
/// the words that such a sign follows, where the figure as printed makes no sense.
/// </summary>
internal static class LostSigns
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Symbols =
        "t F r z U d b B M df SE SD SEM rho HR OR RR".Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names =
        "P p HR OR RR AOR aHR aOR SD SE n N value statistic".Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"P 5 .03", "HR 5 0.63", "n 5 20", "P ¼ 0.03".</summary>
    public static bool Equals(RepairCursor cursor, bool lost)
    {
        if (cursor.Behind(1) != ' ' || cursor.Ahead(1) != ' ') return false;
        if (cursor.Next == '½') return IsNumber(cursor, 2) && cursor.IsDigitBehind(2) && Write(cursor, '±');
        var word = cursor.WordBehind(2);
        if (lost && cursor.Next == '5' && IsSymbolBehind(cursor, word)) return IsNumber(cursor, 2) && Write(cursor, '=');
        if (word.IsEmpty || (cursor.Next == '5' && !Names.Contains(word))) return false;
        // "value 5 20" may be two values; behind P, HR or n a number and another are none.
        var isDecimal = cursor.Ahead(2) == '.' || (cursor.IsDigitAhead(2) && cursor.Ahead(2 + cursor.DigitsAhead(2)) is '.' or '·');
        var certain = cursor.Next == '¼' ? IsNumber(cursor, 2) : isDecimal || (word is "n" or "N" && cursor.IsDigitAhead(2));
        return certain && Write(cursor, '=');
    }

    /// <summary>"P , .001", "P ,.001".</summary>
    public static bool Less(RepairCursor cursor)
    {
        if (cursor.Behind(1) != ' ' || cursor.WordBehind(2) is not ("P" or "p")) return false;
        var number = cursor.Ahead(1) == ' ' ? 2 : 1;
        var small = cursor.Ahead(number) is '.' or '·' ? cursor.IsDigitAhead(number + 1) : cursor.Ahead(number) == '0' && cursor.Ahead(number + 1) is '.' or '·';
        return small && Write(cursor, '<');
    }

    // In a document that lost its signs: "t(119) 5 2.18", "c2 5 4.57", "df 5 1", "b 5 –0.21".
    private static bool IsSymbolBehind(RepairCursor cursor, ReadOnlySpan<char> word) =>
        Symbols.Contains(word) || (cursor.Behind(2) == ')' && cursor.IsDigitBehind(3)) || (cursor.Behind(2) is '2' or '²' && cursor.Behind(3) is 'c' or 'χ' or 'R' or 'r' or 'x' or 'X' or 'η');

    /// <summary>"62.4 6 10.3": in a document that lost its signs, between two decimals.</summary>
    public static bool PlusMinus(RepairCursor cursor)
    {
        if (cursor.Behind(1) != ' ' || cursor.Ahead(1) != ' ' || !cursor.IsDigitAhead(2) || !cursor.IsDigitBehind(2)) return false;
        var (whole, digits) = (cursor.DigitsAhead(2), cursor.DigitsBehind(2));
        if (cursor.Ahead(2 + whole) != '.' || cursor.Behind(2 + digits) != '.') return false;
        return Write(cursor, '±');
    }

    private static bool IsNumber(RepairCursor cursor, int at) => cursor.IsDigitAhead(at) || (cursor.Ahead(at) is '.' or '-' && cursor.IsDigitAhead(at + 1));

    private static bool Write(RepairCursor cursor, char c)
    {
        cursor.Write(c, 1);
        return true;
    }
}
