using System.Buffers;

namespace Plumbline.Extract.Documents;

/// <summary>The square of chi and powers of ten, which lose their raised figures.</summary>
internal static class Symbols
{
    private static readonly SearchValues<char> Degrees = SearchValues.Create("0123456789 ,=dfnNDF");

    private static readonly string[] CountedPerVolume = ["/L", "/l", "/mL", "/ml", "/μL", "/μl", "/uL", "/mm", "/kg", "/dL", "/cmm", "cells", "cell", "CAR", "copies", "platelets", "CD34", "vg", "PFU", "CFU", "viable", "IU"];

    /// <summary>χ2, and c2, x2, X2 where "=" or degrees of freedom in brackets follow.</summary>
    public static bool ChiSquare(RepairCursor cursor)
    {
        if (char.IsLetterOrDigit(cursor.Behind(1)) || cursor.Behind(1) is '-' or '/') return false;
        var figure = cursor.Ahead(1) == ' ' ? 2 : 1;
        if (cursor.Ahead(figure) is not ('2' or '²')) return false;
        var isGreek = cursor.Next is 'χ' or 'Χ';
        var after = figure + 1;
        if (char.IsLetterOrDigit(cursor.Ahead(after)) || (figure == 2 && cursor.Ahead(after) is '.' or ',')) return false;
        if (!isGreek && (figure == 2 || !IsStatistic(cursor, after))) return false;
        cursor.Write('χ', figure);
        cursor.Write('²', 1);
        return true;
    }

    // "=", or one number of degrees of freedom in brackets or as an index and then "=".
    private static bool IsStatistic(RepairCursor cursor, int at)
    {
        var next = cursor.Ahead(at) == ' ' ? at + 1 : at;
        if (cursor.Ahead(next) is '(' or '[')
        {
            var rest = cursor.Rest(next, 24);
            var close = rest.IndexOfAny(')', ']');
            if (close < 0 || rest[1..close].IndexOfAnyExcept(Degrees) >= 0) return false;
            next += close + 1;
            if (cursor.Ahead(next) == ' ') next++;
        }

        if (cursor.Ahead(next) != '=') return false;
        var number = cursor.Ahead(next + 1) == ' ' ? next + 2 : next + 1;
        return cursor.IsDigitAhead(number) || cursor.Ahead(number) == '.';
    }

    /// <summary>"×109/L", "x 10 9/L": ten to the ninth, where what is counted follows. "×10⁹" needs nothing more.</summary>
    public static bool PowerOfTen(RepairCursor cursor)
    {
        var ten = cursor.Ahead(1) == ' ' ? 2 : 1;
        if (cursor.Ahead(ten) != '1' || cursor.Ahead(ten + 1) != '0' || (cursor.Next == 'x' && char.IsLetter(cursor.Behind(1)))) return false;
        var exponent = cursor.Ahead(ten + 2) == ' ' ? ten + 3 : ten + 2;
        var digits = cursor.DigitsAhead(exponent, 3);
        if (digits is 0 or > 2) return false;
        var after = exponent + digits;
        if (cursor.Ahead(after) == ' ') after++;
        var unit = cursor.Ahead(after) == '/' && cursor.Ahead(after + 1) == ' ' ? $"/{cursor.Rest(after + 2, 10)}" : cursor.Rest(after, 11).ToString();
        if (!Array.Exists(CountedPerVolume, name => unit.StartsWith(name, StringComparison.Ordinal))) return false;
        cursor.Write('×', 1);
        for (var i = 1; i < ten + 2; i++) cursor.Copy();
        cursor.Skip(exponent - ten - 2);
        for (var i = 0; i < digits; i++) cursor.Write(CharacterMap.Raise(cursor.Next), 1);
        return true;
    }
}
