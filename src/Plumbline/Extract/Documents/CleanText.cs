namespace Plumbline.Extract.Documents;

/// <summary>Plain text under construction: its characters, and for each the stretch of the document it stands for.</summary>
internal sealed class CleanText(int capacity)
{
    private char[] characters = new char[Math.Max(capacity, 4)];
    private Span[] origins = new Span[Math.Max(capacity, 4)];

    public int Length { get; private set; }

    public char Last => Length > 0 ? characters[Length - 1] : '\0';

    public ReadOnlySpan<char> Text => characters.AsSpan(0, Length);

    /// <summary>The character at an index; '\0' outside.</summary>
    public char this[int index] => (uint)index < (uint)Length ? characters[index] : '\0';

    public Span Origin(int index) => origins[index];

    public void Add(char c, Span origin)
    {
        if (Length == characters.Length)
        {
            Array.Resize(ref characters, Length * 2);
            Array.Resize(ref origins, Length * 2);
        }

        characters[Length] = c;
        origins[Length++] = origin;
    }

    public void DropLast() => Length--;

    public void Replace(int index, char c) => characters[index] = c;

    /// <summary>Puts a character at an index that is not beyond the end; what follows it is written anew by the caller.</summary>
    public void Put(int index, char c, Span origin) => (characters[index], origins[index]) = (c, origin);

    public void CutAt(int length) => Length = length;
}
