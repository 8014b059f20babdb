using Plumbline.Compute;
using Plumbline.Draw;
using Plumbline.Draw.Collections;
using Plumbline.Draw.Forest;
using Plumbline.Draw.Fragility;
using Plumbline.Tests.Sites;

namespace Plumbline.Tests.Draw;

/// <summary>The figures over several studies and over subgroups, from the content of the project, and a few that are made up.</summary>
internal static class SynthesisSamples
{
    private static readonly Lazy<FigureCatalog> Catalog = new(() => new FigureCatalog(Repository.Content, new Facts(Repository.Content, Plumbline.Compute.Computation.Compute(Repository.Content))));

    public static CollectionPool Bcg { get; } = CollectionPooling.Of(Repository.Content.Collections.Single(one => one.Id.ToString() == "bcg"))!;

    /// <summary>A figure of the project's content by its name in a page.</summary>
    public static Func<Figure> Real(string name) => () => Catalog.Value.Find(name.Split(' '), out _)!;

    public static FunnelData Funnel { get; } = new(
        "funnel-made-up", "Made up", "Made up", "Risk ratio", 0.8, "pooled 0.80",
        [new("First", 0.5, 0.4, "0.50"), new("Second", 0.9, 0.1, "0.90"), new("Third", 1.2, 0.25, "1.20")],
        "Made up", "Three studies.", "A note.");

    public static LabbeData Labbe { get; } = new(
        "labbe-made-up", "Made up", "Made up", "Treated", "Not treated", "event", 0.7, "pooled ratio 0.70",
        [new("First", 10, 100, 20, 100, 30), new("Second", 0, 50, 5, 50, 10), new("Third", 30, 60, 24, 60, 60)],
        "Made up", "Three trials.", "A note.");

    public static FragilityData Fragility { get; } = new(
        "fragility-made-up", "Made up", "Made up", 0.05,
        [new("If others", [new("1 v 9", 0.0004, false), new("2 v 9", 0.02, true), new("3 v 9", 0.3, false)])],
        Fact: null, "Made up", "Made up.", "A note.");

    /// <summary>Made up: as many rows as nobody should ask for, with all columns.</summary>
    public static ForestData Forty { get; } = Samples.Ratios with
    {
        Id = "forest-forty",
        AxisMin = 0.125,
        AxisMax = 8,
        WeightColumn = "Weight",
        PooledLine = 0.8,
        Rows =
        [
            .. Enumerable.Range(0, 40).Select(i => new ForestRow(
                $"Invented {1970 + i}", $"{20 + i} of {200 + 3 * i} v {30 + i} of {210 + 3 * i}", $"0.{60 + i % 30} (0.{30 + i % 20} to 1.{20 + i})", 0.6 + i % 30 / 100.0, 0.3 + i % 20 / 100.0, 1.2 + i / 100.0, 1 + i,
                Comparator: false, Fact: null, Group: null) { WeightText = $"{1 + i % 4}.{i % 10}%" }),
            new("Random effects", "", "0.80 (0.70 to 0.91)", 0.80, 0.70, 0.91, 0, Comparator: false, Fact: null, Group: null)
            { Pooled = true, Prediction = new Prediction(0.4, 1.6, "0.40 to 1.60"), Remark = "Between studies: τ² 0.10 (95% CI 0.05 to 0.30), I² 60% (40 to 80), P < 0.001" },
        ],
    };
}
