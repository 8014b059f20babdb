using System.Globalization;
using Plumbline.Draw;
using Plumbline.Draw.Collections;
using Plumbline.Draw.Forest;
using Plumbline.Draw.Fragility;
using Plumbline.Draw.Icons;
using Plumbline.Draw.Responses;
using Plumbline.Draw.Survival;
using Plumbline.Model;

namespace Plumbline.Tests.Draw;

/// <summary>
/// Real numbers. Zhou 2023: ORR 33 of 85, best responses, 6 and 12 month rates and medians (abstract and results). Fu 2022: ORR and best
/// responses of 74. MM-003: ORR 95 of 302, hazard ratios. PJMS 2025: 17 of 20 and 10 of 18. Where a sample is made up, its name says so.
/// </summary>
internal static class Samples
{
    public static ForestData Proportions { get; } = new(
        "forest-proportions", "About a third responded", "Overall response; five groups, 499 people", "Overall response, %", LogScale: false, NoEffect: null,
        FavoursLeft: null, FavoursRight: null, AxisMin: 0, AxisMax: 100,
        [
            new("Zhou 2023, Pd", "33 of 85; single arm", "38.8 (28.4 to 50.0)", 38.8, 28.4, 50.0, 85, Comparator: false, new FactId("zhou-2023.orr"), "Pomalidomide and dexamethasone"),
            new("Fu 2022, Pd", "28 of 74; retrospective", "37.8 (26.8 to 49.9)", 37.8, 26.8, 49.9, 74, Comparator: false, new FactId("fu-2022.orr"), "Pomalidomide and dexamethasone"),
            new("MM-003, Pd", "95 of 302; randomised", "31.5 (26.3 to 37.0)", 31.5, 26.3, 37.0, 302, Comparator: false, Fact: null, "Pomalidomide and dexamethasone"),
            new("PJMS 2025, PVd", "17 of 20; two groups, neither of them blinded", "85.0 (62.1 to 96.8)", 85.0, 62.1, 96.8, 20, Comparator: false, new FactId("pjms-2025.orr"), "With bortezomib"),
            new("PJMS 2025, Vd", "10 of 18; the other group", "55.6 (30.8 to 78.5)", 55.6, 30.8, 78.5, 18, Comparator: true, new FactId("pjms-2025.orr-vd"), "With bortezomib"),
        ],
        "Zhou 2023; Fu 2022; MM-003; PJMS 2025", "Response ran from 31.5% to 85.0%.")
    { EstimateHeading = "% (95% CI)" };

    public static ForestData Ratios { get; } = new(
        "forest-hr", "Progression came later", "Hazard ratios", "Hazard ratio, logarithmic axis", LogScale: true, NoEffect: 1,
        "favours pomalidomide", "favours high-dose dexamethasone", AxisMin: 0.25, AxisMax: 2,
        [
            new("MM-003, progression-free survival", "302 v 153", "0.45 (0.35 to 0.59)", 0.45, 0.35, 0.59, 300, Comparator: false, Fact: null, Group: null),
            new("MM-003, overall survival", "302 v 153", "0.70 (0.54 to 0.92)", 0.70, 0.54, 0.92, 300, Comparator: false, Fact: null, Group: null),
            new("Made up, small", "12 v 9", "0.90 (0.20 to 4.05)", 0.90, 0.20, 4.05, 1, Comparator: false, Fact: null, Group: null),
            new("Made up, pooled", "random effects", "0.61 (0.40 to 0.93)", 0.61, 0.40, 0.93, 0, Comparator: false, Fact: null, Group: null)
            { Pooled = true, Prediction = new Prediction(0.22, 1.70, "0.22 to 1.70") },
        ],
        "MM-003", "The hazard of progression was about halved.")
    { EstimateHeading = "HR (95% CI)" };

    private static SurvivalPoint Rate(double months, double percent, double low, double high) =>
        new(months, percent, low, high, string.Create(CultureInfo.InvariantCulture, $"{percent:F1} ({low:F1} to {high:F1})"));

    private static Func<double, double> Weibull(double median, double shape) => months => 100 * Math.Exp(-Math.Log(2) * Math.Pow(months / median, shape));

