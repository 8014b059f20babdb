using System.Buffers;

namespace Plumbline.Extract.Documents;

/// <summary>A place in plain text that is rewritten as it is read: what lies behind is repaired, what lies ahead is not yet.</summary>
internal sealed class RepairCursor(CleanText text)
{
    private readonly int length = text.Length;
    private int read;
    private int written;

    public bool IsAtEnd => read >= length;

    public char Next => text[read];

    /// <summary>A character ahead; 0 is the next one. '\0' beyond the end.</summary>
    public char Ahead(int count) => text[read + count];

    /// <summary>A repaired character behind; 1 is the last one. '\0' before the start.</summary>
    public char Behind(int count) => count <= written ? text[written - count] : '\0';

    public bool IsDigitAhead(int count) => char.IsAsciiDigit(Ahead(count));

    public bool IsDigitBehind(int count) => char.IsAsciiDigit(Behind(count));

    /// <summary>How many digits stand ahead from a place on, up to a limit.</summary>
    public int DigitsAhead(int from, int limit = 8)
    {
        var count = 0;
        while (count < limit && IsDigitAhead(from + count)) count++;
        return count;
    }

    public int DigitsBehind(int from = 1, int limit = 8)
    {
        var count = 0;
        while (count < limit && IsDigitBehind(from + count)) count++;
        return count;
    }

    /// <summary>The letters right behind a place, at most some twenty.</summary>
    public ReadOnlySpan<char> WordBehind(int from = 1)
    {
        var end = written - from + 1;
        if (end <= 0) return [];
        var start = end;
        while (start > 0 && end - start < 20 && char.IsLetter(text[start - 1])) start--;
        return text.Text[start..end];
    }

    public ReadOnlySpan<char> Rest(int from, int count)
    {
        var start = Math.Min(read + from, length);
        return text.Text[start..Math.Min(start + count, length)];
    }

    public ReadOnlySpan<char> Past(int count) => text.Text[Math.Max(0, written - count)..written];

    public void Copy() => Write(text[read], 1);

    public void CopyUntil(SearchValues<char> wanted)
    {
        var run = text.Text[read..length].IndexOfAny(wanted);
        var stop = run < 0 ? length : read + run;
        if (read == written) read = written = stop;
        else while (read < stop) Copy();
    }

    /// <summary>Writes one character for some that stand ahead.</summary>
    public void Write(char c, int consumed)
    {
        var origin = new Span(text.Origin(read).Start, text.Origin(read + consumed - 1).End);
        text.Put(written++, c, origin);
        read += consumed;
    }

    public void Skip(int count) => read += count;

    public void DropLast() => written--;

    public void Finish() => text.CutAt(written);
}
