using System.Buffers;

namespace Plumbline.Extract.Documents;

/// <summary>Plain text under construction: its characters, and for each the stretch of the document it stands for.</summary>
internal sealed class CleanText(int capacity) : IDisposable
{
    private char[] characters = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 4));
    private Span[] origins = ArrayPool<Span>.Shared.Rent(Math.Max(capacity, 4));

    public int Length { get; private set; }

    public char Last => Length > 0 ? characters[Length - 1] : '\0';

    public ReadOnlySpan<char> Text => characters.AsSpan(0, Length);

    public ReadOnlySpan<Span> Origins => origins.AsSpan(0, Length);

    /// <summary>The character at an index; '\0' outside.</summary>
    public char this[int index] => (uint)index < (uint)Length ? characters[index] : '\0';

    public Span Origin(int index) => origins[index];

    public void Add(char c, Span origin)
    {
        if (Length == characters.Length) characters = Larger(characters);
        if (Length == origins.Length) origins = Larger(origins);
        characters[Length] = c;
        origins[Length++] = origin;
    }

    public void DropLast() => Length--;

    public void Replace(int index, char c) => characters[index] = c;

    /// <summary>Puts a character at an index that is not beyond the end; what follows it is written anew by the caller.</summary>
    public void Put(int index, char c, Span origin) => (characters[index], origins[index]) = (c, origin);

    public void CutAt(int length) => Length = length;

    /// <summary>Lends its room to the next text; this one cannot be used any more.</summary>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(characters);
        ArrayPool<Span>.Shared.Return(origins);
        (characters, origins, Length) = ([], [], 0);
    }

    private static T[] Larger<T>(T[] full)
    {
        var larger = ArrayPool<T>.Shared.Rent(2 * full.Length);
        full.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(full);
        return larger;
    }
}