    public static SurvivalSeries ZhouPfs { get; } = new(
        "Pd", 85, Comparator: false, [Rate(6, 51.0, 39.5, 61.4), Rate(12, 31.0, 20.8, 41.7)], 6.05, 3.78, 8.54, MedianNotReached: false, MedianHighNotReached: false,
        "6.05 months (3.78 to 8.54)", Weibull(6.1, 0.78), "Weibull curve");

    public static SurvivalSeries ZhouOs { get; } = new(
        "Pd", 85, Comparator: false, [Rate(6, 81.5, 71.3, 88.4), Rate(12, 68.4, 57.3, 77.7)], 18.56, 14.16, MedianHigh: null, MedianNotReached: false,
        MedianHighNotReached: true, "18.56 months (14.16 to not reached)", Weibull(19.2, 1.05), "Weibull curve");

    public static SurvivalData Pfs { get; } = new(
        "survival-pfs", "Half were free of progression for 6 months", "Progression-free survival; Zhou 2023, Pd, n = 85", "Progression-free survival, % of people", 15,
        [ZhouPfs], "Zhou 2023", "At 6 months 51.0% were alive without progression.", "The curve is at most 1.2 points from the printed rates.");

    public static SurvivalData Os { get; } = new(
        "survival-os", "Two in three lived at least a year", "Overall survival; Zhou 2023, Pd, n = 85", "Overall survival, % of people", 24,
        [ZhouOs], "Zhou 2023", "At 12 months 68.4% were alive.", "The curve is at most 1.5 points from the printed rates.");

    public static SurvivalData MadeUpThree { get; } = Os with
    {
        Id = "survival-three",
        Series =
        [
            ZhouOs with { Label = "Pomalidomide and dexamethasone" },
            new("High-dose dexamethasone", 153, Comparator: true, [Rate(6, 58, 50, 66), Rate(12, 40, 32, 48)], 8.1, 6.9, 10.8, false, false, "8.1 months (6.9 to 10.8)",
                Weibull(8.3, 0.95), "Weibull curve"),
            new("Made up", 40, Comparator: false, [Rate(6, 70, 55, 80), Rate(12, 52, 38, 64)], 12.9, 9.1, 17, false, false, "12.9 months (9.1 to 17.0)",
                Weibull(12.5, 1), "Weibull curve"),
        ],
    };

    public static SurvivalData MadeUpNotReached { get; } = Pfs with
    {
        Id = "survival-not-reached",
        MaxMonths = 18,
        Misfit = "",
        Series =
        [
            new("PVd", 20, Comparator: false, [Rate(6, 90, 70, 97), Rate(12, 75, 55, 88)], null, 12.2, null, true, true, "not reached (12.2 to not reached)", null, null),
            new("Vd", 18, Comparator: true, [Rate(6, 66, 45, 82), Rate(12, 41, 20, 62)], 9.6, 5.2, null, false, true, "9.6 months (5.2 to not reached)", null, null),
        ],
    };

    private static ResponsePart Part(string category, string name, long count, long total, bool responder) => new(category, name, count, 100m * count / total, responder);

    /// <summary>Zhou 2023 prints counts for 82 of its 85 people; Fu 2022 for all 74.</summary>
    public static ResponseData Responses { get; } = new(
        "responses", "A third responded", "Best response; n = 85 and 74",
        [
            new("Zhou 2023, Pd", "independent review", 85, Estimated: false,
            [
                Part("CR", "complete response", 2, 85, true), Part("VGPR", "very good partial response", 12, 85, true), Part("PR", "partial response", 19, 85, true),
                Part("MR", "minimal response", 9, 85, false), Part("SD", "stable disease", 15, 85, false), Part("PD", "progressive disease", 15, 85, false),
                Part("not evaluable", "not evaluable", 10, 85, false),
            ]),
            new("Fu 2022, Pd", "retrospective", 74, Estimated: true,
            [
                Part("CR", "complete response", 3, 74, true), Part("VGPR", "very good partial response", 5, 74, true), Part("PR", "partial response", 20, 74, true),
                Part("SD", "stable disease", 32, 74, false), Part("PD", "progressive disease", 5, 74, false), Part("not evaluable", "not evaluable", 9, 74, false),
            ]),
        ],
        "Zhou 2023; Fu 2022", "33 of 85 and 28 of 74 responded.");

    public static IconArrayData OnePanel { get; } = new(
        "icons-one", "About 39 in 100 people responded", "Zhou 2023, Pd, n = 85",
        [new IconPanel("Pomalidomide with dexamethasone", 39, 100, "saw their myeloma shrink by at least half") { Low = 28, High = 50, Exact = 33 / 85.0 }],
        "Zhou 2023", "39 of 100 people responded.");

