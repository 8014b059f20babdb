using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>
/// Gives percentages the time they were taken at. One read off a curve, survival or a cumulative incidence, is a rate at that
/// time; the share of people with something at a visit stays a proportion.
/// </summary>
internal static class RatesAtTime
{
    private const int Farthest = 60;
    private const int Near = 9;

    // Words of the clause that say a percentage was estimated over time.
    private static readonly FrozenSet<string> Estimates = new[]
    {
        "survival", "survived", "surviving", "alive", "kaplan-meier", "km", "cumulative", "actuarial", "event-free", "progression-free", "relapse-free", "disease-free", "recurrence-free", "ongoing", "freedom", "mortality", "engraftment",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> CurveLabels = new[] { "NRM", "mortality", "all-cause mortality", "relapse", "cumulative incidence", "cardiovascular death", "recurrence", "GVHD", "died", "death", "Death", "deaths" }.ToFrozenSet(StringComparer.Ordinal);

    public static List<Draft> Assign(Passage passage, List<Draft> members, Draft? before)
    {
        // "43.7 ± 4.3%" is a share with its standard error.
        if (members[0].Kind is not StatisticKind.Proportion && members[0] is not { Kind: StatisticKind.MeanSd, Unit: "%" }) return members;
        // "corresponding figures for … were 6.1% and 8.7%": of the same kind and at the same time as those before.
        if (before is { Kind: StatisticKind.RateAtTime } && passage.Tokens.SentenceOf(before.From) == passage.Tokens.SentenceOf(members[0].From)
            && passage.WordBefore(members[0].From, Near, "corresponding") > before.To)
            return members.ConvertAll(member => member with { Kind = StatisticKind.RateAtTime, Time = before.Time, TimeUnit = before.TimeUnit, Percent = member.Percent ?? member.Value?.Number });
        var time = members.TrueForAll(member => member.Time is null) ? Single(passage, members, before) : null;
        // "was 0% and 4% (2/52)": counted, and not read off a curve.
        var counted = members.Count > 1 && members.Exists(member => member.Total is not null);
        return members.ConvertAll(member =>
        {
            var timed = time is null ? member : member with { Time = time.Time, TimeUnit = time.Unit };
            return timed.Time is not null && !counted && IsRate(passage, timed, time, members[^1].To) ? timed with { Kind = StatisticKind.RateAtTime, Percent = timed.Percent ?? timed.Value?.Number } : timed.Kind == StatisticKind.MeanSd ? member : timed;
        });
    }

    // "64% at 12 months", "61% vs 48% at 2 years", "the 12-month OS was 64%", "At 2 years, … was 64%".
    private static TimePhrase? Single(Passage passage, List<Draft> members, Draft? before)
    {
        var tokens = passage.Tokens;
        var end = members[^1].To;
        while (end < members[^1].To + 12 && passage.GroupsWithin(end, end + 1).FirstOrDefault() is { } group) end = group.To;
        if (passage.TimesWithin(end, end + 1).FirstOrDefault() is { IsAdjective: false } behind) return behind;
        // "62% had an ongoing response at 12 months".
        if (passage.TimesWithin(end, end + Near).FirstOrDefault() is { IsAdjective: false } later && IsOneClause(tokens, end, later.From) && passage.Within(members[0].From - Near, members[0].From).All(mention => tokens.SentenceOf(mention.From) != tokens.SentenceOf(end))) return later;
        var from = Math.Max(tokens.SentenceOf(members[0].From), members[0].From - Farthest);
        if (passage.TimesWithin(from, members[0].From).LastOrDefault() is not { } nearest) return null;
        // The time of one number holds for the next only where both are read off curves, or it opens the sentence.
        var other = before is not null && before.From > nearest.From;
        if (!other) return IsInside(before, nearest) ? null : nearest;
        return before!.Time?.Text == nearest.Time.Text && (before.Kind == StatisticKind.RateAtTime || nearest.From == from)
            && (IsOnCurve(passage, members[0]) || nearest.From == from) ? nearest : null;
    }

    private static bool IsOneClause(TokenList tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Number is not null) return false;
        }

        return true;
    }

    // A follow-up of 12 months is a statistic and no time of another.
    private static bool IsInside(Draft? draft, TimePhrase time) => draft is not null && draft.From < time.To && time.From < draft.To;

    private static bool IsRate(Passage passage, Draft draft, TimePhrase? time, int end)
    {
        if (draft.Count is not null && draft.Value?.Number is null) return false;
        if (IsOnCurve(passage, draft)) return draft.Count is null || draft.Label is not ("died" or "death" or "Death" or "deaths");
        if (draft.Count is not null || draft.Kind == StatisticKind.MeanSd) return false;
        var tokens = passage.Tokens;
        var from = Math.Max(tokens.SentenceOf(draft.From), Math.Min(draft.From - Farthest / 2, time?.From ?? draft.From));
        for (var i = from; i < draft.From; i++)
        {
            // "the day-100 incidence", and not how often something was seen at a visit.
            if (tokens[i].IsWord("incidence") && time is { IsAdjective: true } && time.To == i) return true;
            if (tokens.IsWord(i, Estimates) || (tokens[i].IsWord("Kaplan") && tokens[i + 1].IsMark('-'))) return true;
        }

        for (var i = draft.To; i < end + 12 && !tokens[i].IsMark(".;"); i++)
        {
            if (tokens[i].Text is "KM" || tokens[i].IsWord("Kaplan-Meier") || tokens[i].IsWord("alive") || tokens[i].IsWord("subdistribution")) return true;
        }

        return false;
    }

    private static bool IsOnCurve(Passage passage, Draft draft) => draft.Label is { } label
        && (CurveLabels.Contains(label) || label.EndsWith(" GVHD", StringComparison.Ordinal) || passage.Before(draft.From, mention => mention.Label == label) is { IsTime: true, Label: not ("follow-up" or "duration of treatment") }
            || passage.After(draft.To, 8) is { IsTime: true } after && after.Label == label);
}
