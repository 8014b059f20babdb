using System.Collections.Immutable;
using Plumbline.Draw;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Render.Studies;

/// <summary>The charts that the numbers of each study allow, drawn once. One that they do not allow is left out with a warning.</summary>
internal sealed class StudyCharts
{
    private readonly Dictionary<Slug, ImmutableArray<Figure>> charts = [];

    public StudyCharts(Content content, FigureCatalog figures, DiagnosticBag diagnostics)
    {
        var drawn = content.Studies.AsParallel().AsOrdered().Select(study => (Study: study, Charts: figures.OfStudy(study).ToImmutableArray()));
        foreach (var (study, all) in drawn)
        {
            foreach (var problem in all.Select(chart => chart.Problem).OfType<string>())
                diagnostics.Add(Problems.UndrawnFigure, study.Position with { Length = 0 }, $"a chart of {study.Name} was left out: {problem}");
            charts[study.Id] = [.. all.Select(chart => chart.Figure).OfType<Figure>()];
        }
    }

    public ImmutableArray<Figure> Of(Slug study) => charts[study];
}
