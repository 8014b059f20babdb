namespace Plumbline.Extract.Documents;

/// <summary>What a character of a typesetter means in plain text.</summary>
internal static class CharacterMap
{
    private const int FullWidth = 0xFEE0;

    /// <summary>The plain form of one character; null where it is nothing to a reader.</summary>
    public static char? Plain(char c) => c switch
    {
        < '\u0080' => c is '$' or '*' or '`' ? null : c < ' ' || c == '\u007F' ? ' ' : c,
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\u2061' or '\u2062' or '\u2063' or '\uFEFF' => null,
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => null,
        '\u00AE' or '\u2122' => null,
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\uFE63' or '\uFF0D' or '\uFE58' or '\u2796' => '-',
        '\u207B' or '\u208B' => '-',
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2A7E' or '\u2267' or '\u2273' => '≥',
        '\u2A7D' or '\u2266' or '\u2272' => '≤',
        '\u223C' or '\u301C' => '~',
        '\u2215' or '\u2044' or '\u29F8' => '/',
        '\u2236' or '\uFE55' => ':',
        '\u22C5' or '\u2219' or '\u2027' or '\u30FB' => '·',
        '\u2715' or '\u2716' or '\u2A2F' or '\u2A09' => '×',
        '\u0425' or '\u03A7' => 'Χ',
        '\u3001' => ',',
        '\u3002' => '.',
        '\u3010' or '\u3014' => '[',
        '\u3011' or '\u3015' => ']',
        '\u210E' => 'h',
        '\u2113' => 'L',
        '\u00B5' => 'μ',
        '\u2080' or '\u2081' or '\u2082' or '\u2083' or '\u2084' or '\u2085' or '\u2086' or '\u2087' or '\u2088' or '\u2089' => (char)(c - '\u2080' + '0'),
        >= '\uFF01' and <= '\uFF5E' => (char)(c - FullWidth),
        _ when char.IsWhiteSpace(c) || char.IsControl(c) => ' ',
        _ => c,
    };

    /// <summary>A character that stands for several letters: the ligatures of typesetters, Roman numerals, a comma as wide as its space.</summary>
    public static string? Several(char c) => c switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' or '\uFB06' => "st",
        '\u2160' => "I",
        '\u2161' => "II",
        '\u2162' => "III",
        '\u2163' => "IV",
        '\u2164' => "V",
        '\u2165' => "VI",
        '\u2166' => "VII",
        '\u2167' => "VIII",
        '\u2168' => "IX",
        '\u2169' => "X",
        '\u2103' => "°C",
        '\uFF0C' => ", ",
        _ => null,
    };

    public static bool IsMiddleDot(char c) => c is '\u00B7' or '\u2219' or '\u22C5' or '\u2027' or '\u30FB';

    /// <summary>A space that typesetters put between groups of three digits.</summary>
    public static bool IsThin(char c) => c is '\u2009' or '\u202F' or '\u200A' or '\u2006' or '\u2008' or '\u2007';

    /// <summary>The digit that a raised character is; null for any other.</summary>
    public static char? Raised(char c) => c switch
    {
        '\u00B9' => '1',
        '\u00B2' => '2',
        '\u00B3' => '3',
        '\u2070' => '0',
        >= '\u2074' and <= '\u2079' => (char)(c - '\u2074' + '4'),
        _ => null,
    };

    /// <summary>The raised form of a digit.</summary>
    public static char Raise(char digit) => digit switch
    {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        _ => (char)('\u2070' + digit - '0'),
    };

    /// <summary>The letter or figure that a mathematical alphabet shows: 𝑃, 𝛽, 𝟓. Null for any other character.</summary>
    public static char? Mathematical(char high, char low)
    {
        if (!char.IsSurrogatePair(high, low)) return null;
        return char.ConvertToUtf32(high, low) switch
        {
            >= 0x1D400 and <= 0x1D6A3 and var code => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[(code - 0x1D400) % 52],
            >= 0x1D6A8 and <= 0x1D7C9 and var code => "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΘΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂εθκφρπ"[(code - 0x1D6A8) % 58],
            >= 0x1D7CE and <= 0x1D7FF and var code => (char)('0' + (code - 0x1D7CE) % 10),
            _ => null,
        };
    }
}
