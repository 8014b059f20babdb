namespace Plumbline.Draw.Pictures;

/// <summary>
/// Compresses rows of pixels as zlib data (RFC 1950, RFC 1951) with the fixed codes, looking back one byte and one row. The system's
/// own compressor gives other bytes on other machines; this one always the same.
/// </summary>
internal sealed class FixedDeflate(byte[] data, int row)
{
    private const int ShortestCopy = 3;
    private const int LongestCopy = 258;
    private const int EndOfBlock = 256;
    private const int AdlerPrime = 65521;

    private static readonly int[] LengthFrom = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly int[] LengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private readonly List<byte> written = [0x78, 0x01];
    private int waiting;
    private int bits;

    public static byte[] Compress(byte[] data, int row) => new FixedDeflate(data, row).Compress();

    private byte[] Compress()
    {
        // One last block with the fixed codes.
        Write(0b011, 3);
        for (var at = 0; at < data.Length;)
        {
            var (left, above) = (Same(at, 1), Same(at, row));
            var length = Math.Max(left, above);
            if (length < ShortestCopy)
            {
                Symbol(data[at++]);
                continue;
            }

            Copy(length, left >= above ? 1 : row);
            at += length;
        }

        Symbol(EndOfBlock);
        if (bits > 0) Write(0, 8 - bits);
        written.AddRange(BigEndian(Adler()));
        return [.. written];
    }

    public static byte[] BigEndian(uint value) => [(byte)(value >> 24), (byte)(value >> 16 & 0xFF), (byte)(value >> 8 & 0xFF), (byte)(value & 0xFF)];

    /// <summary>How many bytes from here on are those that stand so far back.</summary>
    private int Same(int at, int back)
    {
        if (at < back) return 0;
        var most = Math.Min(LongestCopy, data.Length - at);
        return data.AsSpan(at, most).CommonPrefixLength(data.AsSpan(at - back, most));
    }

    private void Copy(int length, int back)
    {
        var code = Array.FindLastIndex(LengthFrom, from => from <= length);
        Symbol(EndOfBlock + 1 + code);
        Write(length - LengthFrom[code], LengthBits[code]);
        // Distances come in pairs of codes that double: 1, 2, 3, 4, 5-6, 7-8, 9-12, 13-16 and so on.
        var (distance, extra) = back <= 2 ? (back - 1, 0) : (2 * int.Log2(back - 1) + ((back - 1) >> (int.Log2(back - 1) - 1) & 1), int.Log2(back - 1) - 1);
        Reversed(distance, 5);
        Write((back - 1) & ((1 << extra) - 1), extra);
    }

    private void Symbol(int symbol)
    {
        switch (symbol)
        {
            case < 144: Reversed(0b00110000 + symbol, 8); break;
            case < 256: Reversed(0b110010000 + symbol - 144, 9); break;
            case < 280: Reversed(symbol - 256, 7); break;
            default: Reversed(0b11000000 + symbol - 280, 8); break;
        }
    }

    /// <summary>A code, whose first bit is its highest.</summary>
    private void Reversed(int code, int length)
    {
        for (var bit = length - 1; bit >= 0; bit--) Write(code >> bit & 1, 1);
    }

    /// <summary>Other numbers begin with their lowest bit.</summary>
    private void Write(int value, int length)
    {
        waiting |= value << bits;
        for (bits += length; bits >= 8; bits -= 8)
        {
            written.Add((byte)(waiting & 0xFF));
            waiting >>= 8;
        }
    }

    private uint Adler()
    {
        var (one, two) = (1u, 0u);
        foreach (var value in data) (one, two) = ((one + value) % AdlerPrime, (two + one + value) % AdlerPrime);
        return two << 16 | one;
    }
}
