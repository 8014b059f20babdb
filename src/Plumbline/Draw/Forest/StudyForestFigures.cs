using Plumbline.Compute;
using Plumbline.Model;

namespace Plumbline.Draw.Forest;

/// <summary>Forest plots of one study: its subgroups, the ratios that it prints, those that its counts give.</summary>
internal sealed class StudyForestFigures(Content content, Facts facts) : FigureFamily
{
    private readonly SubgroupForest subgroups = new(facts);
    private readonly RatioForest ratios = new(facts);
    private readonly EffectForest effects = new(facts);

    public override IEnumerable<string> Names =>
    [
        .. content.Studies.SelectMany(study => SubgroupForest.Outcomes(study).Select(outcome => $"{SubgroupForest.Word} {study.Id} {outcome.Id}")),
        .. content.Studies.SelectMany(study => RatioForest.Charts(study).Select((_, i) => i == 0 ? $"{RatioForest.Word} {study.Id}" : $"{RatioForest.Word} {study.Id} {i + 1}")),
        .. content.Studies.Where(study => effects.Of(study) is not null).Select(study => $"{EffectForest.Word} {study.Id}"),
    ];

    public override Figure? Named(string[] arguments) => arguments switch
    {
        [SubgroupForest.Word, var id, var name] when Study(id) is { } study && SubgroupForest.Outcomes(study).FirstOrDefault(one => one.Id.ToString() == name) is { } outcome => ForestPlot.Draw(subgroups.Of(study, outcome)),
        [RatioForest.Word, var id] when Study(id) is { } study && !RatioForest.Charts(study).IsEmpty => ForestPlot.Draw(ratios.Of(study, 0)),
        [RatioForest.Word, var id, var number] when Study(id) is { } study && int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var which) && which >= 2 && which <= RatioForest.Charts(study).Length => ForestPlot.Draw(ratios.Of(study, which - 1)),
        [EffectForest.Word, var id] when Study(id) is { } study && effects.Of(study) is { } found => ForestPlot.Draw(found),
        _ => null,
    };

    public override IEnumerable<Func<Figure?>> OfGroups(Study study) =>
    [
        .. SubgroupForest.Outcomes(study).Select(outcome => (Func<Figure?>)(() => ForestPlot.Draw(subgroups.Of(study, outcome)))),
        .. RatioForest.Charts(study).Select((_, i) => (Func<Figure?>)(() => ForestPlot.Draw(ratios.Of(study, i)))),
        .. effects.Of(study) is { } found ? [() => ForestPlot.Draw(found)] : Array.Empty<Func<Figure?>>(),
    ];

    private Study? Study(string id) => content.Studies.FirstOrDefault(study => study.Id.ToString() == id);
}
