using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw;

/// <summary>The figures that a page can ask for by name, and those that a study's numbers allow.</summary>
public sealed class FigureCatalog(Content content, Facts facts)
{
    private const string ForestWord = "forest";
    private const string SurvivalWord = "survival";
    private const string ResponsesWord = "responses";
    private const string IconsWord = "icons";

    private readonly SurvivalFigures survival = new(facts);

    public ImmutableArray<string> Names =>
    [
        .. content.Syntheses.Where(synthesis => synthesis.Outcome.Kind == OutcomeKind.Proportion).Select(synthesis => $"{ForestWord} {synthesis.Id}"),
        .. from study in content.Studies from outcome in SurvivalFigures.OutcomesOf(study) select $"{SurvivalWord} {study.Id} {outcome.Id}",
        ResponsesWord,
        .. content.Results.Where(result => !result.IsQuoted && result.Kind is ResultKind.Proportion or ResultKind.Rate).Select(result => $"{IconsWord} {result.Id}"),
    ];

    /// <summary>The figure; null where nothing has that name, or, with the reason, where it cannot be drawn.</summary>
    public Figure? Find(string[] arguments, out string? reason)
    {
        var figure = Drawn(() => Named(arguments), out var problem);
        reason = problem;
        return figure;
    }

    private Figure? Named(string[] arguments) => arguments switch
    {
        [ForestWord, var id] when content.Syntheses.FirstOrDefault(one => one.Id.ToString() == id && one.Outcome.Kind == OutcomeKind.Proportion) is { } synthesis => Forest(synthesis),
        [SurvivalWord, var study, var outcome] => content.Studies.FirstOrDefault(one => one.Id.ToString() == study) is { } found ? survival.Of(found, outcome) : null,
        [ResponsesWord] => ResponseFigures.Of(content.Studies, facts),
        [IconsWord, .. { Length: > 0 } ids] => IconFigures.Of([.. ids.Select(facts.Find)], content),
        _ => null,
    };

    /// <summary>Every chart that the numbers of one study allow, and why another of its charts could not be drawn.</summary>
    public IEnumerable<(Figure? Figure, string? Problem)> OfStudy(Study study)
    {
        yield return (Drawn(() => ResponseFigures.Of([study], facts), out var problem), problem);
        foreach (var outcome in SurvivalFigures.OutcomesOf(study))
        {
            yield return (Drawn(() => survival.Of(study, outcome.Id.ToString()), out problem), problem);
        }
    }

    /// <summary>
    /// A source can contradict itself so that no truthful chart of it exists: a median outside its own interval, more people in the
    /// categories than in the group. That is a finding and stands on the page as one; the chart is left out, and the editor is told.
    /// </summary>
    private static Figure? Drawn(Func<Figure?> draw, out string? problem)
    {
        problem = null;
        try
        {
            return draw();
        }
        catch (UndrawableException undrawable)
        {
            problem = undrawable.Problem;
            return null;
        }
    }

    private Figure? Forest(Synthesis synthesis)
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

    internal string SourceLine(ImmutableArray<Slug> studies) =>
        "Sources: " + string.Join("; ", studies.Select(id => content.Studies.First(study => study.Id == id).Name)) + ". Intervals as printed, or exact where none is printed.";
}
