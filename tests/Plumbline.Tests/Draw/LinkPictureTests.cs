using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Plumbline.Draw.Pictures;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.Draw;

/// <summary>The picture beside links, read back with the system's own reader of zlib data.</summary>
public sealed class LinkPictureTests
{
    private const int Accent = 8;

    [Theory]
    [InlineData(0)]
    [InlineData(39)]
    [InlineData(100)]
    public void So_many_of_the_hundred_circles_are_filled(int filled)
    {
        var (width, height, pixels) = Read(LinkPicture.Draw(filled));

        Assert.Equal((1200, 630), (width, height));
        // The middles of the circles: 54 pixels apart, the first at 60 + 21, 45 + 21.
        var middles = Enumerable.Range(0, 100).Select(i => pixels[(45 + 21 + i / 10 * 54) * width + 60 + 21 + i % 10 * 54]).ToList();
        Assert.Equal(Enumerable.Repeat(Accent, filled).Concat(Enumerable.Repeat(0, 100 - filled)), middles.Select(pixel => (int)pixel));
    }

    [Fact]
    public void Data_without_order_come_back_whole()
    {
        // A sequence with few repeats: x(n+1) = 137 x(n) + 187 mod 256 in words of 16 bits.
        var data = new byte[5000];
        for (int i = 0, x = 1; i < data.Length; i++, x = (x * 137 + 187) & 0xFFFF) data[i] = (byte)(i % 700 < 90 ? 7 : x >> 3 & 0xFF);

        Assert.Equal(data, Inflated(FixedDeflate.Compress(data, 601)));
        Assert.Equal(data, Inflated(FixedDeflate.Compress(data, 40)));
        Assert.Empty(Inflated(FixedDeflate.Compress([], 2)));
    }

    [Fact]
    public void A_site_that_names_a_fact_has_the_picture_and_one_that_does_not_has_none()
    {
        var with = SmallSite.Good.Append("content/site.yaml", "picture: alder-2020.orr\n").Build();
        var without = SmallSite.Good.Build();

        Assert.Equal("", with.Printed);
        Assert.Equal("https://example.invalid/assets/link.png", with.Page("index.html").QuerySelector("meta[property='og:image']")?.GetAttribute("content"));
        Assert.Equal("56 of 100 circles are filled. about 56 out of 100 people: the examplitis got better.", with.Page("index.html").QuerySelector("meta[property='og:image:alt']")?.GetAttribute("content"));
        Assert.Equal(1200, Read(Plumbline.Write.SiteFolder.BytesOf("assets/link.png", with.Site["assets/link.png"])).Width);
        Assert.Null(without.Page("index.html").QuerySelector("meta[property='og:image']"));
        Assert.False(without.Site.ContainsKey("assets/link.png"));
    }

    [Theory]
    [InlineData("alder-2020.orrr", "no fact is called")]
    [InlineData("alder-2020.pfs", "no share of people")]
    public void What_cannot_be_the_picture_is_told_where_it_is_named(string fact, string told)
    {
        var printed = SmallSite.Good.Append("content/site.yaml", $"picture: {fact}\n").Build().Printed;

        Assert.Contains(told, printed, StringComparison.Ordinal);
        Assert.Contains("content/site.yaml:14:10", printed, StringComparison.Ordinal);
    }

    private static (int Width, int Height, byte[] Pixels) Read(byte[] png)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        var chunks = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            chunks.Add(Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]);
            at += length + 12;
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"]), BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"].AsSpan(4)));
        var rows = Inflated(chunks["IDAT"]);
        var pixels = new byte[width * height];
        for (var i = 0; i < pixels.Length; i++)
        {
            var pair = rows[i / width * (1 + width / 2) + 1 + i % width / 2];
            pixels[i] = (byte)(i % 2 == 0 ? pair >> 4 : pair & 0xF);
        }

        return (width, height, pixels);
    }

    private static byte[] Inflated(byte[] zlib)
    {
        using var stream = new ZLibStream(new MemoryStream(zlib), CompressionMode.Decompress);
        using var data = new MemoryStream();
        stream.CopyTo(data);
        return data.ToArray();
    }
}
