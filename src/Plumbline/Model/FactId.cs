namespace Plumbline.Model;

/// <summary>
/// What a page cites: <c>study.outcome</c>, <c>study.outcome.group</c>, <c>study.outcome.group-vs-group</c>, each with
/// <c>@6m</c> where it holds at one time, and <c>/name</c> for a value derived from it.
/// </summary>
public sealed record FactId(string Text) : IComparable<FactId>
{
    public static FactId Of(Slug study, Slug outcome, Slug? group, Slug? versus, TimePoint? time)
    {
        var who = group is null ? "" : versus is null ? $".{group}" : $".{group}-vs-{versus}";
        var when = time is null ? "" : $"@{time}";
        return new FactId($"{study}.{outcome}{who}{when}");
    }

    public FactId Derived(string name) => new($"{Text}/{name}");

    public int CompareTo(FactId? other) => string.CompareOrdinal(Text, other?.Text);

    public override string ToString() => Text;
}

/// <summary>A time after the start of treatment, in months.</summary>
public readonly record struct TimePoint(int Months) : IComparable<TimePoint>
{
    /// <summary>Reads <c>6m</c>.</summary>
    public static bool TryParse(string text, out TimePoint time)
    {
        time = default;
        if (text is not [.. var digits, 'm'] || digits.Length is 0 or > 3 || !digits.All(char.IsAsciiDigit)) return false;
        time = new TimePoint(int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture));
        return time.Months > 0;
    }

    public string ToWords() => Months == 1 ? "1 month" : $"{Months} months";

    public int CompareTo(TimePoint other) => Months.CompareTo(other.Months);

    public override string ToString() => $"{Months}m";
}
