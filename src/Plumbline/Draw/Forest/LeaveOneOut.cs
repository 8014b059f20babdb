using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Forest;

/// <summary>What is pooled when each study in turn is left out.</summary>
internal static class LeaveOneOut
{
    public const string Word = "leave-one-out";

    public static ForestData Of(Content content, PooledSynthesis pooled)
    {
        var outcome = pooled.Synthesis.Outcome.Name;
        var rows = pooled.WithoutEach.Select(value => Row(content, pooled, value)).ToImmutableArray();
        var all = new ForestRow("All studies", "none left out", ProportionRow.Text(pooled.Pooled), pooled.Pooled.Estimate!.Value, pooled.Pooled.Low, pooled.Pooled.High, 0, Comparator: false, pooled.Pooled.Id, null)
        {
            Pooled = true,
            Cells = [Figures.Integer(pooled.Studies.Length)],
        };
        var (lowest, highest) = (rows.Min(row => row.Estimate), rows.Max(row => row.Estimate));
        var moved = Math.Max(pooled.Pooled.Estimate.Value - lowest, highest - pooled.Pooled.Estimate.Value);
        var two = pooled.Studies.Length == 3 ? " With one of three left out two remain; an interval from two studies is too wide to say anything." : "";
        return new ForestData(
            $"{Word}-{pooled.Synthesis.Id}",
            pooled.Studies.Length == 3
                ? "With two of three studies left, the pooled interval is too wide to tell anything"
                : $"No single study moves the pooled share by more than {Figures.Fixed(Math.Ceiling(moved * 10) / 10, 1)} percentage points",
            $"{outcome}, percent with 95% CI, pooled again without each of {Words.Count(pooled.Studies.Length)} studies in turn",
            $"{outcome}, pooled, %",
            LogScale: false,
            NoEffect: null,
            FavoursLeft: null,
            FavoursRight: null,
            AxisMin: 0,
            AxisMax: 100,
            [.. rows, all],
            ProportionRow.SourceLine(content, pooled.Plan.Results),
            $"Without one study the pooled share is {Figures.Fixed(lowest, 1)}% to {Figures.Fixed(highest, 1)}%; with all it is {ProportionRow.Text(pooled.Pooled)}%.{two}")
        {
            Kind = Word,
            Columns = ["Studies"],
            EstimateHeading = "% (95% CI)",
            PooledLine = pooled.Pooled.Estimate,
            WeightHeading = "Area of the mark: all alike",
            Note = $"{PooledForest.Method(pooled.Plan.Model)}{two}",
        };
    }

    private static ForestRow Row(Content content, PooledSynthesis pooled, DerivedValue value)
    {
        var left = pooled.Studies.Single(study => !value.Inputs.Contains(study.Result.Id));
        return new ForestRow(
            $"Without {ProportionRow.StudyOf(content, left.Result).Name}", $"{Figures.Integer(left.People)} of {Figures.Integer(left.Total)} left out", ProportionRow.Text(value), value.Estimate!.Value, value.Low, value.High, 1,
            Comparator: false, value.Id, null)
        { Cells = [Figures.Integer(pooled.Studies.Length - 1)] };
    }
}
