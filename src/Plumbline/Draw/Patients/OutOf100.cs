using Plumbline.Model.Languages;
using Plumbline.Text;

namespace Plumbline.Draw.Patients;

/// <summary>A percentage as whole people of 100, in the words that sentences to patients use: what is not nobody is never said as 0.</summary>
internal static class OutOf100
{
    /// <param name="book">The language.</param>
    /// <param name="percent">Of 100 people.</param>
    /// <param name="exact">Leaves "about" out, where there is no room for it.</param>
    public static string Say(PhraseBook book, decimal percent, bool exact = false)
    {
        var whole = Math.Round(percent, 0, MidpointRounding.AwayFromZero);
        return (whole, percent) switch
        {
            (_, 0) => book.Say(FigurePhrases.ShareNone),
            (0, _) => book.Say(FigurePhrases.ShareFewerThanOne),
            (100, < 100) => book.Say(FigurePhrases.ShareMoreThan99),
            _ => book.Say(exact ? FigurePhrases.ShareExact : FigurePhrases.ShareAbout, Figures.Whole(whole)),
        };
    }
}
