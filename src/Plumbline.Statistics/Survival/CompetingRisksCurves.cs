using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plumbline.Statistics.Survival;

/// <summary>Step functions of several causes, with a row for each distinct time of an event or a censoring, ascending.</summary>
public sealed class CompetingRisksCurves
{
    private readonly LifeTable table;
    private readonly CurveColumns overall;

    internal CompetingRisksCurves(LifeTable table, CurveColumns overall, int persons, ImmutableArray<CauseIncidence> causes)
    {
        this.table = table;
        this.overall = overall;
        Persons = persons;
        Causes = causes;
    }

    /// <summary>Number of rows of the data, whatever their weights.</summary>
    public int Persons { get; }

    /// <summary>Times in the unit of the data.</summary>
    public ImmutableArray<double> Times => ImmutableCollectionsMarshal.AsImmutableArray(table.Times);

    /// <summary>Number (or sum of weights) at risk just before each time.</summary>
    public ImmutableArray<double> AtRisk => ImmutableCollectionsMarshal.AsImmutableArray(table.AtRisk);

    /// <summary>S(t), the share free of any event: with the incidences of all causes it adds up to 1.</summary>
    public ImmutableArray<double> EventFree => ImmutableCollectionsMarshal.AsImmutableArray(overall.Survival);

    /// <summary>The causes in ascending order of their numbers; empty if there is no event.</summary>
    public ImmutableArray<CauseIncidence> Causes { get; }
}
