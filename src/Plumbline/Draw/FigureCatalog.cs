using System.Collections.Concurrent;
using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Draw.Collections;
using Plumbline.Draw.Flow;
using Plumbline.Draw.Forest;
using Plumbline.Draw.Fragility;
using Plumbline.Draw.Harms;
using Plumbline.Draw.Icons;
using Plumbline.Draw.Individuals;
using Plumbline.Draw.Patients;
using Plumbline.Draw.Responses;
using Plumbline.Draw.Survival;
using Plumbline.Model;
using Plumbline.Model.Languages;

namespace Plumbline.Draw;

/// <summary>The figures that a page can ask for by name, and those that a study's numbers allow.</summary>
public sealed class FigureCatalog(Content content, Facts facts)
{
    /// <summary>In the order in which a study's page shows them.</summary>
    private readonly ImmutableArray<FigureFamily> families =
    [
        new FlowFigures(content),
        new ResponseFigures(content, facts),
        new BestResponses(content, facts, PhraseBook.English),
        new SurvivalFigures(content, facts),
        new MedianFigures(content),
        new ForestFigures(content, facts),
        new StudyForestFigures(content, facts),
        new FragilityFigures(content),
        new HarmFigures(content, facts),
        new PatientFigures(content, facts, PhraseBook.English),
        new IconFigures(content, facts, PhraseBook.English),
        new KaplanMeierFigures(content),
        new RedrawnFigures(content),
        new CollectionFigures(content),
        new IndividualFigures(content),
    ];

    // How large they are decides on which page they stand, so they are drawn before they are shown, and once.
    private readonly ConcurrentDictionary<Slug, ImmutableArray<(Figure? Figure, string? Problem)>> ofStudies = new();
    private readonly ConcurrentDictionary<Slug, ImmutableArray<(Figure? Figure, string? Problem)>> ofGroups = new();

    /// <summary>So many characters of drawings one page holds.</summary>
    private const int MostOnOnePage = 60_000;

    public ImmutableArray<string> Names => [.. families.SelectMany(family => family.Names)];

    /// <summary>The figure; null where nothing has that name, or, with the reason, where it cannot be drawn.</summary>
    public Figure? Find(string[] arguments, out string? reason)
    {
        var figure = Drawn(() => families.Select(family => family.Named(arguments)).FirstOrDefault(one => one is not null), out var problem);
        reason = problem;
        return figure;
    }

    /// <summary>The figure with its words in another language; null where it has none in that language.</summary>
    public Figure? Find(string[] arguments, PhraseBook book) => Drawn(() => InWords(book).Select(family => family.Named(arguments)).FirstOrDefault(one => one is not null), out _);

    /// <summary>Patients' figures: those whose words are in every language.</summary>
    private IEnumerable<FigureFamily> InWords(PhraseBook book) => [new BestResponses(content, facts, book), new PatientFigures(content, facts, book), new IconFigures(content, facts, book)];

    /// <summary>Every chart that the numbers of one study allow, and why another of its charts could not be drawn.</summary>
    public ImmutableArray<(Figure? Figure, string? Problem)> OfStudy(Study study) => ofStudies.GetOrAdd(study.Id, _ => All(families.SelectMany(family => family.OfStudy(study))));

    /// <summary>Every chart that compares groups within the study, and why another could not be drawn.</summary>
    public ImmutableArray<(Figure? Figure, string? Problem)> OfGroups(Study study) => ofGroups.GetOrAdd(study.Id, _ => All(families.SelectMany(family => family.OfGroups(study))));

    /// <summary>Every chart of its adverse events, and why another could not be drawn.</summary>
    public ImmutableArray<(Figure? Figure, string? Problem)> OfHarms(Study study) => All(families.SelectMany(family => family.OfHarms(study)));

    /// <summary>Do charts that compare groups need a page of their own, because with the others they would be too much for one?</summary>
    public bool GroupsNeedPage(Study study)
    {
        static int Size(ImmutableArray<(Figure? Figure, string? Problem)> charts) => charts.Sum(chart => chart.Figure?.Svg.Length ?? 0);
        var groups = Size(OfGroups(study));
        return groups > 0 && groups + Size(OfStudy(study)) > MostOnOnePage;
    }

    private static ImmutableArray<(Figure? Figure, string? Problem)> All(IEnumerable<Func<Figure?>> charts) => [.. charts.Select(draw => (Drawn(draw, out var problem), problem))];

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
}
