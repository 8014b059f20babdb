using Plumbline.Model;
using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Compute;

/// <summary>The parts that the forms of a fact are made of, in one language.</summary>
internal static class FactWords
{
    /// <summary>Whole people of 100. What is not nothing is never said as 0, nor what is not all as 100.</summary>
    public static string PeopleOf100(PhraseBook book, decimal percent)
    {
        var whole = Math.Round(percent, 0, MidpointRounding.AwayFromZero);
        return (whole, percent) switch
        {
            (_, 0) => book.Say(FactPhrases.None),
            (0, _) => book.Say(FactPhrases.FewerThanOne),
            (100, < 100) => book.Say(FactPhrases.MoreThan99),
            _ => book.Say(FactPhrases.About, Figures.Whole(whole)),
        };
    }

    /// <summary>All the others of the same 100 people: with those of <see cref="PeopleOf100"/> they are 100, also where both would be rounded up.</summary>
    public static string OthersOf100(PhraseBook book, decimal percent) => Math.Round(percent, 0, MidpointRounding.AwayFromZero) switch
    {
        0 when percent > 0 => book.Say(FactPhrases.MoreThan99),
        100 when percent < 100 => book.Say(FactPhrases.FewerThanOne),
        var whole => PeopleOf100(book, 100 - whole),
    };

    public static string Level(PhraseBook book, Reading reading) => book.Say(FactPhrases.Confidence, Figures.Fixed(reading.Level, reading.Level == Math.Truncate(reading.Level) ? 0 : 1));

    public static string? Limits(PhraseBook book, Reading reading) =>
        reading.HasInterval ? book.Say(FactPhrases.Range, Value(book, reading.Low!.Value), Value(book, reading.High!.Value)) : null;

    /// <summary>A number as printed, or why there is none.</summary>
    public static string Value(PhraseBook book, PrintedValue value) => value.Absence switch
    {
        null => value.ToString(),
        Absence.NotReached => book.Say(FactPhrases.NotReached),
        Absence.NotEstimable => book.Say(FactPhrases.NotEstimable),
        Absence.NotReported => book.Say(FactPhrases.NotReported),
        _ => throw new InvalidOperationException($"unknown absence {value.Absence}"),
    };

    /// <summary>38.8% (95% CI 28.4 to 50.0): a value with what stands in brackets after it.</summary>
    public static string Detailed(PhraseBook book, string value, string kind, string interval) =>
        book.Say(FactPhrases.Detailed, value, book.Say(FactPhrases.Interval, kind, interval));
}
