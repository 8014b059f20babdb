using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check;

/// <summary>How few and how many people a result can be about: one number where a count is printed, a range where a rounded percentage allows several.</summary>
internal sealed record PeopleRange(long Fewest, long Most, long Total)
{
    public bool IsExact => Fewest == Most;

    /// <summary>Null where the group's size is not known, or where no whole number of people gives the percentage.</summary>
    /// <param name="result">A proportion.</param>
    /// <param name="size">The size of its group where the source leaves it to be worked out.</param>
    public static PeopleRange? Of(Result result, long? size = null)
    {
        if (result.Kind is not ResultKind.Proportion || (result.Total ?? size) is not (> 0 and { } total)) return null;
        if (result.Reading.Count is { } count) return count.Value.Value <= total ? new PeopleRange((long)count.Value.Value, (long)count.Value.Value, total) : null;
        return result.Reading.EstimateNumber is { } percent ? Of(percent, total) : null;
    }

    /// <summary>All the counts whose percentage could have been printed so, with halves rounded either way; null where there is none.</summary>
    public static PeopleRange? Of(PrintedNumber percent, long total)
    {
        if (percent.Smallest > 100 || percent.Largest < 0) return null;
        var fewest = Math.Max(0, (long)Math.Ceiling(percent.Smallest * total / 100m));
        var most = Math.Min(total, (long)Math.Floor(percent.Largest * total / 100m));
        return fewest <= most ? new PeopleRange(fewest, most, total) : null;
    }

    public bool Overlaps(long low, long high) => Fewest <= high && low <= Most;

    public override string ToString() => IsExact ? $"{Fewest}" : $"{Fewest} to {Most}";
}
