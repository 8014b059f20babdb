using Plumbline.Text;

namespace Plumbline.Draw.Patients;

/// <summary>A percentage as whole people of 100, in the words that sentences to patients use: what is not nobody is never said as 0.</summary>
internal static class OutOf100
{
    public static string Say(decimal percent)
    {
        var whole = Math.Round(percent, 0, MidpointRounding.AwayFromZero);
        return (whole, percent) switch
        {
            (_, 0) => "none",
            (0, _) => "fewer than 1",
            (100, < 100) => "more than 99",
            _ => $"about {Figures.Whole(whole)}",
        };
    }
}
