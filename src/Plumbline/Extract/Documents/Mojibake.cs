using System.Buffers;
using System.Text;

namespace Plumbline.Extract.Documents;

/// <summary>
/// UTF-8 that was read as Windows-1252 or Latin-1: "â‰¥" is ≥, "Â±" is ±, "Â·" is ·. Believed only where the characters are exactly
/// the bytes of one character that reports of trials use; "Ã©" is no spelling of anything.
/// </summary>
internal static class Mojibake
{
    public static Escape? At(string text, int at, int end)
    {
        Span<byte> bytes = stackalloc byte[4];
        var length = text[at] < 'à' ? 2 : text[at] < 'ð' ? 3 : 4;
        if (at + length > end) return null;
        for (var i = 0; i < length; i++)
        {
            if (Decoding.WindowsByte(text[at + i]) is not { } value || (i > 0 && (value & 0xC0) != 0x80)) return null;
            bytes[i] = value;
        }

        var isCharacter = Rune.DecodeFromUtf8(bytes[..length], out var rune, out var used) == OperationStatus.Done && used == length;
        return isCharacter && IsUsual(rune.Value) ? new(rune.Value == 0xFEFF ? "" : rune.ToString(), length) : null;
    }

    // Latin and Greek, punctuation and mathematics, ligatures and full-width forms: "café”…" must not become Chinese.
    private static bool IsUsual(int code) => code is >= 0xA0 and < 0x400 or >= 0x2000 and < 0x3000 or >= 0xFB00 and <= 0xFB06 or >= 0xFEFF and < 0xFFF0;
}
