using Plumbline.Draw;
using Plumbline.Draw.Flow;
using Plumbline.Draw.Harms;
using Plumbline.Draw.Icons;
using Plumbline.Draw.Individuals;
using Plumbline.Draw.Patients;
using Plumbline.Model;

namespace Plumbline.Tests.Draw;

/// <summary>
/// Real numbers: Zhou 2023, table of adverse events, n = 85; PJMS 2025, n = 20 and 18; Zhou 2023, medians and rates. What is made up says so.
/// </summary>
internal static class HarmSamples
{
    private static HarmEventRows One(string name, HarmFamily family, long? any, long? severe, long total = 85) => new(
        name, family, [new HarmRow("Pom-dex", false, any is { } a ? HarmShare.Of(a, total) : null, severe is { } s ? HarmShare.Of(s, total) : null)]);

    public static HarmData Zhou { get; } = new(
        "harms-zhou", "Neutropenia was the most frequent severe event", "Adverse events; Pom-dex, n = 85",
        [
            One("Pneumonia or lung infection", HarmFamily.Other, 10, 9),
            One("Peripheral neuropathy", HarmFamily.Other, 3, null),
            One("Itching", HarmFamily.Other, 10, 0),
            One("Neutropenia", HarmFamily.Blood, 59, 44),
            One("Leukopenia", HarmFamily.Blood, 56, 27),
            One("Any adverse event judged to be caused by pomalidomide", HarmFamily.Overall, 81, 62),
        ],
        "Source: Zhou 2023.", "Neutropenia: 59 of 85, severe 44 of 85.");

    public static HarmData Pjms { get; } = new(
        "harms-pjms", "Severe events, group by group", "Grade 3 or more; PVd, n = 20 and Vd, n = 18",
        [
            new("Neutropenia", HarmFamily.Blood, [new("PVd", false, null, HarmShare.Of(7, 20)), new("Vd", true, null, HarmShare.Of(2, 18))]),
            new("Gastrointestinal reaction", HarmFamily.Other, [new("PVd", false, null, HarmShare.Of(0, 20)), new("Vd", true, null, HarmShare.Of(1, 18))]),
        ],
        "Source: PJMS 2025.", "Neutropenia: 7 of 20 and 2 of 18.");

    public static FlowData ZhouFlow { get; } = new(
        "flow-zhou", "Of 109 screened, 85 enrolled", "The people of the study",
        [
            new("Screened", 109) { Exit = new FlowExit("Not enrolled", 24, []) { IsOpen = true, IsBySubtraction = true } },
            new("Enrolled", 85)
            {
                Exit = new FlowExit("Stopped treatment", 65,
                    [new("Progression", 41), new("Consent withdrawn", 8), new("Adverse event", 6), new("Decision of the investigator", 8), new("Death", 1), new("Protocol violation", 1)]),
            },
            new("Treatment not stopped", 20) { IsBySubtraction = true },
        ],
        "Source: Zhou 2023.", "Screened: 109. Enrolled: 85.");

    /// <summary>No such search was made.</summary>
    public static FlowData MadeUpSearch { get; } = new(
        "flow-search", "Made up: of 1,000 records, 12 studies", "A search that nobody made",
        [
            new("Records found in databases", 1000) { Phase = "Identification", Exit = new FlowExit("Removed as duplicates", 180, []) },
            new("Records screened", 820) { Phase = "Screening", Exit = new FlowExit("Left out by title and abstract", 700, []) },
            new("Reports read in full", 120) { Exit = new FlowExit("Left out", 108, [new("Another disease", 60), new("No results", 40)]) { IsOpen = true } },
            new("Studies included", 12) { Phase = "Included" },
        ],
        "Made up.", "12 of 1000 were included.");

    public static FlowData MadeUpArms { get; } = new(
        "flow-arms", "Made up: 60 people in two groups", "Two groups",
        [new("Asked to join", null) { Exit = new FlowExit("Did not join", null, [new("Unwilling", null), new("Unfit", 7)]) }, new("Allocated by chance", 60)],
        "Made up.", "60 people in two groups.")
    {
        Arms =
        [
            new("Examplinib", false, [new("Allocated", 31) { Exit = new FlowExit("Lost to follow-up", 2, [new("Moved away", 2)]) }, new("Analysed", 29)]),
            new("Usual care with whatever the doctor thought best", true, [new("Allocated", 29), new("Analysed", 29)]),
        ],
    };

