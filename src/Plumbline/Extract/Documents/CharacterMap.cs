namespace Plumbline.Extract.Documents;

/// <summary>What a character of a typesetter means in plain text.</summary>
internal static class CharacterMap
{
    // What converters leave of mathematics and of HTML.
    private static readonly (string Written, string Meant)[] Sequences =
    [
        ("\\geqslant", "≥"), ("\\leqslant", "≤"), ("\\geq", "≥"), ("\\leq", "≤"), ("\\ge", "≥"), ("\\le", "≤"), ("\\times", "×"),
        ("\\pm", "±"), ("\\chi", "χ"), ("\\beta", "β"), ("\\alpha", "α"), ("\\sim", "~"), ("\\%", "%"), ("\\,", " "), ("\\;", " "),
            ("\\&", "&"),
        ("&lt;", "<"), ("&gt;", ">"), ("&le;", "≤"), ("&ge;", "≥"), ("&nbsp;", " "), ("&amp;", "&"), ("&plusmn;", "±"), ("&ndash;", "-"),
            ("&minus;", "-"),
        ("&middot;", "."),
    ];

    /// <summary>The plain form of one character; null where it is nothing to a reader.</summary>
    public static char? Plain(char c) => c switch
    {
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => null,
        '$' or '*' or '\u00AE' or '\u2122' => null,
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\uFE63' or '\uFF0D' => '-',
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        '\u201C' or '\u201D' => '"',
        '\uFF05' => '%',
        '\uFF1C' => '<',
        '\uFF1E' => '>',
        '\uFF1D' => '=',
        '\uFF08' => '(',
        '\uFF09' => ')',
        '\uFF0C' => ',',
        '\uFF1B' => ';',
        '\uFF1A' => ':',
        '\u2A7E' or '\u2267' => '≥',
        '\u2A7D' or '\u2266' => '≤',
        _ when char.IsWhiteSpace(c) || char.IsControl(c) => ' ',
        _ => c,
    };

    public static bool IsMiddleDot(char c) => c is '\u00B7' or '\u2219' or '\u22C5' or '\u2027' or '\u30FB';

    /// <summary>The sequence that starts at a backslash or an ampersand, if it is a known one.</summary>
    public static (string Written, string Meant)? SequenceAt(string text, int at)
    {
        foreach (var sequence in Sequences)
        {
            if (string.CompareOrdinal(text, at, sequence.Written, 0, sequence.Written.Length) == 0) return sequence;
        }

        return null;
    }
}
