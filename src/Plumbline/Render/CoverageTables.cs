using System.Collections.Immutable;
using Plumbline.Check;
using Plumbline.Model;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>What was checked, in numbers: what became of the statistics of each source, and of the results of each study.</summary>
internal static class CoverageTables
{
    public static TableView OfSources(Content content, Coverage coverage, string page)
    {
        var reported = coverage.Sources.Select(source => (Source: source, Study: content.Studies.FirstOrDefault(study => study.Sources.Any(id => id.Value == source.Source.Id)))).ToImmutableArray();
        return Table(
            "What became of the statistics that each document prints: how many were curated, how many are results of other trials that it quotes, how many were left out with a reason, and how many nobody has looked at yet.",
            ["Document", "Printed", "Curated", "Quoted", "Left out", "Not yet"],
            [
                .. reported.Select(one => (Link(one.Source.Source.Id.ToString(), one.Study, page), Cells(one.Source.Found, one.Source.Curated, one.Source.Quoted, one.Source.LeftOut, one.Source.Neither.Length))),
                ("All", Cells(coverage.Sources.Sum(one => one.Found), coverage.Sources.Sum(one => one.Curated), coverage.Sources.Sum(one => one.Quoted), coverage.Sources.Sum(one => one.LeftOut), coverage.Sources.Sum(one => one.Neither.Length))),
            ]);
    }

    public static TableView OfResults(Coverage coverage, string page) => Table(
        "How many of the curated results could be checked: recomputed, or compared with another figure of the document. Those that agree do so in every check.",
        ["Study", "Results", "Checked", "Agree", "Differ"],
        [
            .. coverage.Studies.Select(one => (Link(one.Study.Name, one.Study, page), Cells(one.Results, one.Checked, one.Agree, one.Differ))),
            ("All", Cells(coverage.Studies.Sum(one => one.Results), coverage.Studies.Sum(one => one.Checked), coverage.Studies.Sum(one => one.Agree), coverage.Studies.Sum(one => one.Differ))),
        ]);

    private static string Link(string name, Study? study, string page) =>
        study is null ? Html.Escape(name) : $"<a href=\"{SitePaths.Link(page, SitePaths.Study(study.Id))}\">{Html.Escape(name)}</a>";

    private static ImmutableArray<string> Cells(params int[] counts) => [.. counts.Select(count => Figures.Integer(count))];

    private static TableView Table(string caption, ImmutableArray<string> head, ImmutableArray<(string HeadHtml, ImmutableArray<string> Cells)> rows) =>
        new(caption, head, [.. rows.Select(row => new TableRowView(row.HeadHtml, [.. row.Cells.Select((cell, index) => new TableCell(head[index + 1], cell, IsNumber: true))]))]) { Look = "counts" };
}
