using Plumbline.Extract.Documents;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Prose;

/// <summary>Gives the members of a list their due: "the 6-month and 12-month rates were A and B, respectively", "A vs. B".</summary>
internal static class Lists
{
    // How many statistics away the groups of a comparison may be counted, and how far back its words are looked for.
    private const int Nearby = 10;
    private const int FarthestWords = 60;

    public static List<Draft> Pair(Passage passage, List<Draft> drafts)
    {
        var paired = new List<Draft>(drafts);
        var first = 0;
        while (first < paired.Count)
        {
            var last = first;
            while (last + 1 < paired.Count && AreJoined(passage.Tokens, paired[last], paired[last + 1])) last++;
            Assign(passage, paired, first, last);
            if (first == last && Both(passage, paired[first]) is { } both)
            {
                paired[first] = both.First;
                paired.Insert(++last, both.Second);
            }

            first = last + 1;
        }

        return paired;
    }

    /// <summary>"71% with the drug and 59% with placebo" after "at 24 months": the second is a rate at that time too.</summary>
    public static Draft SameTime(Passage passage, Draft before, Draft draft)
    {
        var tokens = passage.Tokens;
        if (before is not { Kind: StatisticKind.RateAtTime, Time: { } time } || draft.Kind != StatisticKind.Proportion
            || draft.Count is not null) return draft;
        if (draft.From - before.To > 10 || tokens.SentenceOf(before.From) != tokens.SentenceOf(draft.From)) return draft;
        return tokens[before.To].IsWord("in") || tokens[before.To].IsWord("with") || tokens[before.To].IsWord("for")
            ? Timed(draft, time) with { Label = before.Label } : draft;
    }

    private static void Assign(Passage passage, List<Draft> drafts, int first, int last)
    {
        var tokens = passage.Tokens;
        var count = last - first + 1;
        if (count == 1)
        {
            if (drafts[first].Kind == StatisticKind.Proportion
                && ListItems.SingleTime(tokens, drafts[first]) is { } time) drafts[first] = Timed(drafts[first], time);
            return;
        }

        if (count == 2 && IsVersus(tokens, drafts[first], drafts[last]))
        {
            Compare(passage, drafts, first, last);
            return;
        }

        var respectively = ListItems.Respectively(tokens, drafts[last].To);
        var items = respectively is { } end ? ListItems.Read(tokens, drafts[last].To, end, count) : null;
        items ??= ListItems.Read(tokens, Math.Max(tokens.SentenceOf(drafts[first].From), drafts[first].From - FarthestWords),
            drafts[first].From, count);
        if (items is null) return;
        for (var i = 0; i < count; i++) drafts[first + i] = Give(passage, drafts[first + i], items, i, respectively is not null);
    }

    private static Draft Give(Passage passage, Draft draft, IReadOnlyList<Span> items, int index, bool said)
    {
        var tokens = passage.Tokens;
        if (ListItems.Time(tokens, items[index], items[^1]) is { } time)
            return draft.Kind == StatisticKind.Proportion ? Timed(draft, time) : draft;
        var outcomes = items.Select(item => passage.Within(item.Start, item.End).FirstOrDefault()).ToList();
        if (outcomes.All(outcome => outcome is not null))
            return draft with { Label = draft.IsTimed ? "median " + outcomes[index]!.Label : outcomes[index]!.Label };
        if (!said) return draft;
        var text = Phrases.Short(tokens.Slice(items[index].Start, items[index].End));
        if (Vocabulary.RomanNumerals.Contains(tokens[items[index].End - 1].Text))
            return draft with { Group = "stage " + tokens[items[index].End - 1].Text };
        return items.Any(item => ListItems.NamesPeople(tokens, item)) || draft.IsTimed ? draft with { Group = text }
            : draft with { Label = text };
    }

    private static Draft Timed(Draft draft, PrintedNumber time) => draft with { Kind = StatisticKind.RateAtTime, Time = time };

    private static void Compare(Passage passage, List<Draft> drafts, int first, int last)
    {
        var tokens = passage.Tokens;
        var sentence = tokens.SentenceOf(drafts[first].From);
        if (drafts[first].Kind == StatisticKind.Proportion && ListItems.SingleTime(tokens, drafts[first]) is { } time)
        {
            drafts[first] = Timed(drafts[first], time);
            drafts[last] = Timed(drafts[last], time);
        }

        for (var i = first; i <= last; i++) drafts[i] = drafts[i] with { IsCompared = true };
        var counted = drafts.Skip(first - Nearby).Take(2 * Nearby).Where(draft => draft is { Kind: StatisticKind.Count, Bracketed: true }
            && tokens.SentenceOf(draft.From) == sentence).Take(3).ToList();
        if (counted.Count == 2)
        {
            drafts[first] = drafts[first] with { Group = Phrases.Short(Phrases.BeforeBracket(passage, counted[0].From - 1)) };
            drafts[last] = drafts[last] with { Group = Phrases.Short(Phrases.BeforeBracket(passage, counted[1].From - 1)) };
            return;
        }

        var named = Groups.Before(tokens, drafts[first].From, sentence).DistinctBy(found => found.Value).Take(2).ToList();
        if (named.Count < 2 || !AreCompared(tokens, named[1].Next, named[0].Next)) return;
        drafts[first] = drafts[first] with { Group = Phrases.Short(named[1].Value) };
        drafts[last] = drafts[last] with { Group = Phrases.Short(named[0].Value) };
    }

    private static bool AreCompared(TokenList tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens.IsWord(i, Vocabulary.Versus) || tokens[i].IsWord("than") || tokens[i].IsWord("compared")
                || tokens[i].IsWord("from")) return true;
        }

        return false;
    }

    // "mPFS2 and mOS remained unreached" says it of both.
    private static (Draft First, Draft Second)? Both(Passage passage, Draft draft)
    {
        if (draft.Value?.Absence is null || draft.Interval is not null || passage.Before(draft.From) is not { } second
            || !passage.Tokens[second.From - 1].IsWord("and")) return null;
        if (passage.Before(second.From - 1) is not { IsTime: true } first || first.To != second.From - 1) return null;
        return (draft with { Label = "median " + first.Label }, draft with { Label = "median " + second.Label });
    }

    private static bool IsVersus(TokenList tokens, Draft a, Draft b)
    {
        for (var i = a.To; i < b.From; i++)
        {
            if (tokens.IsWord(i, Vocabulary.Versus)) return true;
        }

        return false;
    }

    // Two statistics of one kind with nothing but commas, "and", "vs" and a unit between them.
    private static bool AreJoined(TokenList tokens, Draft a, Draft b)
    {
        if (a.Kind is StatisticKind.PValue or StatisticKind.Count || b.Kind is StatisticKind.PValue or StatisticKind.Count
            || b.From - a.To > 4 || b.From == a.To) return false;
        var alike = a.Kind == b.Kind || (a.IsTimed && b.IsTimed);
        for (var i = a.To; i < b.From && alike; i++)
        {
            var token = tokens[i];
            alike = token.IsMark(",;.") || token.IsWord("and") || tokens.IsWord(i, Vocabulary.Versus)
                || Vocabulary.TimeUnits.ContainsKey(token.Text);
        }

        return alike && tokens.SentenceOf(a.From) == tokens.SentenceOf(b.From);
    }
}
