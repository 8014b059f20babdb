using System.Collections.Frozen;
using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>
/// Two measures, before and after: "fell from 31.9 to 16.8 with A and from 32.0 to 20.5 with B". Means where nothing else is said; a dose
/// that is raised, or whole numbers that nothing calls a mean, report no measure of people.
/// </summary>
internal static class Shifts
{
    private const int FarthestVerb = 5;

    private static readonly FrozenSet<string> Verbs = Set(
        "fell rose decreased increased declined improved dropped changed went grew climbed lowered reduced raised worsened decreasing increasing falling rising improving dropping declining decrease increase fall rise change reduction improvement decline");

    private static readonly FrozenSet<string> Doses = Set("mg g mcg µg μg iu mg/day mg/kg ml/h gy cgy");

    private static readonly FrozenSet<string> Plans = Set("dose doses dosage rate infusion power sample ranged ranging range aged titrated");

    /// <summary>The measure as one of the two, where it is.</summary>
    public static Draft? Read(Passage passage, IReadOnlyList<Draft> before, Draft draft, Governor governor)
    {
        if (draft.Value?.Number is not { } value || draft.Unit is "%" || draft.Interval is not null) return null;
        var tokens = passage.Tokens;
        var last = before.Count > 0 && tokens.SentenceOf(before[^1].From) == tokens.SentenceOf(draft.From) ? before[^1] : null;
        if (last is not null && IsMeasure(last) && last.To == draft.From - 1 && tokens[draft.From - 1].IsWord("to") && tokens[last.From - 1].IsWord("from")) return draft with { Kind = last.Kind };
        if (!tokens[draft.From - 1].IsWord("from") || !tokens[draft.To].IsWord("to") || NumberGrammar.Number(tokens, draft.To + 1) is not { } second) return null;
        if (last is not null && IsMeasure(last) && tokens[last.From - 1].IsWord("to") && draft.From - last.To < 12) return draft with { Kind = last.Kind };
        if (!IsMoved(passage, draft) || Doses.Contains(draft.Unit ?? "") || (NumberGrammar.IsTime(draft.Unit) && governor == Governor.None)) return null;
        return governor switch
        {
            Governor.Median => draft with { Kind = StatisticKind.MedianRange },
            Governor.Mean => draft with { Kind = StatisticKind.MeanSd },
            Governor.None or Governor.Difference => value.Decimals > 0 && second.Decimals > 0 && passage.WordBefore(draft.From, 20, [.. Plans]) is null ? draft with { Kind = StatisticKind.MeanSd } : null,
            _ => throw new InvalidOperationException($"unknown governor {governor}"),
        };
    }

    private static bool IsMeasure(Draft draft) => draft.Kind is StatisticKind.MeanSd or StatisticKind.MedianRange && draft.Unit is not "%";

    // "fell from", "decreased significantly from".
    private static bool IsMoved(Passage passage, Draft draft)
    {
        for (var i = draft.From - 2; i >= draft.From - FarthestVerb; i--)
        {
            if (passage.Tokens[i].Kind != TokenKind.Word) return false;
            if (passage.Tokens.IsWord(i, Verbs)) return true;
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
