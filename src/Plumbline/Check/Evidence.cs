using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>What the rules look at: the content, and the statistics of the sources by line.</summary>
public sealed class Evidence
{
    private readonly Dictionary<(Slug Source, int Line), ImmutableArray<Statistic>> statistics;
    private readonly Dictionary<FactId, Result> results;

    public Evidence(Content content)
    {
        Content = content;
        statistics = content.Sources
            .SelectMany(source => source.Statistics.Select(statistic => (source.Id, Statistic: statistic)))
            .GroupBy(pair => (pair.Id, pair.Statistic.Line), pair => pair.Statistic)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray());
        results = content.Results.DistinctBy(result => result.Id).ToDictionary(result => result.Id);
    }

    public Content Content { get; }

    public Result? Find(Slug study, Slug outcome, Group group) =>
        ById(FactId.Of(study, outcome, group.Id, null, null)) ?? (IsFirst(study, group) ? ById(FactId.Of(study, outcome, null, null, null)) : null);

    public Result? Find(FactId id) => ById(id);

    public ImmutableArray<Statistic> At(Place place) => statistics.GetValueOrDefault((place.Source, place.Line), []);

    public bool Knows(Slug source) => Content.Sources.Any(record => record.Id == source);

    /// <summary>The statistic on the line that shares the most numbers with the reading.</summary>
    public Statistic? BestAt(Place place, Reading reading) =>
        Sharing(place, [.. reading.Numbers().Select(number => number.Value)])
            .OrderByDescending(pair => pair.Shared).ThenBy(pair => pair.Statistic.Text.Length).ThenBy(pair => pair.Statistic.Column)
            .Select(pair => pair.Statistic)
            .FirstOrDefault();

    /// <summary>The statistics on the line that print at least one of the numbers, each with how many of them it prints.</summary>
    public IEnumerable<(Statistic Statistic, int Shared)> Sharing(Place place, IReadOnlyCollection<PrintedNumber> numbers) =>
        At(place).Select(statistic => (statistic, numbers.Count(number => Prints(statistic, number)))).Where(pair => pair.Item2 > 0);

    /// <summary>The places of a reading as a finding shows them: section and printed fragment from the source's record.</summary>
    public IEnumerable<FindingPlace> PlacesOf(Reading reading) => reading.Places.Select(place =>
    {
        var statistic = BestAt(place, reading);
        return new FindingPlace(place.Source, place.Line, statistic?.Section, statistic?.Text ?? "");
    });

    /// <summary>Lines that say something in words.</summary>
    public IEnumerable<FindingPlace> PlacesOf(IEnumerable<Place> places, string printed) =>
        places.Select(place => new FindingPlace(place.Source, place.Line, At(place).Select(statistic => statistic.Section).FirstOrDefault(), printed));

    /// <summary>The lines of a plan, with what its numbers share with the statistics there.</summary>
    public IEnumerable<FindingPlace> PlacesOf(SampleSizePlan plan) => plan.Places.Select(place =>
    {
        ImmutableArray<PrintedNumber> numbers = [.. plan.Numbers().Select(number => number.Value)];
        var statistic = Sharing(place, numbers).OrderByDescending(pair => pair.Shared).Select(pair => pair.Statistic).FirstOrDefault();
        return new FindingPlace(place.Source, place.Line, statistic?.Section, statistic?.Text ?? "");
    });

    public static bool Prints(Statistic statistic, PrintedNumber number) =>
        statistic.Numbers().Any(printed => printed.Value == number.Value && printed.Decimals == number.Decimals);

    private Result? ById(FactId id) => results.GetValueOrDefault(id);

    private bool IsFirst(Slug study, Group group) => Content.Studies.Any(one => one.Id == study && one.Groups[0].Id == group.Id);
}
