namespace Plumbline.Extract.Documents;

/// <summary>
/// Puts numbers and signs together again that a converter tore apart or replaced, in one pass over plain text. Each repair says
/// what around it leaves no other reading; without that the text stays as it was.
/// </summary>
internal static class Repairs
{
    private const string Always = "·,.\u00A0-+<>=56¼½cxXχΧ×*¹²³⁰⁴⁵⁶⁷⁸⁹";

    private static readonly System.Buffers.SearchValues<char> Suspects = System.Buffers.SearchValues.Create(Always);

    private static readonly System.Buffers.SearchValues<char> SuspectsAndSpaces = System.Buffers.SearchValues.Create(Always + ' ');

    public static void Apply(CleanText text, Habits habits)
    {
        var cursor = new RepairCursor(text);
        while (!cursor.IsAtEnd)
        {
            cursor.CopyUntil(habits.SpacedThousands ? SuspectsAndSpaces : Suspects);
            if (cursor.IsAtEnd) break;
            if (!TryOne(cursor, habits)) cursor.Copy();
        }

        cursor.Finish();
    }

    private static bool TryOne(RepairCursor cursor, Habits habits) => cursor.Next switch
    {
        '·' => Decimals.MiddleDot(cursor, habits.SpacedDot),
        ' ' => habits.SpacedThousands && Decimals.PlainThousands(cursor),
        '.' => Decimals.Spaced(cursor) || (habits.DecimalComma && Decimals.PointOfThousands(cursor)),
        ',' => (habits.DecimalComma && Decimals.Comma(cursor, habits.ThousandsComma)) || LostSigns.Less(cursor),
        '\u00A0' => Decimals.Thousands(cursor),
        '-' => Signs.Minus(cursor) || (habits.Latex && Signs.DoubleDash(cursor)),
        '+' or '<' or '>' or '=' => Signs.Comparison(cursor),
        '5' or '¼' or '½' => LostSigns.Equals(cursor, habits.LostSymbols),
        '6' => habits.LostSymbols && LostSigns.PlusMinus(cursor),
        'c' or 'x' or 'X' or 'χ' or 'Χ' => Symbols.ChiSquare(cursor) || (cursor.Next == 'x' && Symbols.PowerOfTen(cursor)),
        '×' => Symbols.PowerOfTen(cursor),
        _ => CharacterMap.Raised(cursor.Next) is not null && RaisedFigures.Read(cursor),
    };
}
