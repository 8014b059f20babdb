using Plumbline.Text;

namespace Plumbline.Extract.Tokens;

internal enum TokenKind
{
    End,
    Number,
    Word,
    Mark,
}

/// <summary>A number, a word or a single mark of the plain text, with its place there.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text, PrintedNumber? Number = null)
{
    public static readonly Token None = new(TokenKind.End, 0, 0, "");

    public bool IsMark(char mark) => Kind == TokenKind.Mark && Text[0] == mark;

    public bool IsMark(string marks) => Kind == TokenKind.Mark && marks.Contains(Text[0], StringComparison.Ordinal);

    public bool IsWord(string word) => Kind == TokenKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);
}
