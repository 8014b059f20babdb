namespace Plumbline.Draw.Pictures;

/// <summary>
/// What others show where they show a link to the site: so many of a hundred circles filled, and a plumb line, with the site's accent behind it. It holds no words, which
/// would need fonts; whoever shows it has the title beside it. Edges are softened by counting, in whole numbers, which of sixteen points
/// of a pixel are inside.
/// </summary>
internal static class LinkPicture
{
    public const int Width = 1200;
    public const int Height = 630;

    private const int InARow = 10;
    private const int Step = 54;
    private const int Left = 60;
    private const int Top = 45;
    private const int Radius = 21;
    private const int Line = 3;
    private const int PanelFrom = 680;
    private const int BobWidth = 120;

    private const int PaperColour = 0xFCFCFA;
    private const int AccentColour = 0x0A5A60;
    private const int ComparatorColour = 0x5D6875;

    /// <summary>The palette: paper, eight steps to the accent, four to the grey of what is empty.</summary>
    private const int AccentSteps = 8;

    private const int GreySteps = 4;

    /// <summary>Points of a pixel stand at odd eighths.</summary>
    private const int Eighths = 8;

    private static readonly int[] Colours =
    [
        .. Enumerable.Range(0, AccentSteps + 1).Select(step => Mixed(AccentColour, step, AccentSteps)),
        .. Enumerable.Range(1, GreySteps).Select(step => Mixed(ComparatorColour, step, GreySteps)),
    ];

    /// <param name="filled">How many of the hundred.</param>
    public static byte[] Draw(int filled)
    {
        var pixels = new byte[Width * Height];
        var disc = Stamp(2 * Radius, 2 * Radius, (x, y) => IsWithin(x, y, Radius), AccentSteps, 0);
        var ring = Stamp(2 * Radius, 2 * Radius, (x, y) => IsWithin(x, y, Radius) && !IsWithin(x, y, Radius - Line), GreySteps, AccentSteps);
        for (var i = 0; i < InARow * InARow; i++) Put(pixels, i < filled ? disc : ring, 2 * Radius, Left + i % InARow * Step, Top + i / InARow * Step);
        for (var y = 0; y < Height; y++) pixels.AsSpan(y * Width + PanelFrom, Width - PanelFrom).Fill(AccentSteps);
        var plumb = Stamp(BobWidth, Height, IsPlumb, AccentSteps, 0);
        Put(pixels, [.. plumb.Select(step => (byte)(AccentSteps - step))], BobWidth, PanelFrom + (Width - PanelFrom - BobWidth) / 2, 0);
        return Png.Write(pixels, Width, Colours);
    }

    /// <summary>The site's sign: a string from the upper edge, and the bob that hangs from it. Eighths of a pixel from the middle of the stamp.</summary>
    private static bool IsPlumb(int x, int y)
    {
        const int @string = 3 * Eighths, neck = -30 * Eighths, cap = 12 * Eighths, shoulder = 10 * Eighths, half = 52 * Eighths, tip = 190 * Eighths;
        return y switch
        {
            < neck => Math.Abs(x) <= @string,
            < 0 => Math.Abs(x) <= cap,
            < shoulder => (Math.Abs(x) - cap) * shoulder <= (half - cap) * y,
            _ => Math.Abs(x) * (tip - shoulder) <= half * (tip - y),
        };
    }

    private static bool IsWithin(int x, int y, int radius) => x * x + y * y <= radius * Eighths * radius * Eighths;

    /// <summary>A patch of pixels, each so many steps from paper as it is inside; <paramref name="after"/> is the last colour of another scale.</summary>
    private static byte[] Stamp(int width, int height, Func<int, int, bool> inside, int steps, int after)
    {
        var stamp = new byte[width * height];
        for (var i = 0; i < stamp.Length; i++)
        {
            var points = 0;
            for (var point = 0; point < 16; point++)
            {
                if (inside((i % width - width / 2) * Eighths + 2 * (point % 4) + 1, (i / width - height / 2) * Eighths + 2 * (point / 4) + 1)) points++;
            }

            var step = (points * steps + 8) / 16;
            stamp[i] = (byte)(step == 0 ? 0 : after + step);
        }

        return stamp;
    }

    private static void Put(byte[] pixels, byte[] stamp, int width, int left, int top)
    {
        for (var y = 0; y < stamp.Length / width; y++) stamp.AsSpan(y * width, width).CopyTo(pixels.AsSpan((top + y) * Width + left));
    }

    private static int Mixed(int colour, int step, int steps)
    {
        int Part(int shift) => ((PaperColour >> shift & 0xFF) * (steps - step) + (colour >> shift & 0xFF) * step) / steps << shift;
        return Part(16) | Part(8) | Part(0);
    }
}
