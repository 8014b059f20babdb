using System.Collections.Immutable;
using Plumbline.Draw;
using Plumbline.Model;
using Plumbline.Render.Views;
using Plumbline.Text;

namespace Plumbline.Render;

/// <summary>Figures and tables that a page asks for by name.</summary>
internal sealed class Directives(FigureCatalog figures, Tables tables, Templates templates, DiagnosticBag diagnostics)
{
    /// <summary>The HTML; null, with a hint, where nothing has that name.</summary>
    public string? Make(string kind, string[] arguments, Page page, out string? hint)
    {
        hint = null;
        if (kind == "figure")
        {
            if (figures.Find(arguments, out var reason) is { } figure) return Html(figure);
            hint = reason ?? NearestName.Hint(string.Join(' ', arguments), figures.Names);
            return null;
        }

        if (tables.Find(arguments, SitePaths.Of(page)) is { } table) return templates.Fill("table", table, diagnostics);
        hint = NearestName.Hint(string.Join(' ', arguments), tables.Names);
        return null;
    }

    public string Html(Figure figure) => templates.Fill(
        "figure",
        new FigureView(
            figure.Id,
            figure.Kind,
            figure.Title,
            figure.Subtitle,
            figure.Svg,
            figure.Reading,
            figure.Table.Caption,
            figure.Table.Head,
            [.. figure.Table.Rows.Select(row => new FigureRow(row[0], [.. row.Skip(1)]))],
            figure.SourceLine,
            figure.Note,
            figure.Note.Length > 0),
        diagnostics).ReplaceLineEndings("\n").Trim();

    /// <summary>The charts of a study. One that its numbers do not allow is left out with a warning.</summary>
    public ImmutableArray<string> OfStudy(Study study)
    {
        var charts = figures.OfStudy(study).ToImmutableArray();
        foreach (var (_, problem) in charts)
        {
            if (problem is not null) diagnostics.Add(Problems.UndrawnFigure, study.Position with { Length = 0 }, $"a chart of {study.Name} was left out: {problem}");
        }

        return [.. charts.Select(chart => chart.Figure).OfType<Figure>().Select(Html)];
    }
}
