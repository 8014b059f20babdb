using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Harms;

/// <summary>Adverse events as dots: any grade against severe, the most frequent first, under one scale from nobody to everybody.</summary>
public static class HarmPlot
{
    public const string NotPrinted = "not printed";

    public static Figure Draw(HarmData data)
    {
        Refuse(data);
        var sorted = data with { Events = [.. Sorted(data.Events)] };
        var drawn = HarmSelection.Of(sorted);
        return new Figure
        {
            Id = data.Id,
            Kind = "harms",
            Title = data.Title,
            Subtitle = data.Subtitle,
            Reading = data.Reading,
            SourceLine = data.SourceLine,
            Note = data.Note,
            Svg = Layout.Both(data.Id, "harms", data.Title, data.Reading, svg => HarmDrawing.Draw(drawn, svg)),
            Table = Table(sorted),
        };
    }

    internal static string FamilyName(HarmFamily family) => family switch
    {
        HarmFamily.Overall => "Any event",
        HarmFamily.Blood => "Blood counts",
        HarmFamily.Other => "Other events",
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "no such family"),
    };

    /// <summary>By what more people had, whichever grade was printed; severe events and then names decide between equals.</summary>
    internal static decimal Frequency(HarmEventRows harm) => harm.Rows.Max(row => Math.Max(row.Any?.Percent ?? -1, row.Severe?.Percent ?? -1));

    private static IEnumerable<HarmEventRows> Sorted(ImmutableArray<HarmEventRows> events) => events
        .OrderBy(harm => harm.Family)
        .ThenByDescending(Frequency)
        .ThenByDescending(harm => harm.Rows.Max(row => row.Severe?.Percent ?? -1))
        .ThenBy(harm => harm.Event, StringComparer.Ordinal);

    private static FigureTable Table(HarmData data)
    {
        var cells =
            from harm in data.Events
            from row in harm.Rows
            from grade in new[] { ("any grade", row.Any), ("grade 3 or more", row.Severe) }
            select (Cells: ImmutableArray.Create(harm.Event, row.Group, grade.Item1, grade.Item2?.Text ?? NotPrinted, What(grade.Item2)), grade.Item2?.Fact);
        var rows = cells.ToImmutableArray();
        return new FigureTable(data.Subtitle, ["Event", "Group", "Grade", "People", "What is counted"], [.. rows.Select(row => row.Cells)]) { RowFacts = [.. rows.Select(row => row.Fact)] };
    }

    private static string What(HarmShare? share) =>
        string.Join(" ", new[] { share?.Note ?? "", share is { IsImplied: true } ? "Count worked out from the percentage." : "" }.Where(text => text.Length > 0));

    private static void Refuse(HarmData data)
    {
        UndrawableException.UnlessNamed(data.Id, data.Title, data.Reading);
        UndrawableException.Unless(!data.Events.IsDefaultOrEmpty, data.Id, "there are no events");
        UndrawableException.Unless(data.Events.Select(harm => harm.Event).Distinct().Count() == data.Events.Length, data.Id, "an event comes twice");
        foreach (var harm in data.Events)
        {
            void Unless(bool holds, string problem) => UndrawableException.Unless(holds, data.Id, $"'{harm.Event}': {problem}");
            Unless(Enum.IsDefined(harm.Family), "it belongs to no known family of events");
            Unless(!harm.Rows.IsDefaultOrEmpty, "nobody was counted");
            Unless(harm.Rows.Select(row => row.Group).Distinct().Count() == harm.Rows.Length, "a group comes twice");
            foreach (var row in harm.Rows)
            {
                Unless(row.Any is not null || row.Severe is not null, $"neither grade is printed for {row.Group}");
                foreach (var share in new[] { row.Any, row.Severe }.OfType<HarmShare>()) Check(share, Unless);
                Unless(row is not { Any: { } any, Severe: { } severe } || severe.Percent <= any.Percent, $"more people with a severe event than with any in {row.Group}");
            }
        }
    }

    private static void Check(HarmShare share, Action<bool, string> unless)
    {
        if (share.People is { } people)
        {
            unless(share.Total is > 0 && people >= 0 && people <= share.Total, $"{Figures.Integer(people)} people of {Figures.Integer(share.Total ?? 0)}");
            unless(share.Percent == Figures.Percent(people, share.Total!.Value), "the percentage is not that of the count");
        }

        unless(share.Percent is >= 0 and <= 100, "the percentage is not from 0 to 100");
    }
}
