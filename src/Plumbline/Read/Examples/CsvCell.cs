using System.Globalization;
using Plumbline.Text;

namespace Plumbline.Read.Examples;

/// <summary>One cell of a line, without the spaces around it, and where it stands.</summary>
internal readonly record struct CsvCell(string Text, Position Position)
{
    /// <summary>A number from <paramref name="smallest"/> to <paramref name="largest"/>; null, with a diagnostic, where it is none.</summary>
    public double? Number(string what, double smallest, double largest, DiagnosticBag diagnostics)
    {
        if (!double.TryParse(Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            diagnostics.Add(Problems.WrongType, Position, $"{what} must be a number like 12.5, and this is '{Text}'");
            return null;
        }

        if (number >= smallest && number <= largest) return number;
        diagnostics.Add(Problems.OutOfRange, Position, $"{what} must be from {Figures.Machine(smallest)} to {Figures.Machine(largest)}, and this is {Text}");
        return null;
    }
}
