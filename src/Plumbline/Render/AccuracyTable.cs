using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>How far the extractor agrees with people, as a table: found is the share of what people wrote down, right the share of what was read.</summary>
internal static class AccuracyTable
{
    private static readonly ImmutableArray<string> Head =
    [
        "Kind of statistic", "Written down by people", "Read by the program", "Found, with its kind", "Read, with the right kind", "Found, with its values", "Read, with the right values",
        "Intervals found", "Intervals right",
    ];

    public static TableView Of(AccuracyReport report) => new(
        $"{report.Title} Each share says how many of the statistics in question agree.",
        Head,
        [.. report.Rows.Select(Row)]);

    private static TableRowView Row(AccuracyRow row)
    {
        string[] cells =
        [
            Figures.Integer(row.ByHand), Figures.Integer(row.Read), Share(row.KindRight, row.ByHand), Share(row.KindRight, row.Read), Share(row.ValuesRight, row.ByHand),
            Share(row.ValuesRight, row.Read), Share(row.LimitsRight, row.LimitsByHand), Share(row.LimitsRight, row.LimitsRead),
        ];
        return new TableRowView(Html.Escape(Words(row.Kind)), [.. cells.Select((cell, index) => new TableCell(Head[index + 1], cell, true))]);
    }

    private static string Words(string kind) => kind.Length == 0 ? kind : char.ToUpperInvariant(kind[0]) + kind[1..].Replace('_', ' ');

    private static string Share(int part, int whole) => whole == 0 ? "none" : Figures.Fixed(Figures.Percent(part, whole), 1) + "%";
}
