using System.Collections.Immutable;
using System.Security.Cryptography;
using Plumbline.Extract.Coverage;
using Plumbline.Extract.Documents;
using Plumbline.Extract.Metadata;
using Plumbline.Extract.Prose;
using Plumbline.Extract.Tables;
using Plumbline.Model;

namespace Plumbline.Extract;

/// <summary>Reads the plain text of one document: its bibliography and every statistic it prints, with the place of each.</summary>
public static class Extractor
{
    /// <summary>Changes whenever the same text could give another record.</summary>
    public const string Version = "0.4";

    private const int LongestTitle = 3;

    /// <param name="id">What the document is called here.</param>
    /// <param name="fileName">Its name without a folder.</param>
    /// <param name="bytes">The document.</param>
    /// <param name="outcomes">The outcomes of the site; with none, labels have the common names and no ids.</param>
    public static SourceRecord Extract(Slug id, string fileName, ReadOnlySpan<byte> bytes, IReadOnlyList<Outcome> outcomes)
    {
        if (NotText(bytes) is not null) return Record(id, fileName, bytes, new SourceMetadata(), [], default, []);
        var source = SourceText.Decode(bytes);
        var hyphenated = Compounds.In(source.Text);
        var blocks = Layout.Of(source);
        var passages = blocks.Where(block => block.Kind is not BlockKind.References)
            .Select(block => (Block: block, Passage: new Passage(TextMap.Of(source, block.Spans, hyphenated), block.Section))).Where(read => read.Passage.Map.Clean.Length > 0).ToList();
        var parts = passages.Where(read => read.Block.Kind != BlockKind.Table).Select(read => new Part(read.Block.Kind, read.Passage)).ToList();
        var terms = Terms.Of([.. parts.Select(part => part.Passage.Tokens)], outcomes);
        var informed = passages.Where(read => read.Block.Kind is BlockKind.Prose or BlockKind.Table).Select(read => (read.Block, Passage: read.Passage.With(terms))).ToList();
        var prose = informed.Where(read => read.Block.Kind == BlockKind.Prose).SelectMany(read =>
            ProseReader.Read(read.Passage).Select(draft => Assembly.Make(read.Passage, draft)));
        var tables = blocks.Where(block => block.Kind == BlockKind.Table).SelectMany(block => TableReader.Read(source, block, hyphenated))
            .Select(statistic => statistic with { Outcome = statistic.Outcome ?? terms.OutcomeOf(statistic.Label, Terms.GradeOf(statistic)) });
        var metadata = Bibliography.Read(source, blocks, parts);
        ImmutableArray<Statistic> statistics = [.. prose.Concat(tables).Where(statistic => !IsOfTitle(statistic, metadata)).OrderBy(statistic => statistic.Line).ThenBy(statistic => statistic.Column)];
        var census = Census.Of(source, informed.Select(read => (read.Block.Spans, read.Passage)), statistics);
        return Record(id, fileName, bytes, metadata, statistics, census.Tally, census.NotUnderstood);
    }

    /// <summary>What the document is, as "a PDF file", where it is no text; null where it is. Of such a document nothing is read.</summary>
    public static string? NotText(ReadOnlySpan<byte> bytes) => BinaryData.KindOf(bytes);

    private static SourceRecord Record(Slug id, string fileName, ReadOnlySpan<byte> bytes, SourceMetadata metadata, ImmutableArray<Statistic> statistics, NumberTally numbers, ImmutableArray<UnreadNumber> notUnderstood) => new()
    {
        Id = id,
        File = fileName,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        Extractor = Version,
        Metadata = metadata,
        Statistics = statistics,
        Numbers = numbers,
        NotUnderstood = notUnderstood,
    };

    // "Outcomes in 12,406 adults: a cohort study": the title announces, the text reports.
    private static bool IsOfTitle(Statistic statistic, SourceMetadata metadata) =>
        metadata.Title is { } title && statistic.Line >= title.Line && statistic.Line <= title.Line + LongestTitle
        && title.Value.Contains(statistic.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
}
