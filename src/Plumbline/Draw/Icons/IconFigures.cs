using System.Collections.Immutable;
using Plumbline.Compute;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Draw.Icons;

/// <summary>So many of 100 people, for patients: one panel a fact, the same grid for all.</summary>
internal sealed class IconFigures(Content content, Facts facts) : FigureFamily
{
    private const string Word = "icons";

    /// <summary>Where somebody is rarer than 1 in 100, or commoner than 99, a hundred icons cannot show it: then there are a thousand.</summary>
    private static long OutOf(IEnumerable<decimal> percents) => percents.Any(percent => percent is (> 0 and < 1) or (> 99 and < 100)) ? 1000 : 100;

    public override IEnumerable<string> Names =>
        content.Results.Where(result => !result.IsQuoted && result.Kind is ResultKind.Proportion or ResultKind.Rate).Select(result => $"{Word} {result.Id}");

    public override Figure? Named(string[] arguments) => arguments is [Word, .. { Length: > 0 } ids] ? Of([.. ids.Select(facts.Find)]) : null;

    /// <summary>Null where one of the facts is no share of people.</summary>
    private Figure? Of(ImmutableArray<Fact?> shown)
    {
        var overTime = shown.OfType<ResultFact>().Select(fact => (fact.Result.Study, fact.Result.Group.Id)).Distinct().Count() == 1;
        var oneStudy = shown.OfType<ResultFact>().Select(fact => fact.Result.Study).Distinct().Count() == 1;
        var people = OutOf(shown.OfType<ResultFact>().Select(FactText.PercentOf).OfType<decimal>());
        var panels = shown.Select(fact => Panel(fact, people, shown.Length > 1 && (overTime || !oneStudy), overTime)).ToImmutableArray();
        if (panels.Any(panel => panel is null)) return null;
        var results = shown.OfType<ResultFact>().Select(fact => fact.Result).ToImmutableArray();
        var first = results[0].Outcome;
        var studies = results.Select(result => content.Studies.First(study => study.Id == result.Study).Name).Distinct();
        var reading = string.Join(" ", panels.Select(panel => $"{panel!.Heading}: {panel.Filled} of {people} people {panel.Caption}."));
        var data = new IconArrayData(
            $"icons-{Id(shown)}",
            Sentence(first.Lay),
            $"Each figure stands for one of {people} people like those in the study. The empty ones are all the others.",
            [.. panels.OfType<IconPanel>()],
            $"Source: {string.Join("; ", studies)}.",
            reading);
        return IconArray.Draw(data);
    }

    private IconPanel? Panel(Fact? fact, long people, bool several, bool overTime)
    {
        if (fact is not ResultFact { Result: { Kind: ResultKind.Proportion or ResultKind.Rate, IsQuoted: false } result } one || FactText.PercentOf(one) is not { } percent) return null;
        var study = content.Studies.First(candidate => candidate.Id == result.Study);
        long Whole(decimal share) => (long)Math.Round(share * people / 100, 0, MidpointRounding.AwayFromZero);
        // What is not nothing is never drawn as nobody, nor what is not all as everybody.
        var filled = percent is > 0 and < 100 ? Math.Clamp(Whole(percent), 1, people - 1) : Whole(percent);
        var limits = FactText.IntervalOf(one);
        var heading = (several, overTime, result.Time) switch
        {
            (true, true, { } at) => $"After {at.ToWords()}",
            (true, _, _) => $"In the study {study.Name}",
            _ => Sentence(result.Group.Lay),
        };
        return new IconPanel(heading, filled, people, result.Outcome.LayPhrase ?? result.Outcome.Lay)
        {
            Low = limits is { } low ? Whole((decimal)low.Low) : null,
            High = limits is { } high ? Whole((decimal)high.High) : null,
            Comparator = result.Group.Comparator,
            Fact = result.Id,
            Exact = (double)percent / 100,
        };
    }

    private static string Id(ImmutableArray<Fact?> facts) =>
        string.Join("-", facts.Select(fact => fact!.Id.Text.Replace('.', '-').Replace('@', '-').Replace('/', '-')));

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
