using System.Text;

namespace Plumbline.Draw.Pictures;

/// <summary>A picture of at most 16 colours as PNG (ISO/IEC 15948), four bits a pixel. The same pixels give the same bytes everywhere.</summary>
internal static class Png
{
    private const byte BitsOfPixel = 4;
    private const byte Palette = 3;

    /// <param name="pixels">Row by row, each the number of a colour.</param>
    /// <param name="width">An even number of pixels.</param>
    /// <param name="colours">Each as 0xRRGGBB.</param>
    public static byte[] Write(byte[] pixels, int width, IReadOnlyList<int> colours)
    {
        var height = pixels.Length / width;
        // Each row begins with the number of its filter: none.
        var row = 1 + width / 2;
        var rows = new byte[row * height];
        for (var i = 0; i < pixels.Length; i += 2) rows[i / width * row + 1 + i % width / 2] = (byte)(pixels[i] << 4 | pixels[i + 1]);
        return
        [
            0x89, .. "PNG\r\n\x1A\n"u8,
            .. Chunk("IHDR", [.. FixedDeflate.BigEndian((uint)width), .. FixedDeflate.BigEndian((uint)height), BitsOfPixel, Palette, 0, 0, 0]),
            .. Chunk("PLTE", [.. colours.SelectMany(colour => FixedDeflate.BigEndian((uint)colour).Skip(1))]),
            .. Chunk("IDAT", FixedDeflate.Compress(rows, row)),
            .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        return [.. FixedDeflate.BigEndian((uint)data.Length), .. named, .. FixedDeflate.BigEndian(Crc(named))];
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB88320;
        }

        return ~crc;
    }
}
