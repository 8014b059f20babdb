using System.Buffers;

namespace Plumbline.Extract.Metadata;

/// <summary>Words of which one must stand in a text before a pattern is worth trying; found at the speed of memory.</summary>
internal sealed class WordFilter
{
    private readonly SearchValues<string> words;

    private WordFilter(string[] words, StringComparison comparison) => this.words = SearchValues.Create(words, comparison);

    public static WordFilter AnyCase(params string[] words) => new(words, StringComparison.OrdinalIgnoreCase);

    public static WordFilter Cased(params string[] words) => new(words, StringComparison.Ordinal);

    public bool In(ReadOnlySpan<char> text) => text.ContainsAny(words);
}
