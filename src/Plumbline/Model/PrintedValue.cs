using Plumbline.Text;

namespace Plumbline.Model;

/// <summary>Why there is no number. Absent is not zero.</summary>
public enum Absence
{
    /// <summary>The curve never came down to one half during follow-up.</summary>
    NotReached,

    /// <summary>The source says that it cannot be estimated.</summary>
    NotEstimable,

    /// <summary>The source leaves it out.</summary>
    NotReported,
}

/// <summary>A number as printed, or the printed reason why there is none.</summary>
public sealed record PrintedValue
{
    private PrintedValue(PrintedNumber? number, Absence? absence) => (Number, Absence) = (number, absence);

    public PrintedNumber? Number { get; }

    public Absence? Absence { get; }

    public static PrintedValue Of(PrintedNumber number) => new(number, null);

    public static PrintedValue Of(Absence absence) => new(null, absence);

    public static bool TryParse(string text, out PrintedValue? value)
    {
        value = text switch
        {
            "not reached" => Of(Model.Absence.NotReached),
            "not estimable" => Of(Model.Absence.NotEstimable),
            "not reported" => Of(Model.Absence.NotReported),
            _ => PrintedNumber.TryCreate(text, out var number) ? Of(number!) : null,
        };
        return value is not null;
    }

    public override string ToString() => Number?.Text ?? Absence switch
    {
        Model.Absence.NotReached => "not reached",
        Model.Absence.NotEstimable => "not estimable",
        Model.Absence.NotReported => "not reported",
        _ => throw new InvalidOperationException($"unknown absence {Absence}"),
    };
}
