using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Survival;

/// <summary>The printed medians of one outcome of one study in every group that has one: <c>medians zhou-2023 pfs</c>.</summary>
internal sealed class MedianFigures(Content content) : FigureFamily
{
    private const string Word = "medians";

    public override IEnumerable<string> Names => from study in content.Studies from outcome in OutcomesOf(study) select $"{Word} {study.Id} {outcome.Id}";

    public override Figure? Named(string[] arguments) =>
        arguments is [Word, var id, var name] && content.Studies.FirstOrDefault(one => one.Id.ToString() == id) is { } study
        && OutcomesOf(study).FirstOrDefault(outcome => outcome.Id.ToString() == name) is { } found ? Of(study, found) : null;

    /// <summary>Where there is a chart of rates, it shows the medians of the arms already.</summary>
    public override IEnumerable<Func<Figure?>> OfStudy(Study study) =>
        from outcome in OutcomesOf(study)
        where !SurvivalFigures.HasRates(study, outcome)
        select (Func<Figure?>)(() => Of(study, outcome));

    public override IEnumerable<Func<Figure?>> OfGroups(Study study) =>
        from outcome in OutcomesOf(study)
        where SurvivalFigures.HasRates(study, outcome) && MediansOf(study, outcome).Any(result => !SurvivalFigures.IsShown(study, result.Group))
        select (Func<Figure?>)(() => Of(study, outcome));

    /// <summary>Where no group has a number there is no axis to draw on.</summary>
    private static IEnumerable<Outcome> OutcomesOf(Study study) =>
        study.Results.Where(result => IsMedian(result) && result.Reading.EstimateNumber is { Value: > 0 }).Select(result => result.Outcome).DistinctBy(outcome => outcome.Id);

    private static IEnumerable<Result> MediansOf(Study study, Outcome outcome) => study.Results.Where(result => IsMedian(result) && result.Outcome.Id == outcome.Id);

    private static bool IsMedian(Result result) =>
        !result.IsQuoted && result.Outcome.Kind == OutcomeKind.TimeToEvent && result is { Versus: null, Kind: ResultKind.Median }
        && (result.Reading.EstimateNumber is not null || result.Reading.Estimate?.Value.Absence == Absence.NotReached);

    private static Figure Of(Study study, Outcome outcome)
    {
        var medians = MediansOf(study, outcome).OrderBy(result => SurvivalFigures.IsShown(study, result.Group) ? 0 : 1).ToImmutableArray();
        var rows = medians.Select(result => Row(study, result)).ToImmutableArray();
        var unit = outcome.Unit ?? "months";
        var name = outcome.Abbreviation ?? outcome.Name;
        return MedianChart.Draw(new MedianData(
            $"{Word}-{study.Id}-{outcome.Id}",
            Title(study, name, unit, medians),
            $"{outcome.Name}{(outcome.Abbreviation is { } abbreviation ? $" ({abbreviation})" : "")}, {study.Name}. {(Remark(medians) is { } remark ? $"As printed, read as medians. {remark}" : "Medians as the source prints them.")}",
            unit,
            $"Median, {unit}{(medians.Any(result => result.Reading is { HasInterval: true, IntervalKind: IntervalKind.Confidence }) ? " (95% CI)" : "")}",
            rows,
            $"Source: {study.Name}.",
            $"Median {name} in {unit}. {string.Join("; ", rows.Select(row => $"{row.Label}: {row.Text}"))}.",
            Note(study, outcome, medians, rows)));
    }

    private static MedianRow Row(Study study, Result result)
    {
        var reading = result.Reading;
        var label = (result.Group.Short ?? result.Group.Name) + (result.Group.Count is { } count ? $" (n\u00A0=\u00A0{count.Value})" : "");
        var notReached = reading.Estimate?.Value.Absence == Absence.NotReached;
        return new MedianRow(label, result.Group.Comparator, reading.EstimateNumber?.ToDouble(), reading.Low?.Value.Number?.ToDouble(), reading.High?.Value.Number?.ToDouble(), MedianWords.Of(reading))
        {
            NotReached = notReached,
            HighNotReached = reading.High?.Value.Absence == Absence.NotReached,
            IsConfidence = reading.IntervalKind == IntervalKind.Confidence,
            IsMain = SurvivalFigures.IsShown(study, result.Group),
            Fact = result.Id,
        };
    }

    /// <summary>What an editor says of every one of them alike, such as that the source does not call them medians; null where there is no such thing.</summary>
    private static string? Remark(ImmutableArray<Result> medians) => medians.Select(result => result.Note).Distinct().ToArray() is [{ } same] ? same : null;

    private static string Title(Study study, string name, string unit, ImmutableArray<Result> medians)
    {
        var numbers = medians.Select(result => result.Reading.EstimateNumber).OfType<PrintedNumber>().OrderBy(number => number.Value).ToImmutableArray();
        var open = numbers.Length < medians.Length;
        if (medians.All(result => SurvivalFigures.IsShown(study, result.Group))) return $"{(Remark(medians) is null ? "Median " : "")}{name} {string.Join(" against ", medians.Select(result => result.Reading.Estimate!.Value))} {unit}";
        var range = numbers.Length == 1 ? $"{numbers[0]} {unit}" : $"from {numbers[0]} to {numbers[^1]} {unit}";
        return $"Median {name} {range} {(open ? "or not reached" : "")}".TrimEnd() + ", by group";
    }

    /// <summary>What the arrows and broken lines mean, where there are any, and the P values that the source prints between groups.</summary>
    private static string Note(Study study, Outcome outcome, ImmutableArray<Result> medians, ImmutableArray<MedianRow> rows)
    {
        bool IsDrawn(Group? group) => medians.Any(median => median.Group.Id == group?.Id);
        var tests = study.Results.Where(result => result is { Kind: ResultKind.Comparison, Reading.P: not null } && result.Outcome.Id == outcome.Id && IsDrawn(result.Group) && IsDrawn(result.Versus))
            .Select(result => $"{result.Group.Short ?? result.Group.Name} against {result.Versus!.Short ?? result.Versus.Name} {Figures.PStatement(result.Reading.P!.Value.ToString())}").ToImmutableArray();
        string[] sentences =
        [
            .. rows.Any(row => row.NotReached || row.HighNotReached) ? new[] { "An arrow means not reached." } : [],
            .. rows.Any(row => row is { IsConfidence: false, Low: not null }) ? new[] { "A broken line is no confidence interval, or one whose kind is not stated." } : [],
            .. tests.IsEmpty ? [] : new[] { $"Printed: {string.Join("; ", tests)}." },
        ];
        return string.Join(' ', sentences);
    }
}
