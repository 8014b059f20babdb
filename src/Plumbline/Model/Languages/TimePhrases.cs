using System.Collections.Immutable;

namespace Plumbline.Model.Languages;

/// <summary>Dates and lengths of time.</summary>
public static class TimePhrases
{
    public static readonly Phrase3 Day = new("time.day", "{day} {month} {year}");
    public static readonly Phrase2 Month = new("time.month", "{month} {year}");
    public static readonly Phrase1 Year = new("time.year", "{year}");
    public static readonly Phrase1 Months = new("time.months", "{number} months");
    public static readonly Phrase OneMonth = new("time.oneMonth", "1 month");

    public static readonly ImmutableArray<Phrase> MonthNames =
    [
        new("time.january", "January"), new("time.february", "February"), new("time.march", "March"), new("time.april", "April"),
        new("time.may", "May"), new("time.june", "June"), new("time.july", "July"), new("time.august", "August"),
        new("time.september", "September"), new("time.october", "October"), new("time.november", "November"), new("time.december", "December"),
    ];
}
