using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read;

/// <summary><c>content/changes.yaml</c>: what changed for readers, for the feed.</summary>
internal static class ChangesFile
{
    public static ImmutableArray<SiteChange> Read(Fields file)
    {
        var changes = file.List("changes", "a change").Select(ReadOne).ToImmutableArray();
        StudyFile.ReportTwice(file.Diagnostics, changes.Select(change => (change.Id.ToString(), change.Position)), "change");
        file.Finish();
        return changes;
    }

    private static SiteChange ReadOne(Fields fields)
    {
        var change = new SiteChange(fields.Slug("id"), fields.Date("date"), fields.Text("title"), fields.Text("text"), fields.Position);
        if (change.Date.Day is null && fields.LocatedText("date") is { } date && PartialDate.TryParse(date.Value, out _))
        {
            fields.Diagnostics.Add(Problems.OutOfRange, date.Position, $"a change has a day, and '{date.Value}' names none", "write it like 2026-11-21");
        }

        fields.Finish();
        return change;
    }
}
