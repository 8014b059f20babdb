using System.Collections.Immutable;
using System.Security.Cryptography;
using Plumbline.Model;

namespace Plumbline.Extract;

/// <summary>Reads the plain text of one document: its bibliography and every statistic it prints, with the place of each.</summary>
public static class Extractor
{
    /// <summary>Changes whenever the same text could give another record.</summary>
    public const string Version = "0.1";

    public static SourceRecord Extract(Slug id, string fileName, ReadOnlySpan<byte> bytes)
    {
        var source = SourceText.Decode(bytes);
        var blocks = Layout.Of(source);
        var hyphenated = Compounds.In(source.Text);
        return new SourceRecord
        {
            Id = id,
            File = fileName,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Extractor = Version,
            Metadata = new SourceMetadata(),
            Statistics = Statistics(source, blocks, hyphenated),
        };
    }

    private static ImmutableArray<Statistic> Statistics(SourceText source, IReadOnlyList<Block> blocks, IReadOnlySet<string> hyphenated)
    {
        var all = new List<Statistic>();
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.Table) all.AddRange(TableReader.Read(source, block, hyphenated));
            if (block.Kind != BlockKind.Prose) continue;
            var passage = new Passage(TextMap.Of(source, block.Spans, hyphenated), block.Section);
            all.AddRange(ProseReader.Read(passage).Select(draft => Assembly.Make(passage, draft)));
        }

        return [.. all.OrderBy(statistic => statistic.Line).ThenBy(statistic => statistic.Column)];
    }
}
