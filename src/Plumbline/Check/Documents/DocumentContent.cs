using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check.Documents;

/// <summary>
/// What was found in a document that nobody curated, in the shape in which rules look at a study: every statistic a result of its own, in
/// a group of its own, so that no rule can compare what only looks alike.
/// </summary>
internal static class DocumentContent
{
    private const int LongestName = 90;
    private const int NoYear = 2000;

    private static readonly string[] OtherQuestions = ["inferiority", "superiority", "one-sided", "one sided", "1-sided", "one-tailed", "one tailed", "1-tailed", "interaction", "trend", "equivalence"];

    // No rule that looks at one result asks for the site.
    private static readonly SiteInfo NoSite = new()
    {
        Title = "", Question = "", Description = "", Url = "", Version = "", AsOf = PartialDate.Create(NoYear), ReviewPolicy = "", NextReview = PartialDate.Create(NoYear), Authors = "", Funding = "", Conflicts = "", Licence = "", Disclaimer = "",
    };

    public static Content Of(SourceRecord record)
    {
        var results = record.Statistics.Select((statistic, index) => ResultOf(record, statistic, index)).OfType<Result>().ToImmutableArray();
        var study = new Study
        {
            Id = record.Id,
            Position = Position.OfFile(record.File),
            Name = record.File,
            Title = record.Metadata.Title?.Value ?? record.File,
            Year = record.Metadata.Year?.Value ?? NoYear,
            Sources = [new Located<Slug>(record.Id, Position.OfFile(record.File))],
            Design = StudyDesign.RetrospectiveCohort,
            Setting = "",
            Population = "",
            Treatment = "",
            Summary = "",
            Lay = "",
            Funding = "",
            Conflicts = "",
            Groups = [.. results.Select(result => result.Group)],
            Results = results,
        };
        return new Content { Site = NoSite, Outcomes = [.. results.Select(result => result.Outcome)], Glossary = [], Sources = [record], Studies = [study], Syntheses = [], Pages = [] };
    }

    /// <summary>What a statistic is about, in the words of its document.</summary>
    public static string NameOf(Statistic statistic)
    {
        var name = (statistic.Label ?? statistic.Outcome?.ToString() ?? "a result without a name").ReplaceLineEndings(" ");
        return name.Length <= LongestName ? name : name[..LongestName] + "…";
    }

    private static Result? ResultOf(SourceRecord record, Statistic statistic, int index)
    {
        if (KindOf(statistic) is not { } kind) return null;
        var at = new Position(record.File, statistic.Line, statistic.Column, statistic.Text.Length);
        var id = Slug.Create(string.Create(CultureInfo.InvariantCulture, $"s{index + 1}"));
        var people = statistic.Group ?? "no group named";
        var outcome = new Outcome
        {
            Id = id, Position = at, Name = NameOf(statistic), Lay = NameOf(statistic), Kind = kind is ResultKind.Proportion ? OutcomeKind.Proportion : OutcomeKind.TimeToEvent,
            Section = OutcomeSection.Conduct, Direction = Direction.Neutral, Unit = statistic.Unit ?? "", Definition = "",
        };
        return new Result
        {
            Id = FactId.Of(record.Id, id, null, null, null),
            Position = at,
            Study = record.Id,
            Outcome = outcome,
            Group = new Group { Id = id, Position = at, Name = people, Lay = people },
            Time = TimeOf(statistic),
            Kind = kind,
            Measure = kind == ResultKind.Ratio ? MeasureOf(statistic.Kind) : null,
            Reading = ReadingOf(record, statistic, kind, at),
        };
    }

    private static Reading ReadingOf(SourceRecord record, Statistic statistic, ResultKind kind, Position at)
    {
        var estimate = kind is ResultKind.Proportion or ResultKind.Rate ? statistic.Percent is { } percent ? PrintedValue.Of(percent) : null : statistic.Value;
        return new Reading
        {
            Position = at,
            Estimate = At(estimate, at),
            Low = At(statistic.Low, at),
            High = At(statistic.High, at),
            Level = statistic.Level?.Value ?? 95,
            IntervalKind = statistic.Level is null ? IntervalKind.Unstated : IntervalKind.Confidence,
            Count = At(statistic.Count, at),
            Total = At(TotalOf(statistic), at),
            // A P value behind two estimates may compare them with each other.
            P = statistic.P is { } p && statistic.Text.Contains(p.Number.Text, StringComparison.Ordinal) && !IsOfAnotherQuestion(statistic.Text) ? new Located<PrintedP>(p, at) : null,
            Places = [new Place(record.Id, statistic.Line, at)],
        };
    }

    // A P value of non-inferiority, of one side or of an interaction does not ask whether the ratio is 1.
    private static bool IsOfAnotherQuestion(string text) =>
        HasWord(text, "NI") || OtherQuestions.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }

    // A total of the column's head, which is not in the fragment, need not be this row's: people whose status is unknown may be left out. Where
    // a smaller number of people would give the percentage, nothing can be shown.
    private static PrintedNumber? TotalOf(Statistic statistic)
    {
        if (statistic is not { Total: { } total } || statistic.Text.Contains(total.Text, StringComparison.Ordinal)) return statistic.Total;
        if (statistic is not { Count: { } count, Percent: { } percent }) return null;
        if (HeadCount.Allowed(percent, (long)total.Value).Contains((long)count.Value)) return total;
        for (var fewer = (long)total.Value - 1; fewer >= count.Value && fewer > 0; fewer--)
        {
            if (HeadCount.Allowed(percent, fewer).Contains((long)count.Value)) return null;
        }

        return total;
    }

    private static Located<T>? At<T>(T? value, Position at)
        where T : class => value is null ? null : new Located<T>(value, at);

    // A count without its total says nothing that could be recomputed; neither do means, ranges and P values alone.
    private static ResultKind? KindOf(Statistic statistic) => statistic.Kind switch
    {
        StatisticKind.Proportion when statistic.Percent is not null => ResultKind.Proportion,
        StatisticKind.RateAtTime when statistic.Percent is not null && TimeOf(statistic) is not null => ResultKind.Rate,
        StatisticKind.MedianTime => ResultKind.Median,
        StatisticKind.HazardRatio or StatisticKind.OddsRatio or StatisticKind.RiskRatio when statistic.Low is not null && statistic.High is not null => ResultKind.Ratio,
        _ => null,
    };

    private static RatioMeasure MeasureOf(StatisticKind kind) => kind switch
    {
        StatisticKind.HazardRatio => RatioMeasure.HazardRatio,
        StatisticKind.OddsRatio => RatioMeasure.OddsRatio,
        StatisticKind.RiskRatio => RatioMeasure.RiskRatio,
        _ => throw new InvalidOperationException($"{kind} is no ratio"),
    };

    private static TimePoint? TimeOf(Statistic statistic) =>
        statistic is { TimeUnit: null, Time: { IsWhole: true, Value: > 0 and < 1000 } months } ? new TimePoint((int)months.Value) : null;
}
