using System.Security.Cryptography;
using System.Text;
using Plumbline.Model;

namespace Plumbline.Extract;

/// <summary>Reads the plain text of one document: its bibliography and every statistic it prints, with the place of each.</summary>
public static class Extractor
{
    /// <summary>Changes whenever the same text could give another record.</summary>
    public const string Version = "0.1";

    public static SourceRecord Extract(Slug id, string fileName, ReadOnlySpan<byte> bytes) => new()
    {
        Id = id,
        File = fileName,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        Extractor = Version,
        Metadata = new SourceMetadata(),
    };
}
