using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read.Examples;

/// <summary>
/// <c>content/examples/survival/*.csv</c>: a row for each person with time, event and group. What stands for an event and what for a
/// censored time is said in the file and never guessed: the two are coded the other way round as often as not.
/// </summary>
internal static class SurvivalExampleFile
{
    private static readonly string[] Columns = ["time", "event", "group"];

    public static SurvivalExample? Read(string path, string text, DiagnosticBag diagnostics)
    {
        if (CsvFile.Read(path, text, Columns, diagnostics) is not { } file) return null;
        var header = ExampleFields.Header(path, file.Header);
        var (happened, censored) = (file.Header.Text("eventIs"), file.Header.Text("censoredIs"));
        if (happened == censored) diagnostics.Add(Problems.OutOfRange, file.Header.Find("censoredIs")?.Position ?? file.Header.Position, $"an event and a censored time cannot both be coded '{happened}'");
        var groups = ExampleFields.Groups(file.Header);
        var rows = ExampleFields.ByGroup(file, groups, column: 2, diagnostics);
        var read = groups.Select(group => ReadGroup(group.Id, group.Fields, [.. rows[group.Id]], happened, censored)).ToImmutableArray();
        file.Header.Finish();
        return header is null || read.IsEmpty || read.Any(group => group.Persons.IsEmpty) ? null : new SurvivalExample(header, read);
    }

    private static ExampleGroup ReadGroup(string id, Fields fields, ImmutableArray<ImmutableArray<CsvCell>> rows, string happened, string censored)
    {
        var group = new ExampleGroup(fields.Text("name"), fields.Flag("comparator"), [.. rows.Select(row => Person(row, happened, censored, fields.Diagnostics)).OfType<PersonTime>()]);
        fields.Finish();
        if (rows.IsEmpty) fields.Diagnostics.Add(Problems.OutOfRange, fields.Position, $"no row of the file belongs to the group '{id}'");
        return group;
    }

    private static PersonTime? Person(ImmutableArray<CsvCell> row, string happened, string censored, DiagnosticBag diagnostics)
    {
        var time = row[0].Number("a time", 0, 1e6, diagnostics);
        var code = row[1];
        if (code.Text != happened && code.Text != censored)
        {
            diagnostics.Add(Problems.OutOfRange, code.Position, $"an event is coded '{happened}' and a censored time '{censored}' in this file, and this is '{code.Text}'");
            return null;
        }

        return time is { } known ? new PersonTime(known, code.Text == happened) : null;
    }
}
