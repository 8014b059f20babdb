using System.Collections.Frozen;
using Plumbline.Extract.Words;

namespace Plumbline.Extract.Tokens;

/// <summary>The tokens of one passage and where its sentences start. Asking outside the list gives <see cref="Token.None"/>.</summary>
internal sealed class TokenList
{
    private static readonly Token None = Token.None;
    private readonly Token[] tokens;
    private readonly int[] sentences;

    /// <param name="text">The plain text.</param>
    /// <param name="tokens">Its tokens, perhaps with free places behind them.</param>
    /// <param name="count">How many they are.</param>
    public TokenList(string text, Token[] tokens, int count)
    {
        Text = text;
        this.tokens = tokens;
        Count = count;
        sentences = new int[count];
        for (var i = 1; i < count; i++) sentences[i] = EndsSentence(i - 1) ? i : sentences[i - 1];
    }

    public string Text { get; }

    public int Count { get; }

    public ref readonly Token this[int index]
    {
        get
        {
            if (unchecked((uint)index < (uint)Count)) return ref tokens[index];
            return ref None;
        }
    }

    /// <summary>Index of the first token of the sentence in which a token stands.</summary>
    public int SentenceOf(int index) => index < 0 ? 0 : index < sentences.Length ? sentences[index] : Count;

    /// <summary>Index of the first token that starts at or after an offset of the text.</summary>
    public int IndexAt(int offset)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    public bool IsWord(int index, FrozenSet<string> words)
    {
        ref readonly var token = ref this[index];
        return token.Kind == TokenKind.Word && words.Contains(token.Text);
    }

    /// <summary>Does a word or mark follow without a space between?</summary>
    public bool IsGlued(int index) => this[index].Kind != TokenKind.End && this[index].Start == this[index - 1].End;

    public string Slice(int from, int to) => from < to ? Text[this[from].Start..this[to - 1].End] : "";

    /// <summary>The same without a text of its own.</summary>
    public ReadOnlySpan<char> SliceText(int from, int to) => from < to ? Text.AsSpan()[this[from].Start..this[to - 1].End] : default;

    private bool EndsSentence(int index)
    {
        if (!this[index].IsMark(".?!")) return false;
        var (before, next) = (this[index - 1], this[index + 1]);
        if (next.Start == this[index].End || (next.Kind == TokenKind.Word && char.IsLower(next.Text[0]))) return false;
        return before.Kind != TokenKind.Word || this[index - 2].IsMark('/') || (before.Text.Length > 1 && !Vocabulary.Abbreviations.Contains(before.Text));
    }
}
