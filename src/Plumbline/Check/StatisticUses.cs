using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>Who has curated something: a result by its id, or a group, an account, a part of the plan.</summary>
internal sealed record CuratedBy(Slug Study, string Name, Slug? Outcome)
{
    /// <summary>Is it of another trial, which the source only quotes?</summary>
    public bool IsQuoted { get; init; }
}

/// <summary>
/// Which statistics of the cited lines a reading was taken from: the one that shares the most numbers with it, then, for the numbers
/// that one does not print, the next, and whatever beside them prints nothing else about the same thing (the P column of a row).
/// </summary>
internal sealed class StatisticUses(Evidence evidence)
{
    // Two statistics of a document can be equal in every member but their place, so it is the object that counts.
    private readonly Dictionary<Statistic, List<CuratedBy>> owners = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<CuratedBy> Of(Statistic statistic) => owners.GetValueOrDefault(statistic) ?? [];

    public void Add(CuratedBy owner, Reading reading)
    {
        foreach (var place in reading.Places)
        {
            foreach (var statistic in UsedAt(place, owner, reading).Distinct<Statistic>(ReferenceEqualityComparer.Instance).ToList())
            {
                if (!owners.TryGetValue(statistic, out var list)) owners.Add(statistic, list = []);
                list.Add(owner);
            }
        }
    }

    public static bool Says(Statistic statistic, Absence absence) =>
        statistic.Value?.Absence == absence || statistic.Low?.Absence == absence || statistic.High?.Absence == absence;

    private IEnumerable<Statistic> UsedAt(Place place, CuratedBy owner, Reading reading)
    {
        var numbers = reading.Numbers().Select(number => number.Value).ToList();
        if (numbers.Count == 0) return Absent(place, owner, reading);
        var used = new List<Statistic>();
        var left = numbers;
        while (left.Count > 0 && Best(place, owner, left) is { } best)
        {
            used.Add(best);
            left = [.. left.Where(number => !Evidence.Prints(best, number))];
        }

        var rest = evidence.At(place).Where(statistic => used.Exists(one => IsSameRow(one, statistic)) && statistic.Numbers().All(number => numbers.Exists(own => IsSame(own, number))));
        return used.Concat(rest);
    }

    // Among statistics that share as many numbers, the one whose own figure is meant, that nobody has yet, of the same outcome.
    private Statistic? Best(Place place, CuratedBy owner, List<PrintedNumber> numbers) =>
        evidence.Sharing(place, numbers)
            .OrderByDescending(pair => pair.Shared)
            .ThenByDescending(pair => IsOwnFigure(pair.Statistic, numbers[0]))
            .ThenBy(pair => owners.ContainsKey(pair.Statistic))
            .ThenByDescending(pair => owner.Outcome is not null && pair.Statistic.Outcome == owner.Outcome)
            .ThenBy(pair => pair.Statistic.Text.Length).ThenBy(pair => pair.Statistic.Column)
            .Select(pair => pair.Statistic)
            .FirstOrDefault();

    // A reading without a number says that there is none: "not reached".
    private IEnumerable<Statistic> Absent(Place place, CuratedBy owner, Reading reading)
    {
        if (reading.Estimate?.Value.Absence is not { } absence) return [];
        return evidence.At(place).Where(statistic => Says(statistic, absence))
            .OrderByDescending(statistic => statistic.Value?.Absence == absence)
            .ThenByDescending(statistic => owner.Outcome is not null && statistic.Outcome == owner.Outcome)
            .ThenBy(owners.ContainsKey)
            .Take(1);
    }

    private static bool IsOwnFigure(Statistic statistic, PrintedNumber number) =>
        new[] { statistic.Value?.Number, statistic.Percent, statistic.Value is null ? statistic.Count : null }.Any(own => own is not null && IsSame(own, number));

    private static bool IsSameRow(Statistic one, Statistic other) =>
        one.Label is not null && one.Label == other.Label && (one.Group is null || other.Group is null || one.Group == other.Group);

    private static bool IsSame(PrintedNumber one, PrintedNumber other) => one.Value == other.Value && one.Decimals == other.Decimals;
}
