using Plumbline.Model;

namespace Plumbline.Read;

/// <summary><c>content/sources/*.yaml</c>: the records that <c>extract</c> writes.</summary>
internal static class SourceFile
{
    public static SourceRecord? Read(string path, Fields fields)
    {
        var id = fields.Slug("id");
        StudyFile.CheckFileName(path, fields, id);
        var record = new SourceRecord
        {
            Id = id,
            File = fields.Text("file"),
            Sha256 = fields.Text("sha256"),
            Extractor = fields.Text("extractor"),
            Metadata = fields.Map("metadata") is { } metadata ? SourceMetadataFields.Read(metadata) : new SourceMetadata(),
            Statistics = [.. fields.List("statistics", "a statistic").Select(StatisticFields.Read)],
        };
        fields.Finish();
        return id == default ? null : record;
    }
}
