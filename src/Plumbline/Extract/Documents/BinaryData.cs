namespace Plumbline.Extract.Documents;

/// <summary>Files that hold no text, though a text may be inside them: they are named and not read.</summary>
internal static class BinaryData
{
    private const int Sample = 65_536;

    /// <summary>Text has line ends and tabs, and otherwise hardly ever a control character; of random bytes one in ten is one.</summary>
    private const double MostControls = 0.02;

    private static readonly (byte[] Start, string Name)[] Formats =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive, as Word files are"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Word or Excel file"),
        ("{\\rtf"u8.ToArray(), "an RTF file"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x89, 0x50, 0x4E, 0x47], "an image"),
        ([0xFF, 0xD8, 0xFF], "an image"),
    ];

    /// <summary>What the file is, from its first bytes; null where it may be text.</summary>
    public static string? KindOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, name) in Formats)
        {
            if (bytes.StartsWith(start)) return name;
        }

        if (Decoding.IsUtf16(bytes)) return null;
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var controls = 0;
        foreach (var value in sample)
        {
            if (value is < 0x09 or (> 0x0D and < 0x20) or 0x7F) controls++;
        }

        return controls > MostControls * sample.Length ? "binary data" : null;
    }
}
