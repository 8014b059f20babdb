using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Forest;

/// <summary>One outcome in everybody and in the subgroups of one study: shares of people, or medians of a time.</summary>
internal sealed class SubgroupForest(Facts facts)
{
    public const string Word = "subgroups";

    private const int FewestSubgroups = 3;
    private const int MostRows = 24;
    private const string Caution = "Subgroups are small, and some were chosen after the results were known; that their intervals overlap or do not proves nothing.";

    /// <summary>The outcomes of a study that have enough subgroups for a chart.</summary>
    public static IEnumerable<Outcome> Outcomes(Study study) =>
        study.Results.Where(result => IsShown(result) && !StudyGroups.IsMain(study, result.Group)).GroupBy(result => result.Outcome)
            .Where(group => group.Count() is >= FewestSubgroups and < MostRows && Whole(study, group.Key) is not null).Select(group => group.Key);

    public ForestData Of(Study study, Outcome outcome)
    {
        var whole = Row(Whole(study, outcome)!, "Everybody");
        var results = study.Results.Where(result => result.Outcome == outcome && IsShown(result) && !StudyGroups.IsMain(study, result.Group)).ToImmutableArray();
        ImmutableArray<ForestRow> rows =
        [
            whole,
            .. from family in Family.Of(study, [.. results.Select(result => result.Group)])
               from row in Rows(study, family, [.. results.Where(result => family.Groups.Contains(result.Group)).OrderBy(result => family.Groups.IndexOf(result.Group))])
               select row,
        ];
        var isShare = outcome.Kind == OutcomeKind.Proportion;
        var (low, high) = (rows.Skip(1).Where(row => double.IsFinite(row.Estimate)).MinBy(row => row.Estimate)!, rows.Skip(1).MaxBy(row => row.Estimate)!);
        var unit = isShare ? "%" : outcome.Unit;
        string Short(ForestRow row) => isShare ? $"{Figures.Fixed(row.Estimate, 0)}%" : double.IsFinite(row.Estimate) ? $"{row.EstimateText.Split(' ')[0]} {unit}" : "not reached";
        return new ForestData(
            $"{Word}-{study.Id}-{outcome.Id}",
            $"{(isShare ? outcome.Name : "Median " + Words.Inside(outcome.Name))}: {Short(low)} to {Short(high)} in subgroups, {Short(whole)} in everybody",
            $"{outcome.Name}, {(isShare ? "percent of each subgroup" : $"median in {unit}")} with 95% CI; {study.Name}",
            isShare ? $"{outcome.Name}, %" : $"{outcome.Name}, {unit}",
            LogScale: false,
            NoEffect: null,
            FavoursLeft: null,
            FavoursRight: null,
            AxisMin: 0,
            isShare ? 100 : AxisEnd(rows),
            rows,
            $"Source: {study.Name}. {(isShare ? "Intervals as printed, or exact where none is printed." : "Intervals as printed.")}",
            $"{outcome.Name} in subgroups of {study.Name} ran from {low.EstimateText} ({low.Label}) to {high.EstimateText} ({high.Label}); in everybody it was {whole.EstimateText}.")
        {
            Kind = Word,
            IsMonths = !isShare && unit == "months",
            Columns = ["People"],
            EstimateHeading = isShare ? "% (95% CI)" : $"{unit} (95% CI)",
            PooledLine = double.IsFinite(whole.Estimate) ? whole.Estimate : null,
            WeightHeading = "Area of the square, by people; largest = 100",
            Note = $"The dotted line is the estimate in everybody. {Caution}",
        };
    }

    private IEnumerable<ForestRow> Rows(Study study, Family family, ImmutableArray<Result> results)
    {
        var tests = study.Results.Where(result => result.Kind == ResultKind.Comparison && result.Time is null && result.Outcome == results[0].Outcome && result.Versus is not null && family.Groups.Contains(result.Group) && family.Groups.Contains(result.Versus));
        var remark = string.Join("; ", tests.Select(test => $"{test.Group.Name} against {Words.Inside(test.Versus!.Name)}: {FactText.Say(facts.Of(test), Form.Full)}{(test.Test is { } name ? $" ({name})" : "")}"));
        return results.Select((result, i) => Row(result, result.Group.Name, RestOf(study, result.Group)) with { Group = family.Name, Remark = i == results.Length - 1 ? remark : "" });
    }

    /// <summary>The people of a group whose number is not printed, where everybody else of a split is counted.</summary>
    private static long? RestOf(Study study, Group group)
    {
        if (group.Count is not null || study.Splits.FirstOrDefault(one => one.Parts.Contains(group)) is not { } split) return null;
        var others = split.Parts.Where(part => part != group).ToImmutableArray();
        return others.All(part => part.Count is not null) ? split.Total - others.Sum(part => (long)part.Count!.Value.Value) : null;
    }

    private ForestRow Row(Result result, string label, long? rest = null)
    {
        var fact = facts.Of(result);
        var total = result.Total ?? rest;
        if (result.Kind == ResultKind.Proportion)
        {
            var limits = FactText.IntervalOf(fact);
            var percent = FactText.PercentOf(fact)!.Value;
            return new ForestRow(label, "", ProportionRow.Text(percent, limits), (double)percent, limits?.Low, limits?.High, total ?? 1, Comparator: false, result.Id, null) { Cells = [fact.People is not null || result.Total is not null ? ProportionRow.People(fact) : total is { } left ? $"of the other {Figures.Integer(left)}" : "not reported"] };
        }

        var reading = result.Reading;
        var interval = reading.HasInterval ? $" ({Figures.Range(reading.Low!.Value.ToString(), reading.High!.Value.ToString())})" : "";
        double? low = reading is { IntervalKind: IntervalKind.Confidence, Low.Value.Number: { } from, High: not null } ? from.ToDouble() : null;
        double? high = low is null ? null : reading.High!.Value.Number?.ToDouble() ?? double.PositiveInfinity;
        return new ForestRow(label, "", $"{reading.Estimate!.Value}{interval}", reading.EstimateNumber?.ToDouble() ?? double.PositiveInfinity, low, high, total ?? 1, Comparator: false, result.Id, null)
        {
            Cells = [total is { } people ? Figures.Integer(people) : ""],
        };
    }

    /// <summary>The next full half year beyond every finite limit.</summary>
    private static double AxisEnd(IEnumerable<ForestRow> rows) =>
        6 * Math.Ceiling(rows.SelectMany(row => new[] { row.Estimate, row.Low ?? 0, row.High ?? 0 }).Where(double.IsFinite).Max() / 6);

    private static Result? Whole(Study study, Outcome outcome) =>
        study.Groups.Count(group => StudyGroups.IsMain(study, group)) == 1
            ? study.Results.FirstOrDefault(result => result.Outcome == outcome && IsShown(result) && StudyGroups.IsMain(study, result.Group))
            : null;

    /// <summary>A share of people with its percentage; medians have a chart of their own, and responders are no subgroup.</summary>
    private static bool IsShown(Result result)
    {
        if (result.IsQuoted || result.Versus is not null || result.Time is not null || result.Group.Id.ToString() == "responders") return false;
        return result.Kind switch
        {
            ResultKind.Proportion => result.Outcome.Section == OutcomeSection.Response && result.Reading.EstimateNumber is not null,
            _ => false,
        };
    }
}
