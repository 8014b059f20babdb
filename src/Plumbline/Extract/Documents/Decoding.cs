using System.Text;

namespace Plumbline.Extract.Documents;

/// <summary>
/// Bytes to text. A byte order mark decides; without one, UTF-16 where the zero bytes of its Latin letters say so, else UTF-8, and
/// Windows-1252 (of which Latin-1 is a part) where the bytes beyond ASCII never once make a character of UTF-8.
/// </summary>
internal static class Decoding
{
    private const int Sample = 4096;

    // Windows-1252 from 0x80 to 0x9F; the five bytes it leaves open are control characters, as in Latin-1.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static string Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) return Encoding.UTF8.GetString(bytes[Encoding.UTF8.Preamble.Length..]);
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (HasZeros(bytes, 1)) return Encoding.Unicode.GetString(bytes);
        if (HasZeros(bytes, 0)) return Encoding.BigEndianUnicode.GetString(bytes);
        return IsSingleByte(bytes) ? FromWindows(bytes) : Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Are most of the zero bytes those of UTF-16?</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) || HasZeros(bytes, 1) || HasZeros(bytes, 0);

    /// <summary>The byte that Windows-1252 (or, for a control character, Latin-1) writes for a character; null where it has none.</summary>
    public static byte? WindowsByte(char c)
    {
        if (c <= '\u00FF') return (byte)c;
        var at = Windows.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? null : (byte)(0x80 + at);
    }

    // Text of Latin letters in UTF-16: nearly every second byte is zero, and hardly any of the others.
    private static bool HasZeros(ReadOnlySpan<byte> bytes, int parity)
    {
        var length = Math.Min(bytes.Length, Sample) & ~1;
        if (length < 8 || (bytes.Length & 1) != 0) return false;
        var zeros = new int[2];
        for (var i = 0; i < length; i++)
        {
            if (bytes[i] == 0) zeros[i & 1]++;
        }

        return zeros[parity] * 10 > length / 2 * 7 && zeros[1 - parity] * 20 < length;
    }

    private static bool IsSingleByte(ReadOnlySpan<byte> bytes)
    {
        var wrong = false;
        for (var rest = bytes[Ascii(bytes)..]; rest.Length > 0; rest = rest[Ascii(rest)..])
        {
            var isCharacter = Rune.DecodeFromUtf8(rest, out _, out var used) == System.Buffers.OperationStatus.Done;
            if (isCharacter) return false;
            wrong = true;
            rest = rest[used..];
        }

        return wrong;
    }

    private static int Ascii(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var at ? at : bytes.Length;

    private static string FromWindows(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes) text.Append(value is >= 0x80 and < 0xA0 ? Windows[value - 0x80] : (char)value);
        return text.ToString();
    }
}
