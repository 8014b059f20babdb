using System.Collections.Immutable;
using Plumbline.Model;

namespace Plumbline.Read;

/// <summary><c>content/accuracy.yaml</c>: how far the extractor agrees with readings by hand, as the tests counted it.</summary>
internal static class AccuracyFile
{
    public static ImmutableArray<AccuracyReport> Read(Fields file)
    {
        var reports = file.List("reports", "a report").Select(ReadReport).ToImmutableArray();
        file.Finish();
        return reports;
    }

    private static AccuracyReport ReadReport(Fields fields)
    {
        var report = new AccuracyReport(fields.Slug("id"), fields.Text("title"), [.. fields.List("rows", "a row").Select(ReadRow)]);
        fields.Finish();
        return report;
    }

    private static AccuracyRow ReadRow(Fields fields)
    {
        int Whole(string key) => fields.Whole(key, 0, int.MaxValue);
        var row = new AccuracyRow(fields.Text("kind"), Whole("byHand"), Whole("read"), Whole("kindRight"), Whole("valuesRight"), Whole("limitsByHand"), Whole("limitsRead"), Whole("limitsRight"));
        fields.Finish();
        return row;
    }
}
