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
            Numbers = fields.Map("numbers") is { } numbers ? Tally(numbers) : default,
            NotUnderstood = [.. fields.List("notUnderstood", "a number").Select(Unread)],
        };
        fields.Finish();
        return id == Slug.Missing ? null : record;
    }

    private static NumberTally Tally(Fields fields)
    {
        var tally = new NumberTally(Count("seen"), Count("inStatistics"), Count("bibliographic"), Count("ofDesign"), Count("notUnderstood"));
        fields.Finish();
        return tally;

        int Count(string key) => fields.Whole(key, 0, int.MaxValue);
    }

    private static UnreadNumber Unread(Fields fields)
    {
        var number = new UnreadNumber(fields.Whole("line", 1, int.MaxValue), fields.Whole("column", 1, int.MaxValue), fields.OptionalText("section"), fields.Text("text"));
        fields.Finish();
        return number;
    }
}
