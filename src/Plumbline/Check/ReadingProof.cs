using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>What the lines that a curated reading cites print of it, and what they do not.</summary>
internal sealed record ReadingProof
{
    private ReadingProof(Reading reading) => Reading = reading;

    public Reading Reading { get; }

    /// <summary>Places in a source that nothing is called.</summary>
    public ImmutableArray<Place> Unknown { get; private init; } = [];

    /// <summary>Numbers of the reading that none of its lines prints.</summary>
    public ImmutableArray<Located<PrintedNumber>> Unprinted { get; private init; } = [];

    /// <summary>Lines that print none of the numbers.</summary>
    public ImmutableArray<Place> Silent { get; private init; } = [];

    public static ReadingProof Of(Evidence evidence, Reading reading)
    {
        var unknown = reading.Places.Where(place => !evidence.Knows(place.Source)).ToImmutableArray();
        if (!unknown.IsEmpty || reading.Places.IsEmpty) return new ReadingProof(reading) { Unknown = unknown };
        var numbers = reading.Numbers().ToList();
        var statistics = reading.Places.SelectMany(place => evidence.At(place)).ToList();
        return new ReadingProof(reading)
        {
            Unprinted = [.. numbers.Where(number => !statistics.Exists(statistic => Evidence.Prints(statistic, number.Value)))],
            Silent = [.. reading.Places.Where(place => numbers.Count > 0 && evidence.BestAt(place, reading) is null)],
        };
    }

    /// <summary>What is asked of the lines that a group cites: its count.</summary>
    public static Reading Asking(AccountEntry entry) => new() { Position = entry.Position, Count = entry.Count, Places = entry.Places };

    public static Reading Asking(Group group) => new() { Position = group.Position, Count = group.Count, Places = group.Places };
}
