using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Forest;

/// <summary>The results of a synthesis, a row each.</summary>
internal sealed class ForestFigures(Content content, Facts facts) : FigureFamily
{
    private const string Word = "forest";

    public override IEnumerable<string> Names => Drawable.Select(synthesis => $"{Word} {synthesis.Id}");

    private IEnumerable<Synthesis> Drawable => content.Syntheses.Where(synthesis => synthesis.Outcome.Kind == OutcomeKind.Proportion);

    public override Figure? Named(string[] arguments) =>
        arguments is [Word, var id] && Drawable.FirstOrDefault(one => one.Id.ToString() == id) is { } synthesis ? Of(synthesis) : null;

    private Figure? Of(Synthesis synthesis)
    {
        var rows = synthesis.Results.Select(result => Row(result, facts.Of(result))).OfType<ForestRow>().ToImmutableArray();
        if (rows.IsEmpty) return null;
        var lowest = rows.MinBy(row => row.Estimate)!;
        var highest = rows.MaxBy(row => row.Estimate)!;
        var reading = $"{synthesis.Outcome.Name} ranges from {Figures.Fixed(lowest.Estimate, 1)}% ({lowest.Label}, {lowest.Detail}) to {Figures.Fixed(highest.Estimate, 1)}% ({highest.Label}, {highest.Detail}). The studies differ too much for one average.";
        var data = new ForestData(
            $"forest-{synthesis.Id}",
            synthesis.Title,
            $"{synthesis.Outcome.Name}, percent of each group with 95% CI. Not pooled.",
            $"{synthesis.Outcome.Name}, %",
            LogScale: false,
            NoEffect: null,
            FavoursLeft: null,
            FavoursRight: null,
            AxisMin: 0,
            AxisMax: 100,
            rows,
            SourceLine([.. synthesis.Results.Select(result => result.Study).Distinct()]),
            reading)
        { EstimateHeading = "% (95% CI)", WeightHeading = "Area of the square, by people; largest = 100" };
        return ForestPlot.Draw(data);
    }

    private ForestRow? Row(Result result, ResultFact fact)
    {
        if (FactText.PercentOf(fact) is not { } percent) return null;
        var study = content.Studies.First(one => one.Id == result.Study);
        var limits = FactText.IntervalOf(fact);
        var text = Figures.Fixed(percent, 1) + (limits is { } range ? $" ({Figures.Range(Figures.Fixed(range.Low, 1), Figures.Fixed(range.High, 1))})" : "");
        var people = fact.People is { } count ? $"{count.People} of {count.Total}" : result.Total is { } total ? $"of {total}" : "number not reported";
        var detail = $"{result.Group.Short ?? result.Group.Name}, {people}";
        return new ForestRow(study.Name, detail, text, (double)percent, limits?.Low, limits?.High, fact.People?.Total ?? 1, result.Group.Comparator, result.Id, null);
    }

    private string SourceLine(ImmutableArray<Slug> studies) =>
        "Sources: " + string.Join("; ", studies.Select(id => content.Studies.First(study => study.Id == id).Name)) + ". Intervals as printed, or exact where none is printed.";
}
