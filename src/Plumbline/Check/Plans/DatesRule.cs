using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Check.Plans;

public sealed class DatesRule : Rule
{
    private const string Method = "comparison of dates";

    /// <summary>The shortest month anybody counts with: four weeks.</summary>
    private const decimal ShortestMonth = 28;

    private static readonly Slug FollowUp = Slug.Create("follow-up");

    private static readonly Dictionary<string, decimal> Days = new(StringComparer.Ordinal) { ["days"] = 1, ["weeks"] = 7, ["months"] = 30.4375m, ["years"] = 365.25m };

    public override string Id => "dates";

    public override string Name => "Dates in their order";

    public override string Formula => "first person joined ≤ last person joined ≤ data closed ≤ publication; received ≤ accepted ≤ published; registration ≤ first person joined; longest follow-up ≤ data closed − first person joined";

    public override string Source => "INSPECT-SR (2024), checks 2.2 and 4.10; ICMJE (2005) on registration";

    public override string Avoids => "A month or a year stands for any of its days; months may be counted as four weeks; registration after the start that the source itself declares is told as such; in a cohort looked at afterwards people may be followed from before the study.";

    public override IEnumerable<Finding> Check(Evidence evidence)
    {
        foreach (var study in evidence.Content.Studies)
        {
            var sources = study.Sources.Select(id => evidence.Content.Sources.FirstOrDefault(source => source.Id == id.Value)).OfType<SourceRecord>().ToImmutableArray();
            foreach (var (first, second) in Pairs(study, sources)) yield return Compare(study, first, second);
            if (study is { Registration: { } registration, EnrolmentStart: { } start }) yield return Registered(evidence, study, registration, start);
            foreach (var finding in Followed(evidence, study, sources)) yield return finding;
        }
    }

    private static IEnumerable<(Dated, Dated)> Pairs(Study study, ImmutableArray<SourceRecord> sources)
    {
        var (start, end, closed) = (study.EnrolmentStart, study.EnrolmentEnd, study.DataCutoff);
        Dated?[] conduct =
        [
            Dated.Of("the first person joined", start, sources, metadata => metadata.EnrolmentStart),
            Dated.Of("the last person joined", end, sources, metadata => metadata.EnrolmentEnd),
            Dated.Of("the data were closed", closed, sources, metadata => metadata.DataCutoff),
            Publication(sources),
        ];
        var chains = sources.Select(source => new[]
        {
            Dated.Of("the manuscript was received", source, source.Metadata.Received),
            Dated.Of("it was accepted", source, source.Metadata.Accepted),
            Dated.Of("it was published", source, source.Metadata.Published),
        }).Prepend(conduct);
        return chains.SelectMany(chain => Next([.. chain.OfType<Dated>()]));
    }

    private static IEnumerable<(Dated, Dated)> Next(ImmutableArray<Dated> chain) => chain.Zip(chain.Skip(1));

    /// <summary>The latest of the documents that report the study.</summary>
    private static Dated? Publication(ImmutableArray<SourceRecord> sources) =>
        sources.Select(source => Dated.Of("the report was published", source, source.Metadata.Published ?? (source.Metadata.Year is { } year ? new Printed<PartialDate>(PartialDate.Create(year.Value), year.Line) : null)))
            .OfType<Dated>().OrderBy(dated => dated.Date.Last).LastOrDefault();

    private Finding Compare(Study study, Dated first, Dated second)
    {
        var printed = $"{first.Date.ToWords()} ({first.Name}); {second.Date.ToWords()} ({second.Name})";
        Finding Say(Verdict verdict, FindingSeverity severity, string recomputed, string message) =>
            Found(study, null, first.Places.Concat(second.Places), verdict, severity, new FindingText(printed, recomputed, Method, message));

        if (first.Date.First > second.Date.Last) return Say(Verdict.Differs, FindingSeverity.Material, "in the other order", $"By the printed dates {second.Name} {When(second.Date)}, before {first.Name} {When(first.Date)}. The two cannot have happened in that order.");
        return first.Date.Last <= second.Date.First
            ? Say(Verdict.Match, FindingSeverity.Info, "in order", $"{Capital(first.Name)} {When(first.Date)}, {second.Name} {When(second.Date)}: in order.")
            : Say(Verdict.MatchRounding, FindingSeverity.Info, "in order as far as printed", $"{Capital(first.Name)} {When(first.Date)}, {second.Name} {When(second.Date)}: in order, as far as the dates are printed.");
    }

