using System.Collections.Immutable;
using System.Text;

namespace Plumbline.Model.Languages;

/// <summary>
/// English that stands on a page of another language because a translation is missing. It is marked by characters of private use,
/// which never come from content, until the page is put together and the marks become <c>lang="en"</c> and a note.
/// </summary>
/// <param name="Text">The English.</param>
/// <param name="Key">What is missing in the file of the language; null where its reader has said so already.</param>
public sealed record Untranslated(string Text, string? Key)
{
    private const char Begin = '\uE000';
    private const char AfterKey = '\uE001';
    private const char End = '\uE002';

    public static string Mark(string english, string? key = null) => Begin + (key is null ? "" : key + AfterKey) + english + End;

    public static bool IsIn(string text) => text.Contains(Begin, StringComparison.Ordinal);

    /// <summary>The text with every marked passage replaced; a passage within another goes with it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shown">What to show for a passage, given where it begins.</param>
    public static string Resolve(string text, Func<Untranslated, int, string> shown)
    {
        var resolved = new StringBuilder(text.Length + 256);
        var start = 0;
        while (start < text.Length && text.IndexOf(Begin, start) is >= 0 and var begin)
        {
            var end = EndOf(text, begin);
            resolved.Append(text, start, begin - start).Append(shown(Read(text[(begin + 1)..(end - 1)]), begin));
            start = end;
        }

        return resolved.Append(text, start, text.Length - start).ToString();
    }

    public static string Strip(string text) => IsIn(text) ? Resolve(text, (passage, _) => passage.Text) : text;

    /// <summary>The passages that are marked, each once.</summary>
    public static ImmutableArray<Untranslated> In(string text)
    {
        var all = ImmutableArray.CreateBuilder<Untranslated>();
        Resolve(text, (passage, _) =>
        {
            if (!all.Contains(passage)) all.Add(passage);
            return "";
        });
        return all.ToImmutable();
    }

    private static Untranslated Read(string passage)
    {
        var key = passage.IndexOf(AfterKey, StringComparison.Ordinal);
        var inner = passage.IndexOf(Begin, StringComparison.Ordinal);
        return key < 0 || (inner >= 0 && inner < key) ? new Untranslated(Strip(passage), null) : new Untranslated(Strip(passage[(key + 1)..]), passage[..key]);
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
