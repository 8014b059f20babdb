using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>How far the extractor agrees with readings by hand, as a table: found is the share of what people wrote down, right the share of what was read.</summary>
internal static class AccuracyTable
{
    private static readonly ImmutableArray<string> Head =
    [
        "Kind of statistic", "By hand", "Read", "Kind found", "Kind right", "Values found", "Values right", "Limits found", "Limits right",
    ];

    public static TableView Of(AccuracyReport report) => new(
        $"{report.Title} Found: the share of what was written down by hand. Right: the share of what the program read. Limits: those of intervals and ranges.",
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

    private static string Words(string kind) => kind switch
    {
        "mean_sd" => "Mean (SD)",
        "median_iqr" => "Median (IQR)",
        "median_range" => "Median (range)",
        "median_time" => "Median time",
        "" => kind,
        _ => char.ToUpperInvariant(kind[0]) + kind[1..].Replace('_', ' '),
    };

    private static string Share(int part, int whole) => whole == 0 ? "none" : Figures.Fixed(Figures.Percent(part, whole), 1) + "%";
}