    public static SwimmerData Lanes { get; } = new(
        "swimmer-made-up", "Made up: four people", "Four people, a line each", ["waiting", "treated", "treated again"],
        [
            new("A", [10, 50, null], HadEvent: true), new("B", [20, null, null], HadEvent: false), new("C", [0, 30, 80], HadEvent: true), new("D", [5, 5, null], HadEvent: false),
        ],
        "Made up.", "Two of four died.")
    { Axis = "Days since the start", Unit = "days", EventName = "died", OngoingName = "alive when last seen" };

    public static WaterfallData Changes { get; } = new(
        "waterfall-made-up", "Made up: five people", "Change in five people",
        [
            new("Treated with something that has a long name", false, [new("1", 30m, "50 to 65"), new("2", -10m, "50 to 45"), new("3", 0m, "50 to 50")]),
            new("Control", true, [new("4", -40m, "50 to 30"), new("5", 12.5m, "40 to 45")]),
        ],
        "Made up.", "One of three gained.")
    { Axis = "Change, %", UpName = "gained", DownName = "lost" };

    public static TimelineRow ZhouPfs { get; } = new("Zhou 2023", 6.05m, 3.78m, 8.54m, [new(6, 51.0m, 39.5m, 61.4m), new(12, 31.0m, 20.8m, 41.7m)]);

    public static TimelineData Half { get; } = new(
        "timeline-zhou", "After about 6 months, half of the people were well", "Each column is 100 people.",
        [
            ZhouPfs,
            new("Not reached", null, 12.2m, null, [new(3, 95m, null, null), new(6, 90m, null, null)]) { IsNotReached = true, IsHighNotReached = true, Comparator = true },
            new("Open upwards", 18.56m, 14.16m, null, []) { IsHighNotReached = true },
        ],
        "Zhou 2023", "51 of 100 after 6 months.")
    { Phrase = "were alive and their myeloma had not grown", EventPhrase = "had died, or their myeloma had grown" };

    public static LadderData Rungs { get; } = new(
        "ladder-zhou", "The most common: low counts of white cells", "How many of 100 people",
        [
            new("low counts of the white cells that fight infection", 69.4m, 51.8m), new("itching", 11.8m, 0m), new("nerve trouble in hands or feet", 3.5m, null),
            new("a severe infection of the airways", null, 25m), new("a rare thing", 0.4m, 0.2m),
        ],
        "Zhou 2023", "Low counts: 69 of 100.");

    public static IconSharesData Fates { get; } = new(
        "icons-fates", "In 39 of 100 people the myeloma shrank clearly", "Each figure stands for one of 100 people", 85,
        [
            new(IconKind.Full, "Responded", "their myeloma shrank clearly", 33), new(IconKind.Body, "About the same", "it shrank a little or stayed about the same", 24),
            new(IconKind.Hollow, "Grew", "it grew from the start", 15), new(IconKind.Ring, "Not known", "it could not be judged", 13),
        ],
        "Zhou 2023", "39 of 100 responded.");

    public static Dictionary<string, Func<Figure>> All { get; } = new(StringComparer.Ordinal)
    {
        ["harms of one group"] = () => HarmPlot.Draw(Zhou),
        ["harms of two groups"] = () => HarmPlot.Draw(Pjms),
        ["harms that are cut"] = () => HarmPlot.Draw(Zhou with { Id = "harms-cut", MostRows = 3 }),
        ["flow of a study"] = () => FlowChart.Draw(ZhouFlow),
        ["flow of a search"] = () => FlowChart.Draw(MadeUpSearch),
        ["flow in arms"] = () => FlowChart.Draw(MadeUpArms),
        ["swimmer"] = () => Swimmer.Draw(Lanes),
        ["waterfall"] = () => Waterfall.Draw(Changes),
        ["timeline"] = () => Timeline.Draw(Half),
        ["ladder"] = () => Ladder.Draw(Rungs),
        ["fates"] = () => IconShares.Draw(Fates),
    };
}