    private Finding Registered(Evidence evidence, Study study, TrialRegistration registration, PartialDate start)
    {
        var printed = $"{registration.Id} of {registration.Date.ToWords()}; first person joined {When(start)}";
        Finding Say(Verdict verdict, FindingSeverity severity, string recomputed, string message) =>
            Found(study, null, evidence.PlacesOf(registration.Places, registration.Id), verdict, severity, new FindingText(printed, recomputed, Method, message));

        var days = registration.Date.First.DayNumber - start.Last.DayNumber;
        if (days <= 0)
        {
            return registration.Date.Last <= start.First
                ? Say(Verdict.Match, FindingSeverity.Info, "before the start", $"The trial was registered {When(registration.Date)}, {(registration.Date.Last < start.First ? "before the first person joined" : "no later than the first person joined")} ({start.ToWords()}).")
                : Say(Verdict.NotCheckable, FindingSeverity.Info, "not computed", $"The trial was registered {When(registration.Date)} and the first person joined {When(start)}; the dates are not printed exactly enough to tell which came first.");
        }

        var later = $"at least {days} {(days == 1 ? "day" : "days")} after the start";
        const string why = "A register shows what was planned only if the plan was entered before anybody joined.";
        return registration.IsDeclared
            ? Say(Verdict.Explained, FindingSeverity.Info, later, $"The trial was registered {When(registration.Date)}, {later} ({start.ToWords()}). The source says so itself. {why}")
            : Say(Verdict.Differs, FindingSeverity.Material, later, $"The trial was registered {When(registration.Date)}, {later} ({start.ToWords()}), and the source does not say that this was late. {why}");
    }

    private IEnumerable<Finding> Followed(Evidence evidence, Study study, ImmutableArray<SourceRecord> sources)
    {
        if (study.EnrolmentStart is not { } start || (study.DataCutoff ?? Publication(sources)?.Date) is not { } end || end.Last < start.First) yield break;
        var longest = end.Last.DayNumber - start.First.DayNumber;
        foreach (var result in study.Results.Where(result => result.Outcome.Id == FollowUp && result.Group.Quoted is null && Days.ContainsKey(result.Outcome.Unit)))
        {
            var isRange = result.Reading.IntervalKind == IntervalKind.Range && result.Reading.HasInterval;
            if ((isRange ? result.Reading.High!.Value.Number : result.Reading.EstimateNumber) is not { } followed) continue;
            yield return Compare(evidence, result, followed, new Window(start, end, longest, study.DataCutoff is null, study.Design == StudyDesign.RetrospectiveCohort));
        }
    }

    private Finding Compare(Evidence evidence, Result result, PrintedNumber followed, Window window)
    {
        var unit = result.Outcome.Unit;
        var longest = Math.Round(window.Longest / Days[unit], 1);
        var ends = window.IsPublication ? "the report was published" : "the data were closed";
        var room = string.Create(CultureInfo.InvariantCulture, $"at most {longest} {unit} from {window.Start.ToWords()} to {window.End.ToWords()}");
        Finding Say(Verdict verdict, FindingSeverity severity, string how, string message) =>
            Found(evidence, result, result.Reading, verdict, severity, new FindingText($"followed for {followed} {unit}", room, how, message));

        if (followed.Smallest * Days[unit] <= window.Longest) return Say(Verdict.Match, FindingSeverity.Info, Method, $"Follow-up of {followed} {unit} fits: there were {room}.");
        if (window.IsCohort) return Say(Verdict.NotCheckable, FindingSeverity.Info, Method, $"Follow-up of {followed} {unit} is longer than the study lasted ({room}). In a cohort looked at afterwards people may be followed from their diagnosis, so this cannot be checked.");
        return unit == "months" && followed.Smallest * ShortestMonth <= window.Longest
            ? Say(Verdict.MatchMethod, FindingSeverity.Info, "months of four weeks", $"Follow-up of {followed} months fits if a month is counted as four weeks: there were {room}.")
            : Say(Verdict.Differs, FindingSeverity.Material, Method, $"Somebody is said to have been followed for {followed} {unit}. From the first person who joined ({window.Start.ToWords()}) until {ends} ({window.End.ToWords()}) there were {room[..room.IndexOf(" from", StringComparison.Ordinal)]}, so nobody can have been followed for longer.");
    }

    /// <summary>On a day, in a month or a year.</summary>
    private static string When(PartialDate date) => $"{(date.Day is null ? "in" : "on")} {date.ToWords()}";

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>How long, in days, the first person who joined can have been watched.</summary>
    private sealed record Window(PartialDate Start, PartialDate End, int Longest, bool IsPublication, bool IsCohort);

    /// <summary>Something that happened, when, and where the source prints it.</summary>
    private sealed record Dated(string Name, PartialDate Date, ImmutableArray<FindingPlace> Places)
    {
        public static Dated? Of(string name, SourceRecord source, Printed<PartialDate>? printed) =>
            printed is { } date ? new Dated(name, date.Value, [new FindingPlace(source.Id, date.Line, "Front matter", date.Value.ToString())]) : null;

        public static Dated? Of(string name, PartialDate? date, ImmutableArray<SourceRecord> sources, Func<SourceMetadata, Printed<PartialDate>?> find)
        {
            if (date is not { } known) return null;
            var places = sources.Where(source => find(source.Metadata) is not null).Select(source => new FindingPlace(source.Id, find(source.Metadata)!.Value.Line, null, find(source.Metadata)!.Value.Value.ToString()));
            return new Dated(name, known, [.. places]);
        }
    }
}
