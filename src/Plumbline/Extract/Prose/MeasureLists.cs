using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;

namespace Plumbline.Extract.Prose;

/// <summary>Measures that go on with the one before them, and are what it is.</summary>
internal static class MeasureLists
{
    /// <summary>"19 (14–33) d and 22 (15–38) d": what follows a median in a list is one.</summary>
    public static Draft? GoesOn(IReadOnlyList<Draft> before, Draft draft) =>
        before.Count > 0 && before[^1] is { Kind: StatisticKind.MedianRange or StatisticKind.MedianIqr, Interval: not null } last && draft.From - last.To <= 3 && draft.Value?.Number is not null ? last : null;

    /// <summary>"0.3 vs 0.8", "7 versus 3": what a mean or median is set against is one too.</summary>
    public static bool IsCompared(TokenList tokens, Draft other, Draft draft) =>
        other.Kind is StatisticKind.MeanSd or StatisticKind.MedianRange && draft.Value?.Number is not null && draft.From == other.To + 1 && tokens.IsWord(other.To, Vocabulary.Versus);

    /// <summary>"was 10.6 and 8.7 points": the unit behind the second is that of both.</summary>
    public static bool IsListed(TokenList tokens, Draft other, Draft draft) =>
        other is { Kind: StatisticKind.MeanSd, Unit: null, Spread: null } && draft is { Value.Number: { } value, Unit: not null } && draft.From == other.To + 1 && tokens[other.To].IsWord("and") && other.Value?.Number?.Decimals == value.Decimals;

    /// <summary>"−2.1 vs −1.2 points; difference, −0.9": two measures that a difference follows.</summary>
    public static bool IsPaired(TokenList tokens, Draft draft)
    {
        if (draft.Value?.Number is null || draft.Unit is "%" or "percentage points" || !tokens.IsWord(draft.To, Vocabulary.Versus)) return false;
        var second = tokens[draft.To + 1].IsMark('.') ? draft.To + 2 : draft.To + 1;
        if (NumberGrammar.Number(tokens, second) is null) return false;
        var next = UnitGrammar.Read(tokens, second + 1).Next;
        if (!tokens[next].IsMark(";,([")) return false;
        for (var i = next + 1; i < next + 5 && tokens[i].Kind == TokenKind.Word; i++)
        {
            if (tokens[i].IsWord("difference")) return true;
        }

        return false;
    }

    /// <summary>"0.69 (0.21) v 0.64 (0.23); adjusted mean difference": what two means with brackets are compared by says what they are.</summary>
    public static bool IsPaired(TokenList tokens, IReadOnlyList<Draft> before, Draft draft)
    {
        if (tokens.IsWord(draft.From - 1, Vocabulary.Versus) && before.Count > 0 && before[^1] is { Kind: StatisticKind.MeanSd, Spread: not null } last && last.To == draft.From - 1) return true;
        var second = draft.To + 1;
        if (!tokens.IsWord(draft.To, Vocabulary.Versus) || NumberGrammar.Number(tokens, second) is null || !tokens[second + 1].IsMark("([") || !tokens[second + 3].IsMark(")]")) return false;
        for (var i = second + 4; i < second + 8; i++)
        {
            if (tokens[i].IsWord("mean") && tokens[i + 1].IsWord("difference")) return true;
        }

        return false;
    }
}
