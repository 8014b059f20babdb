using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Read.Examples;

/// <summary>
/// <c>content/curves/*.csv</c>: the points of a printed survival figure, each with time, percentage and group, in the order of time; above
/// them, for each group, the number of people and what else is printed.
/// </summary>
internal static class DigitisedFile
{
    private const int MostPeople = 1_000_000;

    private static readonly string[] Columns = ["time", "percent", "group"];

    public static DigitisedFigure? Read(string path, string text, DiagnosticBag diagnostics)
    {
        if (CsvFile.Read(path, text, Columns, diagnostics) is not { } file) return null;
        var header = ExampleFields.Header(path, file.Header);
        var figure = file.Header.Text("figure");
        var times = file.Header.Numbers("atRiskAt").Select(number => number.ToDouble()).ToImmutableArray();
        var groups = ExampleFields.Groups(file.Header);
        var rows = ExampleFields.ByGroup(file, groups, column: 2, diagnostics);
        var read = groups.Select(group => ReadGroup(group.Fields, [.. rows[group.Id]], times)).ToImmutableArray();
        file.Header.Finish();
        return header is null || read.IsEmpty || read.Any(group => group is null) ? null : new DigitisedFigure(header, figure, [.. read.OfType<DigitisedGroup>()]);
    }

    private static DigitisedGroup? ReadGroup(Fields fields, ImmutableArray<ImmutableArray<CsvCell>> rows, ImmutableArray<double> times)
    {
        var (name, comparator) = (fields.Text("name"), fields.Flag("comparator"));
        var count = fields.Whole("count", 1, MostPeople);
        var events = fields.OptionalWhole("events", 0, count);
        var atRisk = fields.Texts("atRisk").Select(text => fields.WholeOf(text, "a number at risk", 0, count)).OfType<int>().ToImmutableArray();
        fields.Finish();
        if (atRisk.Length > 0 && atRisk.Length != times.Length)
            fields.Diagnostics.Add(Problems.OutOfRange, fields.Find("atRisk")!.Position, $"'atRisk' needs a number for each of the {times.Length} times of 'atRiskAt', and there are {atRisk.Length}");
        var group = new DigitisedGroup(name, comparator, count, events, [.. times.Zip(atRisk)], Points(rows, fields.Diagnostics));
        var problem = Problem(group);
        if (problem is not null) fields.Diagnostics.Add(Problems.OutOfRange, fields.Position, problem);
        return problem is null ? group : null;
    }

    /// <summary>What cannot be printed of one and the same curve; null where all fits together.</summary>
    private static string? Problem(DigitisedGroup group)
    {
        if (group.Points.Length < 2 || group.Points[^1].Time <= 0) return "a curve needs two points at least, one of them after time 0";
        if (group.Events is { } events && events > 0 != group.Points[^1].Percent < 100) return "a curve falls if there are events, and only then";
        var atRisk = group.AtRisk;
        if (atRisk.Any(row => row.Time == 0 && row.Count != group.Count)) return $"at time 0 all {group.Count} are at risk";
        var pairs = atRisk.Zip(atRisk.Skip(1)).ToImmutableArray();
        if (pairs.Any(pair => pair.Second.Time <= pair.First.Time)) return "the times of the numbers at risk must rise";
        return pairs.Any(pair => pair.Second.Count > pair.First.Count) ? "numbers at risk do not rise" : null;
    }

    /// <summary>What steps back in time or rises is reported: a reader of curves sees at once which of two points is the slip.</summary>
    private static ImmutableArray<(double Time, double Percent)> Points(ImmutableArray<ImmutableArray<CsvCell>> rows, DiagnosticBag diagnostics)
    {
        var points = ImmutableArray.CreateBuilder<(double Time, double Percent)>();
        foreach (var row in rows)
        {
            if (row[0].Number("a time", 0, 1e6, diagnostics) is not { } time || row[1].Number("a percentage", 0, 100, diagnostics) is not { } percent) continue;
            var (lastTime, lastPercent) = points.Count == 0 ? (0, 100) : points[^1];
            if (time < lastTime) diagnostics.Add(Problems.OutOfRange, row[0].Position, $"the points of a curve stand in the order of time, and {row[0].Text} comes after {Figures.Machine(lastTime)}");
            else if (percent > lastPercent) diagnostics.Add(Problems.OutOfRange, row[1].Position, $"a survival curve does not rise, and {row[1].Text} comes after {Figures.Machine(lastPercent)}");
            else points.Add((time, percent));
        }

        return points.ToImmutable();
    }
}
