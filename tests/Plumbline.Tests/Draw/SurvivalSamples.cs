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
        new("nothing but not reached", () => SurvivalChart.Draw(NothingButNotReached)),
        new("medians", () => MedianChart.Draw(Medians)),
    ];

    public static SurvivalData NothingButNotReached { get; } = new(
        "survival-nothing", "Made up", "Overall survival, made up", "Overall survival, % of people", 18,
        [new("A", 20, Comparator: false, [], null, null, null, MedianNotReached: true, MedianHighNotReached: false, null, null, null)], "Made up", "Made up.", "");

    /// <summary>Progression-free survival of Zhou 2023 as printed, and what its other outcomes print: limits and medians that were not reached.</summary>
    public static MedianData Medians { get; } = new(
        "medians", "Medians", "Progression-free survival", "months", "Median, months (95% CI)",
        [
            new("Pd (n\u00A0=\u00A085)", Comparator: false, 6.05, 3.78, 8.54, "6.05 (3.78 to 8.54)") { IsMain = true },
            new("ISS stage I (n\u00A0=\u00A030)", Comparator: false, 11.07, 6.37, null, "11.07 (6.37 to not reached)") { HighNotReached = true },
            new("R-ISS stage I (n\u00A0=\u00A012)", Comparator: false, null, 6.37, null, "not reached (6.37 to not reached)") { NotReached = true, HighNotReached = true },
            new("Made up, nothing but not reached, in a group with a very long name", Comparator: true, null, null, null, "not reached") { NotReached = true },
            new("Made up, a range", Comparator: true, 4, 1, 20.5, "4 (range 1 to 20.5)") { IsConfidence = false },
        ],
        "Zhou 2023; made up", "Medians by group.", "");

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
