using System.Collections.Immutable;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Harms;

/// <summary>How many had an event at one grade: people of a total, or a percentage where the source prints nothing else.</summary>
public sealed record HarmShare(decimal Percent, long? People, long? Total)
{
    public FactId? Fact { get; init; }

    /// <summary>What the source says it counts: "related to pomalidomide only".</summary>
    public string Note { get; init; } = "";

    /// <summary>The count was worked out from the percentage.</summary>
    public bool IsImplied { get; init; }

    public static HarmShare Of(long people, long total) => new(total > 0 ? Figures.Percent(people, total) : 0, people, total);

    /// <summary>"59 of 85 (69.4%)".</summary>
    public string Text
    {
        get
        {
            var percent = $"{Figures.Fixed(Percent, 1)}%";
            return (People, Total) switch
            {
                ({ } people, { } total) => $"{Figures.Integer(people)} of {Figures.Integer(total)} ({percent})",
                (null, { } total) => $"{percent} of {Figures.Integer(total)}",
                _ => percent,
            };
        }
    }
}

/// <summary>One event in one group. Null means that the source prints no number at that grade, which is not nobody.</summary>
public sealed record HarmRow(string Group, bool Comparator, HarmShare? Any, HarmShare? Severe);

public sealed record HarmEventRows(string Event, HarmFamily Family, ImmutableArray<HarmRow> Rows);

public sealed record HarmData(string Id, string Title, string Subtitle, ImmutableArray<HarmEventRows> Events, string SourceLine, string Reading)
{
    public string Note { get; init; } = "";

    /// <summary>More rows than this are not drawn; the rest stands in the table, and the drawing says how many.</summary>
    public int MostRows { get; init; } = 20;
}
