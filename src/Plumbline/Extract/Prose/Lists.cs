using Plumbline.Extract.Documents;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Text;

namespace Plumbline.Extract.Prose;

/// <summary>Gives the members of a list their due: times, outcomes or people named in a list of the same length, before or behind.</summary>
internal static class Lists
{
    // How far back the words of a list are looked for.
    private const int FarthestWords = 60;

    public static List<Draft> Assign(Passage passage, List<Draft> members, bool compared, GroupReader people)
    {
        var drafts = members.ConvertAll(member => member with { IsCompared = compared });
        var tokens = passage.Tokens;
        var respectively = ListItems.Respectively(tokens, drafts[^1].To);
        var behind = respectively is { } end ? ListItems.Read(tokens, drafts[^1].To, end, drafts.Count) : null;
        if (behind is not null) return [.. drafts.Select((draft, i) => Give(passage, draft, behind, i, said: true))];
        // "80% and 60% with A and 70% and 45% with B": each part is a list of its own.
        var length = people.PartLength(drafts);
        if (length == 1) return drafts;
        var from = Math.Max(tokens.SentenceOf(drafts[0].From), drafts[0].From - FarthestWords);
        var size = length > 1 ? length : drafts.Count;
        if (Timed(passage, drafts, from, size) is { } timed) return timed;
        if (compared || ListItems.Read(tokens, from, drafts[0].From, size) is not { } items) return drafts;
        return [.. drafts.Select((draft, i) => Give(passage, draft, items, i % size, respectively is not null || length > 1))];
    }

    // As many times as statistics: "OS at 1 and 2 years was 80% and 60%".
    private static List<Draft>? Timed(Passage passage, List<Draft> drafts, int from, int size)
    {
        var times = passage.TimesWithin(from, drafts[0].From).ToList();
        if (times.Count < size || size < 2) return null;
        var last = times[^size..];
        for (var i = 1; i < size; i++)
        {
            if (last[i].From - last[i - 1].To > 3 || last[i].Unit != last[0].Unit || last[i].Time.Text == last[i - 1].Time.Text) return null;
        }

        return [.. drafts.Select((draft, i) => draft with { Time = last[i % size].Time, TimeUnit = last[i % size].Unit })];
    }

    private static Draft Give(Passage passage, Draft draft, IReadOnlyList<Span> items, int index, bool said)
    {
        var tokens = passage.Tokens;
        if (passage.TimesWithin(items[index].Start - 1, items[index].End).FirstOrDefault() is { } time && items.All(item => passage.TimesWithin(item.Start - 1, item.End).Any()))
            return draft with { Time = time.Time, TimeUnit = time.Unit };
        if (said && AreOfPeople(passage, items, strictly: true)) return draft with { Group = Phrases.Short(tokens.Slice(items[index].Start, items[index].End)) };
        var outcomes = items.Select(item => passage.Within(item.Start, item.End).FirstOrDefault()).ToList();
        if (outcomes.All(outcome => outcome is not null))
            return draft with { Label = draft.IsTimed ? "median " + outcomes[index]!.Label : outcomes[index]!.Label };
        var item = items[index];
        if (said && items.All(one => GroupWords.IsDose(tokens, one.Start))) return draft with { Group = Phrases.Short(tokens.Slice(item.Start, Math.Min(item.End, item.Start + 2))) };
        if (!said || tokens[item.Start].Number is not null) return draft;
        if (Vocabulary.RomanNumerals.Contains(tokens[item.End - 1].Text))
            return draft with { Group = "stage " + tokens[item.End - 1].Text };
        var text = Phrases.Short(tokens.Slice(item.Start, item.End));
        return draft.IsTimed || AreOfPeople(passage, items, strictly: false) ? draft with { Group = text } : draft with { Label = text };
    }

    private static bool AreOfPeople(Passage passage, IReadOnlyList<Span> items, bool strictly)
    {
        var tokens = passage.Tokens;
        // "in patients who were A and B".
        for (var i = items[0].Start - 1; i > items[0].Start - 5; i--)
        {
            if (tokens.IsWord(i, GroupWords.Anybody) && (tokens[i - 1].IsWord("in") || tokens[i - 1].IsWord("among") || tokens[i - 1].IsWord("for") || tokens[i - 1].IsWord("of"))) return true;
        }

        if (strictly) return false;
        if (items.Any(item => ListItems.NamesPeople(tokens, item)) || tokens.IsWord(items[^1].End, GroupWords.Plurals)) return true;
        var opening = items[0].Start - 1;
        while (tokens.IsWord(opening, GroupWords.Determiners)) opening--;
        return items.Any(item => passage.Terms.Arms.MatchAt(tokens, item.Start) is not null)
            && (tokens[opening].IsWord("in") || tokens[opening].IsWord("with") || tokens[opening].IsWord("for") || tokens[opening].IsWord("among"));
    }
}
