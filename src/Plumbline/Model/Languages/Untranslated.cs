using System.Collections.Immutable;
using System.Text;

namespace Plumbline.Model.Languages;

/// <summary>
/// English that stands on a page of another language because a translation is missing. It is marked by two characters of private use,
/// which never come from content, until the page is put together and the marks become <c>lang="en"</c> and a note.
/// </summary>
public static class Untranslated
{
    private const char Begin = '\uE000';
    private const char End = '\uE001';

    public static string Mark(string english) => Begin + english + End;

    public static bool IsIn(string text) => text.Contains(Begin, StringComparison.Ordinal);

    /// <summary>The text with every marked passage passed through <paramref name="shown"/>; a passage within another goes with it.</summary>
    public static string Resolve(string text, Func<string, int, string> shown)
    {
        var resolved = new StringBuilder(text.Length + 256);
        var start = 0;
        while (start < text.Length && text.IndexOf(Begin, start) is >= 0 and var begin)
        {
            var end = EndOf(text, begin);
            resolved.Append(text, start, begin - start).Append(shown(Strip(text[begin..end]), begin));
            start = end;
        }

        return resolved.Append(text, start, text.Length - start).ToString();
    }

    public static string Strip(string text) => text.Replace(Begin.ToString(), "", StringComparison.Ordinal).Replace(End.ToString(), "", StringComparison.Ordinal);

    /// <summary>The English that is marked, each passage once.</summary>
    public static ImmutableArray<string> In(string text)
    {
        var all = ImmutableArray.CreateBuilder<string>();
        Resolve(text, (english, _) =>
        {
            if (!all.Contains(english)) all.Add(english);
            return "";
        });
        return all.ToImmutable();
    }

    private static int EndOf(string text, int begin)
    {
        var depth = 0;
        for (var i = begin; i < text.Length; i++)
        {
            if (text[i] == Begin) depth++;
            else if (text[i] == End && --depth == 0) return i + 1;
        }

        return text.Length;
    }
}