    public static IconArrayData TwoPanels { get; } = OnePanel with
    {
        Id = "icons-two",
        Panels =
        [
            new IconPanel("Pomalidomide, bortezomib and dexamethasone", 85, 100, "saw their myeloma shrink by at least half") { Low = 62, High = 97, Exact = 0.85 },
            new IconPanel("Bortezomib and dexamethasone", 56, 100, "saw their myeloma shrink by at least half") { Low = 31, High = 79, Exact = 10 / 18.0, Comparator = true },
        ],
    };

    public static IconArrayData MadeUpThousand { get; } = OnePanel with
    {
        Id = "icons-thousand",
        Panels = [new IconPanel("Pomalidomide", 12, 1000, "had a clot"), new IconPanel("No pomalidomide", 0, 1000, "had a clot") { Comparator = true }, new IconPanel("Everybody", 1000, 1000, "x")],
    };

    public static TheoryData<string> Names => [.. All.Keys.Order(StringComparer.Ordinal)];

    public static Dictionary<string, Func<Figure>> All { get; } = new(SurvivalSamples.All.Concat(HarmSamples.All), StringComparer.Ordinal)
    {
        ["proportions"] = () => ForestPlot.Draw(Proportions),
        ["ratios"] = () => ForestPlot.Draw(Ratios),
        ["forty"] = () => ForestPlot.Draw(SynthesisSamples.Forty),
        ["pooled"] = SynthesisSamples.Real("forest orr"),
        ["leave one out"] = SynthesisSamples.Real("leave-one-out orr"),
        ["subgroups, shares"] = SynthesisSamples.Real("subgroups zhou-2023 orr"),
        ["subgroups, Fu"] = SynthesisSamples.Real("subgroups fu-2022 orr"),
        ["ratios, PJMS"] = SynthesisSamples.Real("ratios pjms-2025"),
        ["ratios, Ren"] = SynthesisSamples.Real("ratios ren-2026"),
        ["effects, PJMS"] = SynthesisSamples.Real("effects pjms-2025"),
        ["fragility"] = SynthesisSamples.Real("fragility pjms-2025 orr"),
        ["forest, BCG"] = SynthesisSamples.Real("forest bcg"),
        ["leave one out, BCG"] = SynthesisSamples.Real("leave-one-out bcg"),
        ["funnel, BCG"] = SynthesisSamples.Real("funnel bcg"),
        ["labbe, BCG"] = SynthesisSamples.Real("labbe bcg"),
        ["funnel, made up"] = () => FunnelPlot.Draw(SynthesisSamples.Funnel),
        ["labbe, made up"] = () => LabbePlot.Draw(SynthesisSamples.Labbe),
        ["fragility, made up"] = () => FragilityStrip.Draw(SynthesisSamples.Fragility),
        ["pfs"] = () => SurvivalChart.Draw(Pfs),
        ["os"] = () => SurvivalChart.Draw(Os),
        ["three"] = () => SurvivalChart.Draw(MadeUpThree),
        ["not reached"] = () => SurvivalChart.Draw(MadeUpNotReached),
        ["responses"] = () => ResponseBars.Draw(Responses),
        ["one panel"] = () => IconArray.Draw(OnePanel),
        ["two panels"] = () => IconArray.Draw(TwoPanels),
        ["icons, Chinese"] = () => RealFigures.InChinese("icons zhou-2023.neutropenia-severe fu-2022.neutropenia-severe"),
        ["shares, Chinese"] = () => RealFigures.InChinese("icons-response zhou-2023"),
        ["timeline, Chinese"] = () => RealFigures.InChinese("timeline zhou-2023.pfs"),
        ["two timelines, Chinese"] = () => RealFigures.InChinese("timeline pjms-2025.pfs.pvd pjms-2025.pfs.vd"),
        ["not reached, Chinese"] = () => RealFigures.InChinese("timeline zhou-2023.os"),
        ["ladder, Chinese"] = () => RealFigures.InChinese("ladder zhou-2023"),
        ["ladder of the severe, Chinese"] = () => RealFigures.InChinese("ladder fu-2022"),
        ["thousand"] = () => IconArray.Draw(MadeUpThousand),
    };
}
