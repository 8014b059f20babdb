using System.Globalization;

namespace Plumbline.Text;

/// <summary>A date as exactly as it is known: 2022, 2022-12 or 2022-12-01.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private static readonly string[] MonthNames =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private PartialDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    /// <summary>The first day it could be.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it could be.</summary>
    public DateOnly Last => Day is { } day
        ? new DateOnly(Year, Month!.Value, day)
        : Month is { } month
            ? new DateOnly(Year, month, DateTime.DaysInMonth(Year, month))
            : new DateOnly(Year, 12, 31);

    public static PartialDate Create(int year, int? month = null, int? day = null) =>
        TryCreate(year, month, day, out var date) ? date : throw new ArgumentOutOfRangeException(nameof(year), $"{year}-{month}-{day} is no date");

    public static bool TryCreate(int year, int? month, int? day, out PartialDate date)
    {
        date = default;
        if (year is < 1800 or > 2200 || month is < 1 or > 12 || (month is null && day is not null)) return false;
        if (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month!.Value))) return false;
        date = new PartialDate(year, month, day);
        return true;
    }

    public static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        var parts = text.Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length != 2)) return false;
        var numbers = new int?[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
            numbers[i] = number;
        }

        return TryCreate(numbers[0]!.Value, numbers[1], numbers[2], out date);
    }

    /// <summary>For readers: 1 December 2022, December 2022, 2022.</summary>
    public string ToWords() => (Day is { } day ? $"{day} " : "") + (Month is { } month ? $"{MonthNames[month - 1]} " : "") + Year.ToString("D4", CultureInfo.InvariantCulture);

    public override string ToString() =>
        Year.ToString("D4", CultureInfo.InvariantCulture)
        + (Month is { } month ? "-" + month.ToString("D2", CultureInfo.InvariantCulture) : "")
        + (Day is { } day ? "-" + day.ToString("D2", CultureInfo.InvariantCulture) : "");

    public int CompareTo(PartialDate other) => First.CompareTo(other.First);
}
