using Plumbline.Extract.Grammar;
using Plumbline.Extract.Tokens;
using Plumbline.Extract.Words;
using Plumbline.Model;
using Plumbline.Text;

namespace Plumbline.Extract.Prose;

/// <summary>Shares in prose: those whose words do not make a plan, a limit or a mixture of them.</summary>
internal static class Proportions
{
    private const int FarthestHeader = 60;
    private const int LongestHeader = 8;

    public static Draft? Read(Passage passage, Draft? last, int at) =>
        ProportionForms.Fraction(passage.Tokens, at) is { } fraction && !IsPlanned(passage, fraction) ? fraction
        : ProportionForms.CountWithPercent(passage.Tokens, at) is { } counted && !IsPlanned(passage, counted) ? counted
        : Percentage(passage, last, at) ?? Pair(passage, last, at) ?? Zero(passage, last, at) ?? Rate(passage, at);

    /// <summary>"none of 611 children": nobody, out of so many.</summary>
    public static Draft? None(TokenList tokens, int at)
    {
        if (!(tokens[at].IsWord("none") || tokens[at].IsWord("zero")) || CountGrammar.Fraction(tokens, at) is not { } fraction) return null;
        return new Draft(at, CountGrammar.SkipPeople(tokens, fraction.Next), StatisticKind.Proportion) { Count = fraction.Value.Count, Total = fraction.Value.Total };
    }

    private static bool IsPlanned(Passage passage, Draft draft) => draft.Interval is null && draft.Percent is null && (passage.IsPlanning(draft.From) || Counts.IsConditional(passage.Tokens, draft.From));

    private static Draft? Percentage(Passage passage, Draft? last, int at)
    {
        if (ProportionForms.Percentage(passage.Tokens, at) is not { } draft) return null;
        // "Target a saturation of 94% to 98%, or 88% to 92%" is an aim.
        if (draft.Interval is not { Kind: LimitsKind.Confidence } && passage.WordBefore(at, 20, "target", "aim", "aiming", "titrate", "maintain") is { } goal
            && (draft.Value is null || goal - passage.Tokens.SentenceOf(at) < 5)) return null;
        if (draft.Interval is not { Kind: LimitsKind.Confidence } && draft.Count is null)
        {
            if (passage.IsPlanning(at) || ShareRoles.IsNoFinding(passage.Tokens, draft.From, draft.To)) return null;
        }

        if (draft is { Kind: StatisticKind.RiskDifference, Interval: null } && Significance.IsThreshold(passage, at, draft.To)) return null;
        // Less than nothing is no share: a change whose words do not say so.
        return MeasuredShares.Read(passage, last, draft) is { } share && !(share is { Kind: StatisticKind.Proportion, Interval: null, Value.Number.Value: < 0 }) ? share : null;
    }

    // "nausea 65.9/7.3" behind "any grade/grade ≥3 (%)", "thrombocytopenia (43/29%)" behind "(46% vs 33%)": two shares where the text says of what.
    private static Draft? Pair(Passage passage, Draft? last, int at)
    {
        var tokens = passage.Tokens;
        if (NumberGrammar.Number(tokens, at) is not { Value: >= 0 and <= 100 } number) return null;
        if (tokens[at - 1].IsMark('/') && last is { Kind: StatisticKind.Proportion, Unit: "%", Count: null } && last.To == at - 1 && !tokens[at + 1].IsMark("/"))
            return Share(at, tokens[at + 1].IsMark('%') ? at + 2 : at + 1, number);
        if (!tokens[at + 1].IsMark('/') || tokens[at - 1].IsMark("/<>≥≤") || NumberGrammar.Number(tokens, at + 2) is not { Value: >= 0 and <= 100 } || tokens[at + 3].IsMark("/")) return null;
        var said = tokens[at + 3].IsMark('%') ? tokens.IsGlued(at + 1) && IsComparedBefore(passage, last, at) : IsAnnounced(tokens, at);
        return said ? Share(at, at + 1, number) : null;
    }

    // "9.4% v 0": no unit is needed for nobody.
    private static Draft? Zero(Passage passage, Draft? last, int at)
    {
        var tokens = passage.Tokens;
        return tokens[at].Text == "0" && tokens.IsWord(at - 1, Vocabulary.Versus) && last is { Kind: StatisticKind.Proportion, Unit: "%" } && last.To == at - 1
            && tokens[at + 1].Kind != TokenKind.Number && !tokens[at + 1].IsMark("/%(") && CountGrammar.OfPeople(tokens, at) is null ? Share(at, at + 1, tokens[at].Number!) : null;
    }

    private static Draft? Rate(Passage passage, int at) =>
        ProportionForms.Rate(passage.Tokens, at) is { } rate && !passage.IsPlanning(at) ? rate : null;

    private static Draft Share(int from, int to, PrintedNumber number) =>
        new(from, to, StatisticKind.Proportion) { Value = PrintedValue.Of(number), Percent = number, Unit = "%" };

    private static bool IsComparedBefore(Passage passage, Draft? last, int at)
    {
        var tokens = passage.Tokens;
        if (last is not { Unit: "%" } || tokens.SentenceOf(last.From) != tokens.SentenceOf(at)) return false;
        for (var i = at - 1; i >= tokens.SentenceOf(at) && i > at - FarthestHeader; i--)
        {
            if (tokens.IsWord(i, Vocabulary.Versus) || (tokens[i].IsMark('/') && tokens[i + 2].IsMark('%'))) return true;
        }

        return false;
    }

    // "(%):", ", %:" or "(% A/B):" opens the list that the pair is in, with words parted by a stroke.
    private static bool IsAnnounced(TokenList tokens, int at)
    {
        for (var i = at - 1; i >= tokens.SentenceOf(at) && i > at - FarthestHeader; i--)
        {
            if (tokens[i].IsMark('%') && tokens[i - 1].IsMark("([,") && EndOfHeader(tokens, i) is { } end) return HasStroke(tokens, end);
        }

        return false;
    }

    // The colon behind a header, past its bracket.
    private static int? EndOfHeader(TokenList tokens, int at)
    {
        for (var i = at + 1; i < at + LongestHeader; i++)
        {
            if (tokens[i].IsMark(':')) return i;
            if (tokens[i].Kind == TokenKind.Number || !(tokens[i].Kind == TokenKind.Word || tokens[i].IsMark(")]/"))) return null;
        }

        return null;
    }

    private static bool HasStroke(TokenList tokens, int at)
    {
        for (var i = at; i >= tokens.SentenceOf(at) && i > at - 12; i--)
        {
            if (tokens[i].IsMark('/')) return true;
        }

        return false;
    }
}
