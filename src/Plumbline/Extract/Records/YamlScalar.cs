using System.Globalization;
using System.Text;
using Plumbline.Text;

namespace Plumbline.Extract.Records;

/// <summary>One YAML value on one line, quoted wherever some reader could take it for something else.</summary>
internal static class YamlScalar
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf",
    };

    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>A number stays bare only if a reader that makes a number of it prints the same digits again.</summary>
    public static string Of(PrintedNumber number)
    {
        var digits = number.Text.TrimStart('-');
        var leading = digits is ['.', ..] or ['0', not '.', ..];
        var trailing = number.Decimals > 0 && digits[^1] == '0';
        return leading || trailing || digits.Length > 15 ? Quoted(number.Text) : number.Text;
    }

    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when NeedsEscape(c) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static bool NeedsEscape(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\u00A0' or '\u00AD' || c is >= '\u2000' and <= '\u200F'
            || c is '\uFFFE' or '\uFFFF';

    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text[^1] != ' ' && !Reserved.Contains(text)
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or '/' or '(' or ')' or '+');
}
