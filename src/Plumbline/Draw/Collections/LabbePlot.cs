using System.Collections.Immutable;
using Plumbline.Text;

namespace Plumbline.Draw.Collections;

/// <summary>One trial: people with the event, of all, in either group; the weight is the area of its circle, relative to the others.</summary>
public sealed record LabbeTrial(string Name, long Events, long Total, long ComparatorEvents, long ComparatorTotal, double Weight)
{
    public double Percent => 100.0 * Events / Total;

    public double ComparatorPercent => 100.0 * ComparatorEvents / ComparatorTotal;
}

public sealed record LabbeData(
    string Id, string Title, string Subtitle, string Treatment, string Comparator, string Event, double Pooled, string PooledLabel, ImmutableArray<LabbeTrial> Trials, string SourceLine, string Reading, string Note);

/// <summary>How many had the event with treatment against how many without: what a ratio hides.</summary>
public static class LabbePlot
{
    public const double LargestRadius = 14;
    public const double SmallestRadius = 4;

    /// <summary>A plain axis on which the smallest risk would be a tenth of this share of the largest shows only the largest.</summary>
    private const double WidestPlain = 20;

    public static Figure Draw(LabbeData data)
    {
        Refuse(data);
        var scatter = Of(data);
        return new Figure
        {
            Id = data.Id,
            Kind = "labbe",
            Title = data.Title,
            Subtitle = data.Subtitle,
            Reading = data.Reading,
            SourceLine = data.SourceLine,
            Note = data.Note,
            Svg = Layout.Both(data.Id, "labbe", data.Title, data.Reading, svg => ScatterDrawing.Draw(scatter, svg)),
            Table = new FigureTable(
                data.Subtitle,
                ["Trial", $"{data.Treatment}: {data.Event}", "%", $"{data.Comparator}: {data.Event}", "%", "Fewer with"],
                [.. data.Trials.Select(Cells)])
            { RowFacts = [.. data.Trials.Select(_ => (Model.FactId?)null)] },
        };

        ImmutableArray<string> Cells(LabbeTrial trial, int i) =>
        [
            $"{Figures.Integer(i + 1)} {trial.Name}",
            $"{Figures.Integer(trial.Events)} of {Figures.Integer(trial.Total)}",
            Share(trial.Percent),
            $"{Figures.Integer(trial.ComparatorEvents)} of {Figures.Integer(trial.ComparatorTotal)}",
            Share(trial.ComparatorPercent),
            trial.Percent == trial.ComparatorPercent ? "neither" : trial.Percent < trial.ComparatorPercent ? data.Treatment : data.Comparator,
        ];
    }

    public static double Radius(double weight, double largest) => Math.Max(SmallestRadius, LargestRadius * Math.Sqrt(weight / largest));

    /// <summary>Small percentages keep two significant digits.</summary>
    private static string Share(double percent) => Figures.Fixed(percent, percent < 0.1 ? 3 : percent < 1 ? 2 : 1);

    private static Scatter Of(LabbeData data)
    {
        var all = data.Trials.SelectMany(trial => new[] { trial.Percent, trial.ComparatorPercent }).ToImmutableArray();
        var (low, high) = (all.Min(), all.Max());
        var isLog = low > 0 && high / low > WidestPlain;
        var (min, max) = isLog ? (Nice(low, Math.Floor), Math.Min(100, Nice(high, Math.Ceiling))) : (0, Math.Min(100, 10 * Math.Ceiling(high / 10)));
        var largest = data.Trials.Max(trial => trial.Weight);
        ScatterAxis Axis(string group) => new(min, max, isLog, $"{group}: {data.Event}, %{(isLog ? ", logarithmic axis" : "")}") { IsDecimal = true };
        return new Scatter(
            Axis(data.Comparator),
            Axis(data.Treatment),
            [.. data.Trials.Select(trial => new ScatterPoint(trial.Name, trial.ComparatorPercent, trial.Percent, Radius(trial.Weight, largest)))],
            [
                new ScatterLine(min, min, max, max, "mark-no-effect", Dashed: false, Strong: false, "no effect") { NamedOnLeft = true },
                Ratio(data.Pooled, min, max) with { Label = data.PooledLabel },
            ])
        { IsSquare = true };
    }

    /// <summary>Where the treated share is a constant multiple of the other: straight on either kind of axis, cut to the plot.</summary>
    private static ScatterLine Ratio(double ratio, double min, double max)
    {
        var (from, to) = ratio < 1 ? (min == 0 ? 0 : min / ratio, max) : (min, max / ratio);
        return new ScatterLine(from, ratio < 1 ? min : min * ratio, to, ratio < 1 ? max * ratio : max, "mark-pooled-line", Dashed: true, Strong: true, "");
    }

    /// <summary>The next of 1, 2, 5, 10 … outwards.</summary>
    private static double Nice(double value, Func<double, double> outwards)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        double[] steps = [1, 2, 5, 10];
        return power * (outwards(0.5) == 0 ? steps.Last(step => step * power <= value) : steps.First(step => step * power >= value));
    }

    private static void Refuse(LabbeData data)
    {
        UndrawableException.UnlessNamed(data.Id, data.Title, data.Reading);
        void Unless(bool holds, string problem) => UndrawableException.Unless(holds, data.Id, problem);
        Unless(!data.Trials.IsDefaultOrEmpty, "there are no trials");
        Unless(double.IsFinite(data.Pooled) && data.Pooled > 0, "the pooled ratio is not above zero");
        foreach (var trial in data.Trials)
        {
            Unless(trial.Total > 0 && trial.ComparatorTotal > 0, $"a group of '{trial.Name}' is empty");
            Unless(trial.Events >= 0 && trial.Events <= trial.Total && trial.ComparatorEvents >= 0 && trial.ComparatorEvents <= trial.ComparatorTotal, $"the counts of '{trial.Name}' do not fit its people");
            Unless(double.IsFinite(trial.Weight) && trial.Weight > 0, $"'{trial.Name}' needs a weight above zero");
        }

        Unless(data.Trials.Any(trial => trial.Events + trial.ComparatorEvents > 0), "nobody had the event");
    }
}
