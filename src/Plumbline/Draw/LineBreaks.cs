namespace Plumbline.Draw;

/// <summary>
/// Where a line may break: at spaces, and in Chinese between characters, but never before what closes or follows a phrase nor after what
/// opens one (GB/T 15834, as the line breaking of Unicode, UAX 14, has it).
/// </summary>
internal static class LineBreaks
{
    private const string NeverFirst = "，。、；：？！）》」』】〕”’…—～％%·";
    private const string NeverLast = "（《「『【〔“‘";

    /// <summary>The pieces that stay together, each with whether a space stands before it.</summary>
    public static IEnumerable<(string Text, bool Spaced)> Pieces(string text)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            for (var i = 1; i < word.Length; i++)
            {
                if (!MayBreak(word[i - 1], word[i])) continue;
                yield return (word[start..i], start == 0);
                start = i;
            }

            yield return (word[start..], start == 0);
        }
    }

    /// <summary>Characters that are as wide as high, and between which Chinese lines break.</summary>
    public static bool IsWide(char character) => character is >= '\u2E80' and <= '\uA4CF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFF60';

    private static bool MayBreak(char before, char after) =>
        (IsWide(before) || IsWide(after)) && !NeverFirst.Contains(after, StringComparison.Ordinal) && !NeverLast.Contains(before, StringComparison.Ordinal);
}
