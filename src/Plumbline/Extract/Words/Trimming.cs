namespace Plumbline.Extract.Words;

/// <summary>Trims any of some characters. The library's own way makes an array of them at every call, which was a seventh of reading a document.</summary>
internal static class Trimming
{
    public static string TrimAny(this string text, ReadOnlySpan<char> marks) => Same(text, text.AsSpan().Trim(marks));

    public static string TrimStartAny(this string text, ReadOnlySpan<char> marks) => Same(text, text.AsSpan().TrimStart(marks));

    public static string TrimEndAny(this string text, ReadOnlySpan<char> marks) => Same(text, text.AsSpan().TrimEnd(marks));

    private static string Same(string text, ReadOnlySpan<char> trimmed) => trimmed.Length == text.Length ? text : trimmed.ToString();
}
