namespace Plumbline.Extract.Documents;

/// <summary>Signs written with two characters, and a minus that lost touch with its number.</summary>
internal static class Signs
{
    /// <summary>+/- and +- before a number, &lt;=, =&lt;, &gt;=.</summary>
    public static bool Comparison(RepairCursor cursor) => (cursor.Next, cursor.Ahead(1), cursor.Ahead(2)) switch
    {
        ('+', '/', '-') => Write(cursor, '±', 3),
        ('+', '-', _) => IsNumber(cursor, 2) && Write(cursor, '±', 2),
        ('<', '=', _) => Write(cursor, '≤', 2),
        ('>', '=', _) => Write(cursor, '≥', 2),
        ('<', ' ', '=') => IsNumber(cursor, 3) && Write(cursor, '≤', 3),
        ('>', ' ', '=') => IsNumber(cursor, 3) && Write(cursor, '≥', 3),
        ('=', '<', _) => IsNumber(cursor, 2) && Write(cursor, '≤', 2),
        _ => false,
    };

    /// <summary>"(- 2.3": the minus of the number.</summary>
    public static bool Minus(RepairCursor cursor)
    {
        if (cursor.Ahead(1) != ' ' || !cursor.IsDigitAhead(2)) return false;
        var opens = cursor.Behind(1) is '(' or '[' or '=' || (cursor.Behind(1) == ' ' && cursor.Behind(2) is '=');
        return opens && Write(cursor, '-', 2);
    }

    /// <summary>"0.58--2.05": the dash of a range as LaTeX writes it.</summary>
    public static bool DoubleDash(RepairCursor cursor) =>
        cursor.Ahead(1) == '-' && IsNumber(cursor, 2) && (cursor.IsDigitBehind(1) || cursor.Behind(1) == '%') && Write(cursor, '-', 2);

    private static bool IsNumber(RepairCursor cursor, int at) =>
        cursor.IsDigitAhead(at) || (cursor.Ahead(at) is ' ' or '.' && cursor.IsDigitAhead(at + 1));

    private static bool Write(RepairCursor cursor, char c, int consumed)
    {
        cursor.Write(c, consumed);
        return true;
    }
}
