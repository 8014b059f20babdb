using Plumbline.Draw;
using Plumbline.Draw.Survival;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.Draw;

/// <summary>Curves of single persons: the four public data sets, a redrawn figure, and made-up groups of odd sizes.</summary>
internal static class SurvivalSamples
{
    public static IEnumerable<KeyValuePair<string, Func<Figure>>> All =>
    [
        .. Repository.Content.Examples.Select(example => KeyValuePair.Create<string, Func<Figure>>($"km {example.Header.Id}", () => KaplanMeierChart.Draw(KaplanMeierFigures.Of(example)))),
        .. Repository.Content.DigitisedFigures.Select(figure => KeyValuePair.Create<string, Func<Figure>>($"redrawn {figure.Header.Id}", () => KaplanMeierChart.Draw(RedrawnFigures.Of(figure)))),
        new("km made up", () => KaplanMeierChart.Draw(MadeUp)),
    ];

    /// <summary>Three groups: one event at time 0, one that nobody leaves by an event, one with a long name.</summary>
    public static KaplanMeierData MadeUp { get; } = new(
        "km-made-up", "Made up", "Overall survival, made up", "Alive, % of people", "death", "months",
        [
            new("A", Comparator: false, [new(0, 12, 3, 0, 0.75, 0.542, 1), new(7.5, 9, 3, 0, 0.5, 0.284, 0.88), new(20, 6, 0, 6, 0.5, 0.284, 0.88)], 13.75, "13.75 months"),
            new("B", Comparator: true, [new(3, 2, 0, 1, 1, 1, 1), new(30, 1, 0, 1, 1, 1, 1)], null, "not reached"),
            new("People who took pomalidomide with bortezomib and dexamethasone", Comparator: false, [new(1, 1, 1, 0, 0, null, null)], 1, "1 months"),
        ],
        "", "Made up.", "Made up", "");
}
